#include "kiosk/lists/write_logs.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::lists {
namespace {

constexpr std::array<std::string_view, 5> kFormats{"csv", "jsonl", "vcf", "xlsx", "zip"};
constexpr std::array<std::string_view, 3> kLogs{"exchanges", "checkins", "attendees"};

template <class E, std::size_t Size>
std::optional<E> named(const std::array<std::string_view, Size>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? std::nullopt : std::optional{static_cast<E>(found - names.begin())};
}

}  // namespace

std::string_view name_of(LogFormat format) {
  return kFormats.at(static_cast<std::size_t>(format));
}

std::optional<LogFormat> log_format_named(std::string_view name) {
  return named<LogFormat>(kFormats, name);
}

std::string_view name_of(Log log) {
  return kLogs.at(static_cast<std::size_t>(log));
}

std::optional<Log> log_named(std::string_view name) {
  return named<Log>(kLogs, name);
}

base::Result<std::uint64_t> write_log(const event::Projection& state, Log log, const LogOptions& options,
                                      const Sink& sink) {
  switch (log) {
    case Log::exchanges:
      return write_exchanges(state, options, sink);
    case Log::checkins:
      return write_checkins(state, options, sink);
    case Log::attendees:
      return write_attendees(state, options, sink);
  }
  return base::fail(base::ErrorKind::internal, "no such log");
}

event::Downloaded downloaded(Log log, const LogOptions& options, std::uint64_t rows, std::string by) {
  return {.what = std::string{name_of(log)},
          .format = std::string{name_of(options.format)},
          .rows = rows,
          .by = std::move(by)};
}

}  // namespace kiosk::lists
