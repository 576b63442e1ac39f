#include "kiosk/card/text_encodings.hpp"

#include "kiosk/base/text.hpp"

#include <sodium.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace kiosk::card {
namespace {

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// The converters we trust a card to name. Latin-1 is read as Windows-1252, whose extra characters senders mean.
constexpr std::array<std::pair<std::string_view, const char*>, 16> kCharsets{{
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"windows-1252", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"ansi", "windows-1252"},
    {"iso-8859-15", "iso-8859-15"},
    {"iso-8859-2", "iso-8859-2"},
    {"windows-1250", "windows-1250"},
    {"macintosh", "macintosh"},
    {"utf-16", "UTF-16"},
    {"utf-16le", "UTF-16LE"},
    {"utf-16be", "UTF-16BE"},
    {"ucs-2", "UTF-16"},
}};

const char* converter_for(std::string_view charset) {
  const auto found = std::ranges::find(kCharsets, base::ascii_lower(charset),
                                       [](const auto& entry) { return std::string{entry.first}; });
  return found == kCharsets.end() ? nullptr : found->second;
}

std::string convert(std::string_view bytes, const char* converter_name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, ConverterCloser> converter{ucnv_open(converter_name, &status)};
  if (U_FAILURE(status)) return std::string{bytes};
  const icu::UnicodeString characters{bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status};
  std::string text;
  characters.toUTF8String(text);
  return text;
}

int hex_digit(char character) {
  if (character >= '0' && character <= '9') return character - '0';
  if (character >= 'A' && character <= 'F') return character - 'A' + 10;
  if (character >= 'a' && character <= 'f') return character - 'a' + 10;
  return -1;
}

}  // namespace

std::string decode_quoted_printable(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = at + 2 < text.size() ? hex_digit(text[at + 1]) : -1;
    const int low = at + 2 < text.size() ? hex_digit(text[at + 2]) : -1;
    if (text[at] != '=' || high < 0 || low < 0) {
      decoded += text[at];
      continue;
    }
    decoded += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return decoded;
}

std::optional<std::string> decode_base64(std::string_view text) {
  while (!text.empty() && (text.back() == '=' || text.back() == ' ')) text.remove_suffix(1);
  std::string decoded(text.size(), '\0');
  std::size_t length = 0;
  const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(decoded.data()), decoded.size(), text.data(),
                                       text.size(), " \t", &length, nullptr, sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
  if (failed != 0) return std::nullopt;
  decoded.resize(length);
  return decoded;
}

DecodedText decode_charset(std::string_view bytes, std::string_view charset) {
  const char* converter = converter_for(charset);
  const bool wide = converter != nullptr && std::string_view{converter}.starts_with("UTF-16");
  if (!wide && base::is_utf8(bytes)) return {std::string{bytes}, false};
  if (converter != nullptr) return {convert(bytes, converter), false};
  return {convert(bytes, "windows-1252"), true};
}

std::string_view decode_file(std::string_view bytes, std::string& storage) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  using namespace std::string_view_literals;
  if (bytes.starts_with(kMark)) return bytes.substr(kMark.size());
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return storage = convert(bytes, "UTF-16");
  if (bytes.starts_with("B\0E\0"sv) || bytes.starts_with("b\0e\0"sv)) return storage = convert(bytes, "UTF-16LE");
  if (bytes.starts_with("\0B\0E"sv) || bytes.starts_with("\0b\0e"sv)) return storage = convert(bytes, "UTF-16BE");
  return bytes;
}

}  // namespace kiosk::card
