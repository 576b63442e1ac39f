#include "kiosk/app/match_thread.hpp"

#include "tests/doubles/bell.hpp"
#include "tests/integration/live_session.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

using namespace kiosk;
using app::MatchThread;

namespace {

base::AttendeeId person(std::uint8_t number) {
  base::AttendeeId id;
  id.bytes.fill(number);
  return id;
}

matching::Guest guest(std::uint8_t number, std::string job_title) {
  return {.id = person(number),
          .first_name = "Gast",
          .profile = {.id = person(number).hex(),
                      .language = matcher::text::Language::nl,
                      .job_title = std::move(job_title),
                      .call_me_when = "er iemand gaat trouwen"}};
}

matching::RoomChange florist_and_photographer() {
  return {.here = {guest(1, "bloemist"), guest(2, "bruidsfotograaf")}, .gone = {}, .bonds = {}};
}

flow::Suggest question(std::uint8_t number) {
  return {.attendee = person(number), .count = 3, .language = flow::Language::nl};
}

/// Answers as they come, and the thread they came on.
class Answers {
public:
  MatchThread::Answer taker() {
    return [this](flow::Suggested answer) {
      const std::scoped_lock lock{mutex_};
      answers_.push_back(std::move(answer));
      threads_.push_back(std::this_thread::get_id());
      bell_.ring();
    };
  }
  /// False when fewer come.
  [[nodiscard]] bool reach(std::size_t count) {
    while (size() < count) {
      if (!bell_.wait(std::chrono::seconds{60})) return false;
    }
    return true;
  }
  [[nodiscard]] std::size_t size() {
    const std::scoped_lock lock{mutex_};
    return answers_.size();
  }
  [[nodiscard]] std::vector<flow::Suggested> all() {
    const std::scoped_lock lock{mutex_};
    return answers_;
  }
  [[nodiscard]] std::vector<std::thread::id> threads() {
    const std::scoped_lock lock{mutex_};
    return threads_;
  }

private:
  std::mutex mutex_;
  doubles::Bell bell_;
  std::vector<flow::Suggested> answers_;
  std::vector<std::thread::id> threads_;
};

}  // namespace

TEST_CASE("The matcher answers on a thread of its own, with what it was told of the room") {
  Answers answers;
  MatchThread matcher{{}, answers.taker()};
  matcher.ask(florist_and_photographer(), question(1));
  REQUIRE(answers.reach(1));
  const auto answer = answers.all().front();
  CHECK(answer.attendee == person(1));
  REQUIRE(answer.people.size() == 1);
  CHECK(answer.people[0].person == person(2));
  CHECK(answers.threads().front() != std::this_thread::get_id());
}

TEST_CASE("Questions are answered in their order, each with the room as it was told until then, all on one thread") {
  Answers answers;
  MatchThread matcher{{}, answers.taker()};
  matcher.ask(florist_and_photographer(), question(2));
  matcher.ask({}, question(1));
  matcher.ask({.here = {}, .gone = {person(2)}, .bonds = {}}, question(1));
  matcher.ask({}, question(2));
  REQUIRE(answers.reach(4));
  const auto all = answers.all();
  REQUIRE(all.size() == 4);
  CHECK(all[0].attendee == person(2));
  CHECK(all[0].people.size() == 1);
  CHECK(all[1].attendee == person(1));
  CHECK(all[1].people.size() == 1);
  CHECK(all[2].because == flow::NobodyBecause::alone);
  CHECK(all[3].because == flow::NobodyBecause::no_consent);
  for (const auto& thread : answers.threads()) CHECK(thread == answers.threads().front());
}

TEST_CASE("A lexicon folder that is wrong or missing leaves the built-in lexicon in use") {
  const integration::TemporaryFolder folder;
  std::ofstream{folder.path / "broken.toml"} << "[profession.florist]\nnl = [";
  for (const auto& path : {folder.path, folder.path / "nowhere"}) {
    Answers answers;
    MatchThread matcher{path, answers.taker()};
    matcher.ask(florist_and_photographer(), question(1));
    REQUIRE(answers.reach(1));
    CHECK(answers.all().front().people.size() == 1);
  }
}

TEST_CASE("It stops with questions waiting; what was answered until then came in order") {
  Answers answers;
  {
    MatchThread matcher{{}, answers.taker()};
    for (std::uint8_t number = 1; number <= 50; ++number) matcher.ask({}, question(number));
  }
  const auto all = answers.all();
  CHECK(all.size() <= 50);
  for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i].attendee == person(static_cast<std::uint8_t>(i + 1)));
}

TEST_CASE("It stops without ever having been asked") {
  Answers answers;
  { const MatchThread matcher{{}, answers.taker()}; }
  CHECK(answers.size() == 0);
}
