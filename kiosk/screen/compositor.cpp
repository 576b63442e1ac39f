#include "kiosk/screen/compositor.hpp"

#include "kiosk/screen/cairo_handles.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>
#include <utility>

namespace kiosk::screen {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kEntranceTime{180};
constexpr milliseconds kFrame{16};
constexpr milliseconds kScanStep{66};
/// While pictures come, the scan line moves on with each of them: one drawing for both.
constexpr milliseconds kScanStepOverPictures{150};
constexpr milliseconds kScanRound{2600};

/// Cairo multiplies colours by their opacity, SDL's blending does not.
void divide_by_opacity(Image& image) {
  for (std::uint32_t& pixel : image.pixels) {
    const std::uint32_t opacity = pixel >> 24;
    if (opacity == 0xFF || opacity == 0) continue;
    const auto channel = [&](int shift) { return std::min(255U, ((pixel >> shift) & 0xFF) * 255U / opacity) << shift; };
    pixel = opacity << 24 | channel(16) | channel(8) | channel(0);
  }
}

double scan_phase(base::Instant now) {
  const auto within = static_cast<double>((now.time_since_epoch() % kScanRound).count());
  return 0.5 - 0.5 * std::cos(2 * std::numbers::pi * within / static_cast<double>(kScanRound.count()));
}

SDL_FRect to_sdl(const Rect& rect) {
  return {static_cast<float>(rect.x), static_cast<float>(rect.y), static_cast<float>(rect.width),
          static_cast<float>(rect.height)};
}

SDL_Rect pixels_of(const Rect& rect) {
  const int left = static_cast<int>(std::floor(rect.x));
  const int top = static_cast<int>(std::floor(rect.y));
  return {left, top, static_cast<int>(std::ceil(rect.right())) - left,
          static_cast<int>(std::ceil(rect.bottom())) - top};
}

/// True when the renderer's pixels are still there after they were presented: a software renderer's are.
bool keeps_pixels(SDL_Renderer* renderer) {
  SDL_RendererInfo info;
  return SDL_GetRendererInfo(renderer, &info) == 0 && (info.flags & SDL_RENDERER_SOFTWARE) != 0;
}

Rect whole_pixels(const Rect& rect) {
  const double left = std::floor(rect.x) - 1;
  const double top = std::floor(rect.y) - 1;
  return {left, top, std::ceil(rect.right()) + 1 - left, std::ceil(rect.bottom()) + 1 - top};
}

}  // namespace

Compositor::Compositor(SDL_Renderer* renderer) : renderer_{renderer}, keeps_pixels_{keeps_pixels(renderer)} {}

SdlTexture Compositor::texture_of(Image image) const {
  divide_by_opacity(image);
  SdlTexture texture{SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, image.size.width,
                                       image.size.height)};
  SDL_UpdateTexture(texture.get(), nullptr, image.pixels.data(), image.size.width * 4);
  SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
  return texture;
}

void Compositor::draw_still(const Typesetter& typesetter, const Touch& touch) {
  Image image{page_.size};
  {
    const CairoSurface surface = surface_on(image);
    const CairoContext cairo{cairo_create(surface.get())};
    paint_still(cairo.get(), page_, typesetter, touch, live_ ? ViewfinderState::live : ViewfinderState::waiting);
    cairo_surface_flush(surface.get());
  }
  still_ = texture_of(std::move(image));
  if (!live_) SDL_SetTextureBlendMode(still_.get(), SDL_BLENDMODE_NONE);
  make_stale(Stale::everything);
}

Compositor::Layer Compositor::layer_of(std::size_t index, const Typesetter& typesetter) const {
  const Widget& widget = page_.widgets[index];
  Layer layer{.widget = index, .place = whole_pixels(place_of(widget, 0)), .texture = {}};
  Image image{{static_cast<int>(layer.place.width), static_cast<int>(layer.place.height)}};
  {
    const CairoSurface surface = surface_on(image);
    const CairoContext cairo{cairo_create(surface.get())};
    cairo_translate(cairo.get(), -layer.place.x, -layer.place.y);
    paint_moving(cairo.get(), widget, typesetter, now_, 0);
    cairo_surface_flush(surface.get());
  }
  layer.texture = texture_of(std::move(image));
  return layer;
}

void Compositor::draw_layers(const Typesetter& typesetter) {
  layers_.clear();
  for (std::size_t i = 0; i < page_.widgets.size(); ++i) {
    if (moves(page_.widgets[i])) layers_.push_back(layer_of(i, typesetter));
  }
  const auto* countdown = find<Countdown>(page_);
  seconds_shown_ = countdown != nullptr ? seconds_left(countdown->until, now_) : -1;
}

void Compositor::show(Page page, const Typesetter& typesetter, const Touch& touch, base::Instant now,
                      Entrance entrance) {
  now_ = now;
  const bool same_size = page.size == page_.size;
  page_ = std::move(page);
  if (find<Viewfinder>(page_) == nullptr || !same_size) {
    live_ = false;  // nobody's face waits behind another page
    camera_.reset();
  }
  leaving_.reset();
  if (entrance != Entrance::at_once) {
    if (entrance == Entrance::fade && same_size) leaving_ = std::move(still_);
    entrance_ = entrance;
    entered_at_ = now;
  }
  draw_still(typesetter, touch);
  draw_layers(typesetter);
}

std::size_t Compositor::texture_bytes() const {
  std::size_t bytes = 0;
  const auto add = [&](const SdlTexture& texture) {
    Uint32 format = 0;
    Size size;
    if (texture == nullptr || SDL_QueryTexture(texture.get(), &format, nullptr, &size.width, &size.height) != 0) return;
    const auto pixels = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
    bytes += format == SDL_PIXELFORMAT_IYUV ? pixels * 3 / 2 : pixels * SDL_BYTESPERPIXEL(format);
  };
  for (const SdlTexture* texture : {&still_, &leaving_, &camera_}) add(*texture);
  for (const Layer& layer : layers_) add(layer.texture);
  return bytes;
}

void Compositor::touch(const Typesetter& typesetter, const Touch& touch) {
  draw_still(typesetter, touch);
}

void Compositor::forget() {
  still_.reset();
  leaving_.reset();
  camera_.reset();
  layers_.clear();
  live_ = false;
  make_stale(Stale::everything);
}

double Compositor::entered() const {
  const auto passed = std::clamp(now_ - entered_at_, milliseconds{0}, kEntranceTime);
  return static_cast<double>(passed.count()) / static_cast<double>(kEntranceTime.count());
}

void Compositor::advance(const Typesetter& typesetter, base::Instant now) {
  if (now < entered_at_) entered_at_ = now - kEntranceTime;  // the clock was set back: no movement waits for it
  const bool moving = entrance_ != Entrance::at_once;
  now_ = now;
  if (moving) make_stale(Stale::everything);
  if (moving && entered() >= 1) {
    entrance_ = Entrance::at_once;
    leaving_.reset();
  }
  const auto since_drawn = now_ - drawn_at_;
  if (find<ScanLine>(page_) != nullptr && (since_drawn >= scan_step() || since_drawn < milliseconds{0})) {
    make_stale(Stale::viewfinder);
  }
  for (Layer& layer : layers_) {
    const auto* countdown = std::get_if<Countdown>(&page_.widgets[layer.widget]);
    if (countdown == nullptr || seconds_left(countdown->until, now_) == seconds_shown_) continue;
    layer = layer_of(layer.widget, typesetter);
    seconds_shown_ = seconds_left(countdown->until, now_);
    make_stale(Stale::everything);
  }
}

milliseconds Compositor::scan_step() const {
  return live_ ? kScanStepOverPictures : kScanStep;
}

std::optional<milliseconds> Compositor::next_step() const {
  if (entrance_ != Entrance::at_once) return kFrame;
  if (find<ScanLine>(page_) != nullptr) {
    return std::clamp(scan_step() - (now_ - drawn_at_), milliseconds{1}, scan_step());
  }
  if (const auto* countdown = find<Countdown>(page_); countdown != nullptr && countdown->until > now_) {
    return (countdown->until - now_) % milliseconds{1000} + milliseconds{1};
  }
  return std::nullopt;
}

void Compositor::camera(const YuvPicture& picture, bool mirror, const Typesetter& typesetter, const Touch& touch) {
  const auto* window = find<Viewfinder>(page_);
  if (window == nullptr) return;
  const Size shown{static_cast<int>(window->place.width), static_cast<int>(window->place.height)};
  crop_for(picture, shown, mirror, crop_);
  if (crop_.width == 0) return;
  const Size size{crop_.width, crop_.height};
  if (camera_ == nullptr || camera_size_ != size) {
    SDL_SetYUVConversionMode(SDL_YUV_CONVERSION_BT601);
    camera_.reset(
        SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_IYUV, SDL_TEXTUREACCESS_STREAMING, size.width, size.height));
    camera_size_ = size;
  }
  SDL_UpdateYUVTexture(camera_.get(), nullptr, crop_.y.data(), size.width, crop_.u.data(), size.width / 2,
                       crop_.v.data(), size.width / 2);
  if (!std::exchange(live_, true)) draw_still(typesetter, touch);
  make_stale(Stale::viewfinder);
}

void Compositor::compose_layer(const Layer& layer) {
  const Widget& widget = page_.widgets[layer.widget];
  Rect place = layer.place;
  if (std::holds_alternative<ScanLine>(widget)) {
    place.y += place_of(widget, scan_phase(now_)).y - place_of(widget, 0).y;
  }
  if (std::holds_alternative<Emblem>(widget) && entrance_ == Entrance::pop) {
    const double rest = 1 - entered();
    const double scale = 1 - 0.16 * rest * rest;
    place = place.middle(place.width * scale, place.height * scale);
  }
  const SDL_FRect target = to_sdl(place);
  SDL_RenderCopyF(renderer_, layer.texture.get(), nullptr, &target);
}

void Compositor::compose() {
  if (keeps_pixels_ && stale_ == Stale::nothing) return;
  const auto* window = find<Viewfinder>(page_);
  const bool part = keeps_pixels_ && stale_ == Stale::viewfinder && window != nullptr;
  if (part) {
    const SDL_Rect clip = pixels_of(window->place);
    SDL_RenderSetClipRect(renderer_, &clip);
  } else {
    SDL_SetRenderDrawColor(renderer_, 0x1E, 0x14, 0x10, 0xFF);
    SDL_RenderClear(renderer_);
  }
  if (window != nullptr && live_ && camera_ != nullptr) {
    const SDL_FRect target = to_sdl(window->place);
    SDL_RenderCopyF(renderer_, camera_.get(), nullptr, &target);
  }
  if (still_ != nullptr) SDL_RenderCopy(renderer_, still_.get(), nullptr, nullptr);
  for (const Layer& layer : layers_) compose_layer(layer);
  if (leaving_ != nullptr && entrance_ == Entrance::fade) {
    SDL_SetTextureBlendMode(leaving_.get(), SDL_BLENDMODE_BLEND);
    SDL_SetTextureAlphaMod(leaving_.get(), static_cast<Uint8>(255 * (1 - entered())));
    SDL_RenderCopy(renderer_, leaving_.get(), nullptr, nullptr);
  }
  if (part) SDL_RenderSetClipRect(renderer_, nullptr);
  drawn_at_ = now_;
  stale_ = Stale::nothing;
}

}  // namespace kiosk::screen
