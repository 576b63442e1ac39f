#pragma once

#include <mutex>
#include <span>
#include <vector>

namespace firmware::signal {

/// What is heard next: a sound, and speech after it. Samples are mono, from -1 to 1, at kSamplesPerSecond. Any thread
/// may call it.
class Mixer {
public:
  explicit Mixer(float volume) { set_volume(volume); }

  /// A sound from its beginning; whatever is heard is cut off, since something else happened.
  void play(std::vector<float> sound);
  /// Speech, once the sound is over; older speech is cut off.
  void speak(std::vector<float> speech);
  /// Cuts speech off; a sound plays on.
  void hush();
  /// From 0 to 1, from the next sample on.
  void set_volume(float volume);

  /// The next samples, with silence where nothing is to be heard.
  void fill(std::span<float> samples);

private:
  struct Track {
    std::vector<float> samples;
    std::size_t next = 0;
  };
  static std::span<float> take(Track& track, std::span<float> room, float volume);

  std::mutex mutex_;
  Track sound_;  ///< these guarded by mutex_
  Track speech_;
  float volume_ = 0;
};

}  // namespace firmware::signal
