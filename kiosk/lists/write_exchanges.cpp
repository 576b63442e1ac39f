#include "kiosk/base/local_time.hpp"
#include "kiosk/lists/row_writer.hpp"
#include "kiosk/lists/selection.hpp"
#include "kiosk/lists/write_cards.hpp"
#include "kiosk/lists/write_logs.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace kiosk::lists {
namespace {

using base::AttendeeId;
using event::Attendee;

constexpr std::array<std::string_view, 18> kExchangeColumns{
    "exchange_id",     "time",      "kiosk",     "person_a",      "company_a",      "email_a", "person_b",
    "company_b",       "email_b",   "how",       "introduced_by", "referral_level", "met",     "suggested_before",
    "suggestion_rank", "consent_a", "consent_b", "note"};

using Pair = std::pair<AttendeeId, AttendeeId>;

Pair pair_of(const AttendeeId& a, const AttendeeId& b) {
  return a < b ? Pair{a, b} : Pair{b, a};
}

/// What came of the meetings: the best referral and the latest answers of each pair.
struct Aftermath {
  std::map<Pair, std::uint8_t> referral_level;
  std::map<Pair, event::MetAnswer> answer;  ///< by who answered and about whom

  explicit Aftermath(const event::Projection& state) {
    for (const auto& [stamp, referred] : state.referrals()) {
      auto& level = referral_level[pair_of(referred.owner, referred.to)];
      level = std::max(level, referred.level);
    }
    for (const auto& [stamp, given] : state.answers()) answer[{given.attendee, given.other}] = given.answer;
  }

  [[nodiscard]] Cell level_of(const AttendeeId& a, const AttendeeId& b) const {
    const auto found = referral_level.find(pair_of(a, b));
    return found == referral_level.end() ? Cell{} : Cell{std::uint64_t{found->second}};
  }

  /// "yes" when either says so, else "no" when either says not now.
  [[nodiscard]] std::string met(const AttendeeId& a, const AttendeeId& b) const {
    const auto one = answer.find({a, b});
    const auto other = answer.find({b, a});
    const auto says = [&](event::MetAnswer wanted) {
      return (one != answer.end() && one->second == wanted) || (other != answer.end() && other->second == wanted);
    };
    return says(event::MetAnswer::met) ? "yes" : says(event::MetAnswer::not_now) ? "no" : "";
  }
};

std::string_view name_of(event::ExchangeWay way) {
  switch (way) {
    case event::ExchangeWay::two_badges:
      return "two_badges";
    case event::ExchangeWay::one_frame:
      return "one_frame";
    case event::ExchangeWay::phone:
      return "phone";
    case event::ExchangeWay::passed_on:
      return "passed_on";
  }
  return {};
}

/// Why fields of a person are blank.
std::string blank_because(std::string_view who, const Attendee* person) {
  if (shares_card(person)) return {};
  const bool gone = person == nullptr || person->erased;
  return std::string{who} + (gone ? " was erased" : " withdrew consent");
}

std::string note_on(const Attendee* a, const Attendee* b) {
  auto note = blank_because("person_a", a);
  const auto other = blank_because("person_b", b);
  if (!note.empty() && !other.empty()) note += "; ";
  return note + other;
}

class ExchangeLog {
public:
  explicit ExchangeLog(const event::Projection& state) : state_{state}, aftermath_{state} {}

  [[nodiscard]] std::vector<Cell> cells_of(const event::Exchange& exchange) const {
    const auto& cards = exchange.cards;
    const auto* a = state_.find(cards.a);
    const auto* b = state_.find(cards.b);
    const auto* introducer = cards.introduced_by ? state_.find(*cards.introduced_by) : nullptr;
    const auto rank = cards.suggestion_rank;
    return {exchange.stamp.id.kiosk.value + "-" + std::to_string(exchange.stamp.id.sequence),
            exchange.when(),
            state_.kiosk_name(exchange.stamp.id.kiosk),
            shared(a, a == nullptr ? "" : a->record.card.name.display()),
            shared(a, a == nullptr ? "" : a->record.card.company),
            shared(a, a == nullptr ? "" : std::string{a->record.card.email()}),
            shared(b, b == nullptr ? "" : b->record.card.name.display()),
            shared(b, b == nullptr ? "" : b->record.card.company),
            shared(b, b == nullptr ? "" : std::string{b->record.card.email()}),
            std::string{name_of(cards.way)},
            shared(introducer, introducer == nullptr ? "" : introducer->record.card.name.display()),
            aftermath_.level_of(cards.a, cards.b),
            aftermath_.met(cards.a, cards.b),
            yes_no(rank.has_value()),
            rank ? Cell{std::uint64_t{*rank}} : Cell{},
            yes_no(shares_card(a)),
            yes_no(shares_card(b)),
            note_on(a, b)};
  }

private:
  [[nodiscard]] static std::string yes_no(bool value) { return value ? "yes" : "no"; }
  [[nodiscard]] static std::string shared(const Attendee* person, std::string text) {
    return shares_card(person) ? std::move(text) : std::string{};
  }

  const event::Projection& state_;
  Aftermath aftermath_;
};

std::vector<const Attendee*> people_of(const std::vector<event::Exchange>& exchanges, const event::Projection& state) {
  std::vector<const Attendee*> people;
  std::set<AttendeeId> seen;
  for (const auto& exchange : exchanges) {
    for (const auto& id : {exchange.cards.a, exchange.cards.b}) {
      if (seen.insert(id).second) people.push_back(state.find(id));
    }
  }
  return people;
}

}  // namespace

base::Result<std::uint64_t> write_exchanges(const event::Projection& state, const LogOptions& options,
                                            const Sink& sink) {
  const auto selection = Selection::make(state, options.filter);
  if (!selection) return std::unexpected{selection.error()};
  auto exchanges = state.exchanges();
  std::erase_if(exchanges, [&](const event::Exchange& exchange) {
    return !selection->has(exchange.when(), exchange.stamp.id.kiosk);
  });
  if (holds_cards(options.format)) return write_cards(people_of(exchanges, state), options.format, sink);
  const auto zone = base::find_zone(state.settings().zone);
  if (!zone) return std::unexpected{zone.error()};
  const ExchangeLog log{state};
  return write_table({.name = "exchanges",
                      .columns = kExchangeColumns,
                      .zone = **zone,
                      .rows = exchanges.size(),
                      .row = [&](std::size_t row) { return log.cells_of(exchanges[row]); }},
                     options, sink);
}

}  // namespace kiosk::lists
