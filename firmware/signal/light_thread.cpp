#include "firmware/signal/lights.hpp"

#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace firmware::signal {
namespace {

using Steady = std::chrono::steady_clock;

class LightThread final : public Lights {
public:
  LightThread(std::unique_ptr<Outputs> outputs, LightStatus status)
      : outputs_{std::move(outputs)}, status_{std::move(status)}, thread_{[this] { run(); }} {}

  ~LightThread() override {
    {
      const std::scoped_lock lock{mutex_};
      ended_ = true;
    }
    changed_.notify_one();
    thread_.join();
  }
  LightThread(const LightThread&) = delete;
  LightThread& operator=(const LightThread&) = delete;

  void play(Pattern pattern) override {
    {
      const std::scoped_lock lock{mutex_};
      newest_ = std::move(pattern);
    }
    changed_.notify_one();
  }

private:
  void run() {
    bool works = all_off();
    while (works) {
      const auto pattern = next();
      if (!pattern) break;
      works = perform(*pattern);
    }
    if (works) {
      static_cast<void>(all_off());
    } else if (status_) {
      status_(
          "The lamps and the buzzer no longer answer. The kiosk goes on without them; start it again once they do.");
    }
  }

  std::optional<Pattern> next() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return ended_ || newest_; });
    return ended_ ? std::nullopt : std::exchange(newest_, std::nullopt);
  }

  /// True to go on; ends early when there is a newer pattern.
  bool perform(const Pattern& pattern) {
    if (!all_off()) return false;
    const auto begun = Steady::now();
    while (true) {
      const auto levels =
          levels_at(pattern, std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - begun));
      if (!outputs_->set(pattern.lamp, levels.lamp) || !outputs_->set(Line::buzzer, levels.buzzer)) return false;
      if (!levels.next) return true;
      std::unique_lock lock{mutex_};
      if (changed_.wait_until(lock, begun + *levels.next, [this] { return ended_ || newest_; })) return true;
    }
  }

  bool all_off() {
    bool works = true;
    for (const auto line : {Line::green, Line::amber, Line::red, Line::buzzer}) works &= outputs_->set(line, false);
    return works;
  }

  std::unique_ptr<Outputs> outputs_;
  LightStatus status_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<Pattern> newest_;
  bool ended_ = false;
  std::thread thread_;  ///< last: everything it uses is there
};

}  // namespace

std::unique_ptr<Lights> lights_on(std::unique_ptr<Outputs> outputs, LightStatus status) {
  return std::make_unique<LightThread>(std::move(outputs), std::move(status));
}

}  // namespace firmware::signal
