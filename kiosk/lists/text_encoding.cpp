#include "kiosk/lists/text_encoding.hpp"

#include "kiosk/base/text.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <optional>

namespace kiosk::lists {
namespace {

using base::ByteView;
using base::ErrorKind;
using base::fail;

bool begins_with(ByteView bytes, std::string_view mark) {
  return bytes.size() >= mark.size() && std::ranges::equal(bytes.first(mark.size()), base::as_bytes(mark));
}

/// What people send when they mean to send a list.
struct KnownFile {
  std::string_view mark;
  std::string_view says;
};
constexpr std::array kKnownFiles{
    KnownFile{std::string_view{"PK\x03\x04", 4},
              "this is an Excel or OpenOffice workbook (or another zip). Save it as \"CSV UTF-8\" and import that"},
    KnownFile{std::string_view{"\xD0\xCF\x11\xE0", 4},
              "this is an old Excel workbook (.xls). Save it as \"CSV UTF-8\" and import that"},
    KnownFile{"%PDF", "this is a PDF. Export the list as CSV and import that"},
    KnownFile{"SQLite format 3", "this is a database, not a list. Export the list as CSV and import that"},
};

/// UTF-16 without a mark shows in its NULs: mostly Latin text has one in nearly every other byte.
std::optional<TextEncoding> utf16_without_mark(ByteView bytes) {
  const auto sample = bytes.first(std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1});
  if (sample.size() < 4) return std::nullopt;
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < sample.size(); ++i) nuls[i % 2] += sample[i] == 0 ? 1 : 0;
  const auto many = sample.size() / 2 * 6 / 10;
  const auto few = sample.size() / 2 / 10;
  if (nuls[1] > many && nuls[0] <= few) return TextEncoding::utf16_le;
  if (nuls[0] > many && nuls[1] <= few) return TextEncoding::utf16_be;
  return std::nullopt;
}

/// Control characters have no place in a list; one stray NUL is forgiven (and reported by its row), many are a picture
/// or a program.
bool is_binary(ByteView bytes) {
  const auto sample = bytes.first(std::min<std::size_t>(bytes.size(), 64 * 1024));
  const auto controls = std::ranges::count_if(sample, [](std::uint8_t byte) {
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f';
  });
  return controls > 4 && static_cast<std::size_t>(controls) * 50 > sample.size();
}

std::string from_charset(ByteView bytes, const char* charset) {
  const icu::UnicodeString wide{reinterpret_cast<const char*>(bytes.data()), static_cast<std::int32_t>(bytes.size()),
                                charset};
  std::string text;
  wide.toUTF8String(text);
  return text;
}

DecodedText from_utf16(ByteView bytes, TextEncoding encoding) {
  return {from_charset(bytes, encoding == TextEncoding::utf16_le ? "UTF-16LE" : "UTF-16BE"), encoding};
}

}  // namespace

std::string_view name_of(TextEncoding encoding) {
  switch (encoding) {
    case TextEncoding::utf8:
      return "UTF-8";
    case TextEncoding::utf8_with_bom:
      return "UTF-8 with BOM";
    case TextEncoding::utf16_le:
      return "UTF-16 LE";
    case TextEncoding::utf16_be:
      return "UTF-16 BE";
    case TextEncoding::windows_1252:
      return "Windows-1252";
  }
  return {};
}

base::Result<DecodedText> decode_text(ByteView bytes) {
  for (const auto& known : kKnownFiles) {
    if (begins_with(bytes, known.mark)) return fail(ErrorKind::invalid_input, std::string{known.says});
  }
  if (begins_with(bytes, "\xFF\xFE")) return from_utf16(bytes.subspan(2), TextEncoding::utf16_le);
  if (begins_with(bytes, "\xFE\xFF")) return from_utf16(bytes.subspan(2), TextEncoding::utf16_be);
  const bool mark = begins_with(bytes, "\xEF\xBB\xBF");
  if (mark) bytes = bytes.subspan(3);
  if (!mark) {
    if (const auto encoding = utf16_without_mark(bytes)) return from_utf16(bytes, *encoding);
  }
  if (is_binary(bytes)) {
    return fail(ErrorKind::invalid_input,
                "this is a binary file, not a list. Export the list as CSV (UTF-8), JSON or .vcf and import that");
  }
  auto text = base::as_text(bytes);
  if (mark || base::is_utf8(text)) {
    return DecodedText{std::move(text), mark ? TextEncoding::utf8_with_bom : TextEncoding::utf8};
  }
  return DecodedText{from_charset(bytes, "windows-1252"), TextEncoding::windows_1252};
}

}  // namespace kiosk::lists
