#pragma once

#include <string>
#include <string_view>

namespace matcher::text {

/// The form in which words are compared: compatibility forms made plain, lower case, no diacritics ("Coördinator" is
/// "coordinator", "ﬁets" is "fiets"), every apostrophe the plain one. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string fold(std::string_view utf8);

}  // namespace matcher::text
