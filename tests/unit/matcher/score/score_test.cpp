#include "matcher/score/score.hpp"

#include "tests/unit/matcher/room_of_cards.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <cmath>

using namespace matcher;
using namespace matcher::score;
using crowd::Bond;
using crowd::Profile;

namespace {

/// A crowd, asked by id.
class Room {
public:
  Room() : crowd_{*built_in_recogniser(), weights_} {}
  explicit Room(std::vector<Profile> people) : Room{} {
    for (auto& person : people) crowd_.put(std::move(person));
  }
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;

  [[nodiscard]] Crowd& crowd() { return crowd_; }
  [[nodiscard]] const Crowd& crowd() const { return crowd_; }
  [[nodiscard]] Pair pair(std::string_view me, std::string_view them) const {
    return score::score(crowd_, portrait(me), portrait(them));
  }
  [[nodiscard]] const Portrait& portrait(std::string_view id) const { return crowd_.at(*crowd_.find(id)).portrait; }
  [[nodiscard]] std::vector<std::string> ranked(std::string_view me, std::size_t most = 5) const {
    std::vector<std::string> ids;
    for (const auto& ranked : rank(crowd_, *crowd_.find(me), most)) ids.push_back(crowd_.at(ranked.seat).profile.id);
    return ids;
  }
  [[nodiscard]] NobodyBecause why_nobody(std::string_view me) const {
    return score::why_nobody(crowd_, *crowd_.find(me));
  }

private:
  crowd::Weights weights_;
  Crowd crowd_;
};

Profile florist(std::string id = "florist") {
  return card(std::move(id), "bloemist", "er iemand gaat trouwen", "weddingplanners en fotografen");
}
Profile photographer(std::string id = "photographer") {
  return card(std::move(id), "bruidsfotograaf", "een stel gaat trouwen", "bloemisten");
}
Profile roofer(std::string id = "roofer") {
  return card(std::move(id), "dakdekker", "het dak lekt");
}

}  // namespace

TEST_CASE("Who comes to the same clients at the same moment in another trade scores above who does not") {
  const Room room{{florist(), photographer(), roofer()}};
  CHECK(room.pair("florist", "photographer").total > room.pair("florist", "roofer").total);
  CHECK(room.pair("florist", "photographer").complement > room.pair("florist", "roofer").complement);
  CHECK(room.ranked("florist").front() == "photographer");
}

TEST_CASE("Who is looked for scores above who is not, from both sides") {
  const Room room{
      {card("seeker", "xylofoonbouwer", "", "een notaris"), card("notary", "notaris"), card("butcher", "slager")}};
  const auto found = room.pair("seeker", "notary");
  CHECK(found.i_need.profession > 0);
  CHECK(found.they_need.profession == 0);
  CHECK(room.pair("notary", "seeker").they_need.profession == found.i_need.profession);
  CHECK(found.total > room.pair("seeker", "butcher").total);
  CHECK(room.ranked("seeker").front() == "notary");
  CHECK(room.ranked("notary").front() == "seeker");
}

TEST_CASE("A wish in words that the lexicon does not know is fulfilled by the same words") {
  const Room room{{card("seeker", "notaris", "", "xylofoonles voor kwartelhouders"),
                   card("right", "xylofoonles", "kwartelhouders"), card("wrong", "fagotles", "duivenmelkers")}};
  CHECK(room.pair("seeker", "right").i_need.words > room.pair("seeker", "wrong").i_need.words);
}

TEST_CASE("Two of one trade who are called at the same moments are rivals, and not suggested to each other") {
  const Room room{{florist("a"), florist("b"), photographer()}};
  const auto pair = room.pair("a", "b");
  CHECK(pair.rivals);
  CHECK(pair.total == 0.0F);
  CHECK(pair.rivalry > room.pair("a", "photographer").rivalry);
  CHECK_FALSE(room.pair("a", "photographer").rivals);
  CHECK(room.ranked("a") == std::vector<std::string>{"photographer"});
  CHECK(room.ranked("b") == std::vector<std::string>{"photographer"});
}

TEST_CASE("Two of one trade who are called at other moments are less of rivals") {
  const Room room{{card("weddings", "fotograaf", "er iemand gaat trouwen"),
                   card("births", "fotograaf", "er een baby is geboren"),
                   card("more", "fotograaf", "een stel gaat trouwen")}};
  CHECK(room.pair("weddings", "births").rivalry < room.pair("weddings", "more").rivalry);
  CHECK(room.pair("weddings", "births").same_trade > 0);
}

TEST_CASE("A pair is worth the same from both sides, and each part is seen from both") {
  Room room;
  fill_with_development_set(room.crowd());
  std::size_t wrong = 0;
  for (const auto a : room.crowd().seats()) {
    for (const auto b : room.crowd().seats()) {
      if (b <= a) continue;
      const auto& mine = room.crowd().at(a).portrait;
      const auto& theirs = room.crowd().at(b).portrait;
      const auto one = score::score(room.crowd(), mine, theirs);
      const auto other = score::score(room.crowd(), theirs, mine);
      const bool same = one.total == other.total && one.my_gain == other.their_gain && one.rivals == other.rivals &&
                        one.complement == other.complement && one.i_need.total == other.they_need.total;
      wrong += same ? 0 : 1;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("A pair of no rivals is worth no less than to its weaker side, and no more than to both on average") {
  Room room;
  fill_with_development_set(room.crowd());
  constexpr float kRounding = 1e-4F;
  std::size_t wrong = 0;
  std::size_t one_sided = 0;
  for (const auto a : room.crowd().seats()) {
    for (const auto b : room.crowd().seats()) {
      if (a == b) continue;
      const auto pair = score::score(room.crowd(), room.crowd().at(a).portrait, room.crowd().at(b).portrait);
      if (pair.rivalry > 0) continue;
      const float weaker = std::min(pair.my_gain, pair.their_gain);
      const float average = (pair.my_gain + pair.their_gain) / 2;
      wrong += pair.total >= weaker - kRounding && pair.total <= average + kRounding ? 0 : 1;
      const bool uneven = std::max(pair.my_gain, pair.their_gain) > weaker + 1;
      one_sided += uneven ? 1 : 0;
      if (uneven && pair.total >= average) ++wrong;
    }
  }
  CHECK(wrong == 0);
  CHECK(one_sided > 0);
}

TEST_CASE("Every part of a pair is a number within its bounds") {
  Room room;
  fill_with_development_set(room.crowd());
  room.crowd().put({.id = "empty"});
  room.crowd().put(card("strange", "🌷", "\xff\xfe", "أبحث عن مصور"));
  const auto within = [](float value) { return value >= 0 && value <= 1.0001F; };
  std::size_t wrong = 0;
  for (const auto a : room.crowd().seats()) {
    for (const auto b : room.crowd().seats()) {
      const auto pair = score::score(room.crowd(), room.crowd().at(a).portrait, room.crowd().at(b).portrait);
      for (const auto part : {pair.complement, pair.partners, pair.same_clients, pair.same_trade, pair.rivalry,
                              pair.i_need.profession, pair.i_need.occasion, pair.i_need.client, pair.i_need.words}) {
        wrong += within(part) ? 0 : 1;
      }
      wrong += std::isfinite(pair.total) && pair.total >= 0 && (!pair.rivals || pair.total == 0) ? 0 : 1;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("Shared occasions are those of both, most worth first") {
  const Room room{{florist(), photographer(), roofer()}};
  const auto& crowd = room.crowd();
  const auto shared = shared_occasions(crowd, room.portrait("florist"), room.portrait("photographer"));
  REQUIRE_FALSE(shared.empty());
  CHECK(shared.front().occasion == lexicon::Lexicon::built_in().find_occasion("wedding"));
  CHECK(std::ranges::is_sorted(shared, std::ranges::greater{}, &SharedOccasion::worth));
  for (const auto& occasion : shared) {
    CHECK(crowd::at(room.portrait("florist").occasions, occasion.occasion) == occasion.mine);
    CHECK(crowd::at(room.portrait("photographer").occasions, occasion.occasion) == occasion.theirs);
  }
  CHECK(shared_occasions(crowd, room.portrait("florist"), {}).empty());
}

TEST_CASE("Who knows each other, or said 'not now', is not ranked, from neither side") {
  const auto bond = GENERATE(Bond::not_now, Bond::met, Bond::exchanged);
  Room room{{florist(), photographer(), card("planner", "weddingplanner", "iemand gaat trouwen")}};
  REQUIRE(room.ranked("florist").size() == 2);
  room.crowd().note("photographer", "florist", bond);
  CHECK(room.ranked("florist") == std::vector<std::string>{"planner"});
  CHECK(room.ranked("photographer") == std::vector<std::string>{"planner"});
  CHECK(room.ranked("planner").size() == 2);
}

TEST_CASE("Nobody is ranked for themselves, and nobody twice") {
  Room room;
  fill_with_development_set(room.crowd());
  for (const auto& profile : development_set()) {
    auto ids = room.ranked(profile.id, 100);
    CHECK_FALSE(std::ranges::contains(ids, profile.id));
    std::ranges::sort(ids);
    CHECK(std::ranges::adjacent_find(ids) == ids.end());
  }
}

TEST_CASE("As many are ranked as are asked for, the best of all") {
  Room room;
  fill_with_development_set(room.crowd());
  const auto& me = development_set().front().id;
  const auto all = room.ranked(me, 1000);
  REQUIRE(all.size() > 5);
  CHECK(room.ranked(me, 0).empty());
  CHECK(room.ranked(me, 1) == std::vector<std::string>{all[0]});
  CHECK(room.ranked(me, 5) == std::vector<std::string>(all.begin(), all.begin() + 5));
}

TEST_CASE("Equals come in the order of their ids") {
  const Room room{{card("me", "notaris", "", "een bloemist"), florist("c"), florist("a"), florist("b")}};
  CHECK(room.ranked("me") == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("A departure leaves those who stay as well matched as before") {
  Room room{{card("seeker", "notaris", "", "fagotles en een bloemist"), florist("florist"), card("gone", "fagotles")}};
  room.crowd().remove("gone");
  const auto pair = room.pair("seeker", "florist");
  CHECK(std::isfinite(pair.i_need.words));
  CHECK(pair.total > 0);
  CHECK(room.ranked("seeker") == std::vector<std::string>{"florist"});
}

TEST_CASE("In a large crowd the true best is among those who get a closer look") {
  Room room{made_up(1500)};
  const auto& crowd = room.crowd();
  std::size_t asked = 0;
  std::size_t best_found = 0;
  for (const auto seat : crowd.seats()) {
    if (++asked > 60) break;
    const auto& mine = crowd.at(seat).portrait;
    float best = 0;
    for (const auto other : crowd.seats()) {
      if (other != seat) best = std::max(best, score::score(crowd, mine, crowd.at(other).portrait).total);
    }
    const auto ranked = rank(crowd, seat, 1);
    best_found += best == 0 || (!ranked.empty() && ranked.front().score == best) ? 1 : 0;
  }
  CHECK(best_found == 60);
}

TEST_CASE("Why there is nobody: alone") {
  const Room room{{florist()}};
  CHECK(room.ranked("florist").empty());
  CHECK(room.why_nobody("florist") == NobodyBecause::alone);
}

TEST_CASE("Why there is nobody: no pitch") {
  const std::string what = GENERATE("", "🌷", "de het een");
  const Room room{{card("silent", what), florist(), photographer()}};
  CHECK(room.ranked("silent").empty());
  CHECK(room.why_nobody("silent") == NobodyBecause::no_pitch);
}

TEST_CASE("Why there is nobody: everybody who fits is known") {
  Room room{{florist(), photographer(), florist("rival")}};
  room.crowd().note("florist", "photographer", Bond::met);
  CHECK(room.ranked("florist").empty());
  CHECK(room.why_nobody("florist") == NobodyBecause::all_met);
}

TEST_CASE("Why there is nobody: nobody fits") {
  Room room{{florist(), florist("rival")}};
  CHECK(room.ranked("florist").empty());
  CHECK(room.why_nobody("florist") == NobodyBecause::nobody_fits);
  room.crowd().note("florist", "rival", Bond::met);
  CHECK(room.why_nobody("florist") == NobodyBecause::nobody_fits);
}
