#include "kiosk/card/card_name.hpp"

#include "kiosk/base/text.hpp"
#include "kiosk/card/infix.hpp"

#include <span>

namespace kiosk::card {
namespace {

using Words = std::span<const std::string>;

PersonName cleaned(Words first, Words infix, Words last) {
  return {base::clean_line(join_words(first)), base::clean_line(join_words(infix)), base::clean_line(join_words(last))};
}

/// How many words at the end are an infix.
std::size_t trailing_infix(Words words) {
  for (std::size_t at = 1; at < words.size(); ++at) {
    if (infix_length(words.subspan(at)) == words.size() - at) return words.size() - at;
  }
  return 0;
}

}  // namespace

PersonName name_from_fields(std::string_view family, std::string_view given, std::string_view additional) {
  const auto last = words_of(base::clean_line(family));
  auto first = words_of(base::clean_line(given));
  const auto middle = words_of(base::clean_line(additional));
  if (middle.empty() && (last.empty() || first.empty())) {
    const auto& only = last.empty() ? first : last;
    if (only.size() == 1) return cleaned(first, {}, last);
    return split_name(join_words(only));
  }

  if (!middle.empty() && infix_length(middle) == middle.size()) return cleaned(first, middle, last);
  first.insert(first.end(), middle.begin(), middle.end());
  const Words all_last{last};
  if (last.size() > 1) {
    const auto leading = infix_length(all_last.first(last.size() - 1));
    if (leading > 0) return cleaned(first, all_last.first(leading), all_last.subspan(leading));
  }
  const Words all_first{first};
  const auto trailing = last.empty() ? 0 : trailing_infix(all_first);
  return cleaned(all_first.first(first.size() - trailing), all_first.last(trailing), last);
}

PersonName name_from_vcard(const std::vector<std::string>& n, std::string_view fn) {
  const auto part = [&](std::size_t index) {
    return index < n.size() ? std::string_view{n[index]} : std::string_view{};
  };
  const auto name = name_from_fields(part(0), part(1), part(2));
  return name == PersonName{} ? split_name(fn) : name;
}

}  // namespace kiosk::card
