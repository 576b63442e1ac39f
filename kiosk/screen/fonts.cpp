#include "kiosk/screen/fonts.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string_view>

namespace kiosk::screen {
namespace {

struct Font {
  std::string_view family;
  std::string_view package;
};
constexpr auto kFonts = std::to_array<Font>({
    {"Inter", "fonts-inter"},
    {"Noto Sans Arabic", "fonts-noto-core"},
    {"Noto Sans CJK SC", "fonts-noto-cjk"},
    {"Noto Color Emoji", "fonts-noto-color-emoji"},
});

std::set<std::string, std::less<>> families() {
  const std::unique_ptr<PangoFontMap, decltype(&g_object_unref)> map{pango_cairo_font_map_new(), &g_object_unref};
  PangoFontFamily** listed = nullptr;
  int count = 0;
  pango_font_map_list_families(map.get(), &listed, &count);
  const std::unique_ptr<PangoFontFamily*, decltype(&g_free)> owned{listed, &g_free};
  std::set<std::string, std::less<>> names;
  for (int i = 0; i < count; ++i) names.emplace(pango_font_family_get_name(listed[i]));
  return names;
}

std::string packages_missing() {
  const auto known = families();
  std::string packages;
  for (const auto& font : kFonts) {
    if (known.contains(font.family)) continue;
    if (!packages.empty()) packages += ' ';
    packages += font.package;
  }
  return packages;
}

}  // namespace

const std::string& missing_fonts() {
  static const std::string kMissing = packages_missing();
  return kMissing;
}

}  // namespace kiosk::screen
