#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace firmware::signal {

/// What hangs on an output of the board. The lamps tell by colour and by rhythm; the buzzer by rhythm alone.
enum class Line { green, amber, red, buzzer };
inline constexpr std::size_t kLines = 4;

/// On, then off.
struct Beat {
  std::chrono::milliseconds on{0};
  std::chrono::milliseconds off{0};
  bool operator==(const Beat&) const = default;
};

/// One lamp in a rhythm. The buzzer chirps at the start of each beat, no longer than the beat.
struct Pattern {
  Line lamp = Line::green;
  std::vector<Beat> beats;
  std::chrono::milliseconds chirp{0};  ///< 0: the buzzer keeps silent
  bool operator==(const Pattern&) const = default;
};

/// What is on at one moment of a pattern.
struct Levels {
  bool lamp = false;
  bool buzzer = false;
  std::optional<std::chrono::milliseconds> next;  ///< when that changes, since the pattern began; none: it is over
  bool operator==(const Levels&) const = default;
};

/// The levels `at` this long after the pattern began: all off once it is over. Pure.
[[nodiscard]] Levels levels_at(const Pattern& pattern, std::chrono::milliseconds at);

/// The outputs of a board. One thread uses it.
class Outputs {
public:
  virtual ~Outputs() = default;
  /// Switches one line; a line that is not connected is left out without a word. False: the device is gone.
  virtual bool set(Line line, bool on) = 0;
};

/// Plays patterns on lamps and a buzzer. Any thread may call it; it never blocks.
class Lights {
public:
  virtual ~Lights() = default;
  /// Starts the pattern at once; one that still plays is cut off. Everything is off at the end.
  virtual void play(Pattern pattern) = 0;
};

/// Which chip and which of its lines. A line without a number is not connected.
struct LightOptions {
  std::string chip;  ///< "gpiochip0" or "/dev/gpiochip0"; empty: this kiosk has no lights
  std::optional<unsigned> green;
  std::optional<unsigned> amber;
  std::optional<unsigned> red;
  std::optional<unsigned> buzzer;
};

/// Hears how it went, once at opening and once more if the device goes later: empty when there are lights, else one
/// sentence that says why there are none. Called on the calling thread at opening, later on the thread of the lights.
using LightStatus = std::function<void(std::string)>;

/// The lights of this board. Where there is no chip, no line or no permission, patterns play in the dark.
[[nodiscard]] std::unique_ptr<Lights> open_lights(const LightOptions& options, const LightStatus& status);

/// Lights on `outputs`, on a thread of their own. When the outputs are gone, patterns play in the dark from then on.
[[nodiscard]] std::unique_ptr<Lights> lights_on(std::unique_ptr<Outputs> outputs, LightStatus status);

}  // namespace firmware::signal
