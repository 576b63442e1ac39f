#include "kiosk/portal/gate.hpp"

#include "kiosk/base/text.hpp"

#include <format>
#include <utility>

namespace kiosk::portal {
namespace {

constexpr std::size_t kDeviceBytes = 16;

/// The key of a program, however it names its kind: scanner apps of pretix say "Device" or "Token".
std::string_view bearer_of(const Request& request) {
  const auto text = request.header("authorization");
  for (const std::string_view scheme : {"Bearer ", "Token ", "Device "}) {
    if (base::ascii_lower(text.substr(0, scheme.size())) == base::ascii_lower(scheme))
      return text.substr(scheme.size());
  }
  return {};
}

}  // namespace

Gate::Gate(std::string_view secret, std::string setup_code) : seal_{secret}, setup_code_{std::move(setup_code)} {}

std::optional<Caller> Gate::caller_of(const Request& request, const event::AccessBook& access, base::Instant now) {
  if (const auto key = bearer_of(request); !key.empty()) {
    const auto* token = access.token(digest_of_secret(key));
    if (token == nullptr) return std::nullopt;
    return Caller{.name = "token " + token->name, .role = token->role, .account = {}, .csrf = {}};
  }
  const auto* session = sessions_.find(request.cookie(kSessionCookie), now);
  const auto* account = session == nullptr ? nullptr : access.account(session->account);
  if (account == nullptr) return std::nullopt;
  return Caller{.name = account->name, .role = account->role, .account = account->account, .csrf = session->csrf};
}

bool Gate::cross_site(const Request& request) {
  const auto site = request.header("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none") return true;
  const auto origin = request.header("origin");
  return !origin.empty() && origin != std::format("https://{}", request.header("host"));
}

bool Gate::may_change(const Request& request, std::string_view csrf) {
  if (csrf.empty()) return true;
  return !cross_site(request) && equal_secrets(request.header("x-csrf-token"), csrf);
}

Attempt Gate::attempt_of(const Request& request, std::string_view account) const {
  Attempt attempt{.account = std::string{account}, .address = request.address, .device = {}};
  const auto cookie = request.cookie(kDeviceCookie);
  if (is_device_of(cookie, account)) attempt.device = cookie.substr(0, cookie.find('.'));
  return attempt;
}

std::string Gate::device_cookie(std::string_view account) const {
  const auto random = random_text(kDeviceBytes);
  return random + "." + seal_.mark(std::format("device\n{}\n{}", random, base::ascii_lower(account)));
}

bool Gate::is_device_of(std::string_view cookie, std::string_view account) const {
  const auto dot = cookie.find('.');
  if (dot == std::string_view::npos) return false;
  const auto mark = seal_.mark(std::format("device\n{}\n{}", cookie.substr(0, dot), base::ascii_lower(account)));
  return equal_secrets(cookie.substr(dot + 1), mark);
}

void Gate::sign_in(const Request& request, const event::AccountSet& account, Response& response, base::Instant now) {
  sessions_.end(request.cookie(kSessionCookie));
  const auto begun = sessions_.begin(account.account, now);
  set_cookie(response, kSessionCookie, begun.cookie);
  set_cookie(response, kDeviceCookie, device_cookie(account.name), std::chrono::seconds{kDeviceLasts}.count());
}

void Gate::sign_out(const Request& request, Response& response) {
  sessions_.end(request.cookie(kSessionCookie));
  set_cookie(response, kSessionCookie, {});
}

bool Gate::is_setup_code(std::string_view typed) const {
  return !setup_code_.empty() && equal_secrets(tidy_code(typed), setup_code_);
}

}  // namespace kiosk::portal
