#include "kiosk/app/opening.hpp"

#include "kiosk/app/unlocking.hpp"
#include "kiosk/base/local_time.hpp"
#include "kiosk/store/event_lock.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using Opened = base::Result<std::optional<store::EventFolder>>;

constexpr base::milliseconds kOpenAgainAfter = 1s;

/// The kiosk before there is a flow: its glass, and when it has to end.
class Opening {
public:
  Opening(screen::Screen& glass, const Options& options, const base::Clock& clock,
          std::chrono::steady_clock::time_point begun)
      : glass_{glass}, options_{options}, clock_{clock}, begun_{begun} {}

  Opened open() {
    show(flow::StartingUp{});
    if (!store::is_locked(options_.event)) {
      return retrying([this] { return store::open_event(options_.event, clock_); });
    }
    const auto lock = store::EventLock::load(options_.event);
    if (!lock) return stay_out_of_order(lock.error());
    const auto key = unlock_on_glass(glass_, *lock, options_, language_, clock_,
                                     [this](const auto& inputs) { return is_to_end(inputs); });
    if (!key) return std::unexpected{key.error()};
    if (!*key) return std::nullopt;
    return retrying([&] { return store::open_event(options_.event, **key, clock_); });
  }

private:
  template <class Open>
  Opened retrying(const Open& open_event) {
    auto event = open_event();
    while (!event && disk_may_recover(event.error())) {
      spdlog::error("{}; trying again", event.error().message);
      show(alarm_for(event.error()));
      if (is_to_end(glass_.poll(kOpenAgainAfter))) break;
      event = open_event();
    }
    if (event) return *std::move(event);
    if (disk_may_recover(event.error())) return std::unexpected{event.error()};
    return stay_out_of_order(event.error());
  }

  /// What an organiser has to mend stays on the glass until somebody ends the program; a mistake in the command line is
  /// told there.
  Opened stay_out_of_order(const base::Error& error) {
    const bool to_mend = error.kind == base::ErrorKind::corrupt || error.kind == base::ErrorKind::forbidden;
    if (!to_mend) return std::unexpected{error};
    spdlog::error("{}", error.message);
    const flow::OutOfOrder scene{.broken = error.message,
                                 .time = base::hour_minute(clock_.now(), *std::chrono::current_zone())};
    do { show(scene); } while (!is_to_end(glass_.poll(kOpenAgainAfter)));
    return std::unexpected{error};
  }

  void show(flow::SceneBody body) {
    glass_.show({.body = std::move(body), .language = language_}, clock_.now());
    glass_.present();
  }

  [[nodiscard]] bool is_to_end(const std::vector<screen::ScreenInput>& inputs) const {
    return time_is_up(options_, begun_) || std::ranges::any_of(inputs, [](const auto& input) {
             return std::holds_alternative<screen::QuitWanted>(input);
           });
  }

  /// A full or failing disk may work again in a moment; everything else needs somebody to mend it.
  static bool disk_may_recover(const base::Error& error) {
    return error.kind == base::ErrorKind::disk_full || error.kind == base::ErrorKind::io;
  }

  static flow::Alarm alarm_for(const base::Error& error) {
    return {error.kind == base::ErrorKind::disk_full ? flow::AlarmCause::disk_full : flow::AlarmCause::storage_failed};
  }

  screen::Screen& glass_;
  const Options& options_;
  const base::Clock& clock_;
  std::chrono::steady_clock::time_point begun_;
  flow::Language language_ = options_.language.value_or(flow::Language::nl);
};

}  // namespace

bool time_is_up(const Options& options, std::chrono::steady_clock::time_point since) {
  return options.exit_after &&
         std::chrono::steady_clock::now() - since >= std::chrono::duration<double>{*options.exit_after};
}

Opened open_on_glass(screen::Screen& glass, const Options& options, const base::Clock& clock,
                     std::chrono::steady_clock::time_point begun) {
  return Opening{glass, options, clock, begun}.open();
}

}  // namespace kiosk::app
