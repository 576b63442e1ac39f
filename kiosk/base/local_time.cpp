#include "kiosk/base/local_time.hpp"

#include "kiosk/base/text.hpp"

#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <format>
#include <sstream>

namespace kiosk::base {
namespace {

using std::chrono::days;
using std::chrono::local_time;
using std::chrono::minutes;
using std::chrono::seconds;

template <class Time>
std::optional<Time> read_as(const std::string& text, const char* form) {
  std::istringstream in{text};
  Time time{};
  in >> std::chrono::parse(std::string{form}, time);
  if (in.fail() || in.peek() != std::istringstream::traits_type::eof()) return std::nullopt;
  return time;
}

std::unexpected<Error> not_a_time(std::string_view text) {
  return fail(ErrorKind::invalid_input,
              "'" + clean_line(text, 40) + "' is not a time. Write 2026-11-26T09:14, 2026-11-26T09:14+01:00 or 09:14");
}

Instant from_local(local_time<milliseconds> local, const std::chrono::time_zone& zone) {
  // the hour that does not exist in spring reads as its start, the one that comes twice in autumn as its first
  return std::chrono::floor<milliseconds>(zone.to_sys(local, std::chrono::choose::earliest));
}

}  // namespace

Result<const std::chrono::time_zone*> find_zone(std::string_view name) {
  try {
    return std::chrono::locate_zone(name);
  } catch (const std::runtime_error&) {
    return fail(ErrorKind::not_found, "there is no time zone '" + clean_line(name, 60) +
                                          "' on this machine. Write it as Europe/Amsterdam; zones come with tzdata");
  }
}

std::string iso8601(Instant when, const std::chrono::time_zone& zone) {
  const auto info = zone.get_info(when);
  const auto local = local_time<milliseconds>{when.time_since_epoch() + info.offset};
  const auto fraction = local - std::chrono::floor<seconds>(local);
  const auto offset = std::chrono::floor<minutes>(info.offset);
  const auto part = fraction.count() == 0 ? std::string{} : std::format(".{:03}", fraction.count());
  return std::format("{:%FT%T}{}{}{:02}:{:02}", std::chrono::floor<seconds>(local), part,
                     offset.count() < 0 ? '-' : '+', std::abs(offset.count()) / 60, std::abs(offset.count()) % 60);
}

std::string hour_minute(Instant when, const std::chrono::time_zone& zone) {
  return std::format("{:%H:%M}", std::chrono::floor<minutes>(zone.to_local(when)));
}

std::string long_date(std::chrono::year_month_day date, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale{std::string{language}.c_str()};
  icu::SimpleDateFormat form{icu::UnicodeString{"d MMMM y"}, locale, status};
  if (U_FAILURE(status)) return std::format("{:%F}", date);
  form.adoptTimeZone(icu::TimeZone::getGMT()->clone());
  icu::UnicodeString written;
  form.format(static_cast<UDate>(Instant{std::chrono::sys_days{date}}.time_since_epoch().count()), written);
  std::string text;
  written.toUTF8String(text);
  return text;
}

Result<std::chrono::year_month_day> parse_date(std::string_view text) {
  const auto date = read_as<std::chrono::year_month_day>(std::string{trimmed(text)}, "%F");
  if (!date || !date->ok()) {
    return fail(ErrorKind::invalid_input,
                "'" + clean_line(text, 40) + "' is not a date. Write it as 2026-11-26: year, month, day");
  }
  return *date;
}

Result<Instant> parse_time(std::string_view given, const std::chrono::time_zone& zone,
                           std::optional<std::chrono::year_month_day> day) {
  std::string text{trimmed(given)};
  if (text.size() > 40) return not_a_time(given);
  if (const auto date = read_as<std::chrono::year_month_day>(text, "%F"); date && date->ok()) {
    return from_local(std::chrono::local_days{*date}, zone);
  }
  if (day) {
    for (const char* form : {"%H:%M", "%T"}) {
      if (const auto clock = read_as<milliseconds>(text, form))
        return from_local(std::chrono::local_days{*day} + *clock, zone);
    }
  }
  if (text.size() > 10 && (text[10] == ' ' || text[10] == 't')) text[10] = 'T';
  const auto length = text.size();
  if (length > 0 && (text.back() == 'Z' || text.back() == 'z')) text.replace(length - 1, 1, "+00:00");
  for (const char* form : {"%FT%T%Ez", "%FT%H:%M%Ez"}) {
    if (const auto moment = read_as<std::chrono::sys_time<milliseconds>>(text, form)) return *moment;
  }
  for (const char* form : {"%FT%T", "%FT%H:%M"}) {
    if (const auto local = read_as<local_time<milliseconds>>(text, form)) return from_local(*local, zone);
  }
  return not_a_time(given);
}

}  // namespace kiosk::base
