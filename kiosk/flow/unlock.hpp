#pragma once

#include "kiosk/flow/input.hpp"
#include "kiosk/flow/pin_attempts.hpp"
#include "kiosk/flow/scene.hpp"

#include <optional>
#include <string>

namespace kiosk::flow {

/// What may open a locked event.
struct UnlockTry {
  std::string badge_code;
  std::string pin;
};

/// What the organiser goes through before a locked event is open: badge, then PIN. A pure state machine, as `Flow`;
/// there is no event yet for it to read.
class Unlock {
public:
  explicit Unlock(Language language, PinAttempts attempts = {});

  /// Takes one input at `now`: badges, taps, ticks, the camera's state, and the outcome of a try as PinChecked (its
  /// request does not matter). Returns what to try, once badge and PIN are there.
  std::optional<UnlockTry> handle(const Input& input, base::Instant now);

  [[nodiscard]] const Scene& scene() const { return scene_; }
  /// To be kept over a restart whenever it changes.
  [[nodiscard]] const PinAttempts& attempts() const { return attempts_; }
  [[nodiscard]] Language language() const { return language_; }

private:
  void show(SceneBody body, std::vector<Action> actions, std::optional<base::milliseconds> lasts);
  void show_locked(bool other_badge = false);
  void show_pad(PinRemark remark = PinRemark::none);
  void tick();
  std::optional<UnlockTry> press(const std::string& key);

  Language language_;
  PinAttempts attempts_;
  CameraState camera_ = CameraState::ready;
  Scene scene_;
  base::Instant now_{};
  std::string badge_code_;
  std::string typed_;
};

}  // namespace kiosk::flow
