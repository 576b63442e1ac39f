#include "kiosk/screen/text_field.hpp"

#include "kiosk/base/text.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::screen {

namespace {

constexpr Type kTyped{Face::text, 500, 21, 1.25, 0};

Text fitted(const TextField& field, const Rect& room, const Sheet& sheet) {
  Text text{.place = room, .words = {}, .type = kTyped, .colour = colours::kEspresso, .lines = field.lines};
  text.type.size *= sheet.u(sheet.enlarged());
  const auto fits = [&](const std::string& shown, bool break_words) {
    text.words = plain(shown);
    text.break_words = break_words;
    const auto measured = sheet.typesetter().measure(text.words, text.type, room.width, field.lines, break_words);
    text.place.height =
        std::min(std::max(measured.height, std::ceil(text.type.size * text.type.line_height)), room.height);
    return !measured.cut && measured.height <= room.height + 0.5;
  };
  if (fits(field.text, false) || fits(field.text, true)) return text;
  const auto starts = base::character_starts(field.text);
  const auto tail = [&](std::size_t start) { return "…" + field.text.substr(start); };
  const auto first = std::ranges::partition_point(starts, [&](std::size_t start) { return !fits(tail(start), true); });
  fits(first == starts.end() ? std::string{} : tail(*first), true);
  return text;
}

}  // namespace

void text_field(const TextField& field, const Rect& place, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  if (field.key.empty()) {
    sheet.add(Panel{.place = place,
                    .radius = u(18),
                    .fill = colours::kFoam,
                    .border = field.active ? colours::kCopper : colours::kLatte,
                    .border_width = u(2)});
  } else {
    sheet.key_card(field.key, field.text.empty() ? field.placeholder : plain(field.text), place);
  }
  const Rect room = place.inset(u(18), u(8));
  const Text text = fitted(field, room, sheet);
  if (text.words.empty()) {
    sheet.text(
        {.words = field.placeholder, .type = kTyped, .colour = colours::kMocha, .lines = field.lines, .smallest = 0.6},
        {room.x + u(4), room.y, room.width - u(4), room.height});
  } else {
    sheet.add(text);
  }
  if (!field.active) return;
  Rect caret = sheet.typesetter().caret(text);
  caret.x = std::min(caret.x, room.right() - u(2));
  sheet.add(Panel{.place = {caret.x, caret.y, u(2), caret.height}, .radius = 0, .fill = colours::kCopper});
}

}  // namespace kiosk::screen
