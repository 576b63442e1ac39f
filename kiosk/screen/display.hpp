#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/screen/geometry.hpp"
#include "kiosk/screen/sdl_handles.hpp"

#include <memory>
#include <string_view>

namespace kiosk::screen {

enum class Display {
  automatic,  ///< a window where there is a display server, else kms on a console of our own, else offscreen
  window,
  kms,        ///< the whole screen of a board without a display server
  offscreen,  ///< pictures only: for tests and screenshots
};

/// "automatic", "window", "kms" or "offscreen".
[[nodiscard]] std::string_view name_of(Display display);

/// A glass to draw on. Lives on the thread that opened it.
struct OpenDisplay {
  Display display = Display::offscreen;
  std::unique_ptr<SdlSession> session;
  SdlWindow window;    ///< null when offscreen
  SdlSurface surface;  ///< the pixels when offscreen
  SdlRenderer renderer;

  [[nodiscard]] Size size() const;
};

/// Opens a display; `size` is the window's or the picture's, a kms screen has its own. Error io: what SDL said, and
/// what to try. `automatic` goes on to the next kind when one does not open.
[[nodiscard]] base::Result<OpenDisplay> open_display(Display display, Size size);

}  // namespace kiosk::screen
