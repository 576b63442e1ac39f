#pragma once

#include "kiosk/base/bytes.hpp"
#include "kiosk/base/ids.hpp"
#include "kiosk/event/fact.hpp"

#include <string>
#include <vector>

namespace kiosk::lists {

/// The texts by which a person is recognised, made comparable. Empty where a part is missing.
struct Recognition {
  std::vector<std::string> codes;
  std::string email;         ///< folded
  std::string name;          ///< card::name_search_key of the whole name
  std::string email_name;    ///< both, or empty
  std::string name_company;  ///< both, or empty
};

[[nodiscard]] Recognition recognise(const event::AttendeeRecord& record);

/// What identifies a person on any list: e-mail address and name, else name and company, else the first ticket code,
/// else the address, the name or the company alone.
[[nodiscard]] std::string natural_key(const Recognition& who, const event::AttendeeRecord& record);

/// BLAKE2b of the natural key under `secret` (16 to 64 bytes).
[[nodiscard]] base::AttendeeId derive_attendee(std::string_view natural_key, base::ByteView secret);

/// BLAKE2b of the attendee's id under `secret`, cut to a badge id.
[[nodiscard]] base::BadgeId derive_badge(const base::AttendeeId& attendee, base::ByteView secret);

}  // namespace kiosk::lists
