#include "kiosk/event/blake2b.hpp"

#include <sodium.h>

namespace kiosk::event {

std::array<std::uint8_t, 16> blake2b(std::string_view purpose, std::string_view text) {
  std::array<std::uint8_t, 16> digest{};
  const auto first = base::as_bytes(purpose);
  const auto second = base::as_bytes(text);
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, digest.size());
  crypto_generichash_update(&state, first.data(), first.size());
  crypto_generichash_update(&state, second.data(), second.size());
  crypto_generichash_final(&state, digest.data(), digest.size());
  return digest;
}

}  // namespace kiosk::event
