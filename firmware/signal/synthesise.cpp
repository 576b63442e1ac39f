#include "firmware/signal/sound.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace firmware::signal {

namespace {

/// One struck note: a sine with softer partials that fades as a marimba bar does.
struct Note {
  double start = 0;  ///< seconds
  double length = 0.2;
  double pitch = 440;  ///< hertz
  double loudness = 0.5;
  double brightness = 0.2;  ///< of the second and third partial
};

constexpr double kAttack = 0.006;  ///< seconds; shorter ones click
constexpr double kRelease = 0.04;
constexpr double kLoudest = 0.8;

// pitches of equal temperament, A4 = 440 Hz
constexpr double kA3 = 220.00;
constexpr double kC4 = 261.63;
constexpr double kE4 = 329.63;
constexpr double kG4 = 392.00;
constexpr double kA4 = 440.00;
constexpr double kC5 = 523.25;
constexpr double kD5 = 587.33;
constexpr double kE5 = 659.26;
constexpr double kG5 = 783.99;
constexpr double kA5 = 880.00;
constexpr double kC6 = 1046.50;

/// 0 at both ends of the note, smooth in between.
double envelope(const Note& note, double at) {
  const double attack = std::min(1.0, at / kAttack);
  const double release = std::min(1.0, (note.length - at) / kRelease);
  const auto smooth = [](double x) { return x * x * (3 - 2 * x); };
  return smooth(attack) * smooth(std::max(0.0, release)) * std::exp(-3.2 * at / note.length);
}

double wave(const Note& note, double at) {
  const double turn = 2 * std::numbers::pi * note.pitch * at;
  return (std::sin(turn) + note.brightness * std::sin(2 * turn) + note.brightness / 2 * std::sin(3 * turn)) /
         (1 + 1.5 * note.brightness);
}

std::vector<Note> score(Sound sound) {
  switch (sound) {
    case Sound::welcome:
      return {{0, 0.28, kC5, 0.5}, {0.12, 0.42, kG5, 0.6}};
    case Sound::repeated:
      return {{0, 0.18, kE5, 0.5}, {0.2, 0.26, kE5, 0.5}};
    case Sound::goodbye:
      return {{0, 0.28, kG5, 0.5}, {0.14, 0.42, kD5, 0.55}};
    case Sound::attention:
      return {{0, 0.2, kA4, 0.5}, {0.16, 0.2, kC5, 0.5}, {0.32, 0.26, kA4, 0.5}};
    case Sound::refused:
      return {{0, 0.24, kE4, 0.6, 0.35}, {0.2, 0.36, kC4, 0.65, 0.35}};
    case Sound::warning:
      return {{0, 0.22, kA3, 0.65, 0.8}, {0.26, 0.3, kA3, 0.65, 0.8}};
    case Sound::exchange:
      return {{0, 0.2, kC5, 0.45}, {0.1, 0.2, kE5, 0.45}, {0.2, 0.2, kA5, 0.5}, {0.3, 0.28, kC6, 0.5}};
    case Sound::alarm:
      return {{0, 0.16, kA5, 0.6, 0.5},
              {0.14, 0.16, kG4, 0.6, 0.5},
              {0.28, 0.16, kA5, 0.6, 0.5},
              {0.42, 0.17, kG4, 0.6, 0.5}};
  }
  return {};
}

void add(const Note& note, std::span<float> samples) {
  const auto first = static_cast<std::size_t>(note.start * kSamplesPerSecond);
  const auto count = static_cast<std::size_t>(note.length * kSamplesPerSecond);
  for (std::size_t i = 0; i < count && first + i < samples.size(); ++i) {
    const double at = static_cast<double>(i) / kSamplesPerSecond;
    samples[first + i] += static_cast<float>(note.loudness * envelope(note, at) * wave(note, at));
  }
}

}  // namespace

std::vector<float> synthesise(Sound sound) {
  const auto notes = score(sound);
  double length = 0;
  for (const Note& note : notes) length = std::max(length, note.start + note.length);
  std::vector<float> samples(static_cast<std::size_t>(std::ceil(length * kSamplesPerSecond)) + 1, 0.0F);
  for (const Note& note : notes) add(note, samples);
  const float peak = std::abs(*std::ranges::max_element(samples, {}, [](float s) { return std::abs(s); }));
  if (peak > kLoudest) {
    for (float& sample : samples) sample *= static_cast<float>(kLoudest) / peak;
  }
  return samples;
}

}  // namespace firmware::signal
