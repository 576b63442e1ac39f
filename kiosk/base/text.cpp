#include "kiosk/base/text.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <memory>
#include <stdexcept>

namespace kiosk::base {
namespace {

/// The character at `at`, which moves past it; U+FFFD for bytes that are no UTF-8.
UChar32 next_character(std::string_view text, std::int32_t& at) {
  UChar32 character = 0;
  U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(text.data()), at, static_cast<std::int32_t>(text.size()),
                  character);
  return character;
}

void append(std::string& text, UChar32 character) {
  std::uint8_t buffer[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, character);
  text.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
}

/// Characters that nobody sees but that change what others look like: controls, and the marks that turn the direction
/// of the text around them. Joiners stay: Persian and Indic names and emoji need them.
bool is_hidden(UChar32 character) {
  const auto type = u_charType(character);
  if (type == U_CONTROL_CHAR || type == U_PRIVATE_USE_CHAR || U_IS_UNICODE_NONCHAR(character)) return true;
  return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069) ||
         character == 0xFEFF;
}

enum class Breaks { drop, keep };

std::string clean(std::string_view text, std::size_t limit, Breaks breaks) {
  // more bytes than any text of `limit` characters and ordinary spacing has; bounds the work on hostile input
  if (limit < text.size() / 64) text = text.substr(0, 64 * limit);
  std::string cleaned;
  std::size_t characters = 0;
  bool space = false;
  bool line_break = false;
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size()) && characters < limit;) {
    const UChar32 character = next_character(text, at);
    if (u_isUWhiteSpace(character)) {
      space = true;
      line_break = line_break || (character == '\n' && breaks == Breaks::keep);
      continue;
    }
    if (is_hidden(character)) continue;
    if (space && !cleaned.empty()) {
      if (characters + 1 >= limit) break;
      cleaned += line_break ? '\n' : ' ';
      ++characters;
    }
    space = line_break = false;
    append(cleaned, character);
    ++characters;
  }
  return cleaned;
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
    UChar32 character = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), at, static_cast<std::int32_t>(text.size()), character);
    if (character < 0) return false;
  }
  return true;
}

std::string clean_line(std::string_view text, std::size_t limit) {
  return clean(text, limit, Breaks::drop);
}

std::string clean_paragraph(std::string_view text, std::size_t limit) {
  return clean(text, limit, Breaks::keep);
}

std::string fold(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* decomposer = icu::Normalizer2::getNFKDInstance(status);
  const auto cleaned = clean_line(text, text.size());
  auto folded = icu::UnicodeString::fromUTF8(cleaned);
  folded.foldCase();
  if (U_SUCCESS(status)) folded = decomposer->normalize(folded, status);
  icu::UnicodeString bare;
  for (std::int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
    const auto character = folded.char32At(at);
    if (u_charType(character) != U_NON_SPACING_MARK) bare.append(character);
  }
  std::string result;
  bare.toUTF8String(result);
  return result;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\v\f";
  const auto first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::vector<std::size_t> character_starts(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> characters{
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status)};
  const std::unique_ptr<UText, decltype(&utext_close)> bytes{
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status), &utext_close};
  if (U_SUCCESS(status)) characters->setText(bytes.get(), status);
  if (U_FAILURE(status)) throw std::runtime_error{u_errorName(status)};
  std::vector<std::size_t> starts;
  for (auto at = characters->first(); at != icu::BreakIterator::DONE; at = characters->next()) {
    if (static_cast<std::size_t>(at) < text.size()) starts.push_back(static_cast<std::size_t>(at));
  }
  return starts;
}

std::string ascii_lower(std::string_view text) {
  std::string lower{text};
  for (auto& character : lower) {
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
  }
  return lower;
}

}  // namespace kiosk::base
