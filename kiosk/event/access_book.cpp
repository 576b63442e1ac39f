#include "kiosk/event/access_book.hpp"

#include "kiosk/base/text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace kiosk::event {

void AccessBook::set(const Stamp& stamp, const AccountSet& account) {
  auto& entry = accounts_[account.account];
  if (!entry.removed) entry.latest.write(stamp, account);
}

// Whatever arrives later, nothing of a removed account is kept but that it is gone.
void AccessBook::remove(const base::AttendeeId& account) {
  accounts_[account] = {.latest = {}, .removed = true};
}

// A key is random: two facts that issue the same one are the same fact, unless somebody forged; then the least counts
// everywhere.
void AccessBook::issue(const TokenIssued& token) {
  auto& entry = tokens_[token.digest];
  const auto rank = [](const TokenIssued& one) { return std::pair{one.role, std::string_view{one.name}}; };
  if (!entry.issued || rank(token) < rank(*entry.issued)) entry.issued = token;
}

void AccessBook::revoke(const CodeDigest& digest) {
  tokens_[digest].revoked = true;
}

const AccountSet* AccessBook::account_named(std::string_view name) const {
  const auto wanted = base::ascii_lower(name);
  const auto found = std::ranges::find_if(accounts_, [&](const auto& entry) {
    return entry.second.open() && base::ascii_lower(entry.second.latest.value.name) == wanted;
  });
  return found == accounts_.end() ? nullptr : &found->second.latest.value;
}

const AccountSet* AccessBook::account(const base::AttendeeId& id) const {
  const auto found = accounts_.find(id);
  return found == accounts_.end() || !found->second.open() ? nullptr : &found->second.latest.value;
}

bool AccessBook::has_organiser() const {
  return std::ranges::any_of(accounts_, [](const auto& entry) {
    return entry.second.open() && entry.second.latest.value.role == AccountRole::organiser;
  });
}

const TokenIssued* AccessBook::token(const CodeDigest& digest) const {
  const auto found = tokens_.find(digest);
  return found == tokens_.end() || found->second.revoked || !found->second.issued ? nullptr : &*found->second.issued;
}

}  // namespace kiosk::event
