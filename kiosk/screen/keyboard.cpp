#include "kiosk/screen/keyboard.hpp"

#include <glib.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::screen {

namespace {

constexpr double kColumns = 10;
constexpr std::size_t kRows = 4;

const Type kKeyType{Face::text, 600, 22, 1.2, 0};
const Type kWordType{Face::text, 600, 17, 1.2, 0};

/// One key; its width in tenths of the keyboard's.
struct Key {
  std::string types;
  std::string label;  ///< empty: what it types
  double width = 1;
  bool quiet = false;  ///< types nothing: a darker key
  bool lit = false;    ///< is on
};
using Row = std::vector<Key>;

struct Layer {
  std::array<std::string_view, 3> characters;
};
constexpr Layer kLetters{{"q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m"}};
constexpr Layer kAccents{{"é ë è ê ï ö ó ü á à", "ä â å ç ñ ô ò î í", "ú û ù ø æ œ ß"}};
constexpr Layer kDigits{{"1 2 3 4 5 6 7 8 9 0", "@ # € & % + - / =", "( ) ! ? : ; \""}};

const Layer& layer_of(flow::KeyLayer layer) {
  switch (layer) {
    case flow::KeyLayer::letters:
      return kLetters;
    case flow::KeyLayer::accents:
      return kAccents;
    case flow::KeyLayer::digits:
      return kDigits;
  }
  return kLetters;
}

std::string capital(std::string_view character) {
  if (character == "ß") return "ẞ";
  const std::unique_ptr<char, decltype(&g_free)> upper{
      g_utf8_strup(character.data(), static_cast<gssize>(character.size())), &g_free};
  return upper.get();
}

Row characters(std::string_view spaced, bool capitals) {
  Row row;
  while (!spaced.empty()) {
    const auto end = std::min(spaced.find(' '), spaced.size());
    const auto one = spaced.substr(0, end);
    row.push_back({.types = capitals ? capital(one) : std::string{one}, .label = {}});
    spaced.remove_prefix(std::min(end + 1, spaced.size()));
  }
  return row;
}

Key named(std::string_view name, std::string label, double width, bool lit = false) {
  return {.types = std::string{name}, .label = std::move(label), .width = width, .quiet = true, .lit = lit};
}

Row third_row(const Layer& layer, flow::KeyLayer which, flow::Shift shift) {
  Row row = characters(layer.characters[2], shift != flow::Shift::off && which != flow::KeyLayer::digits);
  if (which == flow::KeyLayer::digits) {
    row.insert(row.begin(), Key{.types = "_", .label = {}, .width = 1.5});
  } else {
    row.insert(row.begin(),
               named(flow::keys::kShift, shift == flow::Shift::locked ? "⇪" : "⇧", 1.5, shift != flow::Shift::off));
  }
  row.push_back(named(flow::keys::kBackspace, "⌫", 1.5));
  return row;
}

Row bottom_row(flow::KeyLayer which, bool for_email) {
  const Key letters = named(flow::keys::kLetters, "abc", 1.5);
  const Key digits = named(flow::keys::kDigits, "123", 1.5);
  const Key accents = named(flow::keys::kAccents, "é ë ï", 1.5);
  Row row{which == flow::KeyLayer::digits ? letters : digits, which == flow::KeyLayer::accents ? letters : accents};
  if (for_email) {
    if (which == flow::KeyLayer::letters) row.pop_back();
    if (which != flow::KeyLayer::letters) row.pop_back(), row.pop_back(), row.push_back(letters);
    for (const auto* mark : {"@", ".", "-", "_"}) row.push_back({.types = mark, .label = {}});
    row.push_back({.types = ".nl", .label = {}, .width = 2});
    row.push_back({.types = ".com", .label = {}, .width = 2.5});
    return row;
  }
  row.push_back({.types = "'", .label = {}});
  row.push_back({.types = " ", .label = " ", .width = 4});
  row.push_back({.types = ",", .label = {}});
  row.push_back({.types = ".", .label = {}});
  return row;
}

void put_key(const Key& key, const Rect& place, Sheet& sheet) {
  const auto& label = key.label.empty() ? key.types : key.label;
  Type type = label.size() > 3 || key.types.size() > 3 ? kWordType : kKeyType;
  type.size *= sheet.u(sheet.enlarged());
  sheet.add(Button{.place = place,
                   .action = flow::Action::key,
                   .key = key.types,
                   .label = plain(label),
                   .type = type,
                   .fill = key.lit     ? colours::kEspresso
                           : key.quiet ? colours::kLatte
                                       : colours::kFoam,
                   .text = key.lit ? colours::kFoam : colours::kEspresso,
                   .border = key.quiet ? Colour{0, 0, 0, 0} : colours::kLatte,
                   .focus = sheet.inks().focus,
                   .unit = sheet.u(1),
                   .margin = sheet.u(3.5)});
}

}  // namespace

double keyboard_height(const Sheet& sheet) {
  return sheet.upright() ? 4 * 84 : 4 * 60;
}

void keyboard(flow::KeyLayer layer, flow::Shift shift, bool for_email, const Rect& room, Sheet& sheet) {
  sheet.take_text();
  sheet.add(Panel{.place = room, .radius = 0, .fill = colours::kTray});
  const auto& keys = layer_of(layer);
  const bool capitals = shift != flow::Shift::off && layer != flow::KeyLayer::digits;
  const std::array<Row, kRows> rows{characters(keys.characters[0], capitals), characters(keys.characters[1], capitals),
                                    third_row(keys, layer, shift), bottom_row(layer, for_email)};
  const double column = room.width / kColumns;
  Rect rest = room;
  for (const auto& row : rows) {
    Rect line = rest.cut_top(room.height / kRows);
    double width = 0;
    for (const auto& key : row) width += key.width;
    line.cut_left((kColumns - width) / 2 * column);
    for (const auto& key : row) put_key(key, line.cut_left(key.width * column), sheet);
  }
}

}  // namespace kiosk::screen
