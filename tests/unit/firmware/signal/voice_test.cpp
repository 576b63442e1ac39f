#include "firmware/signal/voice.hpp"
#include "firmware/signal/espeak.hpp"
#include "firmware/signal/mixer.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

using namespace firmware::signal;

namespace {

/// A loudspeaker that only takes notes.
class NotingSpeaker final : public Speaker {
public:
  void play(Sound) override {}
  void set_volume(float) override {}
  void hush() override {
    const std::scoped_lock lock{mutex_};
    ++hushed_;
  }
  void speak(std::vector<float> speech) override {
    {
      const std::scoped_lock lock{mutex_};
      said_.push_back(std::move(speech));
    }
    changed_.notify_one();
  }

  /// What was said, once it is `count` sentences.
  [[nodiscard]] std::vector<std::vector<float>> said(std::size_t count) {
    std::unique_lock lock{mutex_};
    REQUIRE(changed_.wait_for(lock, std::chrono::seconds{20}, [&] { return said_.size() >= count; }));
    return said_;
  }
  [[nodiscard]] int hushed() {
    const std::scoped_lock lock{mutex_};
    return hushed_;
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::vector<float>> said_;
  int hushed_ = 0;
};

double seconds(const std::vector<float>& samples) {
  return static_cast<double>(samples.size()) / kSamplesPerSecond;
}

double loudness(const std::vector<float>& samples) {
  double sum = 0;
  for (const float sample : samples) sum += static_cast<double>(sample) * static_cast<double>(sample);
  return samples.empty() ? 0 : std::sqrt(sum / static_cast<double>(samples.size()));
}

std::vector<float> next(Mixer& mixer, std::size_t count) {
  std::vector<float> samples(count, 9.0F);
  mixer.fill(samples);
  return samples;
}

const Prompt kDutch{.words = "Welkom, Mila! Kom verder!", .tongue = Tongue::dutch};
const Prompt kEnglish{.words = "Welcome, Mila! Come on in!", .tongue = Tongue::english};

}  // namespace

TEST_CASE("a sentence is heard in Dutch and in English, as long as a person needs to say it") {
  NotingSpeaker speaker;
  std::vector<std::string> faults;
  const auto voice = open_voice(speaker, [&](std::string fault) { faults.push_back(std::move(fault)); });
  voice->say(kDutch);
  const auto dutch = speaker.said(1).at(0);
  voice->say(kEnglish);
  const auto english = speaker.said(2).at(1);
  CHECK(faults == std::vector<std::string>{""});
  for (const auto& samples : {dutch, english}) {
    CHECK(seconds(samples) > 0.8);
    CHECK(seconds(samples) < 4.0);
    CHECK(loudness(samples) > 0.02);
    CHECK(std::ranges::all_of(samples, [](float sample) { return std::abs(sample) <= 1.0F; }));
  }
}

TEST_CASE("the same words sound otherwise in the other language, and longer words take longer") {
  Espeak espeak;
  REQUIRE(espeak.fault().empty());
  const std::atomic<bool> wanted{false};
  const auto dutch = espeak.samples({.words = "Gegroet", .tongue = Tongue::dutch}, wanted);
  const auto english = espeak.samples({.words = "Gegroet", .tongue = Tongue::english}, wanted);
  CHECK(loudness(dutch) > 0.02);
  CHECK(loudness(english) > 0.02);
  CHECK(dutch != english);
  const auto longer = espeak.samples({.words = "Gegroet, en tot de volgende keer", .tongue = Tongue::dutch}, wanted);
  CHECK(seconds(longer) > 1.5 * seconds(dutch));
  CHECK(loudness(espeak.samples({.words = "", .tongue = Tongue::dutch}, wanted)) == 0);
}

TEST_CASE("speech is made at once no more when it is not wanted") {
  Espeak espeak;
  const std::atomic<bool> moot{true};
  CHECK(espeak.samples(kDutch, moot).empty());
}

TEST_CASE("a new prompt and a hush cut off what is being said") {
  NotingSpeaker speaker;
  const auto voice = open_voice(speaker, [](const std::string&) {});
  std::string story;
  for (int i = 0; i < 400; ++i) story += "Dit verhaal duurt veel te lang. ";
  voice->say({.words = story, .tongue = Tongue::dutch});
  voice->say(kDutch);
  voice->say(kEnglish);
  const auto said = speaker.said(1);
  CHECK(speaker.hushed() == 3);
  CHECK(seconds(said.back()) < 4.0);
  voice->say({.words = story, .tongue = Tongue::dutch});
  voice->hush();
  voice->say(kDutch);
  for (const auto& sentence : speaker.said(said.size() + 1)) CHECK(seconds(sentence) < 4.0);
}

TEST_CASE("asking for a sentence waits for nothing, and neither does going away") {
  NotingSpeaker speaker;
  const auto begun = std::chrono::steady_clock::now();
  {
    const auto voice = open_voice(speaker, [](const std::string&) {});
    std::string story;
    for (int i = 0; i < 4000; ++i) story += "Dit verhaal duurt veel te lang. ";
    for (int i = 0; i < 100; ++i) voice->say({.words = story, .tongue = Tongue::dutch});
  }
  CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds{5});
}

TEST_CASE("speech waits for the sound before it, and both end in silence") {
  Mixer mixer{1.0F};
  mixer.play({0.1F, 0.2F});
  mixer.speak({0.3F, 0.4F});
  CHECK(next(mixer, 3) == std::vector{0.1F, 0.2F, 0.3F});
  CHECK(next(mixer, 3) == std::vector{0.4F, 0.0F, 0.0F});
}

TEST_CASE("what happens next cuts off what is heard; a hush leaves the sound") {
  Mixer mixer{1.0F};
  mixer.play({0.1F, 0.2F});
  mixer.speak({0.3F});
  mixer.hush();
  CHECK(next(mixer, 3) == std::vector{0.1F, 0.2F, 0.0F});
  mixer.speak({0.3F, 0.4F});
  mixer.speak({0.5F});
  CHECK(next(mixer, 2) == std::vector{0.5F, 0.0F});
  mixer.speak({0.3F, 0.4F});
  mixer.play({0.6F});
  CHECK(next(mixer, 2) == std::vector{0.6F, 0.0F});
}

TEST_CASE("the volume counts from the next sample on, and never goes past what there is") {
  Mixer mixer{0.5F};
  mixer.play({0.5F, 0.5F, 0.5F});
  CHECK(next(mixer, 1) == std::vector{0.25F});
  mixer.set_volume(0);
  CHECK(next(mixer, 1) == std::vector{0.0F});
  mixer.set_volume(7);
  CHECK(next(mixer, 1) == std::vector{0.5F});
}
