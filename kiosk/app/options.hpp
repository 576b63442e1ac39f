#pragma once

#include "firmware/signal/lights.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/decide.hpp"
#include "kiosk/flow/scene.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace kiosk::app {

enum class DisplayChoice { automatic, window, kms, offscreen };

/// How one kiosk is set up. From the command line, else from `kiosk.toml` in the event's folder, else as here.
struct Options {
  std::filesystem::path event;
  std::string camera = "auto";  ///< as firmware::reader::open_camera takes it
  event::Role role = event::Role::door;
  DisplayChoice display = DisplayChoice::automatic;
  std::optional<int> width;  ///< of the window or the offscreen picture, in pixels; none: the display's own
  std::optional<int> height;
  std::optional<flow::Language> language;  ///< none: the event's
  std::string name;                        ///< "Ingang Noord", as other kiosks show it; empty: stays what it was
  std::string list;                        ///< check-in list; empty: every ticket
  std::filesystem::path lexicon;           ///< folder to match by; empty: the built-in lexicon
  firmware::signal::LightOptions lights;
  std::string screenshots;           ///< folder for a picture of every scene; empty: none
  std::optional<double> exit_after;  ///< seconds
  bool sound = true;
  bool repeat_files = false;
};

/// What reading the command line led to.
struct ParsedOptions {
  Options options;
  std::optional<int> exit_code;  ///< set: help or an error was printed, end with this
};

/// Reads the command line (and kiosk.toml). Prints help and errors itself.
[[nodiscard]] ParsedOptions parse_options(int argc, char** argv);

}  // namespace kiosk::app
