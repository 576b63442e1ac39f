#pragma once

#include "kiosk/event/fact.hpp"
#include "kiosk/event/stamp.hpp"

#include <map>
#include <optional>
#include <string_view>

namespace kiosk::event {

/// Who may use the portal, and what was done there; part of the projection. The same facts in any order give the same
/// book: the latest word on an account counts, what was removed or revoked stays so.
class AccessBook {
public:
  void set(const Stamp& stamp, const AccountSet& account);
  void remove(const base::AttendeeId& account);
  void issue(const TokenIssued& token);
  void revoke(const CodeDigest& digest);
  void note(const Stamp& stamp, const Audited& audited) { audits_.emplace(stamp, audited); }

  /// The account with this name, in any ASCII case. Two kiosks may have made the same name while apart: the first by id
  /// counts. Null when there is none. Good until the book changes.
  [[nodiscard]] const AccountSet* account_named(std::string_view name) const;
  [[nodiscard]] const AccountSet* account(const base::AttendeeId& id) const;
  /// True once somebody can decide about accounts.
  [[nodiscard]] bool has_organiser() const;
  /// The key with this digest; null when there is none or it was revoked.
  [[nodiscard]] const TokenIssued* token(const CodeDigest& digest) const;

  /// Calls `take` for every account that is open, by id.
  template <class Take>
  void each_account(Take&& take) const {
    for (const auto& [id, entry] : accounts_) {
      if (entry.open()) take(entry.latest.value);
    }
  }
  /// Calls `take` for every key that is good, by digest.
  template <class Take>
  void each_token(Take&& take) const {
    for (const auto& [digest, entry] : tokens_) {
      if (entry.issued && !entry.revoked) take(*entry.issued);
    }
  }
  [[nodiscard]] const std::map<Stamp, Audited>& audits() const { return audits_; }

  bool operator==(const AccessBook&) const = default;

private:
  struct Account {
    Latest<AccountSet> latest;
    bool removed = false;
    [[nodiscard]] bool open() const { return latest.stamp.has_value() && !removed; }
    bool operator==(const Account&) const = default;
  };
  struct Token {
    std::optional<TokenIssued> issued;
    bool revoked = false;
    bool operator==(const Token&) const = default;
  };
  std::map<base::AttendeeId, Account> accounts_;
  std::map<CodeDigest, Token> tokens_;
  std::map<Stamp, Audited> audits_;
};

}  // namespace kiosk::event
