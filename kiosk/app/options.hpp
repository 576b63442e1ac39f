#pragma once

#include "firmware/signal/lights.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/decide.hpp"
#include "kiosk/flow/night.hpp"
#include "kiosk/flow/scene.hpp"
#include "kiosk/lists/write_logs.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::app {

enum class DisplayChoice { automatic, window, kms, offscreen };

inline constexpr std::string_view kNoPortal = "off";

/// How one kiosk is set up. From the command line, else from `kiosk.toml` in the event's folder, else as here.
struct Options {
  std::filesystem::path event;  ///< empty only with a gallery
  std::string camera = "auto";  ///< as firmware::reader::open_camera takes it
  event::Role role = event::Role::door;
  DisplayChoice display = DisplayChoice::automatic;
  std::optional<int> width;  ///< of the window or the offscreen picture, in pixels; none: the display's own
  std::optional<int> height;
  std::optional<flow::Language> language;    ///< none: the event's
  std::string name;                          ///< "Ingang Noord", as other kiosks show it; empty: stays what it was
  std::string list;                          ///< check-in list; empty: every ticket
  std::filesystem::path lexicon;             ///< folder to match by; empty: the built-in lexicon
  std::string portal = "0.0.0.0:8443";       ///< where the organiser's pages are; kNoPortal: nowhere
  std::optional<std::uint16_t> portal_http;  ///< a port of plain HTTP that leads there; none: none
  firmware::signal::LightOptions lights;
  std::string screenshots;           ///< folder for a picture of every scene; empty: none
  std::filesystem::path gallery;     ///< where to draw every scene, instead of running a kiosk; empty: run
  std::optional<double> exit_after;  ///< seconds
  double saver_after = 300;          ///< seconds of nobody until the glass is saved; 0: never
  std::optional<flow::Night> night;  ///< when the glass is dim; none: never
  bool sound = true;
  bool voice = false;  ///< reads aloud what matters
  bool repeat_files = false;
  /// What the contact log on a USB stick is written as.
  std::vector<lists::LogFormat> stick_formats{lists::LogFormat::csv, lists::LogFormat::xlsx, lists::LogFormat::zip};
};

/// What reading the command line led to.
struct ParsedOptions {
  Options options;
  std::optional<int> exit_code;  ///< set: help or an error was printed, end with this
};

/// Reads the command line (and kiosk.toml). Prints help and errors itself.
[[nodiscard]] ParsedOptions parse_options(int argc, char** argv);

}  // namespace kiosk::app
