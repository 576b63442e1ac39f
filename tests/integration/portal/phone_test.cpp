// An attendee's phone: one link, one person, once.

#include "house.hpp"

#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>

#include <format>
#include <future>
#include <string>

namespace integration {
namespace {

using namespace std::chrono_literals;
using namespace kiosk;

std::string link_for(House& house, portal::LinkAsked asked) {
  std::promise<std::string> made;
  house.portal->make_link(std::move(asked), [&made](const portal::PhoneLink& link) { made.set_value(link.url); });
  const auto url = made.get_future().get();
  REQUIRE(url.starts_with(house.portal->url() + "/p/"));
  return url.substr(url.rfind('/') + 1);
}

Answer open_link(Peer& phone, std::string_view secret) {
  return phone.ask("POST", "/api/v1/phone/visit", std::format(R"({{"link":"{}"}})", secret));
}

/// A phone that opened its owner's link.
Peer phone_of(House& house, portal::LinkAsked asked) {
  auto phone = house.peer();
  REQUIRE(open_link(phone, link_for(house, std::move(asked))).status == 200);
  phone.learn_csrf("/api/v1/phone/me");
  return phone;
}

TEST_CASE("a link works once and not for long; looking at its page does not use it up") {
  House house;
  const auto jan = house.invite(1, "Jan Berg", "CODE-1");
  const auto secret = link_for(house, {.attendee = jan});
  auto preview = house.peer();
  CHECK(preview.get("/p/" + secret).status == 200);
  auto phone = house.peer();
  REQUIRE(open_link(phone, secret).status == 200);
  CHECK(phone.get("/api/v1/phone/me").text("card.last_name") == "Berg");
  auto second = house.peer();
  CHECK(open_link(second, secret).code() == "link_over");
  CHECK(second.get("/api/v1/phone/me").code() == "no_visit");
  const auto late = link_for(house, {.attendee = jan});
  house.clock.advance(10min);
  CHECK(open_link(second, late).code() == "link_over");
  house.clock.advance(2h);
  CHECK(phone.get("/api/v1/phone/me").code() == "no_visit");
}

TEST_CASE("a phone reaches one person's things and nothing of the organiser's") {
  House house;
  const auto jan = house.invite(1, "Jan Berg", "CODE-1");
  const auto mila = house.invite(2, "Mila Verhoef", "CODE-2");
  house.invite(3, "Piet Smit", "CODE-3");
  house.happens({event::CardsExchanged{.a = jan, .b = mila}});
  auto phone = phone_of(house, {.attendee = jan});
  const auto me = phone.get("/api/v1/phone/me");
  CHECK(me.json.at("cards").as_array().size() == 1);
  CHECK_FALSE(me.reply.body.contains("Smit"));
  for (const auto& path : {"/api/v1/attendees/" + mila.hex(), std::string{"/api/v1/attendees?q=smit"},
                           std::string{"/api/v1/numbers"}, std::string{"/api/v1/exports/attendees"}}) {
    INFO(path);
    CHECK(phone.get(path).status == 401);
  }
  // another person's id in the body or the query changes nothing about whose card it is
  CHECK(phone
            .ask("PUT", "/api/v1/phone/me?attendee=" + mila.hex(),
                 std::format(R"({{"id":"{}","company":"Berg BV"}})", mila.hex()))
            .text("card.company") == "Berg BV");
  const auto after = house.reopened();
  CHECK(after.state.find(jan)->record.card.company == "Berg BV");
  CHECK(after.state.find(mila)->record.card.company.empty());
}

TEST_CASE("a change from a phone needs the visit's own token") {
  House house;
  auto phone = phone_of(house, {.attendee = house.invite(1, "Jan Berg", "CODE-1")});
  phone.csrf = "guessed";
  CHECK(phone.ask("PUT", "/api/v1/phone/me", R"({"company":"X"})").code() == "no_csrf");
  CHECK(phone.ask("DELETE", "/api/v1/phone/me", "").code() == "no_csrf");
}

TEST_CASE("a card that was begun on the glass goes on here, and its owner is in with a code of their own") {
  House house;
  portal::LinkAsked asked;
  asked.card.name = {.first = "Mila", .infix = "", .last = "Verhoef"};
  auto phone = phone_of(house, asked);
  const auto begun = phone.get("/api/v1/phone/me");
  CHECK(begun.text("registered") == "false");
  CHECK(begun.text("card.first_name") == "Mila");
  const auto done =
      phone.ask("PUT", "/api/v1/phone/me", R"({"call_me_when":"je tuinfeest doorgaat","consent_exchange":true})");
  REQUIRE(done.status == 200);
  CHECK(done.text("registered") == "true");
  CHECK(done.text("consent_exchange") == "true");
  CHECK(house.reopened().state.present() == 1);
  CHECK(phone.get("/api/v1/phone/code.svg").reply.body.starts_with("<svg"));
  // saved once more, it is the same person
  REQUIRE(phone.ask("PUT", "/api/v1/phone/me", R"({"company":"Tuinen"})").status == 200);
  CHECK(house.reopened().state.attendees().size() == 1);
}

TEST_CASE("one takes one's cards along, as contacts, as a table and in the calendar") {
  House house;
  const auto jan = house.invite(1, "Jan Berg", "CODE-1");
  const auto mila = house.invite(2, "Mila Verhoef", "CODE-2");
  house.happens({event::CardsExchanged{.a = jan, .b = mila}});
  auto phone = phone_of(house, {.attendee = jan});
  CHECK(phone.get("/api/v1/phone/cards?format=vcf").reply.body.contains("FN:Mila Verhoef"));
  CHECK(phone.get("/api/v1/phone/cards?format=csv").reply.body.contains("guest2@example.org"));
  CHECK(phone.get("/api/v1/phone/cards?format=zip").reply.body.starts_with("PK"));
  CHECK(phone.get("/api/v1/phone/cards?format=xlsx").status == 422);
  const auto calendar = phone.get("/api/v1/phone/follow-up.ics").reply.body;
  CHECK(calendar.contains("SUMMARY:Bel Mila Verhoef"));
  CHECK(calendar.contains("DTSTART:20261127T090000"));
  // she withdraws: her card is nobody's any more
  house.happens({event::ConsentChanged{mila, event::ConsentKind::exchange, false}});
  CHECK_FALSE(phone.get("/api/v1/phone/cards?format=vcf").reply.body.contains("Mila"));
  CHECK_FALSE(phone.get("/api/v1/phone/follow-up.ics").reply.body.contains("Mila"));
}

TEST_CASE("one withdraws, and erases oneself; then the link's visit is over too") {
  House house;
  const auto jan = house.invite(1, "Jan Berghuizen", "CODE-1");
  auto phone = phone_of(house, {.attendee = jan});
  const auto withdrawn =
      phone.ask("PUT", "/api/v1/phone/consents", R"({"consent_exchange":false,"consent_matching":false})");
  CHECK(withdrawn.text("consent_exchange") == "false");
  CHECK(house.reopened().state.find(jan)->consent_exchange == false);
  REQUIRE(phone.ask("DELETE", "/api/v1/phone/me", "").status == 200);
  CHECK(phone.get("/api/v1/phone/me").status == 401);
  CHECK(house.reopened().state.find(jan)->erased);
}

TEST_CASE("the desk gives a link to somebody's phone, and only of who is there") {
  House house;
  const auto jan = house.invite(1, "Jan Berg", "CODE-1");
  auto desk = house.signed_in("desk");
  const auto made = desk.ask("POST", "/api/v1/attendees/" + jan.hex() + "/link", "{}");
  REQUIRE(made.status == 200);
  auto phone = house.peer();
  const auto url = made.text("url");
  CHECK(open_link(phone, url.substr(url.rfind('/') + 1)).status == 200);
  CHECK(desk.ask("POST", "/api/v1/attendees/" + base::AttendeeId{}.hex() + "/link", "{}").status == 404);
}

}  // namespace
}  // namespace integration
