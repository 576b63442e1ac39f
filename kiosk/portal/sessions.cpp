#include "kiosk/portal/sessions.hpp"

#include "kiosk/portal/secrets.hpp"

#include <algorithm>

namespace kiosk::portal {
namespace {

constexpr std::size_t kCookieBytes = 32;

}  // namespace

bool Sessions::over(const Session& session, base::Instant now) {
  return now - session.begun >= kLongest || now - session.used >= kIdle;
}

Sessions::Begun Sessions::begin(const base::AttendeeId& account, base::Instant now) {
  std::erase_if(sessions_, [&](const auto& entry) { return over(entry.second, now); });
  if (sessions_.size() >= kMost) {
    sessions_.erase(std::ranges::min_element(sessions_, {}, [](const auto& entry) { return entry.second.used; }));
  }
  auto cookie = random_text(kCookieBytes);
  auto& session = sessions_[digest_of_secret(cookie)];
  session = {.account = account, .csrf = random_text(kCookieBytes), .begun = now, .used = now};
  return {.cookie = std::move(cookie), .session = &session};
}

Session* Sessions::find(std::string_view cookie, base::Instant now) {
  if (cookie.empty()) return nullptr;
  const auto found = sessions_.find(digest_of_secret(cookie));
  if (found == sessions_.end()) return nullptr;
  if (over(found->second, now)) {
    sessions_.erase(found);
    return nullptr;
  }
  found->second.used = now;
  return &found->second;
}

void Sessions::end(std::string_view cookie) {
  sessions_.erase(digest_of_secret(cookie));
}

void Sessions::end_all(const base::AttendeeId& account) {
  std::erase_if(sessions_, [&](const auto& entry) { return entry.second.account == account; });
}

}  // namespace kiosk::portal
