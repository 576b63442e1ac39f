#include "kiosk/app/stick_thread.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace kiosk::app {
namespace {

flow::StickTrouble trouble_of(firmware::board::StickFault fault) {
  using enum firmware::board::StickFault;
  switch (fault) {
    case not_mounted:
      return flow::StickTrouble::not_mounted;
    case read_only:
      return flow::StickTrouble::read_only;
    case forbidden:
      return flow::StickTrouble::forbidden;
    case full:
      return flow::StickTrouble::full;
    case none:
    case gone:
      return flow::StickTrouble::gone;
    case failed:
      return flow::StickTrouble::failed;
  }
  return flow::StickTrouble::failed;
}

}  // namespace

StickThread::StickThread(firmware::board::StickPlaces places, std::function<void(flow::Input)> tell)
    : places_{std::move(places)}, tell_{std::move(tell)} {}

void StickThread::begin(event::Projection state, LogWish wish, base::Instant now) {
  thread_ = std::jthread{[this, state = std::move(state), wish = std::move(wish), now](const std::stop_token& stop) {
    auto taken =
        take_log_along(state, wish, now, places_, [this](int percent) { tell_(flow::ExportMoved{percent}); }, stop);
    if (!taken) {
      spdlog::warn("stick: {}", taken.error().message);
      return tell_(flow::ExportFailed{trouble_of(taken.error().fault)});
    }
    spdlog::info("stick: the log is in {}", taken->folder);
    tell_(flow::ExportDone{.folder = taken->folder, .let_go = taken->let_go, .downloads = std::move(taken->downloads)});
  }};
}

}  // namespace kiosk::app
