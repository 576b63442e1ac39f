#include "kiosk/card/property.hpp"

#include "kiosk/base/text.hpp"
#include "kiosk/card/vcard.hpp"

#include <algorithm>
#include <array>

namespace kiosk::card {
namespace {

enum class Quotes { group, ordinary };

std::string upper(std::string_view text) {
  std::string result{text};
  for (auto& character : result) {
    if (character >= 'a' && character <= 'z') character = static_cast<char>(character - 'a' + 'A');
  }
  return result;
}

/// The first of `stops` at or after `from` that no quotes enclose; npos when there is none.
std::size_t find_stop(std::string_view text, std::string_view stops, std::size_t from, Quotes quotes) {
  bool quoted = false;
  for (auto at = from; at < text.size(); ++at) {
    if (text[at] == '"' && quotes == Quotes::group) {
      quoted = !quoted;
    } else if (!quoted && stops.contains(text[at])) {
      return at;
    }
  }
  return std::string_view::npos;
}

/// Undoes the escapes of RFC 6868: "^n" a line break, "^'" a quote, "^^" a caret.
std::string without_carets(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    if (text[at] != '^' || (next != 'n' && next != '\'' && next != '^')) {
      result += text[at];
      continue;
    }
    result += next == 'n' ? '\n' : next == '\'' ? '"' : '^';
    ++at;
  }
  return result;
}

std::string parameter_value(std::string_view text) {
  text = base::trimmed(text);
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  return without_carets(text);
}

/// The name that a value without one belongs to, as in "NOTE;QUOTED-PRINTABLE:" and "TEL;CELL:".
std::string_view name_of_bare_value(std::string_view value) {
  constexpr std::array<std::string_view, 5> kEncodings{"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"};
  return std::ranges::find(kEncodings, upper(value)) != kEncodings.end() ? "ENCODING" : "TYPE";
}

Parameter parse_parameter(std::string_view text, Quotes quotes) {
  Parameter parameter;
  const auto equals = find_stop(text, "=", 0, quotes);
  if (equals == std::string_view::npos) {
    return {std::string{name_of_bare_value(base::trimmed(text))}, {parameter_value(text)}};
  }
  parameter.name = upper(base::trimmed(text.substr(0, equals)));
  for (auto begin = equals + 1; begin <= text.size() && parameter.values.size() < kMostParameters;) {
    const auto end = std::min(find_stop(text, ",", begin, quotes), text.size());
    parameter.values.push_back(parameter_value(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return parameter;
}

std::optional<Property> parse_with(std::string_view line, Quotes quotes) {
  const auto colon = find_stop(line, ":", 0, quotes);
  if (colon == std::string_view::npos) return std::nullopt;

  const auto head = line.substr(0, colon);
  const auto name_end = std::min(head.find(';'), head.size());
  const auto name = base::trimmed(head.substr(0, name_end));
  const auto dot = name.find('.');
  Property property;
  property.name = upper(dot == std::string_view::npos ? name : name.substr(dot + 1));
  property.value = line.substr(colon + 1);
  if (property.name.empty()) return std::nullopt;

  for (auto begin = name_end + 1; begin < head.size();) {
    const auto end = std::min(find_stop(head, ";", begin, quotes), head.size());
    if (property.parameters.size() == kMostParameters) {
      property.remarks.emplace_back("parameters past the first " + std::to_string(kMostParameters) + " left out");
      break;
    }
    property.parameters.push_back(parse_parameter(head.substr(begin, end - begin), quotes));
    begin = end + 1;
  }
  return property;
}

}  // namespace

std::string_view Property::parameter(std::string_view parameter_name) const {
  const auto found = std::ranges::find(parameters, parameter_name, &Parameter::name);
  return found == parameters.end() || found->values.empty() ? std::string_view{} : found->values.front();
}

bool Property::has_type(std::string_view type) const {
  const auto wanted = upper(type);
  return std::ranges::any_of(parameters, [&](const Parameter& parameter) {
    return parameter.name == "TYPE" && std::ranges::any_of(parameter.values, [&](const std::string& types) {
             // some programs quote the whole list: TYPE="cell,pref"
             const auto list = "," + upper(types) + ",";
             return list.find("," + wanted + ",") != std::string::npos;
           });
  });
}

std::optional<Property> parse_property(std::string_view line) {
  if (auto property = parse_with(line, Quotes::group)) return property;
  auto property = parse_with(line, Quotes::ordinary);
  if (property) property->remarks.emplace_back("a quote in its parameters is never closed");
  return property;
}

}  // namespace kiosk::card
