#include "kiosk/paper/paper_size.hpp"

#include "kiosk/base/text.hpp"

#include <algorithm>
#include <array>

namespace kiosk::paper {
namespace {

constexpr Millimetres kA4{210, 297};

constexpr std::array<std::string_view, 7> kNames{"a6", "a7", "card", "label-62", "label-54", "a4-a7", "a4-card"};

Sheet single(PaperSize badge, Millimetres size) {
  return {.page = size, .badge = badge, .badge_size = size};
}

Sheet grid(PaperSize badge, int columns, int rows) {
  return {.page = kA4, .badge = badge, .badge_size = sheet_of(badge).page, .columns = columns, .rows = rows};
}

}  // namespace

std::span<const std::string_view> paper_size_names() {
  return kNames;
}

std::optional<PaperSize> paper_size_named(std::string_view name) {
  const auto found = std::ranges::find(kNames, base::ascii_lower(name));
  if (found == kNames.end()) return std::nullopt;
  return static_cast<PaperSize>(found - kNames.begin());
}

Sheet sheet_of(PaperSize size) {
  switch (size) {
    case PaperSize::a6:
      return single(size, {105, 148});
    case PaperSize::a7:
      return single(size, {74, 105});
    case PaperSize::card:
      return single(size, {85, 55});
    case PaperSize::label_62:
      return single(size, {62, 100});
    case PaperSize::label_54:
      return single(size, {54, 101});
    case PaperSize::a4_a7:
      return grid(PaperSize::a7, 2, 2);
    case PaperSize::a4_card:
      return grid(PaperSize::card, 2, 5);
  }
  return single(PaperSize::a6, {105, 148});
}

}  // namespace kiosk::paper
