#include "kiosk/flow/describe.hpp"

#include "kiosk/base/local_time.hpp"
#include "kiosk/card/pitch_note.hpp"
#include "kiosk/card/vcard.hpp"

#include <algorithm>
#include <array>
#include <format>

namespace kiosk::flow {
namespace {

constexpr std::size_t kMostSuggestions = 3;
constexpr std::size_t kMostReasons = 3;

/// Bytes of a code of version 16 with the least error correction: 81 modules and a quiet zone, 5 px each, on 480 px.
constexpr std::size_t kMostInCode = 586;
static_assert(card::kLongestSlimCard <= kMostInCode);

const std::chrono::time_zone& zone_of(const event::Projection& state) {
  const auto zone = base::find_zone(state.settings().zone);
  return zone ? **zone : **base::find_zone("UTC");
}

std::chrono::local_days local_day(const event::Projection& state, base::Instant when) {
  return std::chrono::floor<std::chrono::days>(zone_of(state).to_local(when));
}

std::string in_since(const event::Projection& state, const event::Attendee& attendee) {
  const auto* check_in = attendee.last_check_in();
  return check_in ? local_time(state, check_in->when()) : std::string{};
}

/// What a phone needs to reach somebody, so that the code stays coarse enough beside everything else.
std::string contact_code(const card::BusinessCard& card) {
  auto contact = card;
  contact.pitch = {};
  contact.note.clear();
  contact.websites.clear();
  return card::write_vcard(contact, card::VcardVersion::v3, card::VcardDetail::for_qr);
}

}  // namespace

Language language_named(std::string_view name, Language otherwise) {
  if (name == "nl") return Language::nl;
  if (name == "en") return Language::en;
  return otherwise;
}

PersonLine person_line(const event::Projection& state, const base::AttendeeId& id) {
  const auto* attendee = state.find(id);
  if (!attendee) return {};
  const auto& card = attendee->record.card;
  return {.name = card.name.display(),
          .initials = card.name.initials(),
          .company = card.company,
          .first_name = card.name.first};
}

std::string local_time(const event::Projection& state, base::Instant when) {
  return base::hour_minute(when, zone_of(state));
}

std::chrono::minutes local_minute(const event::Projection& state, base::Instant when) {
  return std::chrono::floor<std::chrono::minutes>(zone_of(state).to_local(when) - local_day(state, when));
}

std::string local_date(const event::Projection& state, base::Instant when) {
  return std::format("{:%F}", local_day(state, when));
}

VerdictShown describe_verdict(const event::Projection& state, const event::Verdict& verdict, const base::KioskId& here,
                              base::Instant now) {
  VerdictShown shown{.kind = verdict.kind, .event_name = state.settings().name};
  if (verdict.attendee) {
    shown.person = person_line(state, *verdict.attendee);
    shown.cards_waiting = state.cards_of(*verdict.attendee).size();
  }
  auto moment = now;
  if (verdict.since) {
    moment = verdict.since->when;
    if (verdict.since->kiosk != here) shown.place = state.kiosk_name(verdict.since->kiosk);
  } else if (verdict.bound) {
    moment = *verdict.bound;
  }
  shown.time = local_time(state, moment);
  if (local_day(state, moment) != local_day(state, now)) shown.date = local_date(state, moment);
  return shown;
}

CardShown describe_card(const event::Projection& state, const base::AttendeeId& holder, const base::AttendeeId& owner) {
  CardShown shown{.holder = person_line(state, holder), .owner = person_line(state, owner)};
  if (const auto* attendee = state.find(owner)) {
    const auto& card = attendee->record.card;
    shown.job_title = card.job_title;
    shown.trigger = card::trigger_sentence(card);
    shown.qr_text = card::write_vcard(card, card::VcardVersion::v3, card::VcardDetail::for_qr);
  }
  return shown;
}

std::vector<CardsCodeShown> describe_card_codes(const event::Projection& state, const base::AttendeeId& holder,
                                                std::span<const base::AttendeeId> owners) {
  std::vector<CardsCodeShown> codes;
  for (const auto& owner : owners) {
    const auto* attendee = state.find(owner);
    if (attendee == nullptr || !attendee->listed()) continue;
    const auto slim = card::write_vcard(attendee->record.card, card::VcardVersion::v3, card::VcardDetail::slim);
    if (codes.empty() || codes.back().qr_text.size() + slim.size() > kMostInCode) {
      codes.push_back({.holder = person_line(state, holder), .owners = {}, .qr_text = {}});
    }
    codes.back().owners.push_back(person_line(state, owner));
    codes.back().qr_text += slim;
  }
  for (std::size_t i = 0; i < codes.size(); ++i) {
    codes[i].index = i;
    codes[i].count = codes.size();
  }
  return codes;
}

std::vector<Suggestion> presentable(const event::Projection& state, const base::AttendeeId& holder,
                                    std::vector<Suggestion> people) {
  std::erase_if(people, [&](const Suggestion& suggestion) {
    const auto* attendee = state.find(suggestion.person);
    return suggestion.person == holder || !attendee || !attendee->matched() || !attendee->present();
  });
  if (people.size() > kMostSuggestions) people.resize(kMostSuggestions);
  return people;
}

SuggestionsShown describe_suggestions(const event::Projection& state, const base::AttendeeId& holder,
                                      std::span<const Suggestion> people) {
  SuggestionsShown shown{.holder = person_line(state, holder),
                         .people = {},
                         .because = std::nullopt,
                         .cards = state.cards_of(holder).size()};
  for (const auto& suggestion : people) {
    SuggestionLine line{.person = person_line(state, suggestion.person),
                        .trigger = {},
                        .reasons = suggestion.reasons,
                        .stars = std::clamp(suggestion.overall, 1, 5),
                        .since = {}};
    if (line.reasons.size() > kMostReasons) line.reasons.resize(kMostReasons);
    if (const auto* attendee = state.find(suggestion.person)) {
      line.trigger = card::trigger_sentence(attendee->record.card);
      line.since = in_since(state, *attendee);
    }
    shown.people.push_back(std::move(line));
  }
  return shown;
}

PersonShown describe_suggestion(const event::Projection& state, const base::AttendeeId& holder,
                                const Suggestion& suggestion) {
  PersonShown shown{.holder = person_line(state, holder),
                    .person = person_line(state, suggestion.person),
                    .job_title = {},
                    .since = {},
                    .opener = suggestion.opener,
                    .listen_for = suggestion.listen_for,
                    .stars = suggestion.stars,
                    .qr_text = {}};
  for (auto& stars : shown.stars) stars.count = std::clamp(stars.count, 1, 5);
  if (const auto* attendee = state.find(suggestion.person)) {
    const auto& card = attendee->record.card;
    shown.job_title = card.job_title;
    shown.since = in_since(state, *attendee);
    if (attendee->listed() && attendee->consent_exchange == true) shown.qr_text = contact_code(card);
  }
  return shown;
}

IntroductionShown describe_introduction(const event::Projection& state, const base::AttendeeId& by,
                                        const base::AttendeeId& to, IntroductionStep step) {
  IntroductionShown shown{
      .step = step, .person = person_line(state, to), .other = person_line(state, by), .trigger = {}};
  if (const auto* other = state.find(by)) shown.trigger = card::trigger_sentence(other->record.card);
  return shown;
}

std::string size_text(std::uint64_t bytes, Language language) {
  constexpr std::array kUnits{"B", "kB", "MB", "GB", "TB"};
  auto size = static_cast<double>(bytes);
  std::size_t unit = 0;
  while (size >= 1000 && unit + 1 < kUnits.size()) {
    size /= 1000;
    ++unit;
  }
  auto text = std::format("{:.{}f} {}", size, unit == 0 || size >= 100 ? 0 : 1, kUnits[unit]);
  if (language == Language::nl) std::ranges::replace(text, '.', ',');
  return text;
}

}  // namespace kiosk::flow
