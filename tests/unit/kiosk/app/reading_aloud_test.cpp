#include "kiosk/app/reading_aloud.hpp"

#include <catch2/catch_test_macros.hpp>

#include <vector>

namespace {

using namespace kiosk;
using firmware::signal::Prompt;
using firmware::signal::Tongue;

struct Notes {
  std::vector<Prompt> said;
  int hushed = 0;
};

class NotingVoice final : public firmware::signal::Voice {
public:
  explicit NotingVoice(Notes& notes) : notes_{notes} {}
  void say(Prompt prompt) override { notes_.said.push_back(std::move(prompt)); }
  void hush() override { ++notes_.hushed; }

private:
  Notes& notes_;
};

struct Room {
  Notes heard;
  app::ReadingAloud aloud{std::make_unique<NotingVoice>(heard), screen::own_catalogues()};
};

flow::Scene welcome(base::Instant since) {
  return {.body = flow::VerdictShown{.kind = event::VerdictKind::admitted, .person = {.first_name = "Mila"}},
          .language = flow::Language::nl,
          .since = since};
}

flow::Scene start(flow::Language language = flow::Language::nl) {
  return {.body = flow::Start{}, .language = language};
}

const base::Instant kMorning{std::chrono::days{20'000}};

}  // namespace

TEST_CASE("Switched off, nothing is said at all, and switching off cuts off") {
  Room room;
  room.aloud.touched();
  room.aloud.follow(start());
  room.aloud.follow(welcome(kMorning));
  CHECK(room.heard.said.empty());
  CHECK(room.heard.hushed == 0);
  room.aloud.switch_on(true);
  room.aloud.follow(welcome(kMorning));
  room.aloud.switch_on(false);
  CHECK(room.heard.said.size() == 1);
  CHECK(room.heard.hushed == 1);
}

TEST_CASE("A scene is said once, in its own language; the same verdict later is another scene") {
  Room room;
  room.aloud.switch_on(true);
  room.aloud.follow(welcome(kMorning));
  room.aloud.follow(welcome(kMorning));
  room.aloud.follow(start());
  room.aloud.follow(welcome(kMorning + std::chrono::seconds{7}));
  REQUIRE(room.heard.said.size() == 2);
  CHECK(room.heard.said.front() == Prompt{.words = "Welkom, Mila! Kom verder!", .tongue = Tongue::dutch});
}

TEST_CASE("The start speaks to who touched the glass, not to an empty room") {
  Room room;
  room.aloud.switch_on(true);
  room.aloud.follow(start());
  room.aloud.follow(welcome(kMorning));
  room.aloud.follow(start());
  CHECK(room.heard.said.size() == 1);
  room.aloud.touched();
  room.aloud.follow(start(flow::Language::en));
  room.aloud.follow(start(flow::Language::en));
  REQUIRE(room.heard.said.size() == 2);
  CHECK(room.heard.said.back() == Prompt{.words = "Hold your badge up to the camera", .tongue = Tongue::english});
}

TEST_CASE("Without a loudspeaker everything goes on in silence") {
  app::ReadingAloud aloud{nullptr, screen::own_catalogues()};
  aloud.switch_on(true);
  aloud.follow(welcome(kMorning));
  aloud.switch_on(false);
}
