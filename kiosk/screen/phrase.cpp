#include "kiosk/screen/phrase.hpp"

#include "kiosk/screen/phrase_text.hpp"

#include <pango/pango.h>

#include <memory>
#include <string>
#include <utility>

namespace kiosk::screen {

namespace {

using GlibText = std::unique_ptr<char, decltype(&g_free)>;

/// More than fits on any glass; laying out ten thousand characters would hold up everybody behind them.
constexpr int kMostCharacters = 300;
/// Letters carry two marks in Vietnamese and three in Hebrew; towers of more climb over the lines above.
constexpr int kMostMarks = 3;

bool turns_direction(gunichar character) {
  return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

bool breaks_line(gunichar character) {
  return g_unichar_iscntrl(character) != 0 || character == 0x2028 || character == 0x2029;
}

/// What a text may put on the glass: letters, marks and spaces, on one line and in its own direction.
std::string presentable(const char* valid) {
  std::string kept;
  int characters = 0;
  int marks = 0;
  bool broke = false;
  for (const char* at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar character = g_utf8_get_char(at);
    if (turns_direction(character)) continue;
    const bool breaks = breaks_line(character);
    if (breaks && std::exchange(broke, true)) continue;
    broke = breaks;
    marks = g_unichar_ismark(character) != 0 ? marks + 1 : 0;
    if (marks > kMostMarks) continue;
    if (++characters > kMostCharacters) return kept + "…";
    if (breaks)
      kept += ' ';
    else
      kept.append(at, g_utf8_next_char(at));
  }
  return kept;
}

std::string escaped(const char* text) {
  return GlibText{g_markup_escape_text(text, -1), &g_free}.get();
}

}  // namespace

Phrase plain(std::string_view text) {
  if (text.empty()) return {};
  const GlibText valid{g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), &g_free};
  return {escaped(presentable(valid.get()).c_str())};
}

std::string text_of(const Phrase& phrase) {
  char* text = nullptr;
  if (pango_parse_markup(phrase.markup.data(), static_cast<int>(phrase.markup.size()), 0, nullptr, &text, nullptr,
                         nullptr) == 0) {
    return phrase.markup;
  }
  const GlibText owned{text, &g_free};
  return owned.get();
}

Phrase joined(const Phrase& first, std::string_view between, const Phrase& second) {
  if (first.empty()) return second;
  if (second.empty()) return first;
  return {first.markup + escaped(std::string{between}.c_str()) + second.markup};
}

}  // namespace kiosk::screen
