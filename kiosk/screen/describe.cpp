#include "kiosk/screen/scenes.hpp"

namespace kiosk::screen {

Page describe(const flow::Scene& scene, Size size, const Typesetter& typesetter, const Words& words) {
  Sheet sheet{size, typesetter, words};
  std::visit([&](const auto& body) { lay_out(body, scene, sheet); }, scene.body);
  return sheet.finish();
}

std::vector<const Button*> buttons(const Page& page) {
  std::vector<const Button*> found;
  for (const Widget& widget : page.widgets) {
    if (const auto* button = std::get_if<Button>(&widget)) found.push_back(button);
  }
  return found;
}

}  // namespace kiosk::screen
