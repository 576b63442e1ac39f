#pragma once

#include "firmware/signal/lights.hpp"
#include "firmware/signal/sound.hpp"
#include "kiosk/app/reading_aloud.hpp"
#include "kiosk/app/session.hpp"

#include <atomic>
#include <memory>
#include <vector>

namespace kiosk::app {

/// Everything a kiosk tells beside the glass: sound, speech, lamps and buzzer. What is missing stays silent and dark,
/// and the log says why. Lives on the UI thread and never holds it up.
class Signals {
public:
  /// Without `sound` nothing is heard, read aloud neither.
  Signals(bool sound, const firmware::signal::LightOptions& lights);

  /// `volume` in percent; `aloud`: what matters is read aloud.
  void set(int volume, bool aloud);
  void give(const std::vector<Signalled>& signals);

  [[nodiscard]] ReadingAloud& aloud() { return aloud_; }
  [[nodiscard]] bool has_sound() const { return has_sound_; }
  [[nodiscard]] bool has_voice() const { return has_sound_ && has_voice_; }
  [[nodiscard]] bool has_lights() const { return has_lights_; }

private:
  [[nodiscard]] std::unique_ptr<firmware::signal::Speaker> open_speaker();
  [[nodiscard]] std::unique_ptr<firmware::signal::Voice> open_voice();
  [[nodiscard]] std::unique_ptr<firmware::signal::Lights> open_lights(const firmware::signal::LightOptions& options);

  bool has_sound_ = false;
  std::atomic<bool> has_voice_ = true;  ///< as far as anybody tried
  std::atomic<bool> has_lights_ = false;
  std::unique_ptr<firmware::signal::Speaker> speaker_;  ///< null: silent
  ReadingAloud aloud_;                                  ///< after the speaker, which it is heard through
  std::unique_ptr<firmware::signal::Lights> lights_;
};

}  // namespace kiosk::app
