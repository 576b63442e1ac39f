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
  using AnswerSharpness = std::function<void(flow::Sharpened)>;

  /// `lexicon`: a folder, or empty for the built-in one, which also serves when the folder's is wrong (logged).
  /// `answer` is called on this thread, `survey` and `answer_sharpness`, which may be empty, likewise; each once a
  /// question of its own.
  MatchThread(std::filesystem::path lexicon, Answer answer, Survey survey = {}, AnswerSharpness answer_sharpness = {});
  /// Questions that were not begun are dropped.
  ~MatchThread();
  MatchThread(const MatchThread&) = delete;
  MatchThread& operator=(const MatchThread&) = delete;

  /// Takes what changed in the room, then answers. Any thread; questions are answered in their order.
  void ask(matching::RoomChange change, flow::Suggest question);
  void ask(matching::RoomChange change, flow::SurveyRoom question);
  /// The same for a pitch that somebody is writing; of several that wait only the newest is answered.
  void sharpen(matching::RoomChange change, flow::Sharpen question);

private:
  struct Question {
    matching::RoomChange change;
    std::variant<flow::Suggest, flow::SurveyRoom, flow::Sharpen> what;
    bool moot = false;  ///< what it asks was asked anew; what changed in the room counts
  };
  void put(Question question);
  void run(const std::filesystem::path& lexicon);
  /// Nothing: it is time to stop.
  std::optional<Question> next();

  Answer answer_;
  Survey survey_;
  AnswerSharpness answer_sharpness_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Question> questions_;
  bool ended_ = false;
  std::thread thread_;  ///< last: runs when all else is there
};

}  // namespace kiosk::app
