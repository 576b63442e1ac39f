#include "kiosk/portal/sign_in_delays.hpp"

#include "kiosk/base/text.hpp"

#include <algorithm>

namespace kiosk::portal {
namespace {

constexpr std::size_t kMostRecords = 10'000;
constexpr std::size_t kMostDoublings = 20;

/// The network that an address is of: whoever has one IPv6 address has 2^64 of them.
std::string network_of(const std::string& address) {
  std::size_t colons = 0;
  for (std::size_t i = 0; i < address.size(); ++i) {
    if (address[i] == ':' && ++colons == 4) return address.substr(0, i);
  }
  return address;
}

}  // namespace

SignInDelays::Key SignInDelays::key_of(const Attempt& attempt) {
  auto place = attempt.device.empty() ? "at " + network_of(attempt.address) : "device " + attempt.device;
  return {base::ascii_lower(attempt.account), std::move(place)};
}

std::chrono::milliseconds SignInDelays::wait(const Attempt& attempt, base::Instant now) const {
  const auto found = records_.find(key_of(attempt));
  if (found == records_.end() || found->second.failures < kFree) return {};
  const auto& record = found->second;
  const auto doublings = std::min(record.failures - kFree, kMostDoublings);
  const auto pause = std::min<std::chrono::milliseconds>(std::chrono::seconds{1LL << doublings}, kLongestWait);
  // a clock that was set back makes nobody wait for longer
  if (now < record.last) return pause;
  const auto until = record.last + pause;
  return until > now ? until - now : std::chrono::milliseconds{0};
}

void SignInDelays::failed(const Attempt& attempt, base::Instant now) {
  if (records_.size() >= kMostRecords) tidy(now);
  auto& record = records_[key_of(attempt)];
  if (now - record.last > kForgets) record.failures = 0;
  ++record.failures;
  record.last = now;
}

void SignInDelays::succeeded(const Attempt& attempt) {
  records_.erase(key_of(attempt));
}

/// Makes room: what would be forgotten anyhow goes first, then whatever failed longest ago.
void SignInDelays::tidy(base::Instant now) {
  std::erase_if(records_, [&](const auto& entry) { return now - entry.second.last > kForgets; });
  if (records_.size() < kMostRecords) return;
  const auto oldest = std::ranges::min_element(records_, {}, [](const auto& entry) { return entry.second.last; });
  records_.erase(oldest);
}

}  // namespace kiosk::portal
