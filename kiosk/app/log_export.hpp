#pragma once

#include "firmware/board/usb_stick.hpp"
#include "kiosk/event/projection.hpp"
#include "kiosk/lists/write_logs.hpp"

#include <expected>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace kiosk::app {

/// The contact log as an organiser takes it along.
struct LogWish {
  std::vector<lists::LogFormat> formats{lists::LogFormat::csv, lists::LogFormat::xlsx, lists::LogFormat::zip};
  std::string by;  ///< who takes it
};

/// What is on the stick.
struct LogTaken {
  std::string folder;
  bool let_go = false;  ///< the stick is unmounted
  std::vector<event::Downloaded> downloads;
};

/// Writes the log in a folder of its own on the stick, a file a format, whole or not at all: mounts the stick where it
/// is not yet, syncs, and unmounts it where it may. `percent` hears how far it is, 0 to 100, each number once. Blocks
/// for as long as a stick takes, so not on the UI thread; ends early, with a fault, once `stop` is asked for. Errors:
/// every StickFault.
[[nodiscard]] std::expected<LogTaken, firmware::board::StickError> take_log_along(
    const event::Projection& state, const LogWish& wish, base::Instant now, const firmware::board::StickPlaces& places,
    const std::function<void(int)>& percent, const std::stop_token& stop);

}  // namespace kiosk::app
