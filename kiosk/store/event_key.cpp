#include "kiosk/store/event_key.hpp"

#include "kiosk/badge/sodium.hpp"
#include "kiosk/base/text.hpp"
#include "kiosk/store/owner_file.hpp"

#include <sodium.h>

#include <algorithm>
#include <string>

namespace kiosk::store {
namespace {

constexpr std::string_view kHeading = "koffietijd event key 1: ";

}  // namespace

EventKey EventKey::generate() {
  badge::need_sodium();
  EventKey key;
  randombytes_buf(key.bytes_.data(), key.bytes_.size());
  return key;
}

EventKey EventKey::of(const Secret& bytes) {
  EventKey key;
  std::copy_n(bytes.data(), kSize, key.bytes_.data());
  return key;
}

base::Result<EventKey> EventKey::load(const std::filesystem::path& file) {
  auto text = read_owner_file(file);
  if (!text) return std::unexpected{text.error()};

  EventKey key;
  std::size_t length = 0;
  auto line = base::trimmed(*text);
  const bool headed = line.starts_with(kHeading);
  if (headed) line.remove_prefix(kHeading.size());
  const bool whole =
      headed && line.size() == 2 * kSize &&
      sodium_hex2bin(key.bytes_.data(), kSize, line.data(), line.size(), nullptr, &length, nullptr) == 0 &&
      length == kSize;
  sodium_memzero(text->data(), text->size());
  if (!whole) {
    return base::fail(base::ErrorKind::invalid_input,
                      file.string() + " is no event key; copy event.key from the organiser's folder again");
  }
  return key;
}

base::Result<> EventKey::save(const std::filesystem::path& file) const {
  std::array<char, 2 * kSize + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), bytes_.data(), bytes_.size());
  std::string text;
  text.reserve(kHeading.size() + hex.size());  // the text must not move: a moved one leaves the key behind
  text.append(kHeading).append(hex.data()).append("\n");
  auto written = write_owner_file(file, text);
  sodium_memzero(text.data(), text.size());
  sodium_memzero(hex.data(), hex.size());
  return written;
}

EventKey::EventKey(const EventKey&) = default;
EventKey& EventKey::operator=(const EventKey&) = default;

EventKey::EventKey(EventKey&& other) noexcept : bytes_{other.bytes_} {
  sodium_memzero(other.bytes_.data(), other.bytes_.size());
}

EventKey& EventKey::operator=(EventKey&& other) noexcept {
  if (this != &other) {
    bytes_ = other.bytes_;
    sodium_memzero(other.bytes_.data(), other.bytes_.size());
  }
  return *this;
}

EventKey::~EventKey() {
  sodium_memzero(bytes_.data(), bytes_.size());
}

}  // namespace kiosk::store
