#pragma once

#include <sodium.h>

#include <array>
#include <cstdint>

namespace kiosk::store {

/// Bytes of a key in memory, wiped when they are moved away or destroyed.
class Secret {
public:
  static constexpr std::size_t kSize = 32;

  Secret() = default;
  Secret(Secret&& other) noexcept : bytes_{other.bytes_} { other.wipe(); }
  Secret& operator=(Secret&&) = delete;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret() { wipe(); }

  [[nodiscard]] std::uint8_t* data() { return bytes_.data(); }
  [[nodiscard]] const std::uint8_t* data() const { return bytes_.data(); }

private:
  void wipe() { sodium_memzero(bytes_.data(), bytes_.size()); }

  std::array<std::uint8_t, kSize> bytes_{};
};

}  // namespace kiosk::store
