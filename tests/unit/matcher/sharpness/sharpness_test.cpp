#include "tests/unit/matcher/sharpness/room.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <numeric>
#include <string>

namespace matcher::sharpness {
namespace {

/// People of the development set whose cards say nothing that others do not say, and those who say it in three words.
constexpr std::array<std::string_view, 8> kVague{"r.kingma@kingmaparticipaties.example",
                                                 "marieke.fonteijn@bronvanluwte.example",
                                                 "anouk@horizonbellefleur.example",
                                                 "dennis.haak@nxtlvlhaak.example",
                                                 "p.groot@pgadvies.example",
                                                 "kees.blom@postbus.example",
                                                 "info@dotsbymel.example",
                                                 "info@zonderling.example"};
constexpr std::array<std::string_view, 5> kTerse{"milan.nowak@tilburen.example", "r.benali@frisfruitig.example",
                                                 "thijs.eikelboom@klikbv.example", "nadia@kliniekdestaart.example",
                                                 "s.vermeer@vermeerbouw.example"};

double median_ms(const std::vector<crowd::Profile>& cards, const auto& what) {
  std::vector<double> times;
  for (const auto& profile : cards) {
    const auto start = std::chrono::steady_clock::now();
    what(profile);
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

}  // namespace

TEST_CASE("an empty card is vague, and is asked for a moment") {
  for (const auto reader : {Language::nl, Language::en}) {
    const auto result = sharpness_of({}, nullptr, reader);
    CHECK(result.points == 0);
    CHECK(result.degree == Degree::vague);
    CHECK(result.kind == HintKind::name_a_moment);
  }
}

TEST_CASE("points are the sum of the parts, out of what they can be together") {
  const auto cards = read_cards("development.csv");
  const auto crowd = crowd_of(cards);
  for (const auto& profile : cards) {
    const auto result = sharpness_of(profile, &crowd);
    float points = 0;
    float of = 0;
    for (const auto& part : result.parts) {
      INFO(profile.id << ' ' << part.name);
      CHECK(part.points >= 0);
      CHECK(part.points <= part.of);
      points += part.points;
      of += part.of;
    }
    CHECK(std::abs(static_cast<float>(result.points) - 100 * points / of) <= 0.51F);
    CHECK(std::abs(of - 100) < 0.01F);
  }
}

TEST_CASE("the people of the development set whose cards are empty words are vague or general") {
  const auto cards = read_cards("development.csv");
  const auto crowd = crowd_of(cards);
  for (const auto id : kVague) {
    const auto result = sharpness_of(crowd.at(crowd.find(id).value()).profile, &crowd);
    INFO(id << ' ' << result.points);
    CHECK(result.degree <= Degree::general);
  }
}

TEST_CASE("few words are no fault as long as they are precise") {
  const auto cards = read_cards("development.csv");
  const auto crowd = crowd_of(cards);
  for (const auto id : kTerse) {
    const auto result = sharpness_of(crowd.at(crowd.find(id).value()).profile, &crowd);
    INFO(id << ' ' << result.points);
    CHECK(result.degree >= Degree::recognisable);
  }
}

TEST_CASE("of the other people of the development set nine in ten are clear or sharp") {
  const auto cards = read_cards("development.csv");
  const auto crowd = crowd_of(cards);
  std::size_t clear = 0;
  for (const auto& profile : cards) clear += sharpness_of(profile, &crowd).degree >= Degree::clear ? 1 : 0;
  CHECK(clear * 10 >= (cards.size() - kVague.size() - kTerse.size()) * 9);
}

TEST_CASE("others of the same trade with the same moment cost points") {
  const auto mine = card("me", "fotograaf", "iemand gaat trouwen en de datum prikt");
  std::vector<crowd::Profile> people{mine};
  auto crowd = crowd_of(people);
  crowd.put(card("baker", "bakker", "de koffie zonder taart blijft"));
  const auto alone = sharpness_of(mine, &crowd).points;
  crowd.put(card("b", "fotograaf", "iemand gaat trouwen"));
  const auto with_one = sharpness_of(mine, &crowd).points;
  crowd.put(card("c", "fotograaf", "een stel gaat trouwen"));
  const auto with_two = sharpness_of(mine, &crowd).points;
  CHECK(alone > with_one);
  CHECK(with_one > with_two);
}

TEST_CASE("others of the same trade with another moment cost less than those with the same") {
  const auto mine = card("me", "fotograaf", "iemand gaat trouwen en de datum prikt");
  auto same = crowd_of({mine, card("b", "fotograaf", "iemand gaat trouwen")});
  auto other = crowd_of({mine, card("b", "fotograaf", "de webshop productfoto's nodig heeft")});
  CHECK(sharpness_of(mine, &other).points > sharpness_of(mine, &same).points);
}

TEST_CASE("being the only one with a moment earns") {
  const auto mine = card("me", "fotograaf", "iemand gaat trouwen en de datum prikt");
  auto alone = crowd_of({mine, card("b", "bakker", "de koffie zonder taart blijft")});
  auto shared = crowd_of({mine, card("b", "bakker", "iemand gaat trouwen")});
  CHECK(sharpness_of(mine, &alone).points > sharpness_of(mine, &shared).points);
}

TEST_CASE("nobody is their own rival, and an empty room is as no room") {
  const auto mine = card("me", "fotograaf", "iemand gaat trouwen en de datum prikt");
  auto only_me = crowd_of({mine});
  auto empty = crowd_of({});
  const auto unknown = sharpness_of(mine);
  CHECK(sharpness_of(mine, &only_me).points == unknown.points);
  CHECK(sharpness_of(mine, &empty).points == unknown.points);
  CHECK(sharpness_of(mine, &only_me).hint == unknown.hint);
}

TEST_CASE("rivals are counted alike in a small crowd and in a large one") {
  const auto mine = card("me", "fotograaf", "");
  std::vector<crowd::Profile> people{mine};
  for (int i = 0; i < 8; ++i) people.push_back(card("f" + std::to_string(i), "fotograaf", ""));
  const auto small = crowd_of(people);
  for (int i = 0; i < 400; ++i) people.push_back(card("b" + std::to_string(i), "bakker", ""));
  const auto large = crowd_of(people);
  CHECK(sharpness_of(mine, &small).hint == sharpness_of(mine, &large).hint);
  CHECK(sharpness_of(mine, &small).hint.contains("een van de 9 fotografen"));
}

TEST_CASE("who came first makes no difference") {
  auto cards = read_cards("development.csv");
  const auto crowd = crowd_of(cards);
  std::ranges::reverse(cards);
  const auto reversed = crowd_of(cards);
  for (const auto& profile : cards) {
    CHECK(sharpness_of(profile, &crowd).points == sharpness_of(profile, &reversed).points);
    CHECK(sharpness_of(profile, &crowd).hint == sharpness_of(profile, &reversed).hint);
  }
}

TEST_CASE("a key stroke in a crowd of 500 costs little more than portraying the one profile") {
  const auto cards = read_cards("development.csv");
  std::vector<crowd::Profile> people;
  for (std::size_t i = 0; i < 500; ++i) {
    people.push_back(cards[i % cards.size()]);
    people.back().id += std::to_string(i);
  }
  const auto crowd = crowd_of(people);
  const auto portraying = median_ms(cards, [](const auto& one) { (void)crowd::portray(one, recogniser(), kWeights); });
  const auto sharpening = median_ms(cards, [&](const auto& one) { (void)sharpness_of(one, &crowd); });
  CHECK(sharpening < 4 * portraying);
}

TEST_CASE("degrees have a word in both languages") {
  CHECK(word(Degree::vague, Language::nl) == "vaag");
  CHECK(word(Degree::sharp, Language::nl) == "scherp");
  CHECK(word(Degree::recognisable, Language::en) == "recognisable");
  CHECK(word(Degree::clear, Language::en) == "clear");
}

}  // namespace matcher::sharpness
