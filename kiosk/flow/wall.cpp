#include "kiosk/flow/wall.hpp"

#include "kiosk/card/pitch_note.hpp"
#include "kiosk/flow/describe.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::flow {
namespace {

using namespace std::chrono_literals;

constexpr base::milliseconds kSurveyAtLeastEvery = 60s;
constexpr base::milliseconds kSurveyAtMostEvery = 10s;

constexpr base::milliseconds kPlanShowsAhead = 15min;
/// Around the start everybody looks for their table: nothing else is on the wall.
constexpr base::milliseconds kSeatingFrom = 5min;
constexpr base::milliseconds kSeatingUntil = 3min;
constexpr base::milliseconds kRoundLasts = 20min;  ///< where the plan gives no end

constexpr std::size_t kMostOccasions = 6;
constexpr std::size_t kMostGaps = 5;
constexpr std::size_t kSeekersAPage = 4;
constexpr std::size_t kSpotlightAPage = 3;
constexpr std::size_t kTablesAPage = 8;

bool may_be_on_it(const event::Attendee& attendee) {
  return attendee.matched() && attendee.present();
}

WallPerson wall_person(const event::Attendee& attendee, std::string line) {
  const auto& card = attendee.record.card;
  return {.first_name = card.name.first, .company = card.company, .line = std::move(line)};
}

/// Those who have something to say on the wall, by id.
struct Voices {
  std::vector<WallPerson> callable;  ///< "Mij bel je als …"
  std::vector<WallPerson> seeking;

  explicit Voices(const event::Projection& state) {
    for (const auto& [id, attendee] : state.attendees()) {
      if (!may_be_on_it(attendee)) continue;
      const auto& card = attendee.record.card;
      if (auto trigger = card::trigger_sentence(card); !trigger.empty()) {
        callable.push_back(wall_person(attendee, std::move(trigger)));
      }
      if (!card.pitch.seeking.empty()) seeking.push_back(wall_person(attendee, card.pitch.seeking));
    }
  }
};

/// The plan that people need now, with how it stands to the clock.
struct Coming {
  event::TablesPlanned plan;
  bool runs = false;
  bool seating = false;  ///< nothing else matters
};

base::Instant end_of(const event::TablesPlanned& plan) {
  return plan.ends_at.value_or(*plan.starts_at + kRoundLasts);
}

/// The round about to start, before the one that still runs, before a plan without a time.
std::optional<Coming> coming_round(const event::Projection& state, base::Instant now) {
  std::optional<Coming> best;
  for (auto& plan : state.tables()) {
    if (!plan.starts_at) {
      if (!best) best = Coming{.plan = std::move(plan)};
      continue;
    }
    const auto start = *plan.starts_at;
    if (now < start - kPlanShowsAhead || now >= end_of(plan)) continue;
    const bool seating = now >= start - kSeatingFrom && now < start + kSeatingUntil;
    const bool better = !best || !best->plan.starts_at || seating || (!best->seating && best->runs && now < start);
    if (better) best = Coming{.plan = std::move(plan), .runs = now >= start, .seating = seating};
  }
  return best;
}

/// The tables with those on them who may be on the wall. A table keeps its number when nobody is left at it.
std::vector<WallTable> tables_of(const event::Projection& state, const event::TablesPlanned& plan) {
  std::vector<WallTable> tables;
  for (std::size_t i = 0; i < plan.tables.size(); ++i) {
    WallTable table{.number = i + 1, .people = {}};
    for (const auto& id : plan.tables[i]) {
      const auto* attendee = state.find(id);
      if (attendee != nullptr && may_be_on_it(*attendee)) table.people.push_back(wall_person(*attendee, {}));
    }
    if (!table.people.empty()) tables.push_back(std::move(table));
  }
  return tables;
}

/// `most` of `all`, others at each `round`, everybody as often.
template <class Item>
std::vector<Item> share_of(const std::vector<Item>& all, std::size_t most, std::size_t round) {
  if (all.size() <= most) return all;
  std::vector<Item> share;
  for (std::size_t i = 0; i < most; ++i) share.push_back(all[(round * most + i) % all.size()]);
  return share;
}

template <class Item>
std::vector<Item> first_of(const std::vector<Item>& all, std::size_t most) {
  return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()))};
}

/// One page of those that follow each other; `part` tells pages of tables apart.
struct Leaf {
  WallPage page = WallPage::welcome;
  std::size_t part = 0;
};

}  // namespace

bool Wall::survey_is_due(base::Instant now, std::size_t facts) const {
  if (!asked || now < *asked) return true;
  const auto ago = now - *asked;
  return ago >= kSurveyAtLeastEvery || (facts != facts_asked && ago >= kSurveyAtMostEvery);
}

std::size_t wall_turn(base::Instant now) {
  return static_cast<std::size_t>(std::max<std::int64_t>(now.time_since_epoch() / kWallPageStays, 0));
}

WallShown describe_wall(const event::Projection& state, const Wall& wall, base::Instant now) {
  const Voices voices{state};
  const auto coming = coming_round(state, now);
  const auto tables = coming ? tables_of(state, coming->plan) : std::vector<WallTable>{};
  const bool only_tables = coming && coming->seating && !tables.empty();

  std::vector<Leaf> leaves;
  for (std::size_t part = 0; part * kTablesAPage < tables.size(); ++part) leaves.push_back({WallPage::tables, part});
  if (!only_tables) {
    if (!wall.occasions.empty()) leaves.push_back({WallPage::occasions});
    if (!voices.callable.empty()) leaves.push_back({WallPage::spotlight});
    if (!wall.gaps.empty() || !voices.seeking.empty()) leaves.push_back({WallPage::wanted});
  }
  if (leaves.empty()) leaves.push_back({WallPage::welcome});

  const auto turn = wall_turn(now);
  const auto leaf = leaves[turn % leaves.size()];
  const auto round = turn / leaves.size();

  WallShown shown{.event_name = state.settings().name,
                  .time = local_time(state, now),
                  .present = state.present(),
                  .expected = state.expected(),
                  .exchanges = state.exchange_count(),
                  .introductions = state.introductions().size(),
                  .page = leaf.page,
                  .turn = turn,
                  .index = turn % leaves.size(),
                  .count = leaves.size(),
                  .occasions = {},
                  .gaps = {},
                  .people = {},
                  .tables = {},
                  .round_time = {}};
  switch (leaf.page) {
    case WallPage::welcome:
      shown.turn = 0;  // nothing turns where there is one page only
      break;
    case WallPage::occasions:
      shown.occasions = first_of(wall.occasions, kMostOccasions);
      break;
    case WallPage::wanted:
      shown.gaps = first_of(wall.gaps, kMostGaps);
      shown.people = share_of(voices.seeking, kSeekersAPage, round);
      break;
    case WallPage::spotlight:
      shown.people = share_of(voices.callable, kSpotlightAPage, round);
      break;
    case WallPage::tables: {
      const auto from = tables.begin() + static_cast<std::ptrdiff_t>(leaf.part * kTablesAPage);
      const auto rest = static_cast<std::size_t>(tables.end() - from);
      shown.tables = {from, from + static_cast<std::ptrdiff_t>(std::min(rest, kTablesAPage))};
      shown.round = coming->plan.round;
      shown.round_runs = coming->runs;
      if (coming->plan.starts_at) {
        shown.round_time = local_time(state, coming->runs ? end_of(coming->plan) : *coming->plan.starts_at);
      }
      break;
    }
  }
  return shown;
}

}  // namespace kiosk::flow
