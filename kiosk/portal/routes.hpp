#pragma once

#include "kiosk/portal/http.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::portal {

struct Office;
struct Call;

/// Who may ask something.
enum class Access {
  anyone,
  phone,   ///< an attendee with a visit, about themselves
  viewer,  ///< the roles: each may also what those before it may
  desk,
  organiser,
};

using Answering = void (*)(Office&, const std::shared_ptr<Call>&);

/// One request that is answered.
struct Route {
  Method method = Method::get;
  std::string_view pattern;  ///< "/api/v1/attendees/{id}": what stands in braces is a part of its own
  Access access = Access::organiser;
  Answering answering = nullptr;
  bool takes_file = false;  ///< its body is a file: larger, and of any type
};

[[nodiscard]] std::span<const Route> routes();

/// The parts of `path` in the places of `pattern`; nothing when it does not match. A "/" at the end does not count.
[[nodiscard]] std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path);

}  // namespace kiosk::portal
