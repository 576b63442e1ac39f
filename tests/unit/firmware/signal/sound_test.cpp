#include "firmware/signal/sound.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <span>
#include <string>
#include <vector>

using namespace firmware::signal;

namespace {

/// Energy at one frequency (Goertzel's algorithm), per sample.
double energy_at(std::span<const float> samples, double hertz) {
  const double turn = 2 * std::numbers::pi * hertz / kSamplesPerSecond;
  double before = 0;
  double last = 0;
  for (const float sample : samples) {
    const double next = static_cast<double>(sample) + 2 * std::cos(turn) * last - before;
    before = last;
    last = next;
  }
  return std::sqrt(std::max(0.0, last * last + before * before - 2 * std::cos(turn) * last * before)) /
         static_cast<double>(samples.size());
}

/// What an ear hears: for each quarter of 0.6 s, how loud 24 semitone bands are.
std::vector<double> print_of(Sound sound) {
  auto samples = synthesise(sound);
  samples.resize(static_cast<std::size_t>(0.6 * kSamplesPerSecond), 0.0F);
  std::vector<double> print;
  const std::size_t quarter = samples.size() / 4;
  for (std::size_t part = 0; part < 4; ++part) {
    for (int band = 0; band < 30; ++band) {
      print.push_back(energy_at(std::span{samples}.subspan(part * quarter, quarter), 220 * std::pow(2, band / 12.0)));
    }
  }
  return print;
}

double likeness(const std::vector<double>& a, const std::vector<double>& b) {
  double both = 0;
  double one = 0;
  double other = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    both += a[i] * b[i];
    one += a[i] * a[i];
    other += b[i] * b[i];
  }
  return both / std::sqrt(one * other);
}

}  // namespace

TEST_CASE("every sound is short, audible and never clips") {
  for (const Sound sound : kAllSounds) {
    const auto samples = synthesise(sound);
    CHECK(samples.size() >= kSamplesPerSecond / 5);
    CHECK(samples.size() <= kSamplesPerSecond * 6 / 10);
    const auto [lowest, highest] = std::ranges::minmax(samples);
    CHECK(highest > 0.2F);
    CHECK(highest <= 0.8F);
    CHECK(lowest >= -0.8F);
  }
}

TEST_CASE("every sound starts and ends at silence, without a click in between") {
  for (const Sound sound : kAllSounds) {
    const auto samples = synthesise(sound);
    CHECK(std::abs(samples.front()) < 0.001F);
    CHECK(std::abs(samples.back()) < 0.001F);
    float steepest = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
      steepest = std::max(steepest, std::abs(samples[i] - samples[i - 1]));
    CHECK(steepest < 0.2F);
  }
}

TEST_CASE("no sound is taken for another one") {
  for (const Sound one : kAllSounds) {
    for (const Sound other : kAllSounds) {
      if (one == other) continue;
      INFO(static_cast<int>(one) << " and " << static_cast<int>(other));
      CHECK(likeness(print_of(one), print_of(other)) < 0.8);
    }
  }
}

TEST_CASE("a welcome goes up and a goodbye goes down") {
  const auto halves = [](Sound sound) {
    const auto print = print_of(sound);
    const auto loudest = [&](std::size_t part) {
      const auto from = print.begin() + static_cast<std::ptrdiff_t>(part * 30);
      return std::max_element(from, from + 30) - from;
    };
    return std::pair{loudest(0), loudest(2)};
  };
  CHECK(halves(Sound::welcome).first < halves(Sound::welcome).second);
  CHECK(halves(Sound::goodbye).first > halves(Sound::goodbye).second);
}

TEST_CASE("a refusal is lower than a welcome") {
  const auto welcome = synthesise(Sound::welcome);
  const auto refused = synthesise(Sound::refused);
  CHECK(energy_at(refused, 261.63) > 10 * energy_at(welcome, 261.63));
}

TEST_CASE("without an audio device it is said once and playing is silence") {
  setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
  std::vector<std::string> said;
  const auto speaker = Speaker::open([&](std::string text) { said.push_back(std::move(text)); });
  speaker->play(Sound::welcome);
  speaker->play(Sound::alarm);
  unsetenv("SDL_AUDIODRIVER");
  REQUIRE(said.size() == 1);
  CHECK(said.front().starts_with("There is no sound"));
}

TEST_CASE("with an audio device nothing is wrong") {
  setenv("SDL_AUDIODRIVER", "dummy", 1);
  std::vector<std::string> said;
  const auto speaker = Speaker::open([&](std::string text) { said.push_back(std::move(text)); });
  speaker->play(Sound::welcome);
  unsetenv("SDL_AUDIODRIVER");
  CHECK(said == std::vector<std::string>{""});
}
