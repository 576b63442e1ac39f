#include "kiosk/lists/known_people.hpp"

#include <limits>

namespace kiosk::lists {
namespace {

constexpr auto kShared = std::numeric_limits<PersonIndex>::max();

std::optional<PersonIndex> look_up(const auto& map, const auto& key) {
  const auto found = map.find(key);
  return found == map.end() || found->second == kShared ? std::nullopt : std::optional{found->second};
}

}  // namespace

KnownPeople::KnownPeople(const event::Projection& state) {
  people_.reserve(state.attendees().size());
  for (const auto& [id, attendee] : state.attendees()) {
    if (attendee.erased) continue;
    const auto person = add(id, recognise(attendee.record));
    people_[person].known = &attendee;
  }
}

PersonIndex KnownPeople::add(const base::AttendeeId& id, const Recognition& who) {
  const auto person = people_.size();
  people_.emplace_back().id = id;
  ids_.emplace(id, person);
  index(person, who);
  return person;
}

void KnownPeople::index(PersonIndex person, const Recognition& who) {
  for (const auto& code : who.codes) codes_.try_emplace(code, person);
  if (!who.email_name.empty()) email_names_.try_emplace(who.email_name, person);
  if (!who.name_company.empty()) name_companies_.try_emplace(who.name_company, person);
  if (who.email.empty()) return;
  const auto [known, is_new] = emails_.try_emplace(who.email, person);
  if (!is_new && known->second != person) known->second = kShared;
}

std::optional<PersonIndex> KnownPeople::by_code(const Recognition& who) const {
  for (const auto& code : who.codes) {
    if (const auto person = look_up(codes_, code)) return person;
  }
  return std::nullopt;
}

std::optional<PersonIndex> KnownPeople::by_email(const Recognition& who) const {
  if (!who.email_name.empty()) return look_up(email_names_, who.email_name);
  return who.email.empty() ? std::nullopt : look_up(emails_, who.email);
}

std::optional<PersonIndex> KnownPeople::by_company(const Recognition& who) const {
  return who.name_company.empty() ? std::nullopt : look_up(name_companies_, who.name_company);
}

std::optional<PersonIndex> KnownPeople::by_id(const base::AttendeeId& id) const {
  return look_up(ids_, id);
}

}  // namespace kiosk::lists
