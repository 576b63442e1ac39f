#include "kiosk/card/business_card.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>

namespace kiosk::card {
namespace {

/// The first letter of a text with the marks that belong to it, in upper case; empty when it has no letter.
icu::UnicodeString first_letter(std::string_view text) {
  const auto characters = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  std::int32_t letter = 0;
  while (letter < characters.length() && !u_isalpha(characters.char32At(letter))) {
    letter = characters.moveIndex32(letter, 1);
  }
  if (letter >= characters.length()) return {};

  auto upper = characters.tempSubString(letter);
  upper.toUpper(icu::Locale::getRoot());
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> graphemes{
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status)};
  if (U_FAILURE(status)) return {upper.char32At(0)};
  graphemes->setText(upper);
  return {upper, 0, graphemes->following(0)};
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
