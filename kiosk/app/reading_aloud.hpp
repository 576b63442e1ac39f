#pragma once

#include "firmware/signal/voice.hpp"
#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/words.hpp"

#include <memory>
#include <string>

namespace kiosk::app {

/// Reads aloud what scenes have to say, while that is switched on. Lives on the UI thread and never holds it up.
class ReadingAloud {
public:
  /// `voice` may be null: then nothing is heard.
  ReadingAloud(std::unique_ptr<firmware::signal::Voice> voice, const std::filesystem::path& catalogues);

  /// Off cuts off what is being said.
  void switch_on(bool on);
  /// Somebody touched the glass: the start tells what to do only to them, not to an empty room after each guest.
  void touched() { touched_ = true; }
  /// Call whenever there may be another scene; each is said once, and cuts off what was said before.
  void follow(const flow::Scene& scene);

private:
  std::unique_ptr<firmware::signal::Voice> voice_;
  screen::Phrasebook phrasebook_;
  std::string said_;  ///< or left unsaid
  std::size_t body_ = 0;
  base::Instant since_{};
  bool on_ = false;
  bool touched_ = false;
};

}  // namespace kiosk::app
