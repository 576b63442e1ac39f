#pragma once

#include "kiosk/flow/flow.hpp"
#include "kiosk/matching/room_watch.hpp"

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace kiosk::app {

/// The matcher on a thread of its own: reading the lexicon and sharing out a full room take longer than a frame.
class MatchThread {
public:
  using Answer = std::function<void(flow::Suggested)>;
  using Survey = std::function<void(flow::RoomSurveyed)>;

  /// `lexicon`: a folder, or empty for the built-in one, which also serves when the folder's is wrong (logged).
  /// `answer` and `survey` are called on this thread, once a question of theirs.
  MatchThread(std::filesystem::path lexicon, Answer answer, Survey survey = [](const flow::RoomSurveyed&) {});
  /// Questions that were not begun are dropped.
  ~MatchThread();
  MatchThread(const MatchThread&) = delete;
  MatchThread& operator=(const MatchThread&) = delete;

  /// Takes what changed in the room, then answers. Any thread; questions are answered in their order.
  void ask(matching::RoomChange change, flow::Suggest question);
  void ask(matching::RoomChange change, flow::SurveyRoom question);

private:
  struct Question {
    matching::RoomChange change;
    std::variant<flow::Suggest, flow::SurveyRoom> what;
  };
  void put(Question question);
  void run(const std::filesystem::path& lexicon);
  /// Nothing: it is time to stop.
  std::optional<Question> next();

  Answer answer_;
  Survey survey_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Question> questions_;
  bool ended_ = false;
  std::thread thread_;  ///< last: runs when all else is there
};

}  // namespace kiosk::app
