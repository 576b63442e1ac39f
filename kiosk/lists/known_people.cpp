#include "kiosk/lists/known_people.hpp"

#include <algorithm>

namespace kiosk::lists {
namespace {

/// More people than this with one name and company, or one address, tell nobody apart.
constexpr std::size_t kMostAlike = 16;

std::optional<PersonIndex> look_up(const auto& map, const auto& key) {
  const auto found = map.find(key);
  return found == map.end() ? std::nullopt : std::optional{found->second};
}

void add_alike(std::vector<PersonIndex>& people, PersonIndex person) {
  const bool known = std::ranges::find(people, person) != people.end();
  if (!known && people.size() < kMostAlike) people.push_back(person);
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
  if (!who.name_company.empty()) add_alike(name_companies_[who.name_company], person);
  if (!who.email.empty()) add_alike(emails_[who.email], person);
}

std::optional<PersonIndex> KnownPeople::by_code(const Recognition& who) const {
  for (const auto& code : who.codes) {
    if (const auto person = look_up(codes_, code)) return person;
  }
  return std::nullopt;
}

std::optional<PersonIndex> KnownPeople::by_email_and_name(const Recognition& who) const {
  return who.email_name.empty() ? std::nullopt : look_up(email_names_, who.email_name);
}

std::optional<PersonIndex> KnownPeople::by_likeness(const Recognition& who) const {
  if (!who.name_company.empty()) return pick(name_companies_, who, who.name_company);
  if (who.name.empty() && !who.email.empty()) return pick(emails_, who, who.email);
  return std::nullopt;
}

std::optional<PersonIndex> KnownPeople::pick(const Likeness& map, const Recognition& who,
                                             const std::string& key) const {
  const auto found = map.find(key);
  if (found == map.end()) return std::nullopt;
  std::optional<PersonIndex> earliest;
  std::optional<PersonIndex> only;
  std::size_t unclaimed = 0;
  for (const auto index : found->second) {
    const auto& person = people_[index];
    const bool other_address = !person.email.empty() && !who.email.empty() && person.email != who.email;
    if (other_address) continue;
    if (person.first_row == 0) {
      only = index;
      ++unclaimed;
    } else if (!earliest || person.first_row < people_[*earliest].first_row) {
      earliest = index;
    }
  }
  if (earliest) return earliest;
  return unclaimed == 1 ? only : std::nullopt;
}

std::optional<PersonIndex> KnownPeople::by_id(const base::AttendeeId& id) const {
  return look_up(ids_, id);
}

}  // namespace kiosk::lists
