#include "tools/koffietijd/people.hpp"

#include "kiosk/base/text.hpp"
#include "kiosk/card/business_card.hpp"

#include <algorithm>
#include <format>
#include <string>

namespace tools {
namespace {

using namespace kiosk;

template <class Wanted>
std::vector<base::AttendeeId> people_who(const event::Projection& state, const Wanted& wanted) {
  std::vector<base::AttendeeId> people;
  for (const auto& [id, attendee] : state.attendees()) {
    if (attendee.listed() && wanted(attendee.record.card)) people.push_back(id);
  }
  return people;
}

}  // namespace

base::Result<std::vector<base::AttendeeId>> people_with_email(const event::Projection& state, std::string_view email) {
  const auto wanted = base::fold(email);
  auto people = people_who(state, [&](const auto& card) {
    return std::ranges::any_of(card.emails, [&](const auto& own) { return base::fold(own) == wanted; });
  });
  if (people.empty()) {
    return base::fail(base::ErrorKind::not_found,
                      std::format("nobody on the list has the e-mail address '{}'", base::clean_line(email)));
  }
  return people;
}

base::Result<base::AttendeeId> one_person(const event::Projection& state, std::string_view who) {
  if (who.contains('@')) {
    const auto people = people_with_email(state, who);
    if (!people) return std::unexpected{people.error()};
    if (people->size() > 1) {
      return base::fail(base::ErrorKind::invalid_input, std::format("{} people share '{}'; give a name instead",
                                                                    people->size(), base::clean_line(who)));
    }
    return people->front();
  }
  const auto wanted = card::name_search_key(who);
  const auto people =
      people_who(state, [&](const auto& card) { return card::name_search_key(card.name.display()) == wanted; });
  if (people.empty()) {
    return base::fail(base::ErrorKind::not_found,
                      std::format("nobody on the list is called '{}'; give the whole name or the e-mail address",
                                  base::clean_line(who)));
  }
  if (people.size() > 1) {
    return base::fail(
        base::ErrorKind::invalid_input,
        std::format("{} people are called '{}'; give an e-mail address instead", people.size(), base::clean_line(who)));
  }
  return people.front();
}

}  // namespace tools
