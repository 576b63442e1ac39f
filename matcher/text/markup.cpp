#include "matcher/text/markup.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace matcher::text {
namespace {

constexpr std::size_t kLongestTag = 1000;
constexpr std::size_t kLongestEntity = 10;

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool starts_with_lower(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && std::ranges::equal(text.substr(0, prefix.size()), prefix, {}, [](char byte) {
           return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
         });
}

/// Accents go anyway, so a letter is all that is needed of an accented one: "&eacute;".
char32_t entity(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, char32_t>, 7> kNamed{
      {{"amp", U' '}, {"nbsp", U' '}, {"lt", U' '}, {"gt", U' '}, {"quot", U'"'}, {"apos", U'\''}, {"rsquo", U'\''}}};
  for (const auto& [known, character] : kNamed) {
    if (name == known) return character;
  }
  static constexpr std::array<std::string_view, 7> kMarks{"acute", "grave", "uml", "circ", "tilde", "cedil", "ring"};
  if (name.size() > 3 && is_letter(name.front()) && std::ranges::find(kMarks, name.substr(1)) != kMarks.end()) {
    return static_cast<char32_t>(name.front());
  }
  if (name == "#39" || name == "#x27" || name == "#8217") return U'\'';
  return name.starts_with('#') ? U' ' : U'\0';
}

}  // namespace

MarkupScanner::Found MarkupScanner::at(std::size_t at) {
  if (text_[at] == '<') return {tag_length(at), U' '};
  if (text_[at] != '&') return {};
  const auto name = text_.substr(at + 1, kLongestEntity);
  const auto end = name.find(';');
  if (end == std::string_view::npos) return {};
  const auto character = entity(name.substr(0, end));
  return character == U'\0' ? Found{} : Found{end + 2, character};
}

std::size_t MarkupScanner::element_length(std::size_t at, std::string_view end_tag, bool& missing) const {
  if (missing) return 0;
  for (auto end = at; end < text_.size(); ++end) {
    if (text_[end] == end_tag.front() && starts_with_lower(text_.substr(end), end_tag))
      return end + end_tag.size() - at;
  }
  missing = true;
  return 0;
}

std::size_t MarkupScanner::tag_length(std::size_t at) {
  const auto rest = text_.substr(at);
  if (rest.size() < 3 || !(is_letter(rest[1]) || rest[1] == '/' || rest[1] == '!' || rest[1] == '?')) return 0;
  std::size_t whole = 0;
  if (starts_with_lower(rest, "<!--")) whole = element_length(at, "-->", no_comment_end_);
  if (starts_with_lower(rest, "<script")) whole = element_length(at, "</script>", no_script_end_);
  if (starts_with_lower(rest, "<style")) whole = element_length(at, "</style>", no_style_end_);
  if (whole > 0) return whole;
  const auto end = rest.substr(1, kLongestTag).find_first_of("<>");
  return end == std::string_view::npos || rest[end + 1] == '<' ? 0 : end + 2;
}

}  // namespace matcher::text
