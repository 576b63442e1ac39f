#include "kiosk/screen/scenes.hpp"

namespace kiosk::screen {

namespace {

constexpr double kNightVeil = 0.62;  ///< how much of the light is taken away

/// A dark veil over everything; nothing moves under it.
void dim(Page& page) {
  std::erase_if(page.widgets, [](const Widget& widget) { return std::holds_alternative<ScanLine>(widget); });
  page.widgets.emplace_back(
      Panel{.place = {0, 0, static_cast<double>(page.size.width), static_cast<double>(page.size.height)},
            .radius = 0,
            .fill = colours::kNight.faded(kNightVeil)});
}

}  // namespace

Page describe(const flow::Scene& scene, Size size, const Typesetter& typesetter, const Words& words) {
  Sheet sheet{size, typesetter, words, scene.legibility};
  std::visit([&](const auto& body) { lay_out(body, scene, sheet); }, scene.body);
  Page page = sheet.finish();
  if (scene.dim) dim(page);
  return page;
}

std::vector<const Button*> buttons(const Page& page) {
  std::vector<const Button*> found;
  for (const Widget& widget : page.widgets) {
    if (const auto* button = std::get_if<Button>(&widget)) found.push_back(button);
  }
  return found;
}

}  // namespace kiosk::screen
