#include "kiosk/screen/display.hpp"

#include <linux/kd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::screen {

namespace {

bool has_variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

/// True when standard input is a Linux console: only then may we take its screen.
bool on_console() {
  int mode = 0;
  return ioctl(STDIN_FILENO, KDGETMODE, &mode) == 0;
}

bool has_graphics_card() {
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator{"/dev/dri", missing}) {
    if (entry.path().filename().string().starts_with("card")) return true;
  }
  return false;
}

std::vector<Display> candidates(Display wanted) {
  if (wanted != Display::automatic) return {wanted};
  std::vector<Display> kinds;
  if (has_variable("DISPLAY") || has_variable("WAYLAND_DISPLAY")) kinds.push_back(Display::window);
  if (on_console() && has_graphics_card()) kinds.push_back(Display::kms);
  kinds.push_back(Display::offscreen);
  return kinds;
}

base::Result<OpenDisplay> failed(Display display, const char* remedy) {
  return base::fail(base::ErrorKind::io, "the " + std::string{name_of(display)} + " display does not open (" +
                                             SDL_GetError() + "): " + remedy);
}

base::Result<OpenDisplay> open_offscreen(Size size) {
  OpenDisplay opened;
  opened.session = std::make_unique<SdlSession>(SDL_INIT_EVENTS);
  opened.surface.reset(SDL_CreateRGBSurfaceWithFormat(0, size.width, size.height, 32, SDL_PIXELFORMAT_ARGB8888));
  if (opened.surface != nullptr) opened.renderer.reset(SDL_CreateSoftwareRenderer(opened.surface.get()));
  if (!opened.session->open() || opened.renderer == nullptr) {
    return failed(Display::offscreen, "choose a size between 1 and 16384 pixels");
  }
  return opened;
}

base::Result<OpenDisplay> open_on_screen(Display display, Size size) {
  const bool kms = display == Display::kms;
  const char* remedy = kms ? "run on the console of a board with a screen, as a member of the groups video, render and "
                             "input, with no desktop running"
                           : "set DISPLAY or WAYLAND_DISPLAY to a running display server";
  OpenDisplay opened;
  opened.display = display;
  if (kms) SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "kmsdrm", SDL_HINT_OVERRIDE);
  opened.session = std::make_unique<SdlSession>(SDL_INIT_VIDEO | SDL_INIT_EVENTS);
  if (kms) SDL_ResetHint(SDL_HINT_VIDEODRIVER);
  if (!opened.session->open()) return failed(display, remedy);
  const Uint32 kind = kms ? SDL_WINDOW_FULLSCREEN_DESKTOP : SDL_WINDOW_RESIZABLE;
  opened.window.reset(
      SDL_CreateWindow("Koffietijd", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, size.width, size.height, kind));
  if (opened.window == nullptr) return failed(display, remedy);
  if (kms) SDL_ShowCursor(SDL_DISABLE);
  opened.renderer.reset(
      SDL_CreateRenderer(opened.window.get(), -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC));
  if (opened.renderer == nullptr) {
    opened.renderer.reset(SDL_CreateRenderer(opened.window.get(), -1, SDL_RENDERER_SOFTWARE));
  }
  if (opened.renderer == nullptr) return failed(display, remedy);
  SDL_StartTextInput();
  return opened;
}

}  // namespace

std::string_view name_of(Display display) {
  switch (display) {
    case Display::automatic:
      return "automatic";
    case Display::window:
      return "window";
    case Display::kms:
      return "kms";
    case Display::offscreen:
      return "offscreen";
  }
  return {};
}

Size OpenDisplay::size() const {
  Size size;
  SDL_GetRendererOutputSize(renderer.get(), &size.width, &size.height);
  return size;
}

base::Result<OpenDisplay> open_display(Display display, Size size) {
  // fingers arrive as fingers; without this SDL reports each of them once more as a mouse
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");  // the tap that brings the window forward counts too
  SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "linear");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
  base::Result<OpenDisplay> opened = base::fail(base::ErrorKind::internal, "no kind of display was tried");
  for (const Display kind : candidates(display)) {
    opened = kind == Display::offscreen ? open_offscreen(size) : open_on_screen(kind, size);
    if (opened) break;
  }
  return opened;
}

}  // namespace kiosk::screen
