#pragma once

#include "firmware/board/usb_stick.hpp"
#include "kiosk/app/log_export.hpp"
#include "kiosk/flow/input.hpp"

#include <functional>
#include <thread>

namespace kiosk::app {

/// Takes the contact log along on a USB stick, on a thread of its own, and tells how it goes. The UI thread owns it.
class StickThread {
public:
  /// `tell` is called on the thread with ExportMoved, and ExportDone or ExportFailed at the end.
  StickThread(firmware::board::StickPlaces places, std::function<void(flow::Input)> tell);

  /// Begins, with the event as it is now. Not while one goes on: its end was told before.
  void begin(event::Projection state, LogWish wish, base::Instant now);

private:
  firmware::board::StickPlaces places_;
  std::function<void(flow::Input)> tell_;
  std::jthread thread_;  ///< last: stops before what it uses goes
};

}  // namespace kiosk::app
