#pragma once

#include "kiosk/base/ids.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/fact.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::event {

/// A fact's body as it is stored and sent: its type, a readable part in JSON without anything personal, and a personal
/// part that the store seals under the key of `person`.
struct EncodedBody {
  std::string type;  ///< "checked_in", "cards_exchanged", …: stable names, part of the file format
  std::string body;  ///< JSON object
  std::optional<base::AttendeeId> person;
  std::string personal;  ///< JSON object, or empty when the type has no personal part
  bool operator==(const EncodedBody&) const = default;
};

/// The most bytes either part of a fact may have; importers keep well below.
inline constexpr std::size_t kLargestFactPart = 1024 * 1024;

[[nodiscard]] EncodedBody encode(const FactBody& body);

/// The body again. `personal` is empty when there is none or it cannot be read any more (erased): then personal fields
/// come back empty. Unknown JSON members are ignored. Error corrupt: not JSON, too large or too deep, a member missing
/// or out of range (the message names it); error not_found: a type of a later version.
[[nodiscard]] base::Result<FactBody> decode(std::string_view type, std::string_view body, std::string_view personal);

}  // namespace kiosk::event
