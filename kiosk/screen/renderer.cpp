#include "kiosk/screen/renderer.hpp"

#include "kiosk/screen/cairo_handles.hpp"
#include "kiosk/screen/scenes.hpp"

#include <cmath>

namespace kiosk::screen {

namespace {

void paint_camera(cairo_t* cairo, const Rect& place, const YuvPicture& picture) {
  YuvCrop crop;
  crop_for(picture, {static_cast<int>(place.width), static_cast<int>(place.height)}, true, crop);
  if (crop.width == 0) return;
  Image image = to_image(crop.view());
  const CairoSurface surface = surface_on(image);
  cairo_save(cairo);
  cairo_translate(cairo, place.x, place.y);
  cairo_scale(cairo, place.width / crop.width, place.height / crop.height);
  cairo_set_source_surface(cairo, surface.get(), 0, 0);
  cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);
  cairo_rectangle(cairo, 0, 0, crop.width, crop.height);
  cairo_fill(cairo);
  cairo_restore(cairo);
}

}  // namespace

Page Renderer::page(const flow::Scene& scene, Size size) const {
  return describe(scene, size, typesetter_, phrasebook_.in(scene.language));
}

Image Renderer::render(const flow::Scene& scene, Size size, base::Instant now, const YuvPicture* viewfinder,
                       const Touch& touch) const {
  const Page described = page(scene, size);
  Image still{size};
  {
    const CairoSurface surface = surface_on(still);
    const CairoContext cairo{cairo_create(surface.get())};
    const auto state = viewfinder != nullptr ? ViewfinderState::live : ViewfinderState::waiting;
    paint_still(cairo.get(), described, typesetter_, touch, state);
    for (const Widget& widget : described.widgets) {
      if (moves(widget)) paint_moving(cairo.get(), widget, typesetter_, now, kRestingPhase);
    }
    const auto* window = find<Viewfinder>(described);
    if (viewfinder != nullptr && window != nullptr) {
      cairo_set_operator(cairo.get(), CAIRO_OPERATOR_DEST_OVER);
      paint_camera(cairo.get(), window->place, *viewfinder);
    }
    cairo_surface_flush(surface.get());
  }
  return still;
}

}  // namespace kiosk::screen
