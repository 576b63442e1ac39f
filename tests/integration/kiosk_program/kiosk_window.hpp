#pragma once

#include "tests/integration/kiosk_program/process.hpp"
#include "tests/integration/kiosk_program/x_server.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace integration {

/// What a picture of the glass shows, as the file beside it tells.
struct Glass {
  struct Button {
    std::string action;
    std::string key;
    std::string label;
    int x = 0;  ///< its middle, in pixels
    int y = 0;
  };
  int number = 0;  ///< of the picture
  std::string scene;
  std::string language;
  int width = 0;
  int height = 0;
  std::vector<std::string> texts;
  std::vector<Button> buttons;

  /// True when one of its texts or buttons contains this.
  [[nodiscard]] bool says(std::string_view text) const;
  [[nodiscard]] const Button* button(std::string_view action, std::string_view key = {}) const;
};

/// The kiosk's program in a window, with somebody in front of it who reads and taps. Pictures of all it shows are kept
/// in build/artefacts/NAME, with its log.
class KioskWindow {
public:
  using Fits = std::function<bool(const Glass&)>;

  /// `options` without display and screenshots; `environment` on top of the server's.
  KioskWindow(std::string_view name, const XServer& server, const std::vector<std::string>& options,
              const std::map<std::string, std::string>& environment = {});

  /// Waits until a scene of this name that fits is on the glass, newer than what was waited for before. Fails the test
  /// when it does not come.
  const Glass& sees(std::string_view scene, const Fits& fits = {});

  /// Taps a button of what was seen last. Fails the test when there is none.
  void tap(std::string_view action, std::string_view key = {});
  void tap_item(std::string_view item) { tap("item", item); }

  /// Writes on the keyboard on the glass, which must be seen with its letters: capitals as they come, accents by their
  /// own keys.
  void write(std::string_view text);

  /// Runs xdotool with the keyboard on the window, whose number is $id.
  void hand(const std::string& work);

  [[nodiscard]] Process& program() { return program_; }
  [[nodiscard]] const std::filesystem::path& artefacts() const { return artefacts_; }
  /// The names of all scenes seen until now, in order.
  [[nodiscard]] std::vector<std::string> scenes() const;
  /// Everything that the glass shows, newest last; for what is there by now, without waiting.
  [[nodiscard]] std::vector<Glass> pictures() const;

private:
  void click(const std::vector<const Glass::Button*>& buttons);
  [[nodiscard]] const Glass::Button* key_for(const std::string& character) const;

  std::filesystem::path artefacts_;
  std::map<std::string, std::string> environment_;
  Process program_;
  Glass seen_;
};

}  // namespace integration
