#include "kiosk/app/unlocking.hpp"

#include "kiosk/app/camera_feed.hpp"
#include "kiosk/app/setup_file.hpp"
#include "kiosk/badge/interpret.hpp"
#include "kiosk/flow/unlock.hpp"

#include <spdlog/spdlog.h>

#include <future>
#include <utility>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;

constexpr base::milliseconds kTickEvery = 100ms;

/// The way to an open event: what devices and people bring goes to the flow, what it wants to try to another thread.
class Unlocking {
public:
  Unlocking(const store::EventLock& lock, const Options& options, flow::Language language, const base::Clock& clock)
      : lock_{lock}, options_{options}, clock_{clock}, flow_{language, kept_unlock_attempts(options.event)} {}

  void handle(const flow::Input& input) {
    const auto before = flow_.attempts();
    auto what = flow_.handle(input, clock_.now());
    if (flow_.attempts() != before) keep();
    if (what) try_key(*std::move(what));
  }

  void code_read(const std::string& payload, event::ReadingSource source) {
    handle(
        flow::BadgeRead{.presented = badge::interpret(payload, lock_.badges()), .payload = payload, .source = source});
  }

  void take(const Seen& seen) {
    if (const auto* reading = std::get_if<firmware::reader::Reading>(&seen)) {
      code_read(reading->payload, event::ReadingSource::camera);
    } else {
      handle(flow::CameraChanged{camera_state(std::get<firmware::reader::DeviceState>(seen))});
    }
  }

  void take(const screen::ScreenInput& input) {
    if (const auto* tapped = std::get_if<screen::Tapped>(&input)) {
      handle(flow::Tapped{tapped->action, tapped->text});
    } else if (const auto* typed = std::get_if<screen::CodeTyped>(&input)) {
      code_read(typed->payload, event::ReadingSource::scanner);
    }
  }

  /// The key, once a try was right.
  std::optional<store::EventKey> opened() {
    if (!answer_.valid() || answer_.wait_for(0s) != std::future_status::ready) return std::nullopt;
    auto key = answer_.get();
    if (!key) spdlog::warn("{}", key.error().message);
    handle(flow::PinChecked{.fits = key.has_value()});
    return key ? std::optional{*std::move(key)} : std::nullopt;
  }

  [[nodiscard]] const flow::Scene& scene() const { return flow_.scene(); }

private:
  void keep() {
    const auto kept = keep_unlock_attempts(flow_.attempts(), options_.event);
    if (!kept) spdlog::warn("{}; a restart forgets how often the PIN was tried", kept.error().message);
  }

  void try_key(flow::UnlockTry what) {
    answer_ = std::async(std::launch::async,
                         [this, what = std::move(what)] { return lock_.open(what.badge_code, what.pin); });
  }

  const store::EventLock& lock_;
  const Options& options_;
  const base::Clock& clock_;
  flow::Unlock flow_;
  std::future<base::Result<store::EventKey>> answer_;  ///< last: waits for the thread that uses the lock
};

}  // namespace

base::Result<std::optional<store::EventKey>> unlock_on_glass(
    screen::Screen& glass, const store::EventLock& lock, const Options& options, flow::Language language,
    const base::Clock& clock, const std::function<bool(const std::vector<screen::ScreenInput>&)>& ends) {
  spdlog::info("the event is locked: waiting for the organiser's badge and PIN");
  Unlocking unlocking{lock, options, language, clock};
  CameraFeed camera{[&glass] { glass.wake(); }};
  if (const auto opened = camera.open(options); !opened) return std::unexpected{opened.error()};
  while (true) {
    unlocking.handle(flow::Tick{});
    for (const auto& seen : camera.take()) unlocking.take(seen);
    if (auto key = unlocking.opened()) return key;
    glass.show(unlocking.scene(), clock.now());
    if (const auto frame = camera.picture()) glass.viewfinder(picture_of(*frame));
    glass.present();
    const auto inputs = glass.poll(kTickEvery);
    if (ends(inputs)) return std::nullopt;
    for (const auto& input : inputs) unlocking.take(input);
  }
}

}  // namespace kiosk::app
