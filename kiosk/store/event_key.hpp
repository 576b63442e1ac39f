#pragma once

#include "kiosk/base/bytes.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/store/secret.hpp"

#include <array>
#include <filesystem>

namespace kiosk::store {

/// The key that wraps every person's key. Wiped when destroyed.
class EventKey {
public:
  static constexpr std::size_t kSize = 32;

  [[nodiscard]] static EventKey generate();
  /// The key with these bytes.
  [[nodiscard]] static EventKey of(const Secret& bytes);
  /// Reads a key file. Errors: not_found, forbidden (others than its owner may read it), invalid_input (not a key
  /// file).
  [[nodiscard]] static base::Result<EventKey> load(const std::filesystem::path& file);

  EventKey(EventKey&&) noexcept;
  EventKey& operator=(EventKey&&) noexcept;
  EventKey(const EventKey&);
  EventKey& operator=(const EventKey&);
  ~EventKey();

  /// Writes a new file that only its owner may read (0600), synced. Error conflict when it exists; io.
  [[nodiscard]] base::Result<> save(const std::filesystem::path& file) const;

  [[nodiscard]] base::ByteView bytes() const { return bytes_; }

private:
  EventKey() = default;
  std::array<std::uint8_t, kSize> bytes_{};
};

}  // namespace kiosk::store
