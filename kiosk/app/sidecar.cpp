#include "kiosk/app/sidecar.hpp"

#include "kiosk/flow/action_name.hpp"
#include "kiosk/screen/phrase_text.hpp"

#include <boost/json.hpp>

#include <cmath>

namespace kiosk::app {
namespace {

namespace json = boost::json;

json::object described(const screen::Button& button) {
  const auto pixels = [](double side) { return std::lround(side); };
  return {{"action", flow::name_of(button.action)},
          {"key", button.key},
          {"label", text_of(button.label)},
          {"x", pixels(button.place.x)},
          {"y", pixels(button.place.y)},
          {"width", pixels(button.place.width)},
          {"height", pixels(button.place.height)}};
}

}  // namespace

std::string sidecar(std::string_view name, flow::Language language, const screen::Page& page) {
  json::array texts;
  for (const auto& widget : page.widgets) {
    if (const auto* text = std::get_if<screen::Text>(&widget)) texts.emplace_back(text_of(text->words));
  }
  json::array buttons;
  for (const auto* button : screen::buttons(page)) buttons.emplace_back(described(*button));
  return json::serialize(json::object{{"scene", name},
                                      {"language", language == flow::Language::nl ? "nl" : "en"},
                                      {"width", page.size.width},
                                      {"height", page.size.height},
                                      {"texts", std::move(texts)},
                                      {"buttons", std::move(buttons)}});
}

}  // namespace kiosk::app
