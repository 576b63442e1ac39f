#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::card {

/// A text value without its escapes: "\n" and "\N" a line break; "\\", "\,", "\;" and "\:" the character itself. Other
/// backslashes stay.
[[nodiscard]] std::string unescape(std::string_view value);

/// The parts of a compound value (N, ORG, ADR) between unescaped semicolons, each without escapes; at most `most`.
[[nodiscard]] std::vector<std::string> components(std::string_view value, std::size_t most = 16);

/// A text with the escapes that `unescape` undoes.
[[nodiscard]] std::string escape(std::string_view text);

/// A URI as a value: only what would end the line or be read as an escape.
[[nodiscard]] std::string escape_uri(std::string_view uri);

}  // namespace kiosk::card
