// The desk and the organiser at work: people in and out, the list, exports, scanner apps.

#include "house.hpp"

#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>

#include <format>
#include <string>
#include <vector>

namespace integration {
namespace {

using namespace std::chrono_literals;
using namespace kiosk;

std::string path_of(const base::AttendeeId& id, std::string_view rest = {}) {
  return std::format("/api/v1/attendees/{}{}", id.hex(), rest);
}

TEST_CASE("the desk finds people by three letters, whatever their infix is spelled like") {
  House house;
  house.invite(1, "Jan van der Berg", "CODE-1");
  house.invite(2, "Sara de Vries", "CODE-2");
  auto desk = house.signed_in("desk");
  for (const auto* const text : {"ber", "v.d.%20berg", "van%20den%20BERG", "Jan+van", "guest1"}) {
    const auto found = desk.get(std::string{"/api/v1/attendees?q="} + text);
    INFO(text);
    REQUIRE(found.json.at("attendees").as_array().size() == 1);
    CHECK(found.json.at("attendees").at(0).at("name").as_string() == "Jan van der Berg");
    CHECK_FALSE(found.json.at("attendees").at(0).as_object().contains("card"));
  }
  CHECK(desk.get("/api/v1/attendees?q=be").json.at("attendees").as_array().empty());
  CHECK(desk.get("/api/v1/attendees?q=").json.at("attendees").as_array().empty());
}

TEST_CASE("the desk lets somebody in, sees it, and takes it back") {
  House house;
  const auto jan = house.invite(1, "Jan", "CODE-1");
  auto desk = house.signed_in("desk");
  const auto in = desk.ask("POST", path_of(jan, "/check-in"), "{}");
  REQUIRE(in.status == 200);
  CHECK(in.text("attendee.present") == "true");
  CHECK(house.reopened().state.present() == 1);
  const auto again = desk.ask("POST", path_of(jan, "/check-in"), "{}");
  CHECK(again.status == 409);
  CHECK(again.text("verdict") == "already_in");
  CHECK(desk.ask("POST", path_of(jan, "/undo"), "{}").text("attendee.present") == "false");
  CHECK(house.reopened().state.present() == 0);
  CHECK(desk.ask("POST", path_of(jan, "/check-out"), "{}").code() == "not_in");
  // it was somebody else: when Jan comes himself, he is let in
  house.clock.advance(5min);
  CHECK(desk.ask("POST", path_of(jan, "/check-in"), "{}").text("verdict") == "admitted");
  house.clock.advance(16min);
  CHECK(desk.ask("POST", path_of(jan, "/undo"), "{}").code() == "nothing_to_undo");
}

TEST_CASE("whoever is refused can be let in by the desk all the same, and the log says who did") {
  House house;
  const auto jan = house.invite(1, "Jan", "CODE-1");
  auto sara = house.organiser();
  REQUIRE(sara.ask("PUT", path_of(jan), R"({"status":"unpaid"})").status == 200);
  const auto refused = sara.ask("POST", path_of(jan, "/check-in"), "{}");
  CHECK(refused.text("verdict") == "unpaid");
  CHECK(house.reopened().state.refused_scans().size() == 1);
  const auto in = sara.ask("POST", path_of(jan, "/check-in"), R"({"anyway":true})");
  CHECK(in.text("attendee.present") == "true");
  CHECK(sara.get("/api/v1/audit").json.at("entries").at(0).at("what").as_string() == "checked in");
}

TEST_CASE("a walk-in is on the list and in, unless the event takes none or is full") {
  House house;
  auto sara = house.organiser();
  const auto made =
      sara.ask("POST", "/api/v1/attendees",
               R"({"first_name":"Mila","last_name":"Verhoef","email":"mila@example.org","consent_exchange":true})");
  REQUIRE(made.status == 200);
  CHECK(made.text("present") == "true");
  CHECK(made.text("consents.exchange") == "true");
  CHECK(sara.ask("POST", "/api/v1/attendees", R"({"company":""})").code() == "name_missing");
  CHECK(sara.ask("POST", "/api/v1/attendees", R"({"first_name":"A","email":"no address"})").code() == "invalid");
  REQUIRE(sara.ask("PUT", "/api/v1/settings", R"({"capacity":1})").status == 200);
  CHECK(sara.ask("POST", "/api/v1/attendees", R"({"first_name":"Jan"})").code() == "full");
  REQUIRE(sara.ask("PUT", "/api/v1/settings", R"({"capacity":null,"walk_ins":false})").status == 200);
  CHECK(sara.ask("POST", "/api/v1/attendees", R"({"first_name":"Jan"})").code() == "needs_desk");
}

TEST_CASE("the organiser edits, blocks and re-issues; what is not sent stays") {
  House house;
  const auto jan = house.invite(1, "Jan Berg", "CODE-1");
  auto sara = house.organiser();
  const auto edited = sara.ask("PUT", path_of(jan), R"({"company":"<b>Bakker & Zn</b>","call_me_when":"=1+1"})");
  CHECK(edited.text("card.company") == "<b>Bakker & Zn</b>");
  CHECK(edited.text("card.last_name") == "Berg");
  CHECK(edited.text("card.email") == "guest1@example.org");
  CHECK(sara.ask("PUT", path_of(jan, "/blocked"), R"({"blocked":true})").text("blocked") == "true");
  CHECK(sara.ask("POST", path_of(jan, "/check-in"), "{}").text("verdict") == "blocked");
  CHECK(sara.ask("PUT", path_of(jan, "/note"), R"({"note_for_desk":"geef de tas"})").text("note_for_desk") ==
        "geef de tas");
  REQUIRE(sara.ask("POST", path_of(jan, "/badge"), "{}").status == 200);
  REQUIRE(sara.ask("POST", path_of(jan, "/badge"), "{}").status == 200);
  CHECK(house.reopened().state.badge_of(jan)->issue == 1);
  CHECK(sara.ask("PUT", path_of(base::AttendeeId{}), "{}").status == 404);
  CHECK(sara.ask("PUT", "/api/v1/attendees/not-an-id", "{}").status == 404);
}

TEST_CASE("whoever is erased is nowhere any more") {
  House house;
  const auto jan = house.invite(1, "Jan Berghuizen", "CODE-1");
  auto sara = house.organiser();
  REQUIRE(sara.ask("DELETE", path_of(jan), "").status == 200);
  CHECK(sara.get(path_of(jan)).status == 404);
  CHECK(sara.get("/api/v1/attendees?q=berghuizen").json.at("attendees").as_array().empty());
  CHECK_FALSE(sara.get("/api/v1/exports/attendees?format=csv").reply.body.contains("Berghuizen"));
  CHECK_FALSE(sara.get("/api/v1/audit").reply.body.contains("Berghuizen"));
}

TEST_CASE("a list is looked at first, then read, and read again changes nothing") {
  House house;
  auto sara = house.organiser();
  sara.content_type = "text/csv";
  constexpr std::string_view kList =
      "first_name;last_name;email;shoe "
      "size;valid_from\nMila;Verhoef;mila@example.org;38;\nJan;Berg;jan@example.org;44;gisteren\n";
  const auto look = sara.ask("POST", "/api/v1/import", kList);
  REQUIRE(look.status == 200);
  CHECK(look.text("added") == "2");
  CHECK(look.json.at("unused_columns").at(0).as_string() == "shoe size");
  CHECK(look.json.at("errors").as_array().size() == 1);
  CHECK(house.reopened().state.expected() == 0);
  CHECK(sara.ask("POST", "/api/v1/import?preview=no", kList).status == 200);
  CHECK(house.reopened().state.expected() == 2);
  CHECK(sara.ask("POST", "/api/v1/import?preview=no", kList).text("unchanged") == "2");
  CHECK(sara.ask("POST", "/api/v1/import", std::string_view{"\0\1\2", 3}).status == 422);
}

TEST_CASE("every log is downloaded in every format, defused, and the download is kept") {
  House house;
  const auto jan = house.invite(1, "=HYPERLINK(1) Berg", "CODE-1");
  const auto mila = house.invite(2, "Mila Verhoef", "CODE-2");
  house.happens({event::CardsExchanged{.a = jan, .b = mila}});
  auto sara = house.organiser();
  for (const auto* const log : {"exchanges", "checkins", "attendees"}) {
    for (const auto* const format : {"csv", "jsonl", "xlsx", "vcf", "zip"}) {
      const auto got = sara.get(std::format("/api/v1/exports/{}?format={}", log, format));
      INFO(log << " " << format);
      const bool cards = std::string_view{format} == "vcf" || std::string_view{format} == "zip";
      if (cards && std::string_view{log} == "checkins") {
        CHECK(got.status == 422);
        continue;
      }
      CHECK(got.status == 200);
      CHECK(got.reply.header("content-disposition").contains(std::format("{}.{}", log, format)));
    }
  }
  const auto csv = sara.get("/api/v1/exports/exchanges").reply.body;
  CHECK(csv.contains("'=HYPERLINK"));
  CHECK(sara.get("/api/v1/exports/exchanges?from=23:00").reply.body.find("Mila") == std::string::npos);
  CHECK(sara.get("/api/v1/exports/exchanges?kiosk=nergens").status == 404);
  CHECK(sara.get("/api/v1/exports/exchanges?from=soon").status == 422);
  CHECK(sara.get("/api/v1/exports/passwords").status == 404);
  CHECK(sara.get("/api/v1/audit").reply.body.contains("downloaded exchanges.csv (1 rows)"));
}

TEST_CASE("a scanner app of pretix is understood") {
  House house;
  house.invite(1, "Jan Berg", "CODE-1");
  auto sara = house.organiser();
  auto app = house.peer();
  app.headers["Authorization"] =
      "Device " + sara.ask("POST", "/api/v1/tokens", R"({"name":"scanner","role":"desk"})").text("token");
  constexpr auto* kPath = "/api/v1/organizers/emmen/checkinrpc/redeem/";
  const auto redeem = [&](std::string_view secret, std::string_view nonce, std::string_view type = "entry") {
    return app.ask("POST", kPath,
                   std::format(R"({{"secret":"{}","lists":[1],"source_type":"barcode","nonce":"{}","type":"{}"}})",
                               secret, nonce, type));
  };
  const auto in = redeem("CODE-1", "n1");
  CHECK(in.status == 201);
  CHECK(in.text("status") == "ok");
  CHECK(in.text("position.attendee_name") == "Jan Berg");
  // sent again, for the answer got lost: the same answer, and nothing happens twice
  CHECK(redeem("CODE-1", "n1").text("status") == "ok");
  const auto twice = redeem("CODE-1", "n2");
  CHECK(twice.status == 400);
  CHECK(twice.text("reason") == "already_redeemed");
  const auto unknown = redeem("NO-SUCH-CODE", "n3");
  CHECK(unknown.status == 404);
  CHECK(unknown.text("reason") == "invalid");
  CHECK(redeem("CODE-1", "n4", "exit").text("status") == "ok");
  const auto after = house.reopened();
  CHECK(after.state.attendees().begin()->second.movements.size() == 2);
}

TEST_CASE("of two scans of one ticket at the same moment one is admitted") {
  House house;
  house.invite(1, "Jan Berg", "CODE-1");
  auto sara = house.organiser();
  const auto token = sara.ask("POST", "/api/v1/tokens", R"({"name":"scanner","role":"desk"})").text("token");
  std::vector<std::unique_ptr<HttpsClient>> apps;
  constexpr std::string_view kBody = R"({"secret":"CODE-1"})";
  for (int i = 0; i < 8; ++i) {
    apps.push_back(HttpsClient::connect(house.portal->port()));
    REQUIRE(apps.back());
    apps.back()->send(
        std::format("POST /api/v1/checkinrpc/redeem HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    "{}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
                    token, kBody.size(), kBody));
  }
  int admitted = 0;
  for (const auto& app : apps) {
    const auto reply = app->read();
    REQUIRE(reply);
    admitted += reply->status == 201 ? 1 : 0;
  }
  CHECK(admitted == 1);
  const auto after = house.reopened();
  CHECK(after.state.attendees().begin()->second.movements.size() == 1);
}

TEST_CASE("the numbers follow what happens, without being asked again") {
  House house;
  const auto jan = house.invite(1, "Jan Berg", "CODE-1");
  auto sara = house.organiser();
  const auto line = HttpsClient::connect(house.portal->port());
  REQUIRE(line);
  line->send(std::format("GET /api/v1/live HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-koffietijd={}\r\n\r\n",
                         sara.cookies.at("__Host-koffietijd")));
  const auto head = line->read();
  REQUIRE(head);
  CHECK(head->header("content-type") == "text/event-stream");
  const auto hears = [&](std::string_view text) {
    std::string heard;
    while (!heard.contains(text)) {
      const auto more = line->some();
      if (more.empty()) return false;
      heard += more;
    }
    return true;
  };
  CHECK(hears(R"("present":0)"));
  house.happens({event::Moved{.attendee = jan, .direction = event::Direction::in}});
  CHECK(hears(R"("present":1)"));
  // signing out ends it
  static_cast<void>(sara.ask("DELETE", "/api/v1/session", ""));
  CHECK_FALSE(hears("what is never said"));
}

}  // namespace
}  // namespace integration
