#include "firmware/signal/voice.hpp"

#include "firmware/signal/espeak.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace firmware::signal {
namespace {

class SpokenVoice final : public Voice {
public:
  SpokenVoice(Speaker& speaker, VoiceStatus status)
      : speaker_{speaker}, status_{std::move(status)}, thread_{[this](const std::stop_token& stop) { run(stop); }} {}
  ~SpokenVoice() override {
    moot_ = true;  // whoever waits for the thread to end waits no longer than for one piece of speech
  }
  SpokenVoice(const SpokenVoice&) = delete;
  SpokenVoice& operator=(const SpokenVoice&) = delete;

  void say(Prompt prompt) override { take(std::move(prompt)); }
  void hush() override { take(std::nullopt); }

private:
  void take(std::optional<Prompt> prompt) {
    {
      const std::scoped_lock lock{mutex_};
      next_ = std::move(prompt);
      moot_ = true;
      speaker_.hush();
    }
    changed_.notify_one();
  }

  void run(const std::stop_token& stop) {
    std::optional<Espeak> espeak;
    while (true) {
      Prompt prompt;
      {
        std::unique_lock lock{mutex_};
        if (!changed_.wait(lock, stop, [this] { return next_.has_value(); }) || stop.stop_requested()) return;
        prompt = *std::exchange(next_, std::nullopt);
        moot_ = false;
      }
      if (!espeak) status_(espeak.emplace().fault());
      auto speech = espeak->samples(prompt, moot_);
      const std::scoped_lock lock{mutex_};
      if (!moot_) speaker_.speak(std::move(speech));
    }
  }

  Speaker& speaker_;
  VoiceStatus status_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::optional<Prompt> next_;      ///< guarded by mutex_
  std::atomic<bool> moot_ = false;  ///< what is being made is wanted no longer; set under mutex_
  std::jthread thread_;             ///< last: stops before what it uses goes
};

}  // namespace

std::unique_ptr<Voice> open_voice(Speaker& speaker, VoiceStatus status) {
  return std::make_unique<SpokenVoice>(speaker, std::move(status));
}

}  // namespace firmware::signal
