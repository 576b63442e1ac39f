#include "matcher/sharpness/gaps.hpp"
#include "tests/unit/matcher/sharpness/room.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

namespace matcher::sharpness {
namespace {

const lexicon::Lexicon& lexicon_here() {
  return lexicon::Lexicon::built_in();
}

std::uint32_t trade_of(const Gap& gap) {
  return lexicon_here().professions()[gap.profession].trade;
}

bool lacks(const crowd::Crowd& crowd, std::string_view profession, std::size_t most = 1000) {
  const auto trade = lexicon_here().professions()[lexicon_here().find_profession(profession).value()].trade;
  return std::ranges::any_of(gaps(crowd, most), [&](const Gap& gap) { return trade_of(gap) == trade; });
}

std::vector<crowd::Profile> wedding_people() {
  return {card("a", "fotograaf", "iemand gaat trouwen"), card("b", "cateraar", "iemand gaat trouwen"),
          card("c", "trouwlocatie", "een bruidspaar een zaal zoekt")};
}

}  // namespace

TEST_CASE("people who live by weddings lack a dj until one comes") {
  auto crowd = crowd_of(wedding_people());
  CHECK(lacks(crowd, "dj"));
  crowd.put(card("d", "dj", "de dansvloer leeg blijft"));
  CHECK_FALSE(lacks(crowd, "dj"));
  crowd.remove("d");
  CHECK(lacks(crowd, "dj"));
}

TEST_CASE("nobody is missed who is here, and no trade is missed twice") {
  const auto crowd = crowd_of(read_cards("development.csv"));
  std::set<std::uint32_t> trades;
  for (const auto& gap : gaps(crowd, 100)) {
    CHECK(trades.insert(trade_of(gap)).second);
    for (const auto seat : crowd.seats()) CHECK(crowd::at(crowd.at(seat).portrait.trades, trade_of(gap)) < 0.1F);
  }
}

TEST_CASE("an occasion of one person, or an empty room, has no gaps") {
  CHECK(gaps(crowd_of({}), 10).empty());
  CHECK(gaps(crowd_of({card("a", "fotograaf", "iemand gaat trouwen")}), 10).empty());
}

TEST_CASE("at most as many as asked for") {
  const auto crowd = crowd_of(read_cards("development.csv"));
  CHECK(gaps(crowd, 0).empty());
  CHECK(gaps(crowd, 4).size() == 4);
  const auto ten = gaps(crowd, 10);
  const auto four = gaps(crowd, 4);
  CHECK(std::ranges::equal(four, ten | std::views::take(4)));
}

TEST_CASE("one occasion stands at most three times among the first ten") {
  for (const auto file : {"development.csv", "held_out.csv"}) {
    std::map<std::uint32_t, int> times;
    const auto found = gaps(crowd_of(read_cards(file)), 10);
    CHECK(found.size() == 10);
    for (const auto& gap : found) CHECK(++times[gap.occasion] <= 3);
    CHECK(std::ranges::is_sorted(found, std::ranges::greater{}, &Gap::weight));
  }
}

TEST_CASE("what people say they seek is wanted more") {
  auto people = wedding_people();
  const auto place = [&](std::string_view profession) {
    const auto trade = lexicon_here().professions()[lexicon_here().find_profession(profession).value()].trade;
    const auto found = gaps(crowd_of(people), 1000);
    return std::ranges::distance(found.begin(), std::ranges::find(found, trade, trade_of));
  };
  const auto before = place("florist");
  people[0].seeking = "een bloemist";
  CHECK(place("florist") == 0);
  CHECK(before > 0);
}

TEST_CASE("who came first makes no difference to the gaps") {
  auto cards = read_cards("development.csv");
  const auto found = gaps(crowd_of(cards), 50);
  std::ranges::reverse(cards);
  CHECK(gaps(crowd_of(cards), 50) == found);
}

TEST_CASE("a gap is said in one short sentence") {
  const Gap gap{.occasion = lexicon_here().find_occasion("wedding").value(),
                .profession = lexicon_here().find_profession("florist").value(),
                .active_here = 3};
  CHECK(sentence(gap, lexicon_here(), Language::nl) == "Bruiloft: nog geen bloemist.");
  CHECK(sentence(gap, lexicon_here(), Language::en) == "Wedding: no florist yet.");
}

TEST_CASE("active_here counts the people who live by the occasion") {
  const auto wedding = lexicon_here().find_occasion("wedding").value();
  const auto found = gaps(crowd_of(wedding_people()), 100);
  const auto at_wedding = std::ranges::find(found, wedding, &Gap::occasion);
  REQUIRE(at_wedding != found.end());
  CHECK(at_wedding->active_here == 3);
}

}  // namespace matcher::sharpness
