#include "room.hpp"

#include "matcher/explain/meeting.hpp"
#include "matcher/explain/stars.hpp"
#include "matcher/score/score.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <ctime>
#include <format>
#include <iostream>

// Not run by itself: prints what a native speaker should read after a change of the phrases, and the numbers from which
// the steps of the stars are set.
//   test-matcher_explain "[sample]"

namespace matcher::explain {
namespace {

void print(const Explanation& explanation) {
  for (const auto& reason : explanation.reasons) {
    std::cout << std::format("  [{}] {} ({:.2f})\n", reason.chip, reason.text, reason.weight);
    for (const auto& words : reason.mine) std::cout << std::format("      me    {}: {}\n", words.field, words.words);
    for (const auto& words : reason.theirs) std::cout << std::format("      them  {}: {}\n", words.field, words.words);
  }
  std::cout << std::format("  {}\n  {}\n", explanation.listen_for, explanation.opener);
  const auto stars = [](std::string_view name, const Stars& value) {
    return std::format("{} {} {}", name, value.count, value.evidence);
  };
  std::cout << std::format("  {} | {} | {} | {} | overall {}\n", stars("bring", explanation.bring),
                           stars("recommend", explanation.recommend), stars("pay", explanation.pay),
                           stars("know", explanation.know), explanation.overall);
}

void print_quantiles(std::string_view name, std::vector<float> values) {
  std::ranges::sort(values);
  std::cout << std::format("{:10}", name);
  for (const double part : {0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.97, 0.99, 0.999}) {
    std::cout << std::format("  {:.1f}%: {:.3f}", part * 100,
                             values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))]);
  }
  std::cout << '\n';
}

}  // namespace

TEST_CASE("a sample of explanations, to be read", "[.][sample]") {
  Room room;
  for (const auto& person : development_set()) room.enter(person.profile);
  const auto& people = development_set();
  const auto name_of_seat = [&](crowd::Seat seat) {
    return std::ranges::find(people, room.crowd().at(seat).profile.id, [](const Person& p) { return p.profile.id; })
        ->first_name;
  };
  std::size_t printed = 0;
  const auto show = [&](crowd::Seat me, crowd::Seat them, text::Language reader, std::string_view how) {
    const auto& mine = room.crowd().at(me).profile;
    const auto& theirs = room.crowd().at(them).profile;
    const auto total = score::score(room.crowd(), room.crowd().at(me).portrait, room.crowd().at(them).portrait).total;
    std::cout << std::format("\n#{} {} {} {:.2f}\n  ME   {}: {} / {} / {}\n  THEM {}: {} / {} / {}\n", ++printed, how,
                             reader == text::Language::nl ? "nl" : "en", total, name_of_seat(me), mine.call_me_when,
                             mine.what_i_do, mine.seeking, name_of_seat(them), theirs.call_me_when, theirs.what_i_do,
                             theirs.seeking);
    print(explain(room.crowd(), me, them, reader, name_of_seat(them)));
  };
  for (std::size_t i = 0; i < 15; ++i) {
    const auto me = room.crowd().find(people[i * 6 + 2].profile.id).value();
    const auto ranked = score::rank(room.crowd(), me, 3);
    for (std::size_t rank = 0; rank < ranked.size(); ++rank) {
      show(me, ranked[rank].seat, (i + rank) % 2 == 0 ? text::Language::nl : text::Language::en, "suggested");
    }
    const auto other = room.crowd().find(people[(i * 37 + 50) % people.size()].profile.id).value();
    if (other != me) show(me, other, i % 2 == 0 ? text::Language::nl : text::Language::en, "by chance");
  }
}

TEST_CASE("the numbers behind the stars, over all pairs of the development set", "[.][sample]") {
  Room room;
  for (const auto& person : development_set()) room.enter(person.profile);
  const auto seats = room.crowd().seats();
  const auto collect = [&](std::string_view title, auto&& others_of) {
    std::vector<float> bring;
    std::vector<float> recommend;
    std::vector<float> pay;
    std::vector<float> know;
    std::vector<float> overall;
    std::array<std::array<int, 6>, 5> counts{};
    std::array<int, 5> high{};
    int pairs = 0;
    for (const auto me : seats) {
      for (const auto them : others_of(me)) {
        if (me == them) continue;
        const auto values = values_of(Meeting{room.crowd(), me, them, text::Language::nl, "Sara"});
        bring.push_back(values.bring);
        recommend.push_back(values.recommend);
        pay.push_back(values.pay);
        know.push_back(values.know);
        overall.push_back(values.overall);
        const std::array given{stars(values.bring, kBringSteps), stars(values.recommend, kRecommendSteps),
                               stars(values.pay, kPaySteps), stars(values.know, kKnowSteps),
                               stars(values.overall, kOverallSteps)};
        for (std::size_t i = 0; i < 5; ++i) ++counts[i][static_cast<std::size_t>(given[i])];
        ++high[static_cast<std::size_t>(std::count_if(given.begin(), given.begin() + 4, [](int n) { return n >= 3; }))];
        ++pairs;
      }
    }
    std::cout << '\n' << title << '\n';
    print_quantiles("bring", bring);
    print_quantiles("recommend", recommend);
    print_quantiles("pay", pay);
    print_quantiles("know", know);
    print_quantiles("overall", overall);
    constexpr std::array kNames{"bring", "recommend", "pay", "know", "overall"};
    for (std::size_t i = 0; i < 5; ++i) {
      std::cout << std::format("{:10}", kNames[i]);
      for (std::size_t n = 1; n <= 5; ++n) std::cout << std::format("  {}*: {:.1f}%", n, 100.0 * counts[i][n] / pairs);
      std::cout << '\n';
    }
    std::cout << "values with three stars or more:";
    for (std::size_t n = 0; n < 5; ++n) std::cout << std::format("  {}: {:.1f}%", n, 100.0 * high[n] / pairs);
    std::cout << '\n';
  };
  collect("all pairs", [&](crowd::Seat) { return seats; });
  collect("suggested pairs", [&](crowd::Seat me) {
    std::vector<crowd::Seat> found;
    for (const auto& ranked : score::rank(room.crowd(), me, 3)) found.push_back(ranked.seat);
    return found;
  });

  // the processor's time: others may use this machine
  const auto begin = std::clock();
  int explained = 0;
  for (const auto me : seats) {
    for (std::size_t step = 1; step <= 10; ++step) {
      const auto them = seats[(me + step * 7) % seats.size()];
      if (them == me) continue;
      static_cast<void>(explain(room.crowd(), me, them, text::Language::nl, "Sara"));
      ++explained;
    }
  }
  const double took = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  std::cout << std::format("\none explanation: {:.3f} ms\n", took / explained);
}

}  // namespace matcher::explain
