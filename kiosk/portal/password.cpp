#include "kiosk/portal/password.hpp"

#include "kiosk/badge/sodium.hpp"
#include "kiosk/base/text.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace kiosk::portal {
namespace {

constexpr unsigned long long kRounds = 3;
constexpr std::size_t kMemory = std::size_t{32} * 1024 * 1024;

constexpr auto kTriedFirst =
    std::to_array<std::string_view>({"password", "wachtwoord", "koffietijd", "1234567890", "0123456789", "qwertyuiop",
                                     "welkom1234", "welcome123", "organisator", "organiser", "netwerken", "networking",
                                     "geheim1234", "administrator", "password12", "wachtwoord1"});

bool is_tried_first(std::string_view password, std::string_view account) {
  const auto plain = base::ascii_lower(password);
  if (std::ranges::all_of(plain, [&](char c) { return c == plain.front(); })) return true;
  if (std::ranges::contains(kTriedFirst, plain)) return true;
  return !account.empty() && plain.starts_with(base::ascii_lower(account)) && plain.size() < account.size() + 4;
}

}  // namespace

std::string_view fault_of_password(std::string_view password, std::string_view account) {
  if (base::character_starts(password).size() < kShortestPassword) return "password_short";
  if (password.size() > kLongestPassword) return "password_long";
  if (is_tried_first(password, account)) return "password_common";
  return {};
}

base::Result<std::string> hash_password(std::string_view password) {
  badge::need_sodium();
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), kRounds, kMemory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return base::fail(base::ErrorKind::io, "there is not enough memory to keep a password; 32 MB is needed");
  }
  return std::string{text.data()};
}

bool password_fits(std::string_view password, const std::string& hash) {
  badge::need_sodium();
  if (hash.empty()) {
    static_cast<void>(hash_password(password));
    return false;
  }
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

}  // namespace kiosk::portal
