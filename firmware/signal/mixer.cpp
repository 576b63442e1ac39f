#include "firmware/signal/mixer.hpp"

#include <algorithm>
#include <utility>

namespace firmware::signal {

void Mixer::play(std::vector<float> sound) {
  const std::scoped_lock lock{mutex_};
  sound_ = {.samples = std::move(sound)};
  speech_ = {};
}

void Mixer::speak(std::vector<float> speech) {
  const std::scoped_lock lock{mutex_};
  speech_ = {.samples = std::move(speech)};
}

void Mixer::hush() {
  const std::scoped_lock lock{mutex_};
  speech_ = {};
}

void Mixer::set_volume(float volume) {
  const std::scoped_lock lock{mutex_};
  volume_ = std::clamp(volume, 0.0F, 1.0F);
}

/// Moves what fits from the track into `room`; returns the room that is left.
std::span<float> Mixer::take(Track& track, std::span<float> room, float volume) {
  const auto count = std::min(room.size(), track.samples.size() - track.next);
  const auto from = std::span{track.samples}.subspan(track.next, count);
  std::ranges::transform(from, room.begin(), [volume](float sample) { return sample * volume; });
  track.next += count;
  return room.subspan(count);
}

void Mixer::fill(std::span<float> samples) {
  const std::scoped_lock lock{mutex_};
  std::ranges::fill(take(speech_, take(sound_, samples, volume_), volume_), 0.0F);
}

}  // namespace firmware::signal
