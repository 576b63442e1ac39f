#pragma once

#include "kiosk/base/bytes.hpp"
#include "kiosk/base/result.hpp"

#include <string>
#include <string_view>

namespace kiosk::lists {

/// How the bytes of a list stand for text.
enum class TextEncoding { utf8, utf8_with_bom, utf16_le, utf16_be, windows_1252 };

/// "UTF-8", "UTF-8 with BOM", "UTF-16 LE", …: as reports write it.
[[nodiscard]] std::string_view name_of(TextEncoding encoding);

struct DecodedText {
  std::string text;  ///< UTF-8 without BOM
  TextEncoding encoding = TextEncoding::utf8;
};

/// Bytes of a text file as UTF-8. A byte order mark decides; else NULs in every other byte mean UTF-16, well-formed
/// UTF-8 is UTF-8, and anything else is Windows-1252, which old spreadsheets write. Pure; any thread.
/// Error invalid_input: a workbook, PDF, picture or another binary file; the message says what to save instead.
[[nodiscard]] base::Result<DecodedText> decode_text(base::ByteView bytes);

}  // namespace kiosk::lists
