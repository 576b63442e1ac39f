#include "kiosk/lists/natural_key.hpp"

#include "kiosk/base/text.hpp"
#include "kiosk/card/business_card.hpp"

#include <sodium.h>

#include <array>

namespace kiosk::lists {
namespace {

/// Stands between the parts of a key; no cleaned text has it.
constexpr char kBetween = '\x1f';

std::string joined(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() ? std::string{} : a + kBetween + b;
}

std::array<std::uint8_t, 16> keyed_hash(std::string_view domain, base::ByteView text, base::ByteView secret) {
  crypto_generichash_state state;
  std::array<std::uint8_t, 16> hash{};
  crypto_generichash_init(&state, secret.data(), secret.size(), hash.size());
  crypto_generichash_update(&state, base::as_bytes(domain).data(), domain.size());
  crypto_generichash_update(&state, text.data(), text.size());
  crypto_generichash_final(&state, hash.data(), hash.size());
  return hash;
}

}  // namespace

Recognition recognise(const event::AttendeeRecord& record) {
  Recognition who;
  who.codes = record.ticket_codes;
  who.email = base::fold(record.card.email());
  who.name = card::name_search_key(record.card.name.display());
  who.email_name = joined(who.email, who.name);
  who.name_company = joined(who.name, base::fold(record.card.company));
  return who;
}

std::string natural_key(const Recognition& who, const event::AttendeeRecord& record) {
  if (!who.email_name.empty()) return "email and name: " + who.email_name;
  if (!who.name_company.empty()) return "name and company: " + who.name_company;
  if (!who.codes.empty()) return "code: " + who.codes.front();
  if (!who.email.empty()) return "email: " + who.email;
  if (!who.name.empty()) return "name: " + who.name;
  return "company: " + base::fold(record.card.company);
}

base::AttendeeId derive_attendee(std::string_view natural_key, base::ByteView secret) {
  return {keyed_hash("koffietijd attendee\n", base::as_bytes(natural_key), secret)};
}

base::BadgeId derive_badge(const base::AttendeeId& attendee, base::ByteView secret) {
  const auto hash = keyed_hash("koffietijd badge of\n", attendee.bytes, secret);
  return *base::BadgeId::from_bytes(base::ByteView{hash}.first(base::BadgeId::kSize));
}

}  // namespace kiosk::lists
