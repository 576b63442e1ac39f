#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/screen.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace kiosk::app {

/// "start", "admitted", "exchange-done", …: what a screenshot of this scene is called.
[[nodiscard]] std::string picture_name(const flow::SceneBody& scene);

/// Keeps one picture of every scene that comes by, numbered in their order, once its movements are over; beside it, and
/// after it, what it shows as JSON (see sidecar).
/// Lives on the screen's thread.
class Screenshots {
public:
  /// Empty `folder`: keeps nothing. Otherwise the folder is made when the first picture is kept.
  explicit Screenshots(std::filesystem::path folder) : folder_{std::move(folder)} {}

  /// To be called every round after the glass was drawn. A picture that cannot be written is logged.
  void keep(screen::Screen& glass, const flow::Scene& scene, base::Instant now);

private:
  std::filesystem::path folder_;
  std::optional<flow::Scene> kept_;
  int count_ = 0;
};

}  // namespace kiosk::app
