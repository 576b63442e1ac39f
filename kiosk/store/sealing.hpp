#pragma once

#include "kiosk/base/bytes.hpp"
#include "kiosk/base/ids.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/fact.hpp"
#include "kiosk/store/event_key.hpp"
#include "kiosk/store/secret.hpp"

#include <string>
#include <string_view>

namespace kiosk::store {

/// Where a sealed text belongs. It is bound into the seal: moved to another row, the text does not open.
struct SealedPlace {
  const event::FactId& fact;
  std::string_view type;
  const base::AttendeeId& person;
};

/// What the event key does: it wraps the key of each person, proves that it fits a database, and recognises this
/// machine without the database telling its machine id. All seals are XChaCha20-Poly1305 with a random nonce in front.
class Sealing {
public:
  /// Length of a wrapped key: nonce, key, tag.
  static constexpr std::size_t kWrappedSize = 24 + Secret::kSize + 16;

  explicit Sealing(const EventKey& key);

  /// Tells this event key from others, and tells nothing else.
  [[nodiscard]] base::Bytes key_check() const;
  /// A keyed hash of a machine id.
  [[nodiscard]] base::Bytes machine_mark(std::string_view machine) const;

  [[nodiscard]] base::Bytes wrap(const Secret& person_key, const base::AttendeeId& person) const;
  /// Error corrupt when `wrapped` is not what this event key wrapped for this person.
  [[nodiscard]] base::Result<Secret> unwrap(base::ByteView wrapped, const base::AttendeeId& person) const;

private:
  Secret wrapping_;
  Secret check_;
  Secret marking_;
};

/// A new random key for one person.
[[nodiscard]] Secret new_person_key();

/// Seals the personal part of one fact.
[[nodiscard]] base::Bytes seal(std::string_view personal, const Secret& person_key, const SealedPlace& place);
/// The text again. Error corrupt when a byte of it changed or it was sealed for another place.
[[nodiscard]] base::Result<std::string> unseal(base::ByteView sealed, const Secret& person_key,
                                               const SealedPlace& place);

}  // namespace kiosk::store
