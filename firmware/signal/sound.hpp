#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace firmware::signal {

/// What a kiosk can say without words. Whoever plays them decides what they stand for.
enum class Sound {
  welcome,    ///< two notes up
  repeated,   ///< one note twice: nothing new
  goodbye,    ///< two notes down
  attention,  ///< three calm notes: somebody should help
  refused,    ///< two low notes down
  warning,    ///< two low, rough notes: something is wrong with what was shown
  exchange,   ///< four notes that answer each other
  alarm,      ///< a fast change of two notes
};

inline constexpr Sound kAllSounds[]{Sound::welcome, Sound::repeated, Sound::goodbye,  Sound::attention,
                                    Sound::refused, Sound::warning,  Sound::exchange, Sound::alarm};

inline constexpr int kSamplesPerSecond = 48'000;

/// The sound as mono samples from -1 to 1 at kSamplesPerSecond: at most 0.6 s, silent at both ends, never louder than
/// 0.8. Pure.
[[nodiscard]] std::vector<float> synthesise(Sound sound);

/// Plays sounds and speech on the machine's default audio device. One thread owns it; any thread may call it.
class Speaker {
public:
  /// Opens the default device; without one every sound is silence. `status` hears once how that went: an empty text
  /// when there is sound, else one sentence that says why there is none. `volume` is from 0 to 1.
  [[nodiscard]] static std::unique_ptr<Speaker> open(const std::function<void(std::string)>& status,
                                                     float volume = 0.8F);
  virtual ~Speaker() = default;

  /// Starts the sound and returns at once; whatever is still heard is cut off.
  virtual void play(Sound sound) = 0;

  /// Speech, once the sound is over, as mono samples at kSamplesPerSecond; older speech is cut off.
  virtual void speak(std::vector<float> speech) = 0;

  /// Cuts speech off; a sound plays on.
  virtual void hush() = 0;

  /// How loud it is from now on, from 0 to 1.
  virtual void set_volume(float volume) = 0;
};

}  // namespace firmware::signal
