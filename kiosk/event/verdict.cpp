#include "kiosk/event/verdict.hpp"

#include "kiosk/event/names.hpp"

namespace kiosk::event {

std::string_view name_of(VerdictKind kind) {
  return kNames<VerdictKind>.at(static_cast<std::size_t>(kind));
}

std::optional<VerdictKind> verdict_named(std::string_view name) {
  return named<VerdictKind>(name);
}

// W-1xx: the person is fine, the moment or the door is not. W-2xx: the code itself. W-3xx: the ticket or the person.
// The desk has these on paper: a number is never given another meaning.
std::string_view desk_code(VerdictKind kind) {
  switch (kind) {
    case VerdictKind::admitted:
    case VerdictKind::left:
      return "";
    case VerdictKind::already_in:
      return "W-101";
    case VerdictKind::too_early:
      return "W-102";
    case VerdictKind::too_late:
      return "W-103";
    case VerdictKind::full:
      return "W-104";
    case VerdictKind::wrong_list:
      return "W-105";
    case VerdictKind::forged:
      return "W-201";
    case VerdictKind::other_event:
      return "W-202";
    case VerdictKind::revoked:
      return "W-203";
    case VerdictKind::unknown:
      return "W-204";
    case VerdictKind::unpaid:
      return "W-301";
    case VerdictKind::cancelled:
      return "W-302";
    case VerdictKind::blocked:
      return "W-303";
    case VerdictKind::needs_desk:
      return "W-304";
  }
  return "";
}

}  // namespace kiosk::event
