#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/display.hpp"
#include "kiosk/screen/words.hpp"
#include "kiosk/screen/yuv_picture.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::screen {

struct Options {
  Display display = Display::automatic;
  Size size{800, 480};  ///< of a window or an offscreen picture, each side from 240 pixels; kms takes the screen's own
  std::filesystem::path catalogues = own_catalogues();
  bool mirror = true;  ///< the viewfinder shows people as a mirror does
};

struct Page;

/// A button was tapped, with a finger, a mouse or a key.
struct Tapped {
  flow::Action action = flow::Action::close;
  std::string text = {};  ///< as flow::Tapped::text
  bool operator==(const Tapped&) const = default;
};
/// A finger, a mouse button or a key went down, anywhere. Comes before whatever else that leads to.
struct Touched {
  bool operator==(const Touched&) const = default;
};
/// A scanner that is a keyboard typed a code into the window.
struct CodeTyped {
  std::string payload;
  bool operator==(const CodeTyped&) const = default;
};
/// A person typed on a real keyboard, on a page that takes text.
struct TextTyped {
  std::string text;
  bool operator==(const TextTyped&) const = default;
};
/// The window was closed, Ctrl+Q was pressed, or the process was asked to end (SIGINT, SIGTERM).
struct QuitWanted {
  bool operator==(const QuitWanted&) const = default;
};
/// The glass has another size; the page was laid out anew.
struct Resized {
  Size size;
  bool operator==(const Resized&) const = default;
};
using ScreenInput = std::variant<Tapped, CodeTyped, TextTyped, QuitWanted, Resized, Touched>;

/// The glass. One thread owns it (the one that opened it); only `wake` may be called from others.
/// A round of its loop: `poll`, hand inputs to the flow, `show` its scene, `present`.
class Screen {
public:
  /// Errors: invalid_input for a size below 240 pixels; io when the display does not open, with what to try.
  [[nodiscard]] static base::Result<std::unique_ptr<Screen>> open(const Options& options);

  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;
  ~Screen();

  /// Shows this scene from the next `present` on. Also tells the time that countdown and movements run on, so call it
  /// every round; the same scene costs next to nothing.
  void show(const flow::Scene& scene, base::Instant now);

  /// The camera's newest picture; its pixels are copied at once. Ignored while the scene has no viewfinder.
  void viewfinder(const YuvPicture& picture);

  /// What people did since the last call, up to the first thing that may bring another page: what they did after it is
  /// for that page, and comes with the next call. Waits up to `wait` for something to do: an input, `wake`, or the next
  /// step of a movement on the glass.
  [[nodiscard]] std::vector<ScreenInput> poll(base::milliseconds wait = base::milliseconds{0});

  /// Ends a waiting `poll`, or the next one, at once. Any thread.
  void wake();

  /// Draws, if anything changed since the last time. True when it drew.
  bool present();

  [[nodiscard]] Size size() const;
  /// What the last `show` put on the glass. Changes with the next one.
  [[nodiscard]] const Page& page() const;
  /// Memory that the pictures on the glass take, the display's own not counted.
  [[nodiscard]] std::size_t texture_bytes() const;
  /// Whether the glass feels fingers, as far as the system knows now.
  [[nodiscard]] bool has_touch() const;
  /// The display that was opened; never `automatic`.
  [[nodiscard]] Display display() const;

  /// Writes what is on the glass as a PNG. Error io.
  [[nodiscard]] base::Result<> write_screenshot(const std::filesystem::path& path);

private:
  class Glass;
  explicit Screen(std::unique_ptr<Glass> glass);
  std::unique_ptr<Glass> glass_;
};

}  // namespace kiosk::screen
