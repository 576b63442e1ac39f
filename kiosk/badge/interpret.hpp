#pragma once

#include "kiosk/badge/k1.hpp"
#include "kiosk/badge/presented.hpp"

#include <string_view>
#include <vector>

namespace kiosk::badge {

/// What a kiosk needs to tell true badges from false ones: public keys only.
struct VerificationKeys {
  std::uint16_t event = 0;          ///< the event's tag in K1 badges
  PublicKey attendee{};             ///< signs attendee badges
  PublicKey organiser{};            ///< signs organiser badges
  std::vector<PublicKey> pretix{};  ///< keys of signed tickets; several may be valid at once, none for other systems
  bool operator==(const VerificationKeys&) const = default;
};

/// What a scanned payload means. Never fails: whatever makes no sense is Nonsense with its reason. Pure; any thread.
/// `payload` is raw bytes as read from the code.
[[nodiscard]] Presented interpret(std::string_view payload, const VerificationKeys& keys);

}  // namespace kiosk::badge
