#include "kiosk/event/local_day.hpp"

#include "kiosk/base/local_time.hpp"

#include <format>

namespace kiosk::event {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::local_days;

/// The moment at which a local day begins. Where clocks jump at midnight, it begins where they jump to.
base::Instant midnight(local_days day, const std::chrono::time_zone& zone) {
  return floor<base::milliseconds>(zone.to_sys(day, std::chrono::choose::earliest));
}

}  // namespace

LocalDay local_day(base::Instant when, std::string_view zone) {
  const auto known = base::find_zone(zone);
  if (!known) {
    const auto day = floor<days>(when);
    return {day, day + days{1}};
  }
  const auto day = floor<days>((*known)->to_local(when));
  return {midnight(day, **known), midnight(day + days{1}, **known)};
}

std::string local_text(base::Instant when, std::string_view zone) {
  if (const auto known = base::find_zone(zone)) return base::iso8601(when, **known);
  return std::format("{:%FT%TZ}", when);
}

}  // namespace kiosk::event
