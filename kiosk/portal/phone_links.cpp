#include "kiosk/portal/phone_links.hpp"

#include "kiosk/portal/secrets.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::portal {
namespace {

/// Short, for the link stands in a QR code: 128 bits.
constexpr std::size_t kLinkBytes = 16;
constexpr std::size_t kCookieBytes = 32;

/// Makes room for one more: what is over goes, and then what is over soonest.
template <class Map>
void make_room(Map& map, base::Instant now) {
  std::erase_if(map, [&](const auto& entry) { return entry.second.until <= now; });
  if (map.size() < PhoneLinks::kMost) return;
  map.erase(std::ranges::min_element(map, {}, [](const auto& entry) { return entry.second.until; }));
}

}  // namespace

std::string PhoneLinks::make(PhoneVisit who, base::Instant now) {
  make_room(links_, now);
  auto secret = random_text(kLinkBytes);
  links_[digest_of_secret(secret)] = {.who = std::move(who), .until = now + kLinkLasts};
  return secret;
}

PhoneLinks::Opened PhoneLinks::open(std::string_view secret, base::Instant now) {
  auto link = links_.extract(digest_of_secret(secret));
  if (link.empty() || link.mapped().until <= now) return {};
  make_room(visits_, now);
  auto cookie = random_text(kCookieBytes);
  auto& visit = visits_[digest_of_secret(cookie)];
  visit = {.who = std::move(link.mapped().who), .csrf = random_text(kCookieBytes), .until = now + kVisitLasts};
  return {.cookie = std::move(cookie), .visit = &visit};
}

PhoneLinks::Visit* PhoneLinks::find(std::string_view cookie, base::Instant now) {
  if (cookie.empty()) return nullptr;
  const auto found = visits_.find(digest_of_secret(cookie));
  return found == visits_.end() || found->second.until <= now ? nullptr : &found->second;
}

void PhoneLinks::end(std::string_view cookie) {
  visits_.erase(digest_of_secret(cookie));
}

void PhoneLinks::forget(const base::AttendeeId& person) {
  std::erase_if(links_, [&](const auto& entry) { return entry.second.who.person == person; });
  std::erase_if(visits_, [&](const auto& entry) { return entry.second.who.person == person; });
}

}  // namespace kiosk::portal
