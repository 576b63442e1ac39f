#include "rules.hpp"

#include "room.hpp"

#include "matcher/score/score.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace matcher::explain {
namespace {

using text::Language;

/// Shows the first few faults only: one bad phrase would show thousands of times.
class Faults {
public:
  void add(const Explanation& explanation) {
    for (auto& fault : faults_of(explanation)) {
      if (shown_.size() < 10) shown_.push_back(std::move(fault));
    }
  }
  [[nodiscard]] std::string list() const {
    std::string list;
    for (const auto& fault : shown_) list.append(fault).append("\n");
    return list;
  }

private:
  std::vector<std::string> shown_;
};

std::string many_words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += i % 3 == 0 ? "bloemen " : i % 3 == 1 ? "voor " : "bruiloften ";
  return text;
}

crowd::Profile in_every_field(std::string id, const std::string& text) {
  return {.id = std::move(id),
          .language = {},
          .job_title = text,
          .company = text,
          .call_me_when = text,
          .what_i_do = text,
          .result = text,
          .price = text,
          .why = text,
          .seeking = text};
}

std::vector<crowd::Profile> strange_people() {
  std::vector<crowd::Profile> people;
  const std::vector<std::string> texts{
      "",
      " \n\t ",
      "💐🎉👨‍👩‍👧‍👦",
      "💐 bloemen 🎉 voor je bruiloft 👰🏽‍♀️",
      "أنا مصور حفلات زفاف في أمستردام",
      "<p>Ik ben <b>bloemist</b> &amp; <i>stylist</i></p><script>alert(\"x\")</script>",
      "Ik zeg: \"bel me als je gaat trouwen\", en dan 'kom ik' met “bloemen” of ‘zo’",
      "bloemist",
      "x",
      "...",
      "?!?! !!",
      "Mij bel je als... ",
      "mij bel je als je gaat trouwen..",
      "Call me when I can help you with flowers, etc. etc.",
      "{naam} zoekt {iets} {",
      "fotograaf\r\nbloemist\r\n\r\ncateraar",
      "\xFF\xFE kapot \xC3 utf-8 \xE2\x82 bloemen",
      "a < b en c > d, 's ochtends foto's in 't huis van Kees' moeder",
      "een\u202Eomgekeerde\u202C bloemist\u200B zonder\u00A0breuk",
      many_words(5000),
      std::string(5000, 'z'),
      "z\u0335\u0336\u0337" + std::string(40, 'a') + many_words(40),
      "Ik maak websites. Ook voor bakkers. En voor iedereen die b.v. een webshop wil!",
  };
  for (const auto& text : texts) people.push_back(in_every_field("strange " + std::to_string(people.size()), text));
  return people;
}

}  // namespace

TEST_CASE("every explanation of every pair of the development set is well written, in both languages") {
  Room room;
  for (const auto& person : development_set()) room.enter(person.profile);
  std::map<crowd::Seat, std::string> names;
  for (const auto& person : development_set()) names[*room.crowd().find(person.profile.id)] = person.first_name;
  Faults faults;
  for (const auto me : room.crowd().seats()) {
    for (const auto them : room.crowd().seats()) {
      if (me == them) continue;
      for (const auto reader : {Language::nl, Language::en})
        faults.add(explain(room.crowd(), me, them, reader, names[them]));
    }
  }
  CHECK(faults.list() == "");
}

TEST_CASE("whatever people write, and whatever they are called, explanations stay well written") {
  Room room;
  for (auto& profile : strange_people()) room.enter(std::move(profile));
  for (std::size_t i = 0; i < 10; ++i) room.enter(development_set()[i * 7].profile);
  const std::array<std::string, 8> names{"Sara",     "",   "\"Sara\"", "<b>Sara</b>",
                                         "ijsbrand", "🎉", "{who}",    std::string(300, 'n')};
  Faults faults;
  std::size_t turn = 0;
  for (const auto me : room.crowd().seats()) {
    for (const auto them : room.crowd().seats()) {
      if (me == them) continue;
      for (const auto reader : {Language::nl, Language::en}) {
        faults.add(explain(room.crowd(), me, them, reader, names[turn++ % names.size()]));
      }
    }
  }
  CHECK(faults.list() == "");
}

TEST_CASE("each number of stars occurs for each value, few stars most often, and suggested pairs have more of them") {
  Room room;
  for (const auto& person : development_set()) room.enter(person.profile);
  using Counts = std::array<std::map<int, int>, 5>;
  const auto count = [&](Counts& counts, crowd::Seat me, crowd::Seat them) {
    const auto e = explain(room.crowd(), me, them, Language::nl, "Sara");
    const std::array stars{e.bring.count, e.recommend.count, e.pay.count, e.know.count, e.overall};
    for (std::size_t i = 0; i < stars.size(); ++i) ++counts[i][stars[i]];
    return static_cast<int>(std::ranges::count_if(std::span{stars}.first(4), [](int n) { return n >= 3; }));
  };
  Counts all;
  Counts suggested;
  std::map<int, int> high;
  int suggestions = 0;
  for (const auto me : room.crowd().seats()) {
    for (const auto them : room.crowd().seats()) {
      if (me != them) count(all, me, them);
    }
    for (const auto& ranked : score::rank(room.crowd(), me, 3)) {
      ++high[count(suggested, me, ranked.seat)];
      ++suggestions;
    }
  }
  for (auto& counts : all) {
    for (int stars = 1; stars <= 5; ++stars) CHECK(counts[stars] > 0);
    CHECK(counts[1] > counts[3]);
    CHECK(counts[3] > counts[5]);
  }
  CHECK(high[1] + high[2] > suggestions / 3);
  CHECK(high[0] < suggestions / 3);
  CHECK(high[4] < suggestions / 5);
  CHECK(suggested[4][4] + suggested[4][5] > suggestions / 3);
  CHECK(suggested[4][5] < suggestions / 2);
}

}  // namespace matcher::explain
