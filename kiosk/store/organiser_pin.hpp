#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/store/event_key.hpp"

#include <string>
#include <string_view>

namespace kiosk::store {

/// Keeps and checks the organiser's PIN. What is kept is an Argon2id text of the PIN hashed under a key that comes from
/// the event key: a copied database alone does not tell a PIN of four digits. Both calls take about 0.1 s and 32 MiB.
/// Any thread.
class OrganiserPin {
public:
  explicit OrganiserPin(EventKey key) : key_{std::move(key)} {}

  /// What to keep of `pin` (event::OrganiserPinSet::digest). Error io when there is no memory for it.
  [[nodiscard]] base::Result<std::string> digest(std::string_view pin) const;

  /// True when `digest` was made of `pin` under this event key.
  [[nodiscard]] bool fits(std::string_view pin, const std::string& digest) const;

private:
  EventKey key_;
};

}  // namespace kiosk::store
