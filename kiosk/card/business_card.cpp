#include "kiosk/card/business_card.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdint>

namespace kiosk::card {
namespace {

/// The first letter of a text with the marks that belong to it, in upper case; empty when it has no letter.
icu::UnicodeString first_letter(std::string_view text) {
  const auto characters = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  std::int32_t begin = 0;
  while (begin < characters.length() && !u_isalpha(characters.char32At(begin))) {
    begin = characters.moveIndex32(begin, 1);
  }
  auto end = characters.moveIndex32(begin, 1);
  while (end < characters.length() && u_hasBinaryProperty(characters.char32At(end), UCHAR_GRAPHEME_EXTEND)) {
    end = characters.moveIndex32(end, 1);
  }
  return characters.tempSubStringBetween(begin, end).toUpper(icu::Locale::getRoot());
}

}  // namespace

std::string PersonName::display() const {
  std::string name;
  for (const auto* part : {&first, &infix, &last}) {
    if (part->empty()) continue;
    if (!name.empty()) name += ' ';
    name += *part;
  }
  return name;
}

std::string PersonName::initials() const {
  std::string letters;
  (first_letter(first) + first_letter(last)).toUTF8String(letters);
  return letters;
}

}  // namespace kiosk::card
