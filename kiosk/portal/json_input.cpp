#include "kiosk/portal/json_input.hpp"

#include "kiosk/base/text.hpp"

#include <utility>

namespace kiosk::portal {
namespace {

namespace json = boost::json;

constexpr std::size_t kDeepest = 8;

}  // namespace

base::Result<JsonInput> JsonInput::read(std::string_view body) {
  json::parse_options options;
  options.max_depth = kDeepest;
  boost::system::error_code failed;
  auto value = json::parse(body, failed, {}, options);
  if (failed || !value.is_object()) { return base::fail(base::ErrorKind::invalid_input, "the body is no JSON object"); }
  return JsonInput{std::move(value.as_object())};
}

/// Null and absent are the same.
const json::value* JsonInput::value(std::string_view name) const {
  const auto* found = object_.if_contains(name);
  return found == nullptr || found->is_null() ? nullptr : found;
}

std::string JsonInput::exact(std::string_view name, std::size_t limit) {
  const auto* found = value(name);
  if (found == nullptr) return {};
  const auto* text = found->if_string();
  if (text == nullptr || text->size() > limit) {
    blame(name);
    return {};
  }
  return std::string{*text};
}

std::string JsonInput::line(std::string_view name, std::size_t limit) {
  return base::clean_line(exact(name), limit);
}

std::string JsonInput::paragraph(std::string_view name, std::size_t limit) {
  return base::clean_paragraph(exact(name), limit);
}

bool JsonInput::flag(std::string_view name, bool otherwise) {
  const auto* found = value(name);
  if (found == nullptr) return otherwise;
  if (const auto* flag = found->if_bool()) return *flag;
  blame(name);
  return otherwise;
}

std::optional<std::int64_t> JsonInput::number(std::string_view name, std::int64_t least, std::int64_t most) {
  const auto* found = value(name);
  if (found == nullptr) return std::nullopt;
  const auto* number = found->if_int64();
  if (number == nullptr || *number < least || *number > most) {
    blame(name);
    return std::nullopt;
  }
  return *number;
}

std::vector<std::string> JsonInput::lines(std::string_view name, std::size_t most) {
  const auto* found = value(name);
  if (found == nullptr) return {};
  const auto* array = found->if_array();
  if (array == nullptr || array->size() > most) {
    blame(name);
    return {};
  }
  std::vector<std::string> texts;
  for (const auto& one : *array) {
    const auto* text = one.if_string();
    if (text == nullptr) {
      blame(name);
      return {};
    }
    if (auto clean = base::clean_line(*text); !clean.empty()) texts.push_back(std::move(clean));
  }
  return texts;
}

std::optional<JsonInput> JsonInput::inside(std::string_view name) {
  const auto* found = value(name);
  if (found == nullptr) return std::nullopt;
  if (const auto* object = found->if_object()) return JsonInput{*object};
  blame(name);
  return std::nullopt;
}

}  // namespace kiosk::portal
