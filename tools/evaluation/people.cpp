#include "tools/evaluation/people.hpp"

#include "kiosk/lists/list_file.hpp"
#include "kiosk/lists/read_list.hpp"
#include "kiosk/matching/profile.hpp"

#include <format>
#include <set>
#include <utility>

namespace tools::evaluation {

kiosk::base::Result<std::vector<Person>> read_people(const std::filesystem::path& file) {
  const auto bytes = kiosk::lists::read_list_file(file);
  if (!bytes) return std::unexpected{bytes.error()};
  const auto list = kiosk::lists::read_list(*bytes, kiosk::event::Settings{});
  if (!list) return std::unexpected{list.error().within(file.string())};
  std::vector<Person> people;
  std::set<std::string> seen;
  for (const auto& row : list->rows) {
    const auto& card = row.attendee.card;
    auto id = card.email().empty() ? std::format("row {}", row.row) : std::string{card.email()};
    if (!seen.insert(id).second) continue;
    people.push_back({.name = card.name.display(),
                      .first_name = card.name.first,
                      .company = card.company,
                      .profile = kiosk::matching::profile_of(card, std::move(id))});
  }
  return people;
}

kiosk::base::Result<std::vector<matcher::crowd::Profile>> read_profiles(const std::filesystem::path& file) {
  auto people = read_people(file);
  if (!people) return std::unexpected{people.error()};
  std::vector<matcher::crowd::Profile> profiles;
  for (auto& person : *people) profiles.push_back(std::move(person.profile));
  return profiles;
}

}  // namespace tools::evaluation
