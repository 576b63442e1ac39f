// The table of routes, and the description that other programs read.

#include "kiosk/portal/routes.hpp"

#include "kiosk/base/text.hpp"
#include "kiosk/portal/pages.hpp"

#include <boost/json.hpp>
#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

namespace kiosk::portal {
namespace {

std::string_view name_of_access(Access access) {
  switch (access) {
    case Access::anyone:
      return "anyone";
    case Access::phone:
      return "phone";
    case Access::viewer:
      return "viewer";
    case Access::desk:
      return "desk";
    case Access::organiser:
      return "organiser";
  }
  return {};
}

std::string line_of(std::string_view method, std::string_view path, std::string_view access) {
  return std::string{method} + " " + std::string{path} + " for " + std::string{access};
}

TEST_CASE("the description of the API says what is answered and who may ask it, no more and no less") {
  std::set<std::string> answered;
  for (const auto& route : routes()) {
    answered.insert(line_of(base::ascii_lower(name_of(route.method)), route.pattern, name_of_access(route.access)));
  }
  std::set<std::string> described;
  const auto document = boost::json::parse(open_api_text());
  for (const auto& [path, methods] : document.at("paths").as_object()) {
    for (const auto& [method, operation] : methods.as_object()) {
      described.insert(line_of(method, path, operation.at("x-access").as_string()));
      CHECK_FALSE(operation.at("summary").as_string().empty());
    }
  }
  CHECK(answered == described);
}

TEST_CASE("every schema that the description names is there") {
  const auto document = boost::json::parse(open_api_text());
  const auto& schemas = document.at("components").at("schemas").as_object();
  constexpr std::string_view kReference = "#/components/schemas/";
  const std::string_view text = open_api_text();
  for (auto at = text.find(kReference); at != std::string_view::npos; at = text.find(kReference, at + 1)) {
    const auto name = text.substr(at + kReference.size(), text.find('"', at) - at - kReference.size());
    INFO(name);
    CHECK(schemas.contains(name));
  }
}

TEST_CASE("a path matches a pattern part by part") {
  CHECK(match("/api/v1/attendees", "/api/v1/attendees") == std::vector<std::string>{});
  CHECK(match("/api/v1/attendees", "/api/v1/attendees/") == std::vector<std::string>{});
  CHECK(match("/api/v1/attendees/{attendee}/note", "/api/v1/attendees/12/note") == std::vector<std::string>{"12"});
  CHECK_FALSE(match("/api/v1/attendees/{attendee}", "/api/v1/attendees"));
  CHECK_FALSE(match("/api/v1/attendees/{attendee}", "/api/v1/attendees//"));
  CHECK_FALSE(match("/api/v1/attendees", "/api/v1/attendees/12"));
  CHECK_FALSE(match("/api/v1/attendees", "/api/v1/Attendees"));
}

TEST_CASE("pages are there for anybody, and nothing else of the disk is") {
  const auto page = [](std::string path) {
    return page_for({.method = Method::get, .target = {.path = std::move(path), .query = {}}});
  };
  CHECK(page("/").status == 200);
  CHECK(page("/").type.starts_with("text/html"));
  CHECK(page("/js/house.js").type.starts_with("text/javascript"));
  CHECK(page("/p/anything").body == page("/phone.html").body);
  for (const auto* const path : {"/openapi.json", "/event.key", "/etc/passwd", "/js/", "/api/v1/nothing"}) {
    INFO(path);
    CHECK(page(path).status == 404);
  }
}

TEST_CASE("pages run no script and use no style of their own: the policy would stop it") {
  for (const auto* const path : {"/", "/sign-in.html", "/desk.html", "/attendees.html", "/exports.html", "/audit.html",
                                 "/settings.html", "/phone.html"}) {
    const auto body = page_for({.method = Method::get, .target = {.path = path, .query = {}}}).body;
    INFO(path);
    CHECK_FALSE(body.contains("<script>"));
    CHECK_FALSE(body.contains(" style="));
    CHECK_FALSE(body.contains(" onclick="));
    CHECK(body.contains("<html lang=\"nl\">"));
  }
}

}  // namespace
}  // namespace kiosk::portal
