// Who is let in: passwords, sessions, set-up codes, and how guessing is slowed down.

#include "kiosk/portal/gate.hpp"

#include "kiosk/portal/password.hpp"
#include "kiosk/portal/phone_links.hpp"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <string>

namespace kiosk::portal {
namespace {

using namespace std::chrono_literals;

const auto kNow = base::Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + 9h};
constexpr std::string_view kSecret = "0123456789abcdef0123456789abcdef";

event::AccountSet account(std::uint8_t number, std::string name, event::AccountRole role) {
  event::AccountSet made{.account = {}, .role = role, .name = std::move(name), .password_hash = "x"};
  made.account.bytes.fill(number);
  return made;
}

event::Stamp stamp(std::uint64_t sequence) {
  return {.time = {.wall = kNow, .counter = 0}, .id = {.kiosk = {"kiosk"}, .sequence = sequence}};
}

/// A browser: keeps the cookies it is given.
class Browser {
public:
  Request asks() const {
    Request request;
    request.address = "192.168.1.30";
    std::string cookies;
    for (const auto& [name, value] : cookies_) cookies += name + "=" + value + "; ";
    request.headers = {{"cookie", cookies}, {"host", "kiosk:8443"}};
    return request;
  }
  void take(const Response& response) {
    for (const auto& header : response.headers) {
      if (header.name != "set-cookie") continue;
      const auto equals = header.value.find('=');
      cookies_[header.value.substr(0, equals)] = header.value.substr(equals + 1, header.value.find(';') - equals - 1);
    }
  }
  std::string cookie(const std::string& name) const { return cookies_.at(name); }

private:
  std::map<std::string, std::string> cookies_;
};

struct House {
  House() { access.set(stamp(1), sara); }
  void sign_in(Browser& browser, base::Instant now = kNow) {
    Response response;
    gate.sign_in(browser.asks(), sara, response, now);
    browser.take(response);
  }
  event::AccountSet sara = account(1, "Sara", event::AccountRole::organiser);
  event::AccessBook access;
  Gate gate{kSecret, "3F7QK-9XTB2"};
};

TEST_CASE("whoever signed in is known by their cookie until they sign out") {
  House house;
  Browser browser;
  CHECK_FALSE(house.gate.caller_of(browser.asks(), house.access, kNow));
  house.sign_in(browser);
  const auto caller = house.gate.caller_of(browser.asks(), house.access, kNow);
  REQUIRE(caller);
  CHECK(caller->name == "Sara");
  CHECK(caller->role == event::AccountRole::organiser);
  Response response;
  house.gate.sign_out(browser.asks(), response);
  CHECK_FALSE(house.gate.caller_of(browser.asks(), house.access, kNow));
}

TEST_CASE("a session that somebody put into the browser before is not the one that signing in gives") {
  House house;
  Browser victim;
  house.sign_in(victim);
  const auto planted = victim.cookie(std::string{Gate::kSessionCookie});
  const auto before = victim.asks();
  house.sign_in(victim);
  CHECK(victim.cookie(std::string{Gate::kSessionCookie}) != planted);
  CHECK_FALSE(house.gate.caller_of(before, house.access, kNow));
}

TEST_CASE("a session ends when nobody uses it, and at the end of the day in any case") {
  House house;
  Browser browser;
  house.sign_in(browser);
  CHECK(house.gate.caller_of(browser.asks(), house.access, kNow + 3h));
  CHECK(house.gate.caller_of(browser.asks(), house.access, kNow + 6h));
  CHECK_FALSE(house.gate.caller_of(browser.asks(), house.access, kNow + 11h));
  house.sign_in(browser);
  for (int hour = 1; hour < 16; ++hour) CHECK(house.gate.caller_of(browser.asks(), house.access, kNow + hour * 1h));
  CHECK_FALSE(house.gate.caller_of(browser.asks(), house.access, kNow + 16h));
}

TEST_CASE("signing out everywhere, and removing the account, end every session") {
  House house;
  Browser laptop;
  Browser phone;
  house.sign_in(laptop);
  house.sign_in(phone);
  house.gate.sign_out_everywhere(house.sara.account);
  CHECK_FALSE(house.gate.caller_of(laptop.asks(), house.access, kNow));
  CHECK_FALSE(house.gate.caller_of(phone.asks(), house.access, kNow));
  house.sign_in(laptop);
  house.access.remove(house.sara.account);
  CHECK_FALSE(house.gate.caller_of(laptop.asks(), house.access, kNow));
}

TEST_CASE("a change needs the session's token, and comes from no other site") {
  Request request;
  request.headers = {{"host", "kiosk:8443"}, {"x-csrf-token", "right"}};
  CHECK(Gate::may_change(request, "right"));
  CHECK_FALSE(Gate::may_change(request, "other"));
  auto foreign = request;
  foreign.headers.push_back({"origin", "https://evil.example"});
  CHECK_FALSE(Gate::may_change(foreign, "right"));
  auto own = request;
  own.headers.push_back({"origin", "https://kiosk:8443"});
  own.headers.push_back({"sec-fetch-site", "same-origin"});
  CHECK(Gate::may_change(own, "right"));
  auto linked = request;
  linked.headers.push_back({"sec-fetch-site", "cross-site"});
  CHECK_FALSE(Gate::may_change(linked, "right"));
  CHECK_FALSE(Gate::may_change({}, "right"));
}

TEST_CASE("a program has its token, whatever it calls it, until it is revoked") {
  House house;
  const std::string key = "kt_" + random_text(32);
  house.access.issue({.digest = digest_of_secret(key), .role = event::AccountRole::desk, .name = "scanner"});
  for (const auto* const scheme : {"Bearer ", "Token ", "Device ", "bearer "}) {
    Request request;
    request.headers = {{"authorization", scheme + key}};
    const auto caller = house.gate.caller_of(request, house.access, kNow);
    REQUIRE(caller);
    CHECK(caller->name == "token scanner");
    CHECK(caller->role == event::AccountRole::desk);
  }
  house.access.revoke(digest_of_secret(key));
  Request request;
  request.headers = {{"authorization", "Bearer " + key}};
  CHECK_FALSE(house.gate.caller_of(request, house.access, kNow));
}

TEST_CASE("the set-up code is taken as people type it, once") {
  House house;
  CHECK(house.gate.is_setup_code("3f7qk 9xtb2"));
  CHECK_FALSE(house.gate.is_setup_code("3F7QK-9XTB3"));
  house.gate.forget_setup_code();
  CHECK_FALSE(house.gate.is_setup_code("3F7QK-9XTB2"));
  CHECK_FALSE(house.gate.is_setup_code(""));
  CHECK(tidy_code("oil0l-ilooo") == "01101-11000");
}

TEST_CASE("two hundred wrong passwords make only the guesser wait") {
  House house;
  auto& delays = house.gate.delays();
  Browser own;
  house.sign_in(own);
  Request guesser;
  guesser.address = "10.0.0.9";
  std::size_t tried = 0;
  auto now = kNow;
  for (int i = 0; i < 200; ++i, now += 1s) {
    const auto attempt = house.gate.attempt_of(guesser, "sara");
    if (delays.wait(attempt, now) > 0ms) continue;
    ++tried;
    delays.failed(attempt, now);
  }
  CHECK(tried < 15);
  CHECK(delays.wait(house.gate.attempt_of(guesser, "Sara"), now) > 0ms);
  // her own laptop, also behind the guesser's address, and any other place
  auto behind = own.asks();
  behind.address = "10.0.0.9";
  CHECK(delays.wait(house.gate.attempt_of(behind, "Sara"), now) == 0ms);
  Request elsewhere;
  elsewhere.address = "10.0.0.10";
  CHECK(delays.wait(house.gate.attempt_of(elsewhere, "Sara"), now) == 0ms);
  CHECK(delays.wait(house.gate.attempt_of(guesser, "Sara"), now + 2h) == 0ms);
}

TEST_CASE("a device cookie is of one account, and nobody makes one up") {
  House house;
  Browser browser;
  house.sign_in(browser);
  CHECK_FALSE(house.gate.attempt_of(browser.asks(), "Sara").device.empty());
  CHECK(house.gate.attempt_of(browser.asks(), "Jan").device.empty());
  Request forged;
  forged.headers = {{"cookie", std::string{Gate::kDeviceCookie} + "=abc.def"}};
  CHECK(house.gate.attempt_of(forged, "Sara").device.empty());
  const Gate restarted{kSecret, ""};
  CHECK_FALSE(restarted.attempt_of(browser.asks(), "Sara").device.empty());
  const Gate other{"another event's key, of 32 bytes", ""};
  CHECK(other.attempt_of(browser.asks(), "Sara").device.empty());
}

TEST_CASE("an address of IPv6 counts with its whole network") {
  SignInDelays delays;
  for (int i = 0; i < 6; ++i) delays.failed({"Sara", "2001:db8:1:2::" + std::to_string(i), ""}, kNow);
  CHECK(delays.wait({"Sara", "2001:db8:1:2:ffff::1", ""}, kNow) > 0ms);
  CHECK(delays.wait({"Sara", "2001:db8:1:3::1", ""}, kNow) == 0ms);
}

TEST_CASE("a password is kept as Argon2id and recognised") {
  const auto hash = hash_password("een lange zin");
  REQUIRE(hash);
  CHECK(hash->starts_with("$argon2id$"));
  CHECK(password_fits("een lange zin", *hash));
  CHECK_FALSE(password_fits("een lange zim", *hash));
  CHECK_FALSE(password_fits("", ""));
  CHECK(fault_of_password("kort", "Sara") == "password_short");
  CHECK(fault_of_password("aaaaaaaaaaaa", "Sara") == "password_common");
  CHECK(fault_of_password("Koffietijd", "Sara") == "password_common");
  CHECK(fault_of_password("organisator1", "Organisator") == "password_common");
  CHECK(fault_of_password(std::string(201, 'a') + "b", "Sara") == "password_long");
  CHECK(fault_of_password("een lange zin", "Sara").empty());
}

TEST_CASE("a phone link opens once, soon, and for one person") {
  PhoneLinks links;
  base::AttendeeId sara;
  sara.bytes.fill(1);
  const auto secret = links.make({.person = sara, .draft = {}, .language = "nl"}, kNow);
  const auto opened = links.open(secret, kNow + 9min);
  REQUIRE(opened.visit != nullptr);
  CHECK(opened.visit->who.person == sara);
  CHECK(links.open(secret, kNow + 9min).visit == nullptr);
  CHECK(links.find(opened.cookie, kNow + 1h) != nullptr);
  CHECK(links.find(opened.cookie, kNow + 3h) == nullptr);
  CHECK(links.find("other", kNow) == nullptr);

  const auto late = links.make({.person = sara, .draft = {}, .language = "nl"}, kNow);
  CHECK(links.open(late, kNow + 10min).visit == nullptr);

  const auto again = links.open(links.make({.person = sara, .draft = {}, .language = "nl"}, kNow), kNow);
  links.forget(sara);
  CHECK(links.find(again.cookie, kNow) == nullptr);
}

}  // namespace
}  // namespace kiosk::portal
