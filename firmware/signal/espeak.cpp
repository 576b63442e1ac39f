#include "firmware/signal/espeak.hpp"

#include <SDL.h>
#include <espeak-ng/speak_lib.h>

#include <cstdint>
#include <memory>
#include <span>

namespace firmware::signal {
namespace {

constexpr int kWordsPerMinute = 155;  ///< a little slower than its usual 175: for a room with people talking

/// By language, not by name: names differ between versions of espeak-ng.
bool choose_voice(Tongue tongue) {
  espeak_VOICE wanted{};
  wanted.languages = tongue == Tongue::dutch ? "nl" : "en-gb";
  return espeak_SetVoiceByProperties(&wanted) == EE_OK;
}

/// What was made of one prompt so far.
struct Making {
  std::vector<std::int16_t> samples;
  const std::atomic<bool>& moot;
};

/// espeak-ng hands over the next piece; 1 tells it to stop.
int take(short* samples, int count, espeak_EVENT* events) {
  auto& making = *static_cast<Making*>(events->user_data);
  if (making.moot) return 1;
  if (samples != nullptr && count > 0) making.samples.insert(making.samples.end(), samples, samples + count);
  return 0;
}

std::vector<float> at_our_rate(std::span<const std::int16_t> samples, int rate) {
  const std::unique_ptr<SDL_AudioStream, decltype(&SDL_FreeAudioStream)> stream{
      SDL_NewAudioStream(AUDIO_S16SYS, 1, rate, AUDIO_F32SYS, 1, kSamplesPerSecond), &SDL_FreeAudioStream};
  if (!stream || SDL_AudioStreamPut(stream.get(), samples.data(), static_cast<int>(samples.size_bytes())) != 0) {
    return {};
  }
  SDL_AudioStreamFlush(stream.get());
  std::vector<float> out(static_cast<std::size_t>(SDL_AudioStreamAvailable(stream.get())) / sizeof(float));
  const int got = SDL_AudioStreamGet(stream.get(), out.data(), static_cast<int>(out.size() * sizeof(float)));
  out.resize(got > 0 ? static_cast<std::size_t>(got) / sizeof(float) : 0);
  return out;
}

}  // namespace

Espeak::Espeak() {
  // synchronous: retrieval on the caller's own thread
  rate_ = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
  if (rate_ <= 0) {
    rate_ = 0;
    fault_ = "Nothing is read aloud: espeak-ng finds no voices. Install the package espeak-ng-data.";
    return;
  }
  espeak_SetSynthCallback(&take);
  espeak_SetParameter(espeakRATE, kWordsPerMinute, 0);
}

Espeak::~Espeak() {
  if (rate_ > 0) espeak_Terminate();
}

std::vector<float> Espeak::samples(const Prompt& prompt, const std::atomic<bool>& moot) {
  if (rate_ == 0 || !choose_voice(prompt.tongue)) return {};
  Making making{.samples = {}, .moot = moot};
  const auto spoken = espeak_Synth(prompt.words.c_str(), prompt.words.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8,
                                   nullptr, &making);
  if (spoken != EE_OK || moot) return {};
  return at_our_rate(making.samples, rate_);
}

}  // namespace firmware::signal
