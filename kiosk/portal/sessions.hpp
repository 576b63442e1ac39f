#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/base/ids.hpp"
#include "kiosk/event/code_digest.hpp"

#include <chrono>
#include <map>
#include <string>
#include <string_view>

namespace kiosk::portal {

/// Somebody who is signed in, in one browser.
struct Session {
  base::AttendeeId account;
  std::string csrf;  ///< must come with every change, in a header that another site's page cannot set
  base::Instant begun{};
  base::Instant used{};
};

/// Who is signed in. Kept in memory only: after a restart everybody signs in again. Cookies are kept as digests. Not
/// thread-safe.
class Sessions {
public:
  static constexpr std::chrono::hours kLongest{16};
  static constexpr std::chrono::hours kIdle{4};
  static constexpr std::size_t kMost = 500;

  struct Begun {
    std::string cookie;
    Session* session = nullptr;  ///< until the next call
  };
  /// A new session with a new cookie, whatever cookie the browser had before.
  Begun begin(const base::AttendeeId& account, base::Instant now);

  /// The session of this cookie, which was used now; null for none, or one that is over. Until the next call.
  [[nodiscard]] Session* find(std::string_view cookie, base::Instant now);

  void end(std::string_view cookie);
  /// Ends all sessions of this account, in every browser.
  void end_all(const base::AttendeeId& account);

private:
  [[nodiscard]] static bool over(const Session& session, base::Instant now);

  std::map<event::CodeDigest, Session> sessions_;
};

}  // namespace kiosk::portal
