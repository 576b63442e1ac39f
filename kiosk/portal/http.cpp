#include "kiosk/portal/http.hpp"

#include "kiosk/base/text.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>
#include <format>
#include <ranges>
#include <system_error>

namespace kiosk::portal {
namespace {

using base::ErrorKind;
using base::fail;

constexpr std::size_t kLongestTarget = 2048;

std::optional<char> hex_pair(std::string_view digits) {
  unsigned value = 0;
  const auto* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, value, 16);
  if (digits.size() != 2 || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return static_cast<char>(value);
}

/// Percent signs undone; nothing for a broken one.
std::optional<std::string> decoded(std::string_view text, bool plus_is_space) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      const auto character = hex_pair(text.substr(i + 1, 2));
      if (!character) return std::nullopt;
      plain += *character;
      i += 2;
    } else {
      plain += plus_is_space && text[i] == '+' ? ' ' : text[i];
    }
  }
  return plain;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool is_plain_path(std::string_view path) {
  if (!path.starts_with('/') || path.starts_with("//")) return false;
  if (std::ranges::any_of(path, is_control) || path.contains('\\') || !base::is_utf8(path)) return false;
  return std::ranges::none_of(std::views::split(path, '/'), [](const auto& part) {
    const std::string_view segment{part};
    return segment == "." || segment == "..";
  });
}

std::optional<Query> read_query(std::string_view text) {
  Query query;
  if (text.empty()) return query;
  for (const auto part : std::views::split(text, '&')) {
    const std::string_view pair{part};
    const auto equals = pair.find('=');
    const auto name = decoded(pair.substr(0, equals), true);
    const auto value = decoded(equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1), true);
    if (!name || !value || !base::is_utf8(*name) || !base::is_utf8(*value)) return std::nullopt;
    query.emplace(*name, *value);
  }
  return query;
}

/// One script and one style: our own. Pictures may also be drawn in place, as Bootstrap's icons are.
constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src "
    "'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

}  // namespace

std::string_view name_of(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::del:
      return "DELETE";
    case Method::other:
      return {};
  }
  return {};
}

base::Result<Target> read_target(std::string_view target) {
  if (target.size() > kLongestTarget) return fail(ErrorKind::invalid_input, "the address is too long");
  const auto question = target.find('?');
  const auto path = decoded(target.substr(0, question), false);
  if (!path || !is_plain_path(*path)) return fail(ErrorKind::invalid_input, "the address is no plain path");
  auto query = read_query(question == std::string_view::npos ? std::string_view{} : target.substr(question + 1));
  if (!query) return fail(ErrorKind::invalid_input, "what follows the question mark cannot be read");
  return Target{.path = *path, .query = *std::move(query)};
}

std::string_view Request::header(std::string_view name) const {
  const auto found = std::ranges::find(headers, name, &Header::name);
  return found == headers.end() ? std::string_view{} : std::string_view{found->value};
}

std::string_view Request::cookie(std::string_view name) const {
  for (const auto& one : headers) {
    if (one.name != "cookie") continue;
    for (const auto part : std::views::split(std::string_view{one.value}, ';')) {
      const auto pair = base::trimmed(std::string_view{part});
      const auto equals = pair.find('=');
      if (equals != std::string_view::npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
    }
  }
  return {};
}

std::string_view Request::asked(std::string_view parameter) const {
  const auto found = target.query.find(parameter);
  return found == target.query.end() ? std::string_view{} : std::string_view{found->second};
}

PassingFile::~PassingFile() {
  std::error_code ignored;
  std::filesystem::remove(file_, ignored);
}

void Response::add(std::string_view name, std::string_view value) {
  if (std::ranges::any_of(value, is_control)) return;
  headers.push_back({.name = base::ascii_lower(name), .value = std::string{value}});
}

void add_house_headers(Response& response) {
  response.add("content-security-policy", kPolicy);
  response.add("x-content-type-options", "nosniff");
  response.add("x-frame-options", "DENY");
  response.add("referrer-policy", "no-referrer");
  response.add("cross-origin-opener-policy", "same-origin");
  response.add("cross-origin-resource-policy", "same-origin");
  response.add("permissions-policy", "camera=(), microphone=(), geolocation=()");
  if (std::ranges::find(response.headers, "cache-control", &Header::name) == response.headers.end()) {
    response.add("cache-control", "no-store");
  }
}

void set_cookie(Response& response, std::string_view name, std::string_view value, std::optional<long> seconds) {
  auto text = std::format("{}={}; Path=/; Secure; HttpOnly; SameSite=Strict", name, value);
  if (value.empty()) seconds = 0;
  if (seconds) text += std::format("; Max-Age={}", *seconds);
  response.add("set-cookie", text);
}

Response problem(int status, std::string_view code, std::string_view message) {
  Response response;
  response.status = status;
  response.body =
      boost::json::serialize(boost::json::object{{"error", boost::json::object{{"code", code}, {"message", message}}}});
  return response;
}

std::string attachment(std::string_view name) {
  return std::format("attachment; filename=\"{}\"", name);
}

}  // namespace kiosk::portal
