#pragma once

#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/image.hpp"
#include "kiosk/screen/paint.hpp"
#include "kiosk/screen/words.hpp"

#include <filesystem>

namespace kiosk::screen {

/// Draws scenes without a display: the same pages that the screen shows, as pictures. The same scene, size and moment
/// give the same picture. Not thread-safe.
class Renderer {
public:
  /// `catalogues` is a folder with LANGUAGE/LC_MESSAGES/koffietijd.mo; see Phrasebook for what happens without.
  explicit Renderer(const std::filesystem::path& catalogues = own_catalogues()) : phrasebook_{catalogues} {}

  /// The scene's page on a glass of this size: what to draw, tap and focus.
  [[nodiscard]] Page page(const flow::Scene& scene, Size size) const;

  /// The scene as a picture, all movements at their end. `viewfinder`, when given, shows behind the brackets.
  [[nodiscard]] Image render(const flow::Scene& scene, Size size, base::Instant now,
                             const YuvPicture* viewfinder = nullptr, const Touch& touch = {}) const;

  [[nodiscard]] const Typesetter& typesetter() const { return typesetter_; }

private:
  Phrasebook phrasebook_;
  Typesetter typesetter_;
};

/// Where the scan line rests in a picture.
inline constexpr double kRestingPhase = 0.5;

}  // namespace kiosk::screen
