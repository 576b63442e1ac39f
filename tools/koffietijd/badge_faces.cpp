#include "tools/koffietijd/badge_faces.hpp"

#include "kiosk/badge/k1.hpp"
#include "kiosk/base/local_time.hpp"
#include "kiosk/base/text.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>

namespace tools {

using namespace kiosk;

std::vector<const event::Attendee*> people_to_print(const event::Projection& state, const std::string& email) {
  std::vector<const event::Attendee*> people;
  for (const auto& [id, attendee] : state.attendees()) {
    const bool may_come = attendee.listed() && attendee.record.status != event::TicketStatus::cancelled;
    if (may_come && (email.empty() || base::fold(attendee.record.card.email()) == base::fold(email))) {
      people.push_back(&attendee);
    }
  }
  std::ranges::sort(people, {}, [](const auto* person) {
    const auto& name = person->record.card.name;
    return std::tuple{base::fold(name.last), base::fold(name.first), person->id};
  });
  return people;
}

std::vector<event::FactBody> badges_to_issue(const event::Projection& state,
                                             const std::vector<const event::Attendee*>& people, bool reissue) {
  std::vector<event::FactBody> facts;
  for (const auto* person : people) {
    const auto issued = state.badge_of(person->id);
    if (!issued) {
      facts.emplace_back(event::BadgeIssued{person->id, badge::new_badge_id(), 0});
    } else if (reissue) {
      facts.emplace_back(event::BadgeIssued{person->id, issued->badge, static_cast<std::uint8_t>(issued->issue + 1)});
    }
  }
  return facts;
}

paper::BadgeFace face_of(const event::Projection& state, const event::Attendee& person, const badge::SigningKey& key) {
  const auto issued = state.badge_of(person.id).value();
  const auto& settings = state.settings();
  const auto& card = person.record.card;
  const auto language = card.language.empty() ? settings.language : card.language;
  const badge::K1Claims claims{
      .organiser = false, .event = settings.keys.event, .issue = issued.issue, .id = issued.badge};
  return {.name = card.name,
          .company = card.company,
          .job_title = card.job_title,
          .call_me_when = card.pitch.call_me_when,
          .event_name = settings.name,
          .date = base::long_date(settings.date, language),
          .language = language,
          .qr_text = badge::issue_k1(claims, key)};
}

}  // namespace tools
