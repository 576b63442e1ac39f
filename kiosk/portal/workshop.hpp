#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace kiosk::portal {

/// Does what takes too long for the portal's thread, one piece of work after another on a thread of its own; no more
/// than so many wait. What was not begun at the end is left undone.
class Workshop {
public:
  explicit Workshop(std::size_t most_waiting);
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;
  ~Workshop();

  /// Any thread. False when too many wait; then `work` is not done.
  [[nodiscard]] bool send(std::function<void()> work);

private:
  void run();

  const std::size_t most_waiting_;
  std::mutex mutex_;
  std::condition_variable sent_;
  std::deque<std::function<void()>> waiting_;  ///< guarded by mutex_
  bool ended_ = false;                         ///< guarded by mutex_
  std::thread thread_;                         ///< last: runs when all else is there
};

}  // namespace kiosk::portal
