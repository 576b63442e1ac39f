#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::card {

/// Undoes quoted-printable (RFC 2045): "=C3=A9". Anything after "=" that is no hexadecimal pair stays as it is.
[[nodiscard]] std::string decode_quoted_printable(std::string_view text);

/// Undoes base64, white space and missing padding allowed. Nothing when other characters are in it.
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);

/// Text in UTF-8, and whether its character set had to be guessed.
struct DecodedText {
  std::string text;
  bool guessed = false;
};

/// The UTF-8 of bytes in a character set that a card names: UTF-8, ISO-8859-1 and -15, Windows-1250 and -1252, Mac
/// Roman, UTF-16. Bytes that are UTF-8 are taken as such whatever the name says, for programs convert files without
/// changing the label; without a known name the rest is guessed to be Windows-1252.
[[nodiscard]] DecodedText decode_charset(std::string_view bytes, std::string_view charset);

/// The UTF-8 of a whole file: UTF-16 by its byte order mark or the NULs in its first letters, and without a byte order
/// mark in front. Other bytes are returned unchanged; `storage` keeps what had to be converted.
[[nodiscard]] std::string_view decode_file(std::string_view bytes, std::string& storage);

}  // namespace kiosk::card
