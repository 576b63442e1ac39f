#include "kiosk/badge/pretix_damage.hpp"

#include "kiosk/badge/base64.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace kiosk::badge {
namespace {

constexpr std::size_t kFixedBytes = 5 + 64;   // header and signature
constexpr std::size_t kHeaderCharacters = 6;  // those that the five bytes of the header decide alone
constexpr std::size_t kMostPadding = 2;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
  return is_lower(c) || is_upper(c);
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_base64(char c) {
  return is_letter(c) || is_digit(c) || c == '+' || c == '/';
}

/// The text backwards, one character a code point; those outside ASCII are all "?".
std::string as_typed_backwards(std::string_view text) {
  std::string typed;
  typed.reserve(text.size());
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    const bool continues = (value & 0xC0) == 0x80;
    if (!continues) typed += value < 0x80 ? byte : '?';
  }
  std::ranges::reverse(typed);
  return typed;
}

/// One letter for all that share a key on QWERTY, QWERTZ and AZERTY keyboards, in either case.
char key_of(char letter) {
  const char lower = is_upper(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
  if (lower == 'q') return 'a';
  if (lower == 'y' || lower == 'w') return 'z';
  return lower;
}

/// Letters stay letters of the same key; digits and signs may have become any other sign.
bool could_be_typed_for(char meant, char typed) {
  if (is_letter(meant)) return is_letter(typed) && key_of(meant) == key_of(typed);
  return meant == typed || !is_letter(typed);
}

/// The characters with which a ticket of `size` bytes begins.
std::string header_of(std::size_t size) {
  const std::size_t payload = size - kFixedBytes;
  const std::array<std::uint8_t, 5> header{1, static_cast<std::uint8_t>(payload >> 8),
                                           static_cast<std::uint8_t>(payload & 0xFF), 0, 64};
  return base64_encode(header).substr(0, kHeaderCharacters);
}

bool was_ticket(std::string_view body) {
  const std::size_t size = body.size() * 3 / 4;
  if (body.size() % 4 == 1 || size < kFixedBytes) return false;
  const auto header = header_of(size);
  if (!std::equal(header.begin(), header.end(), body.begin(), could_be_typed_for)) return false;
  const auto foreign = std::ranges::count_if(body, [](char c) { return !is_base64(c); });
  return static_cast<std::size_t>(foreign) <= body.size() / 3;
}

}  // namespace

bool lost_its_case(std::string_view text) {
  return std::ranges::none_of(text, is_lower) || std::ranges::none_of(text, is_upper);
}

bool looks_like_damaged_pretix(std::string_view text) {
  const auto typed = as_typed_backwards(text);
  std::string_view body = typed;
  for (std::size_t padding = 0; padding <= kMostPadding; ++padding) {
    if (was_ticket(body)) return true;
    if (body.empty() || is_letter(body.back()) || is_digit(body.back())) return false;
    body.remove_suffix(1);
  }
  return false;
}

}  // namespace kiosk::badge
