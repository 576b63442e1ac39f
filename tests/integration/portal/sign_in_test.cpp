// Coming in, and being kept out, over real HTTPS on a real event.

#include "house.hpp"

#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>

#include <format>

namespace integration {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view kSession = "__Host-koffietijd";

std::string sign_in_body(std::string_view account, std::string_view password) {
  return std::format(R"({{"account":"{}","password":"{}"}})", account, password);
}

TEST_CASE("the first start gives a code with which one organiser comes in, once") {
  House house;
  REQUIRE(house.portal->setup_code().size() == 11);
  auto stranger = house.peer();
  CHECK(stranger.get("/api/v1/session").text("needs_setup") == "true");
  const auto body = [&](std::string_view code) {
    return std::format(R"({{"code":"{}","account":"Sara","password":"{}"}})", code, kPassword);
  };
  CHECK(stranger.ask("POST", "/api/v1/setup", body("00000-00000")).code() == "wrong_code");
  auto sara = house.organiser();
  CHECK(sara.get("/api/v1/session").text("role") == "organiser");
  CHECK(stranger.ask("POST", "/api/v1/setup", body(house.portal->setup_code())).code() == "wrong_code");

  house.restart();
  CHECK(house.portal->setup_code().empty());
  auto after = house.peer();
  CHECK(after.get("/api/v1/session").text("needs_setup") == "false");
  after.cookies = sara.cookies;  // everybody signs in again
  CHECK(after.get("/api/v1/numbers").status == 401);
}

TEST_CASE("signing in rotates the cookie, which only this host gets") {
  House house;
  static_cast<void>(house.organiser());
  auto browser = house.peer();
  browser.cookies[std::string{kSession}] = "planted";
  const auto answer = browser.ask("POST", "/api/v1/session", sign_in_body("sara", kPassword));
  REQUIRE(answer.status == 200);
  CHECK(browser.cookies.at(std::string{kSession}) != "planted");
  const auto cookie = answer.reply.header("set-cookie");
  for (const auto* const part : {"Secure", "HttpOnly", "SameSite=Strict", "Path=/"}) CHECK(cookie.contains(part));
  CHECK_FALSE(cookie.contains("Domain"));

  const auto first = browser.cookies.at(std::string{kSession});
  REQUIRE(browser.ask("POST", "/api/v1/session", sign_in_body("Sara", kPassword)).status == 200);
  auto thief = house.peer();
  thief.cookies[std::string{kSession}] = first;
  CHECK(thief.get("/api/v1/numbers").status == 401);
}

TEST_CASE("two hundred wrong passwords get nobody in, and do not keep the organiser out") {
  House house;
  auto sara = house.organiser();
  auto guesser = house.peer();
  int compared = 0;
  int told_to_wait = 0;
  for (int i = 0; i < 200; ++i) {
    const auto answer = guesser.ask("POST", "/api/v1/session", sign_in_body("Sara", std::format("wrong-{}", i)));
    compared += answer.status == 403 ? 1 : 0;
    if (answer.status != 429) continue;
    ++told_to_wait;
    CHECK_FALSE(answer.reply.header("retry-after").empty());
  }
  CHECK(compared == 5);
  CHECK(told_to_wait == 195);
  // even the right password, from there
  CHECK(guesser.ask("POST", "/api/v1/session", sign_in_body("Sara", kPassword)).status == 429);
  // but the browser that signed in before does
  static_cast<void>(sara.ask("DELETE", "/api/v1/session", ""));
  sara.csrf.clear();
  CHECK(sara.ask("POST", "/api/v1/session", sign_in_body("Sara", kPassword)).status == 200);
  house.clock.advance(2h);
  CHECK(guesser.ask("POST", "/api/v1/session", sign_in_body("Sara", kPassword)).status == 200);
}

TEST_CASE("two hundred wrong set-up codes make nobody an organiser, and the right one works after the wait") {
  House house;
  const auto set_up = [&](integration::Peer& peer, const std::string& code) {
    return peer.ask("POST", "/api/v1/setup",
                    std::format(R"({{"account":"Sara","password":"{}","code":"{}"}})", kPassword, code));
  };
  auto guesser = house.peer();
  int compared = 0;
  for (int i = 0; i < 200; ++i) {
    const auto answer = set_up(guesser, std::format("{:05}-{:05}", i, i));
    compared += answer.status == 403 ? 1 : 0;
    CHECK((answer.status == 403 || answer.status == 429));
  }
  CHECK(compared == 5);
  CHECK_FALSE(house.reopened().state.access().has_organiser());
  house.clock.advance(2h);
  CHECK(set_up(guesser, house.portal->setup_code()).status < 300);
}

TEST_CASE("a change without the session's own token, or from another site, is refused") {
  House house;
  auto sara = house.organiser();
  const auto csrf = sara.csrf;
  constexpr auto* kBody = R"({"name":"Elders"})";
  sara.csrf.clear();
  CHECK(sara.ask("PUT", "/api/v1/settings", kBody).code() == "no_csrf");
  sara.csrf = "guessed";
  CHECK(sara.ask("PUT", "/api/v1/settings", kBody).code() == "no_csrf");
  sara.csrf = csrf;
  sara.headers["Origin"] = "https://evil.example";
  CHECK(sara.ask("PUT", "/api/v1/settings", kBody).status == 403);
  sara.headers.clear();
  sara.content_type = "text/plain";
  CHECK(sara.ask("PUT", "/api/v1/settings", kBody).code() == "no_json");
  sara.content_type = "application/json";
  CHECK(sara.ask("PUT", "/api/v1/settings", kBody).status == 200);
  CHECK(house.reopened().state.settings().name == "Elders");
  auto foreign = house.peer();
  foreign.headers["Sec-Fetch-Site"] = "cross-site";
  CHECK(foreign.ask("POST", "/api/v1/session", sign_in_body("Sara", kPassword)).code() == "cross_site");
}

TEST_CASE("methods that nothing here needs do nothing") {
  House house;
  auto sara = house.organiser();
  for (const auto* const method : {"TRACE", "CONNECT", "OPTIONS", "PROPFIND", "BREW"}) {
    const auto answer = sara.ask(method, "/api/v1/settings", "");
    INFO(method << " " << answer.reply.body);
    CHECK(answer.status == 405);
    CHECK_FALSE(answer.reply.body.contains(sara.csrf));
  }
}

TEST_CASE("each role does what it may and no more") {
  House house;
  house.invite(1, "Jan van der Berg", "CODE-1");
  const std::string jan = "01010101010101010101010101010101";
  auto viewer = house.signed_in("viewer");
  CHECK(viewer.get("/api/v1/numbers").status == 200);
  CHECK(viewer.get("/api/v1/attendees?q=berg").code() == "not_allowed");
  CHECK(viewer.ask("POST", "/api/v1/attendees/" + jan + "/check-in", "").status == 403);
  auto desk = house.signed_in("desk");
  CHECK(desk.get("/api/v1/attendees?q=berg").status == 200);
  for (const auto* const path :
       {"/api/v1/accounts", "/api/v1/exports/attendees", "/api/v1/audit", "/api/v1/settings"}) {
    INFO(path);
    CHECK(desk.get(path).status == 403);
  }
  CHECK(desk.ask("DELETE", "/api/v1/attendees/" + jan, "").status == 403);
  CHECK(desk.ask("POST", "/api/v1/import", "first_name\nX\n").status == 403);
  CHECK(house.peer().get("/api/v1/numbers").status == 401);
}

TEST_CASE("the last organiser stays, and whoever lost their role is out at once") {
  House house;
  auto sara = house.organiser();
  const auto own = sara.get("/api/v1/accounts").json.at("accounts").at(0).at("id").as_string();
  const auto path = std::string{"/api/v1/accounts/"} + std::string{own};
  CHECK(sara.ask("DELETE", path, "").code() == "last_organiser");
  CHECK(sara.ask("PUT", path, R"({"role":"viewer"})").code() == "last_organiser");

  auto desk = house.signed_in("desk");
  const auto accounts = sara.get("/api/v1/accounts").json.at("accounts").as_array();
  for (const auto& one : accounts) {
    if (one.at("name").as_string() != "desk") continue;
    CHECK(sara.ask("DELETE", std::string{"/api/v1/accounts/"} + one.at("id").as_string().c_str(), "").status == 200);
  }
  CHECK(desk.get("/api/v1/attendees?q=berg").status == 401);
}

TEST_CASE("a program comes in with its token until it is revoked") {
  House house;
  auto sara = house.organiser();
  const auto issued = sara.ask("POST", "/api/v1/tokens", R"({"name":"scanner","role":"desk"})");
  REQUIRE(issued.status == 200);
  auto program = house.peer();
  program.headers["Authorization"] = "Bearer " + issued.text("token");
  CHECK(program.get("/api/v1/attendees?q=abc").status == 200);
  CHECK(program.get("/api/v1/tokens").status == 403);
  CHECK(sara.ask("DELETE", "/api/v1/tokens/" + issued.text("id"), "").status == 200);
  CHECK(program.get("/api/v1/attendees?q=abc").status == 401);
}

TEST_CASE("who did what is kept, with who and when") {
  House house;
  auto sara = house.organiser();
  static_cast<void>(sara.ask("PUT", "/api/v1/settings", R"({"capacity":50})"));
  const auto log = sara.get("/api/v1/audit");
  REQUIRE(log.status == 200);
  const auto newest = log.json.at("entries").at(0);
  CHECK(newest.at("by").as_string() == "Sara");
  CHECK(newest.at("what").as_string() == "changed the settings");
  CHECK(newest.at("time").as_string().starts_with("2026-11-26T10:00"));
}

TEST_CASE("bodies that are no JSON objects, too large or too deep are refused") {
  House house;
  auto sara = house.organiser();
  for (const auto* const body : {"", "[]", "{", "nul", "{\"name\":\"\xff\"}"}) {
    INFO(body);
    CHECK(sara.ask("PUT", "/api/v1/settings", body).status == 422);
  }
  CHECK(sara.ask("PUT", "/api/v1/settings", std::string(100, '[') + std::string(100, ']')).status == 422);
  CHECK(sara.ask("PUT", "/api/v1/settings", std::string(70'000, ' ')).status == 413);
  CHECK(house.peer().ask("POST", "/api/v1/import", std::string(70'000, 'x')).status == 413);
}

TEST_CASE("paths that are none, and methods that a path does not take") {
  House house;
  auto stranger = house.peer();
  CHECK(stranger.get("/api/v1/nothing").status == 404);
  CHECK(stranger.get("/event.key").status == 404);
  CHECK(stranger.get("/js/../../event.key").status == 400);
  const auto wrong = stranger.ask("PUT", "/api/v1/setup", "{}");
  CHECK(wrong.status == 405);
  CHECK(wrong.reply.header("allow") == "POST");
  CHECK(stranger.get("/").reply.body.contains("<main"));
}

}  // namespace
}  // namespace integration
