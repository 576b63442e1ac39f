#include "tests/integration/shell/shell.hpp"

#include <boost/json.hpp>
#include <catch2/catch_test_macros.hpp>

#include <map>

using integration::Evening;
using integration::Shell;
namespace json = boost::json;

namespace {

constexpr std::string_view kWeddingPeople =
    "voornaam,achternaam,bedrijf,e-mail,mij_bel_je_als,wat_ik_doe,ik_zoek,taal,consent_matching,consent_exchange\n"
    "Mila,Verhoef,,mila@x.example,er iemand gaat trouwen en de zaal nog kaal is,bruidsboeketten en tafelstukken,"
    "trouwfotografen,nl,ja,ja\n"
    "Joris,Berg,,joris@x.example,een stel gaat trouwen,trouwfoto's zonder poseren,bloemisten en dj's,nl,ja,ja\n"
    "Sara,Holt,,sara@x.example,someone gets married and wants to dance,I am a wedding DJ,photographers,en,ja,ja\n"
    "Piet,Post,,piet@x.example,je bruiloft bloemen verdient,boeketten voor bruid en corsages,fotografen,nl,ja,ja\n";

json::array attendees(const std::string& said) {
  return json::parse(said).as_object().at("attendees").as_array();
}

const json::object& person(const json::array& all, std::string_view email) {
  for (const auto& one : all) {
    if (one.at("email").as_string() == email) return one.as_object();
  }
  FAIL("no " << email);
  return all.front().as_object();
}

std::vector<std::string> suggested_to(const json::array& all, std::string_view email) {
  std::vector<std::string> emails;
  for (const auto& one : person(all, email).at("suggestions").as_array()) {
    emails.emplace_back(one.at("email").as_string());
  }
  return emails;
}

struct Guests : Shell {
  Guests() { write("guests.csv", kWeddingPeople); }
  json::array match(const Words& more = {}) {
    Words words{"match", "--attendees", "guests.csv", "--everyone-present", "--format", "json"};
    words.insert(words.end(), more.begin(), more.end());
    return attendees(done(words));
  }
};

/// The event "emmen" with the wedding people, and badges.
struct WeddingEvening : Guests {
  WeddingEvening() {
    done({"event", "new", "emmen", "--name", "Open Coffee", "--date", "2026-11-26"});
    done({"import", "emmen", "guests.csv"});
    done({"badges", "emmen", "--png", "badges", "--size", "a7", "--dpi", "150"});
  }
  void come_in(const std::string& who) { done({"scan", "emmen", "badges/" + who + ".png", "--at", "09:00"}); }
};

}  // namespace

TEST_CASE("a rehearsal tells everybody on a list whom to meet, and why, in their own language") {
  Guests guests;
  const auto all = guests.match();
  REQUIRE(all.size() == 4);
  const auto& first = person(all, "sara@x.example").at("suggestions").as_array().at(0).as_object();
  CHECK(first.at("email").as_string() == "joris@x.example");
  CHECK(first.at("score").as_double() > 0);
  for (const auto* star : {"bring", "recommend", "pay", "know"}) {
    const auto count = first.at("stars").at(star).as_int64();
    CHECK(count >= 1);
    CHECK(count <= 5);
  }
  CHECK(first.at("reasons").as_array().size() >= 1);
  CHECK(!first.at("reasons").at(0).at("kind").as_string().empty());
  CHECK(first.at("opener").as_string().ends_with('?'));
  CHECK(guests.done({"match", "--attendees", "guests.csv", "--everyone-present", "--for", "mila@x.example"})
            .contains("Hoor je"));
}

TEST_CASE("competitors are not suggested to each other") {
  Guests guests;
  const auto all = guests.match({"--top", "5"});
  CHECK_FALSE(std::ranges::contains(suggested_to(all, "mila@x.example"), "piet@x.example"));
  CHECK_FALSE(std::ranges::contains(suggested_to(all, "piet@x.example"), "mila@x.example"));
}

TEST_CASE("in an event only people who are in and agreed are suggested, and who swapped cards is not suggested again") {
  WeddingEvening evening;
  CHECK(attendees(evening.done({"match", "emmen", "--format", "json"})).at(0).at("because").as_string() ==
        "not_in_the_room");
  evening.come_in("mila-verhoef");
  evening.come_in("joris-berg");
  evening.come_in("sara-holt");
  auto all = attendees(evening.done({"match", "emmen", "--format", "json"}));
  CHECK(std::ranges::contains(suggested_to(all, "mila@x.example"), "joris@x.example"));
  CHECK(suggested_to(all, "piet@x.example").empty());

  evening.done(
      {"scan", "emmen", "--role", "table", "badges/mila-verhoef.png", "badges/joris-berg.png", "--at", "09:30"});
  all = attendees(evening.done({"match", "emmen", "--format", "json"}));
  CHECK_FALSE(std::ranges::contains(suggested_to(all, "mila@x.example"), "joris@x.example"));
  CHECK_FALSE(std::ranges::contains(suggested_to(all, "joris@x.example"), "mila@x.example"));
}

TEST_CASE("one person, or people who only say the same, hear honestly why there is nobody") {
  Shell shell;
  shell.write("one.csv", "naam,e-mail,wat_ik_doe\nMila,mila@x.example,bloemen\n");
  const auto alone =
      attendees(shell.done({"match", "--attendees", "one.csv", "--everyone-present", "--format", "json"}));
  CHECK(alone.at(0).at("because").as_string() == "alone");
  CHECK(alone.at(0).at("suggestions").as_array().empty());

  std::string same = "naam,e-mail,mij_bel_je_als,wat_ik_doe\n";
  for (int i = 0; i < 12; ++i) {
    same += "Bloemist,b" + std::to_string(i) + "@x.example,er iemand trouwt,ik ben bloemist en maak bruidsboeketten\n";
  }
  shell.write("same.csv", same);
  for (const auto& one :
       attendees(shell.done({"match", "--attendees", "same.csv", "--everyone-present", "--format", "json"}))) {
    CHECK(one.at("suggestions").as_array().empty());
    CHECK(one.at("because").as_string() == "nobody_fits");
  }
}

TEST_CASE("strange pitches give valid answers") {
  Shell shell;
  std::string long_pitch;
  for (int i = 0; i < 5000; ++i) long_pitch += "bruiloft ";
  shell.write("odd.csv",
              "naam,e-mail,mij_bel_je_als,wat_ik_doe,ik_zoek\n"
              "Leeg,a@x.example,,,\n"
              "Woord,b@x.example,boekhouding,,\n"
              "Lang,c@x.example," +
                  long_pitch +
                  ",,\n"
                  "Emoji,d@x.example,🎉🎉🎉,💐,🎂\n"
                  "Arabisch,e@x.example,عندما يتزوج شخص ما,باقات الزهور,مصور\n"
                  "Html,f@x.example,<script>alert(1)</script><b>trouwen</b>,<i>foto's</i>,\n");
  const auto all = attendees(
      shell.done({"match", "--attendees", "odd.csv", "--everyone-present", "--top", "5", "--format", "json"}));
  REQUIRE(all.size() == 6);
  for (const auto& one : all) {
    for (const auto& suggestion : one.at("suggestions").as_array()) {
      CHECK(!suggestion.at("opener").as_string().empty());
      CHECK(!suggestion.at("reasons").as_array().empty());
    }
  }
}

TEST_CASE("questions about nobody, no list or a broken lexicon say what is wrong and where") {
  Guests guests;
  CHECK(guests.koffietijd({"match"}).exit == 3);
  CHECK(guests.koffietijd({"match", "nowhere"}).exit == 4);
  CHECK(guests.koffietijd({"match", "--attendees", "nowhere.csv"}).exit == 4);
  guests.write("empty.csv", "");
  CHECK(guests.koffietijd({"match", "--attendees", "empty.csv"}).exit == 3);
  const auto nobody =
      guests.koffietijd({"match", "--attendees", "guests.csv", "--everyone-present", "--for", "wie@x.example"});
  CHECK(nobody.exit == 4);
  CHECK(nobody.err.contains("wie@x.example"));

  std::filesystem::create_directory(guests.folder() / "words");
  guests.write("words/occasions.toml", "[occasion.wedding]\nnl = bruiloft\n");
  const auto broken = guests.koffietijd({"match", "--attendees", "guests.csv", "--lexicon", "words"});
  CHECK(broken.exit == 3);
  CHECK(broken.err.contains("occasions.toml:2: "));
  CHECK(guests.koffietijd({"lexicon", "--lexicon", "words"}).exit == 3);
}

TEST_CASE("a table plan seats everybody in every round, once") {
  Shell shell;
  std::string list = "naam,e-mail,wat_ik_doe\n";
  for (int i = 0; i < 16; ++i) list += "Gast " + std::to_string(i) + ",g" + std::to_string(i) + "@x.example,werk\n";
  shell.write("list.csv", list);
  const auto plan = json::parse(shell.done({"rounds", "--attendees", "list.csv", "--everyone-present", "--tables", "4",
                                            "--seats", "4", "--rounds", "3", "--format", "json"}));
  std::map<std::int64_t, std::size_t> seated;
  for (const auto& seat : plan.at("seats").as_array()) ++seated[seat.at("round").as_int64()];
  CHECK(seated == std::map<std::int64_t, std::size_t>{{1, 16}, {2, 16}, {3, 16}});
  CHECK(plan.at("report").at("repeats").as_int64() == 0);
  const auto few = shell.koffietijd({"rounds", "--attendees", "list.csv", "--everyone-present", "--tables", "2"});
  CHECK(few.exit == 3);
  CHECK(few.err.contains("16 people"));
}

TEST_CASE("sharpening tells a vague pitch from a sharp one, and gives a hint") {
  Shell shell;
  const auto points = [&](const std::string& text) {
    return json::parse(shell.done({"sharpen", "--text", text, "--format", "json"})).at("points").as_int64();
  };
  CHECK(points("de zaal nog kaal is en er volgende maand getrouwd wordt") > points("ik mensen help groeien") + 20);
  CHECK(shell.done({"sharpen", "--text", "ik mensen help groeien"}).contains("vaag"));
}

TEST_CASE("gaps name the trades that a room lacks") {
  Guests guests;
  const auto said = guests.done({"gaps", "--attendees", "guests.csv", "--everyone-present"});
  CHECK(said.contains("Bruiloft: nog geen"));
  CHECK_FALSE(said.contains("bloemist"));
}
