#pragma once

#include <SDL.h>

#include <memory>
#include <string>

namespace kiosk::screen {

struct SdlRelease {
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
  void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
  void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using SdlWindow = std::unique_ptr<SDL_Window, SdlRelease>;
using SdlRenderer = std::unique_ptr<SDL_Renderer, SdlRelease>;
using SdlTexture = std::unique_ptr<SDL_Texture, SdlRelease>;
using SdlSurface = std::unique_ptr<SDL_Surface, SdlRelease>;

/// SDL's subsystems for as long as this lives; SDL counts its users itself.
class SdlSession {
public:
  explicit SdlSession(Uint32 subsystems) : subsystems_{subsystems}, open_{SDL_InitSubSystem(subsystems) == 0} {}
  ~SdlSession() {
    if (open_) SDL_QuitSubSystem(subsystems_);
  }
  SdlSession(const SdlSession&) = delete;
  SdlSession& operator=(const SdlSession&) = delete;

  [[nodiscard]] bool open() const { return open_; }

private:
  Uint32 subsystems_;
  bool open_;
};

}  // namespace kiosk::screen
