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

MatchThread::MatchThread(std::filesystem::path lexicon, Answer answer, Survey survey, AnswerSharpness answer_sharpness)
    : answer_{std::move(answer)},
      survey_{std::move(survey)},
      answer_sharpness_{std::move(answer_sharpness)},
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
  put({.change = std::move(change), .what = question});
}

void MatchThread::ask(matching::RoomChange change, flow::SurveyRoom question) {
  put({.change = std::move(change), .what = question});
}

void MatchThread::sharpen(matching::RoomChange change, flow::Sharpen question) {
  put({.change = std::move(change), .what = std::move(question)});
}

void MatchThread::put(Question question) {
  {
    const std::scoped_lock lock{mutex_};
    if (std::holds_alternative<flow::Sharpen>(question.what)) {
      for (auto& older : questions_) older.moot = older.moot || std::holds_alternative<flow::Sharpen>(older.what);
    }
    questions_.push_back(std::move(question));
  }
  changed_.notify_one();
}

void MatchThread::run(const std::filesystem::path& lexicon) {
  matching::Matchmaker matchmaker{recogniser_of(lexicon)};
  while (const auto question = next()) {
    matchmaker.take(question->change);
    if (question->moot) continue;
    if (const auto* suggest = std::get_if<flow::Suggest>(&question->what)) {
      answer_(matchmaker.answer(*suggest));
    } else if (const auto* survey = std::get_if<flow::SurveyRoom>(&question->what)) {
      if (survey_) survey_(matching::survey_room(matchmaker.matcher().crowd(), survey->language));
    } else if (answer_sharpness_) {
      answer_sharpness_(matchmaker.sharpen(std::get<flow::Sharpen>(question->what)));
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
