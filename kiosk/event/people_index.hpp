#pragma once

#include "kiosk/base/ids.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kiosk::event {

/// Finds people by a text they may share with others, such as a ticket code or an e-mail address.
class PeopleIndex {
public:
  void insert(std::string_view text, const base::AttendeeId& person);
  void erase(std::string_view text, const base::AttendeeId& person);

  /// The first person, by id, with this text.
  [[nodiscard]] std::optional<base::AttendeeId> first(std::string_view text) const;

  bool operator==(const PeopleIndex&) const = default;

private:
  struct TextHash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  /// Sorted and unique, almost always one.
  using People = std::vector<base::AttendeeId>;
  std::unordered_map<std::string, People, TextHash, std::equal_to<>> people_;
};

}  // namespace kiosk::event
