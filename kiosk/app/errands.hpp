#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace kiosk::app {

/// Does what takes too long for the UI thread, one errand after another on a thread of its own. Any thread may send.
/// What is still to be done at the end is left undone.
class Errands {
public:
  Errands() : thread_{[this](const std::stop_token& stop) { run(stop); }} {}

  void send(std::function<void()> errand);

private:
  void run(const std::stop_token& stop);

  std::mutex mutex_;
  std::condition_variable_any sent_;
  std::deque<std::function<void()>> waiting_;  ///< guarded by mutex_
  std::jthread thread_;                        ///< last: stops before what it uses goes
};

}  // namespace kiosk::app
