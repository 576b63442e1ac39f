#include "kiosk/flow/night.hpp"

#include "kiosk/base/text.hpp"

#include <optional>
#include <sstream>
#include <string>

namespace kiosk::flow {
namespace {

std::optional<std::chrono::minutes> time_of_day(std::string_view text) {
  std::istringstream in{std::string{text}};
  std::chrono::minutes time{};
  in >> std::chrono::parse(std::string{"%H:%M"}, time);
  if (in.fail() || in.peek() != std::istringstream::traits_type::eof()) return std::nullopt;
  return time;
}

}  // namespace

bool Night::holds(std::chrono::minutes time) const {
  return from <= until ? from <= time && time < until : from <= time || time < until;
}

base::Result<Night> parse_night(std::string_view text) {
  const auto dash = text.find('-');
  const auto from = time_of_day(text.substr(0, dash));
  const auto until = dash == std::string_view::npos ? std::nullopt : time_of_day(text.substr(dash + 1));
  if (!from || !until || *from == *until) {
    return base::fail(base::ErrorKind::invalid_input,
                      "'" + base::clean_line(text, 40) + "' is no night. Write it as 22:00-07:00, in local time");
  }
  return Night{.from = *from, .until = *until};
}

}  // namespace kiosk::flow
