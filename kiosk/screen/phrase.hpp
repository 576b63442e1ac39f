#pragma once

#include <string>
#include <string_view>

namespace kiosk::screen {

/// Words that may be set in type: Pango markup, made only by `plain` (somebody's data, escaped) and by Words
/// (translated sentences).
struct Phrase {
  std::string markup;

  [[nodiscard]] bool empty() const { return markup.empty(); }
  bool operator==(const Phrase&) const = default;
};

/// `text` as it is: whatever looks like markup in it is shown, never obeyed. Invalid UTF-8 becomes U+FFFD.
[[nodiscard]] Phrase plain(std::string_view text);

/// Two phrases with `between` in the middle; only the one that is there when the other is empty.
[[nodiscard]] Phrase joined(const Phrase& first, std::string_view between, const Phrase& second);

}  // namespace kiosk::screen
