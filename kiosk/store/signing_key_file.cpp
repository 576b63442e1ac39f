#include "kiosk/store/signing_key_file.hpp"

#include "kiosk/base/bytes.hpp"
#include "kiosk/store/owner_file.hpp"

#include <sodium.h>
#include <toml++/toml.hpp>

#include <format>
#include <string>

namespace kiosk::store {
namespace {

constexpr const char* kForm =
    "# Signs the badges of this event. Keep it on the organiser's machine and in a backup; a kiosk never needs it.\n"
    "attendee = \"{}\"\n"
    "organiser = \"{}\"\n";

void wipe(auto& text) {
  sodium_memzero(text.data(), text.size());
}

std::string hex_seed(const badge::SigningKey& key) {
  auto seed = key.seed();
  auto hex = base::to_hex(seed);
  wipe(seed);
  return hex;
}

base::Result<badge::SigningKey> key_named(const toml::table& table, std::string_view name) {
  auto seed = base::from_hex(table[name].value_or(std::string_view{}));
  if (!seed) return base::fail(base::ErrorKind::invalid_input, std::format("\"{}\" is no hexadecimal key", name));
  auto key = badge::SigningKey::from_seed(*seed);
  wipe(*seed);
  if (!key) return std::unexpected{key.error().within(name)};
  return key;
}

base::Result<SigningKeys> parse(std::string_view text) {
  try {
    const auto table = toml::parse(text);
    auto attendee = key_named(table, "attendee");
    if (!attendee) return std::unexpected{attendee.error()};
    auto organiser = key_named(table, "organiser");
    if (!organiser) return std::unexpected{organiser.error()};
    return SigningKeys{.attendee = *std::move(attendee), .organiser = *std::move(organiser)};
  } catch (const toml::parse_error&) {  // its text quotes the file: not for a log
    return base::fail(base::ErrorKind::invalid_input, "it is not TOML");
  }
}

}  // namespace

base::Result<> save_signing_keys(const SigningKeys& keys, const std::filesystem::path& file) {
  auto attendee = hex_seed(keys.attendee);
  auto organiser = hex_seed(keys.organiser);
  auto text = std::vformat(kForm, std::make_format_args(attendee, organiser));
  auto written = write_owner_file(file, text);
  wipe(text);
  wipe(attendee);
  wipe(organiser);
  return written;
}

base::Result<SigningKeys> read_signing_keys(const std::filesystem::path& file) {
  auto text = read_owner_file(file);
  if (!text) return std::unexpected{text.error()};
  auto keys = parse(*text);
  wipe(*text);
  if (!keys) return std::unexpected{keys.error().within(file.string() + " holds no badge keys, restore its backup")};
  return keys;
}

}  // namespace kiosk::store
