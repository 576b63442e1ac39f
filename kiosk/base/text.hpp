#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::base {

/// True when `text` is well-formed UTF-8 (no overlong forms, surrogates or values past U+10FFFF).
[[nodiscard]] bool is_utf8(std::string_view text);

/// Text fit to store and show: invalid UTF-8 becomes U+FFFD, control characters (NUL and bidirectional overrides
/// included) go, white space around and in runs becomes one space, and at most `limit` characters remain.
[[nodiscard]] std::string clean_line(std::string_view text, std::size_t limit = 300);

/// As clean_line, but line breaks stay (as "\n"), for notes and addresses.
[[nodiscard]] std::string clean_paragraph(std::string_view text, std::size_t limit = 4000);

/// The form in which texts are compared and searched: case-folded, without accents, spaces collapsed
/// ("  Émile  VAN " is found as "emile van").
[[nodiscard]] std::string fold(std::string_view text);

/// `text` without ASCII white space at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Where each character as people count them begins (an accent or a joined emoji belongs to the one before it), in
/// bytes.
[[nodiscard]] std::vector<std::size_t> character_starts(std::string_view text);

/// ASCII lower case, for keywords and header names; other bytes stay as they are.
[[nodiscard]] std::string ascii_lower(std::string_view text);

}  // namespace kiosk::base
