#include "firmware/signal/mixer.hpp"
#include "firmware/signal/sound.hpp"

#include <SDL.h>

#include <utility>

namespace firmware::signal {

namespace {

/// The sound system for as long as this lives; SDL counts its users.
class AudioSession {
public:
  AudioSession() : open_{SDL_InitSubSystem(SDL_INIT_AUDIO) == 0} {}
  ~AudioSession() {
    if (open_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
  }
  AudioSession(const AudioSession&) = delete;
  AudioSession& operator=(const AudioSession&) = delete;

  [[nodiscard]] bool open() const { return open_; }

private:
  bool open_;
};

class SdlSpeaker final : public Speaker {
public:
  explicit SdlSpeaker(float volume) : mixer_{volume} {
    if (!session_.open()) return;
    SDL_AudioSpec wanted{};
    wanted.freq = kSamplesPerSecond;
    wanted.format = AUDIO_F32SYS;
    wanted.channels = 1;
    wanted.samples = 1024;
    wanted.callback = &fill;
    wanted.userdata = &mixer_;
    device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    if (device_ != 0) SDL_PauseAudioDevice(device_, 0);
  }
  ~SdlSpeaker() override {
    if (device_ != 0) SDL_CloseAudioDevice(device_);
  }
  SdlSpeaker(const SdlSpeaker&) = delete;
  SdlSpeaker& operator=(const SdlSpeaker&) = delete;

  [[nodiscard]] bool works() const { return device_ != 0; }

  void play(Sound sound) override { mixer_.play(synthesise(sound)); }
  void speak(std::vector<float> speech) override { mixer_.speak(std::move(speech)); }
  void hush() override { mixer_.hush(); }
  void set_volume(float volume) override { mixer_.set_volume(volume); }

private:
  static void fill(void* mixer, Uint8* bytes, int length) {
    // SDL hands out the samples it was asked for as bytes
    const std::span samples{reinterpret_cast<float*>(bytes), static_cast<std::size_t>(length) / sizeof(float)};
    static_cast<Mixer*>(mixer)->fill(samples);
  }

  AudioSession session_;
  Mixer mixer_;
  SDL_AudioDeviceID device_ = 0;
};

class SilentSpeaker final : public Speaker {
public:
  void play(Sound) override {}
  void speak(std::vector<float>) override {}
  void hush() override {}
  void set_volume(float) override {}
};

}  // namespace

std::unique_ptr<Speaker> Speaker::open(const std::function<void(std::string)>& status, float volume) {
  auto speaker = std::make_unique<SdlSpeaker>(volume);
  if (speaker->works()) {
    if (status) status({});
    return speaker;
  }
  if (status) {
    status(std::string{"There is no sound: "} + SDL_GetError() +
           ". Plug in a loudspeaker and start again, or go without.");
  }
  return std::make_unique<SilentSpeaker>();
}

}  // namespace firmware::signal
