#include "tools/koffietijd/wrapped.hpp"

#include <algorithm>
#include <format>

namespace tools {
namespace {

/// Columns that a terminal gives `text`: padding is reckoned by them, wide signs and accents included.
std::size_t columns(std::string_view text) {
  constexpr std::size_t kWiderThanAnyWord = 2000;
  return kWiderThanAnyWord - (std::formatted_size("{:<2000}", text) - text.size());
}

}  // namespace

std::string wrapped(std::string_view first, std::string_view next, std::string_view text) {
  std::string lines{first};
  std::size_t used = columns(first);
  bool begun = false;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    const auto wide = columns(word);
    if (begun && used + 1 + wide > kLineWidth) {
      lines.append("\n").append(next);
      used = columns(next);
      begun = false;
    }
    if (begun) lines += ' ';
    lines += word;
    used += wide + (begun ? 1 : 0);
    begun = true;
  }
  return lines + '\n';
}

}  // namespace tools
