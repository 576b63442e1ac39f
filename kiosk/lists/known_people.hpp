#pragma once

#include "kiosk/event/projection.hpp"
#include "kiosk/lists/merge_records.hpp"
#include "kiosk/lists/natural_key.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kiosk::lists {

/// Somebody on the list, or about to be, with the rows of the file that are theirs.
struct Person {
  base::AttendeeId id;
  const event::Attendee* known = nullptr;  ///< none: new with this file
  std::size_t first_row = 0;               ///< of the file; 0: no row yet
  std::string name;                        ///< name and address that the file gives them, made comparable
  std::string email;
  ListedPerson listed;
};

using PersonIndex = std::size_t;

/// Finds people by what a list says of them. Not thread-safe.
class KnownPeople {
public:
  /// Everyone who is not erased. `state` must outlive this.
  explicit KnownPeople(const event::Projection& state);

  /// Somebody new, who can be found from now on.
  PersonIndex add(const base::AttendeeId& id, const Recognition& who);
  /// Makes somebody known findable by what the file says of them, too.
  void index(PersonIndex person, const Recognition& who);

  [[nodiscard]] Person& at(PersonIndex person) { return people_[person]; }
  [[nodiscard]] const std::vector<Person>& all() const { return people_; }

  [[nodiscard]] std::optional<PersonIndex> by_code(const Recognition& who) const;
  /// By address and name; without a name, by an address that only one person has.
  [[nodiscard]] std::optional<PersonIndex> by_email(const Recognition& who) const;
  [[nodiscard]] std::optional<PersonIndex> by_company(const Recognition& who) const;
  [[nodiscard]] std::optional<PersonIndex> by_id(const base::AttendeeId& id) const;

private:
  using Map = std::unordered_map<std::string, PersonIndex>;

  std::vector<Person> people_;
  std::unordered_map<base::AttendeeId, PersonIndex, base::IdHash> ids_;
  Map codes_;
  Map email_names_;
  Map emails_;  ///< kShared for an address of several people
  Map name_companies_;
};

}  // namespace kiosk::lists
