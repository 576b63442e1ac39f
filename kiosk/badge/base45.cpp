#include "kiosk/badge/base45.hpp"

#include <algorithm>
#include <array>

namespace kiosk::badge {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr unsigned kBase = 45;
static_assert(kAlphabet.size() == kBase);

constexpr std::uint8_t kNoValue = 255;

constexpr std::array<std::uint8_t, 256> value_table() {
  std::array<std::uint8_t, 256> table{};
  table.fill(kNoValue);
  for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
    table[static_cast<unsigned char>(kAlphabet[i])] = static_cast<std::uint8_t>(i);
  }
  return table;
}

constexpr auto kValues = value_table();

/// The number that a group of two or three characters stands for, least significant first.
std::optional<unsigned> group_value(std::string_view group) {
  unsigned value = 0;
  unsigned weight = 1;
  for (const char character : group) {
    const auto digit = kValues[static_cast<unsigned char>(character)];
    if (digit == kNoValue) return std::nullopt;
    value += digit * weight;
    weight *= kBase;
  }
  return value;
}

}  // namespace

std::string base45_encode(base::ByteView bytes) {
  std::string text;
  text.reserve((bytes.size() * 3 + 1) / 2);
  const auto put = [&text](unsigned value, int characters) {
    for (; characters > 0; --characters, value /= kBase) text += kAlphabet[value % kBase];
  };
  std::size_t i = 0;
  for (; i + 1 < bytes.size(); i += 2) put(bytes[i] * 256U + bytes[i + 1], 3);
  if (i < bytes.size()) put(bytes[i], 2);
  return text;
}

std::optional<base::Bytes> base45_decode(std::string_view text) {
  if (text.size() % 3 == 1) return std::nullopt;
  base::Bytes bytes;
  bytes.reserve(text.size() / 3 * 2 + 1);
  for (; !text.empty(); text.remove_prefix(std::min<std::size_t>(3, text.size()))) {
    const auto group = text.substr(0, 3);
    const auto value = group_value(group);
    const bool pair = group.size() == 3;
    if (!value || *value > (pair ? 0xFFFFU : 0xFFU)) return std::nullopt;
    if (pair) bytes.push_back(static_cast<std::uint8_t>(*value >> 8));
    bytes.push_back(static_cast<std::uint8_t>(*value & 0xFF));
  }
  return bytes;
}

}  // namespace kiosk::badge
