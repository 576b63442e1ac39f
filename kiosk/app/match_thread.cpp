#include "kiosk/app/match_thread.hpp"

#include "kiosk/matching/matchmaker.hpp"
#include "kiosk/matching/open_recogniser.hpp"
#include "kiosk/matching/room_survey.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace kiosk::app {
namespace {

std::shared_ptr<const matcher::lexicon::Recogniser> recogniser_of(const std::filesystem::path& folder) {
  auto opened = matching::open_recogniser(folder);
  if (!opened) {
    spdlog::error("the lexicon in {} is not used, the built-in one is: {}", folder.string(), opened.error().message);
    opened = matching::open_recogniser({});
  }
  if (!opened->remark.empty()) spdlog::warn("{}", opened->remark);
  return opened->recogniser;
}

}  // namespace

MatchThread::MatchThread(std::filesystem::path lexicon, Answer answer, Survey survey)
    : answer_{std::move(answer)},
      survey_{std::move(survey)},
      thread_{[this, folder = std::move(lexicon)] { run(folder); }} {}

MatchThread::~MatchThread() {
  {
    const std::scoped_lock lock{mutex_};
    ended_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void MatchThread::ask(matching::RoomChange change, flow::Suggest question) {
  put({std::move(change), question});
}

void MatchThread::ask(matching::RoomChange change, flow::SurveyRoom question) {
  put({std::move(change), question});
}

void MatchThread::put(Question question) {
  {
    const std::scoped_lock lock{mutex_};
    questions_.push_back(std::move(question));
  }
  changed_.notify_one();
}

void MatchThread::run(const std::filesystem::path& lexicon) {
  matching::Matchmaker matchmaker{recogniser_of(lexicon)};
  while (const auto question = next()) {
    matchmaker.take(question->change);
    if (const auto* suggest = std::get_if<flow::Suggest>(&question->what)) {
      answer_(matchmaker.answer(*suggest));
    } else {
      const auto language = std::get<flow::SurveyRoom>(question->what).language;
      survey_(matching::survey_room(matchmaker.matcher().crowd(), language));
    }
  }
}

std::optional<MatchThread::Question> MatchThread::next() {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [this] { return ended_ || !questions_.empty(); });
  if (ended_) return std::nullopt;
  auto question = std::move(questions_.front());
  questions_.pop_front();
  return question;
}

}  // namespace kiosk::app
