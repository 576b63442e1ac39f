#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/event/access_book.hpp"
#include "kiosk/portal/http.hpp"
#include "kiosk/portal/secrets.hpp"
#include "kiosk/portal/sessions.hpp"
#include "kiosk/portal/sign_in_delays.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::portal {

/// Who asks something, and what they may.
struct Caller {
  std::string name;  ///< as facts keep it: the account's, or "token NAME"; "phone" for an attendee
  event::AccountRole role = event::AccountRole::viewer;
  std::optional<base::AttendeeId> account;  ///< none: a token, or a phone
  std::string csrf;                         ///< of the session; empty for a token
};

/// Knows who is signed in, and slows down who guesses. Passwords are compared elsewhere (they take time). Belongs to
/// the portal's thread.
class Gate {
public:
  static constexpr std::string_view kSessionCookie = "__Host-koffietijd";
  static constexpr std::string_view kDeviceCookie = "__Host-koffietijd-device";
  static constexpr std::chrono::hours kDeviceLasts{24 * 90};

  /// `secret`: of the event, for device cookies that outlive a restart. `setup_code`: makes the first organiser.
  Gate(std::string_view secret, std::string setup_code);

  /// Who has the session or token of this request; nothing when nobody (any more) does. `access` says what accounts and
  /// tokens there are now.
  [[nodiscard]] std::optional<Caller> caller_of(const Request& request, const event::AccessBook& access,
                                                base::Instant now);

  /// True when a change may come from this request: not from another site's page, and with the session's CSRF token,
  /// which a caller with a token does not need.
  [[nodiscard]] static bool may_change(const Request& request, std::string_view csrf);
  /// True when a browser says that the request comes from another site's page.
  [[nodiscard]] static bool cross_site(const Request& request);

  /// What signing in to `account` from here counts as.
  [[nodiscard]] Attempt attempt_of(const Request& request, std::string_view account) const;
  [[nodiscard]] SignInDelays& delays() { return delays_; }

  /// Signs in: a new session, whatever cookie the browser came with (that one is over), and a device cookie.
  void sign_in(const Request& request, const event::AccountSet& account, Response& response, base::Instant now);
  void sign_out(const Request& request, Response& response);
  void sign_out_everywhere(const base::AttendeeId& account) { sessions_.end_all(account); }

  /// True when `typed` is the set-up code; false for everything when there is none.
  [[nodiscard]] bool is_setup_code(std::string_view typed) const;
  void forget_setup_code() { setup_code_.clear(); }

private:
  [[nodiscard]] std::string device_cookie(std::string_view account) const;
  [[nodiscard]] bool is_device_of(std::string_view cookie, std::string_view account) const;

  Seal seal_;
  Sessions sessions_;
  SignInDelays delays_;
  std::string setup_code_;
};

}  // namespace kiosk::portal
