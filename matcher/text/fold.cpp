#include "matcher/text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace matcher::text {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// Letters that carry their mark inside, so that Unicode does not take it off.
const char* plain_letter(UChar32 character) {
  switch (character) {
    case 0xE6:
      return "ae";
    case 0x153:
      return "oe";
    case 0xF8:
      return "o";
    case 0x111:
    case 0xF0:
      return "d";
    case 0x142:
      return "l";
    case 0x131:
      return "i";
    case 0xFE:
      return "th";
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0xB4:
    case '`':
      return "'";
    default:
      return nullptr;
  }
}

}  // namespace

std::string fold(std::string_view utf8) {
  std::string folded;
  if (is_ascii(utf8)) {
    folded = utf8;
    for (auto& character : folded) {
      if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
      if (character == '`') character = '\'';
    }
    return folded;
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto* decompose = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return std::string{utf8};  // only when ICU's own data is missing
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece{utf8.data(), static_cast<std::int32_t>(utf8.size())});
  const auto apart = decompose->normalize(casefold->normalize(text, status), status);
  icu::UnicodeString bare;
  for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
    const auto character = apart.char32At(at);
    if (character >= 0x300 && character <= 0x36F) continue;  // of Latin and its neighbours; other scripts need theirs
    if (const auto* plain = plain_letter(character)) {
      bare.append(icu::UnicodeString{plain, -1, US_INV});
    } else {
      bare.append(character);
    }
  }
  bare.toUTF8String(folded);
  return folded;
}

}  // namespace matcher::text
