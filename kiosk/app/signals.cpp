#include "kiosk/app/signals.hpp"

#include "firmware/signal/voice.hpp"
#include "kiosk/app/patterns.hpp"
#include "kiosk/app/sounds.hpp"

#include <spdlog/spdlog.h>

#include <string>

namespace kiosk::app {

Signals::Signals(bool sound, const firmware::signal::LightOptions& lights)
    : speaker_{sound ? open_speaker() : nullptr},
      aloud_{speaker_ ? open_voice() : nullptr, screen::own_catalogues()},
      lights_{open_lights(lights)} {}

void Signals::set(int volume, bool aloud) {
  aloud_.switch_on(aloud);
  if (speaker_) speaker_->set_volume(static_cast<float>(volume) / 100.0F);
}

void Signals::give(const std::vector<Signalled>& signals) {
  for (const auto& signal : signals) {
    if (speaker_) speaker_->play(sound_for(signal));
    lights_->play(pattern_for(signal));
  }
}

std::unique_ptr<firmware::signal::Speaker> Signals::open_speaker() {
  return firmware::signal::Speaker::open([this](const std::string& sentence) {
    has_sound_ = sentence.empty();
    if (!sentence.empty()) spdlog::info("sound: {}", sentence);
  });
}

std::unique_ptr<firmware::signal::Voice> Signals::open_voice() {
  return firmware::signal::open_voice(*speaker_, [this](const std::string& sentence) {
    has_voice_ = sentence.empty();
    if (!sentence.empty()) spdlog::warn("voice: {}", sentence);
  });
}

std::unique_ptr<firmware::signal::Lights> Signals::open_lights(const firmware::signal::LightOptions& options) {
  return firmware::signal::open_lights(options, [this](const std::string& sentence) {
    has_lights_ = sentence.empty();
    if (!sentence.empty()) spdlog::info("lights: {}", sentence);
  });
}

}  // namespace kiosk::app
