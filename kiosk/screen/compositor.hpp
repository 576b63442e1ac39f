#pragma once

#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/image.hpp"
#include "kiosk/screen/paint.hpp"
#include "kiosk/screen/sdl_handles.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace kiosk::screen {

/// How a new page comes up.
enum class Entrance {
  at_once,  ///< the same page with other facts
  fade,     ///< another page: the old one fades
  pop,      ///< a verdict: there at once, its emblem grows a little
};

/// The page as textures: the still part, the camera's picture under it, and each moving part on its own, so that a
/// movement never draws the page again. All calls with the renderer's thread.
class Compositor {
public:
  explicit Compositor(SDL_Renderer* renderer);

  /// Draws the page into textures.
  void show(Page page, const Typesetter& typesetter, const Touch& touch, base::Instant now, Entrance entrance);
  /// The same page with another button focused or pressed.
  void touch(const Typesetter& typesetter, const Touch& touch);
  /// Moves on to `now`.
  void advance(const Typesetter& typesetter, base::Instant now);
  /// The camera's picture; ignored without a viewfinder on the page.
  void camera(const YuvPicture& picture, bool mirror, const Typesetter& typesetter, const Touch& touch);
  /// Forgets all textures: the graphics device lost them.
  void forget();

  /// True when the glass does not show the present state.
  [[nodiscard]] bool stale() const { return stale_ != Stale::nothing; }
  /// Until the next step of a movement, from the last `advance`; nothing when all is still.
  [[nodiscard]] std::optional<base::milliseconds> next_step() const;

  /// Draws into the renderer what it does not show yet (without presenting it).
  void compose();

  [[nodiscard]] const Page& page() const { return page_; }
  /// What all textures take together.
  [[nodiscard]] std::size_t texture_bytes() const;

private:
  /// What the glass does not show yet. Between two pictures of the camera most of the page stays as it is.
  enum class Stale { nothing, viewfinder, everything };
  struct Layer {
    std::size_t widget = 0;
    Rect place;  ///< whole pixels
    SdlTexture texture;
  };
  [[nodiscard]] double entered() const;
  [[nodiscard]] SdlTexture texture_of(Image image) const;
  void draw_still(const Typesetter& typesetter, const Touch& touch);
  [[nodiscard]] Layer layer_of(std::size_t widget, const Typesetter& typesetter) const;
  void draw_layers(const Typesetter& typesetter);
  void compose_layer(const Layer& layer);
  void make_stale(Stale what) { stale_ = std::max(stale_, what); }
  [[nodiscard]] base::milliseconds scan_step() const;

  SDL_Renderer* renderer_;
  bool keeps_pixels_;  ///< what was drawn is still there after it was presented
  Page page_;
  SdlTexture still_;
  SdlTexture leaving_;  ///< the page before, while it fades
  std::vector<Layer> layers_;
  SdlTexture camera_;
  Size camera_size_;
  YuvCrop crop_;
  bool live_ = false;
  Stale stale_ = Stale::everything;
  Entrance entrance_ = Entrance::at_once;
  base::Instant entered_at_{};
  base::Instant now_{};
  base::Instant drawn_at_{};
  long seconds_shown_ = -1;
};

}  // namespace kiosk::screen
