#include "kiosk/card/property_values.hpp"

namespace kiosk::card {
namespace {

constexpr std::string_view kEscaped = "\\,;:";

/// True when a backslash at `at` begins an escape.
bool is_escape(std::string_view value, std::size_t at) {
  if (value[at] != '\\' || at + 1 >= value.size()) return false;
  const char next = value[at + 1];
  return next == 'n' || next == 'N' || kEscaped.contains(next);
}

}  // namespace

std::string unescape(std::string_view value) {
  std::string text;
  text.reserve(value.size());
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (!is_escape(value, at)) {
      text += value[at];
      continue;
    }
    ++at;
    text += kEscaped.contains(value[at]) ? value[at] : '\n';
  }
  return text;
}

std::vector<std::string> components(std::string_view value, std::size_t most) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= value.size() && parts.size() < most; ++at) {
    if (at < value.size() && is_escape(value, at)) {
      ++at;
    } else if (at == value.size() || value[at] == ';') {
      parts.push_back(unescape(value.substr(begin, at - begin)));
      begin = at + 1;
    }
  }
  return parts;
}

std::string escape(std::string_view text) {
  std::string value;
  value.reserve(text.size());
  for (const char character : text) {
    if (character == '\n') {
      value += "\\n";
      continue;
    }
    if (character == '\\' || character == ',' || character == ';') value += '\\';
    value += character;
  }
  return value;
}

std::string escape_uri(std::string_view uri) {
  std::string value;
  for (const char character : uri) value.append(character == '\\' ? 2 : 1, character);
  return value;
}

}  // namespace kiosk::card
