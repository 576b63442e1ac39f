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
  [[nodiscard]] std::optional<PersonIndex> by_email_and_name(const Recognition& who) const;
  /// Somebody with the same name and company, or, for a row without a name, the same address: the one that an earlier
  /// row of the file already is, else the only one. Nobody to whom the file gives another address.
  [[nodiscard]] std::optional<PersonIndex> by_likeness(const Recognition& who) const;
  [[nodiscard]] std::optional<PersonIndex> by_id(const base::AttendeeId& id) const;

private:
  using Map = std::unordered_map<std::string, PersonIndex>;
  using Likeness = std::unordered_map<std::string, std::vector<PersonIndex>>;

  [[nodiscard]] std::optional<PersonIndex> pick(const Likeness& map, const Recognition& who,
                                                const std::string& key) const;

  std::vector<Person> people_;
  std::unordered_map<base::AttendeeId, PersonIndex, base::IdHash> ids_;
  Map codes_;
  Map email_names_;
  Likeness emails_;
  Likeness name_companies_;
};

}  // namespace kiosk::lists
