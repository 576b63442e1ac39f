#include "kiosk/app/gallery.hpp"

#include "kiosk/screen/gallery.hpp"

namespace kiosk::app {

base::Result<> write_gallery(const std::filesystem::path& picture, flow::Language language) {
  return screen::write_small_png(screen::draw_gallery(screen::Renderer{}, language), picture);
}

}  // namespace kiosk::app
