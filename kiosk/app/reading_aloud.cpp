#include "kiosk/app/reading_aloud.hpp"

#include "kiosk/screen/spoken.hpp"

#include <utility>

namespace kiosk::app {

using firmware::signal::Tongue;

ReadingAloud::ReadingAloud(std::unique_ptr<firmware::signal::Voice> voice, const std::filesystem::path& catalogues)
    : voice_{std::move(voice)}, phrasebook_{catalogues} {}

void ReadingAloud::switch_on(bool on) {
  if (on_ && !on && voice_) voice_->hush();
  on_ = on;
}

void ReadingAloud::follow(const flow::Scene& scene) {
  const bool touched = std::exchange(touched_, false);
  if (!on_ || !voice_) return;
  auto words = screen::spoken(scene, phrasebook_.in(scene.language));
  if (words == said_ && scene.body.index() == body_ && scene.since == since_) return;
  said_ = words;
  body_ = scene.body.index();
  since_ = scene.since;
  const bool wanted = touched || !std::holds_alternative<flow::Start>(scene.body);
  if (words.empty() || !wanted) return;
  voice_->say(
      {.words = std::move(words), .tongue = scene.language == flow::Language::nl ? Tongue::dutch : Tongue::english});
}

}  // namespace kiosk::app
