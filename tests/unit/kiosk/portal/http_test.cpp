#include "kiosk/portal/http.hpp"

#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>

namespace kiosk::portal {
namespace {

TEST_CASE("a target is a path and a query, decoded") {
  const auto read = read_target("/api/v1/attendees?q=van+der+B%C3%A9rg&x=&y");
  REQUIRE(read);
  CHECK(read->path == "/api/v1/attendees");
  CHECK(read->query == Query{{"q", "van der Bérg"}, {"x", ""}, {"y", ""}});
  CHECK(read_target("/a%20b+c")->path == "/a b+c");
}

TEST_CASE("targets that climb, hide or break something are refused") {
  for (const auto* const target :
       {"", "a", "*", "//host/a", "/a/../b", "/%2e%2E/b", "/a%2f..", "/a%00", "/a%0d%0ab", "/a\\b", "/%5c..", "/%",
        "/%4", "/%+1", "/%zz", "/%ff", "/a?x=%ff", "https://host/"}) {
    INFO(target);
    CHECK_FALSE(read_target(target));
  }
  CHECK_FALSE(read_target("/" + std::string(3000, 'a')));
}

TEST_CASE("a cookie is found by its whole name") {
  Request request;
  request.headers = {{"cookie", "xid=1; id=2;id2=3"}};
  CHECK(request.cookie("id") == "2");
  CHECK(request.cookie("id2") == "3");
  CHECK(request.cookie("d2").empty());
}

TEST_CASE("cookies are for this host, over TLS, and for no script") {
  Response response;
  set_cookie(response, "__Host-a", "1");
  set_cookie(response, "__Host-b", "");
  REQUIRE(response.headers.size() == 2);
  CHECK(response.headers[0].value == "__Host-a=1; Path=/; Secure; HttpOnly; SameSite=Strict");
  CHECK(response.headers[1].value == "__Host-b=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
}

TEST_CASE("nothing that would end a header line goes into one") {
  Response response;
  response.add("X-Name", "a\r\nSet-Cookie: b");
  response.add("X-Name", std::string_view{"a\0b", 3});
  CHECK(response.headers.empty());
}

}  // namespace
}  // namespace kiosk::portal
