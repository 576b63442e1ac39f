#pragma once

#include "kiosk/base/bytes.hpp"

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::base {

/// A fixed number of random or derived bytes that names one thing. `Tag` keeps kinds of ids apart at compile time.
template <class Tag, std::size_t Size>
struct OpaqueId {
  static constexpr std::size_t kSize = Size;
  std::array<std::uint8_t, Size> bytes{};

  auto operator<=>(const OpaqueId&) const = default;

  [[nodiscard]] std::string hex() const { return to_hex(bytes); }

  /// Nothing unless `text` is exactly `2 * kSize` hexadecimal digits.
  [[nodiscard]] static std::optional<OpaqueId> from_hex(std::string_view text) {
    const auto read = base::from_hex(text);
    if (!read || read->size() != Size) return std::nullopt;
    return from_bytes(*read);
  }

  /// Nothing unless `bytes` is exactly `kSize` long.
  [[nodiscard]] static std::optional<OpaqueId> from_bytes(ByteView source) {
    if (source.size() != Size) return std::nullopt;
    OpaqueId id;
    std::copy(source.begin(), source.end(), id.bytes.begin());
    return id;
  }
};

/// One person on the list of one event.
using AttendeeId = OpaqueId<struct AttendeeIdTag, 16>;
/// One badge, through all its re-issues.
using BadgeId = OpaqueId<struct BadgeIdTag, 12>;

/// One kiosk (or laptop) that appends facts: eight lower-case characters, made once a machine. See store.
struct KioskId {
  std::string value;
  auto operator<=>(const KioskId&) const = default;
};

/// Hash for every OpaqueId: ids are random or derived by a keyed hash, so their first bytes already are one.
struct IdHash {
  template <class Tag, std::size_t Size>
  std::size_t operator()(const OpaqueId<Tag, Size>& id) const noexcept {
    std::size_t hash = 0;
    for (std::size_t i = 0; i < sizeof hash && i < Size; ++i) hash = (hash << 8) | id.bytes[i];
    return hash;
  }
};

}  // namespace kiosk::base
