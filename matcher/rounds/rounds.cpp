#include "matcher/rounds/rounds.hpp"

#include "matcher/rounds/anneal.hpp"
#include "matcher/rounds/check.hpp"
#include "matcher/rounds/seating.hpp"
#include "matcher/rounds/stakes.hpp"
#include "matcher/rounds/start.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace matcher::rounds {
namespace {

constexpr std::size_t kStepsAPlace = 3200;
constexpr std::size_t kFewestSteps = 400'000;
constexpr std::size_t kMostSteps = 4'000'000;
constexpr std::size_t kMostRepairs = 8;

/// Too cold to break what is in order about vetoes and repeats; at the end attraction alone is still moved.
constexpr Schedule kPolish{.from = 16 * 64, .to = 1};
/// So warm that repeats come and go, and so cold at the end that they stay away.
constexpr Schedule kRepair{.from = 400 * 64, .to = 24 * 64};

Round by_table(std::span<const Person> chairs, const Layout& layout, Person nobody) {
  Round round;
  for (std::size_t table = 0; table < layout.tables; ++table) {
    auto& seated = round.tables.emplace_back();
    for (const auto person : chairs.subspan(table * layout.chairs, layout.chairs)) {
      if (person != nobody) seated.push_back(person);
    }
    std::ranges::sort(seated);
  }
  return round;
}

std::size_t steps_for(const Layout& layout, std::size_t rounds) {
  return std::clamp(layout.places() * rounds * kStepsAPlace, kFewestSteps, kMostSteps);
}

/// The better of two by the rules broken, then by cost.
const Seating& better(const Seating& one, const Seating& other) {
  if (one.broken() != other.broken()) return one.broken() < other.broken() ? one : other;
  return one.cost() <= other.cost() ? one : other;
}

/// The rounds that are still open, and the search for their seating.
class Search {
public:
  Search(const Request& request, std::span<const Round> finished)
      : people_{present(request)},
        layout_{layout_for(request, people_.size())},
        stakes_{request, finished},
        first_{finished.size()},
        count_{request.rounds - finished.size()} {}

  [[nodiscard]] Seating rotating() const {
    return Seating{stakes_, layout_, rotation(people_, layout_, stakes_.nobody(), first_, count_)};
  }

  /// As near to the open rounds of `before` as can be.
  [[nodiscard]] Seating like(const Plan& before) const {
    auto rounds = rotation(people_, layout_, stakes_.nobody(), first_, count_);
    for (std::size_t at = 0; at < count_ && first_ + at < before.rounds.size(); ++at) {
      rounds[at] = adapted(before.rounds[first_ + at], people_, layout_, stakes_.nobody());
    }
    return Seating{stakes_, layout_, std::move(rounds)};
  }

  /// What a search finds that begins there.
  [[nodiscard]] Seating searched(const Seating& start) const {
    if (layout_.tables < 2 || count_ == 0) return start;
    const auto steps = steps_for(layout_, count_);
    auto best = after(start, kPolish, steps, 0);
    const auto repairs = std::clamp<std::size_t>(kMostSteps / steps, 1, kMostRepairs);
    for (std::size_t luck = 1; luck <= repairs && best.broken() >= kRepeat; ++luck) {
      best = better(best, after(after(start, kRepair, steps, luck), kPolish, steps, luck));
    }
    return better(best, start);
  }

  [[nodiscard]] std::vector<Round> rounds(const Seating& seating) const {
    std::vector<Round> rounds;
    for (std::size_t at = 0; at < count_; ++at) {
      rounds.push_back(by_table(seating.chairs(at), layout_, stakes_.nobody()));
    }
    return rounds;
  }

  /// Whether the open rounds of `before` are as many as are asked for, and seat everybody present and nobody else at
  /// tables of the right sizes.
  [[nodiscard]] bool still_fits(const Plan& before) const {
    if (before.rounds.size() != first_ + count_) return false;
    return std::ranges::all_of(std::span{before.rounds}.subspan(first_), [this](const Round& round) {
      std::vector<Person> seated;
      for (const auto& table : round.tables) {
        if (table.size() > layout_.chairs || table.size() + 1 < layout_.chairs) return false;
        seated.insert(seated.end(), table.begin(), table.end());
      }
      std::ranges::sort(seated);
      return round.tables.size() == layout_.tables && seated == people_;
    });
  }

private:
  [[nodiscard]] Seating after(Seating seating, Schedule schedule, std::size_t steps, std::uint64_t luck) const {
    schedule.steps = steps;
    schedule.luck = luck;
    anneal(seating, people_, schedule);
    return seating;
  }

  std::vector<Person> people_;
  Layout layout_;
  Stakes stakes_;
  std::size_t first_;
  std::size_t count_;
};

}  // namespace

std::expected<Plan, std::string> plan(const Request& request) {
  if (auto checked = check(request); !checked) return std::unexpected{std::move(checked).error()};
  const Search search{request, {}};
  return Plan{search.rounds(search.searched(search.rotating()))};
}

std::expected<Plan, std::string> replan(const Plan& before, std::size_t finished, const Request& request) {
  if (auto checked = check(request); !checked) return std::unexpected{std::move(checked).error()};
  if (auto checked = check_finished(before, finished, request); !checked) {
    return std::unexpected{std::move(checked).error()};
  }
  const auto kept = std::span{before.rounds}.first(finished);
  const Search search{request, kept};
  const auto like = search.like(before);
  const auto found = search.searched(better(like, search.rotating()));
  if (search.still_fits(before) && like.broken() <= found.broken()) return before;

  Plan after{{kept.begin(), kept.end()}};
  for (auto& round : search.rounds(found)) after.rounds.push_back(std::move(round));
  return after;
}

}  // namespace matcher::rounds
