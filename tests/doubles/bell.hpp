#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace doubles {

/// Wakes a test that waits for another thread's work. `ring` from any thread.
class Bell {
public:
  void ring() {
    const std::scoped_lock lock{mutex_};
    rung_ = true;
    heard_.notify_one();
  }

  /// Waits until the bell rang since the last time; false when it stays silent for `patience`.
  [[nodiscard]] bool wait(std::chrono::milliseconds patience = std::chrono::seconds{10}) {
    std::unique_lock lock{mutex_};
    const bool heard = heard_.wait_for(lock, patience, [this] { return rung_; });
    rung_ = false;
    return heard;
  }

private:
  std::mutex mutex_;
  std::condition_variable heard_;
  bool rung_ = false;
};

}  // namespace doubles
