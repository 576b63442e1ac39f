#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace kiosk::app {

/// Values from other threads for one receiving thread, in the order they came. Any thread posts; one takes.
template <class Value>
class Inbox {
public:
  /// `wake` is called, on the posting thread, after each post; it may be empty and must not post.
  explicit Inbox(std::function<void()> wake) : wake_{std::move(wake)} {}

  void post(Value value) {
    {
      const std::scoped_lock lock{mutex_};
      values_.push_back(std::move(value));
    }
    if (wake_) wake_();
  }

  /// Everything posted since the last call.
  [[nodiscard]] std::vector<Value> take() {
    const std::scoped_lock lock{mutex_};
    return std::exchange(values_, {});
  }

private:
  std::function<void()> wake_;
  std::mutex mutex_;
  std::vector<Value> values_;
};

}  // namespace kiosk::app
