#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/base/ids.hpp"
#include "kiosk/card/business_card.hpp"
#include "kiosk/event/code_digest.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::portal {

/// Whose things one phone reaches: those of one person, or a card of somebody who is not on the list yet.
struct PhoneVisit {
  std::optional<base::AttendeeId> person;
  card::BusinessCard draft;  ///< as far as it was written on the glass
  std::string language = "nl";
};

/// Links to go on with one's card on one's own phone. A link works once and not for long; whoever opens it first gets a
/// visit, with a cookie of its own. Links and cookies are kept as digests, in memory only. Not thread-safe.
class PhoneLinks {
public:
  static constexpr std::chrono::minutes kLinkLasts{10};
  static constexpr std::chrono::hours kVisitLasts{2};
  static constexpr std::size_t kMost = 5'000;
  static constexpr std::string_view kCookie = "__Host-koffietijd-phone";

  struct Visit {
    PhoneVisit who;
    std::string csrf;
    base::Instant until{};
  };
  struct Opened {
    std::string cookie;
    Visit* visit = nullptr;  ///< until the next call
  };

  /// A new link; returns its secret part.
  [[nodiscard]] std::string make(PhoneVisit who, base::Instant now);
  /// Uses a link up. Null visit when there is none, it is over or it was used.
  [[nodiscard]] Opened open(std::string_view secret, base::Instant now);
  /// The visit of this cookie; null when there is none. Until the next call.
  [[nodiscard]] Visit* find(std::string_view cookie, base::Instant now);
  void end(std::string_view cookie);
  /// Nothing of this person is reached any more, by link or visit.
  void forget(const base::AttendeeId& person);

private:
  struct Link {
    PhoneVisit who;
    base::Instant until{};
  };

  std::map<event::CodeDigest, Link> links_;
  std::map<event::CodeDigest, Visit> visits_;
};

}  // namespace kiosk::portal
