#include "kiosk/portal/routes.hpp"

#include "kiosk/portal/api.hpp"

#include <array>

namespace kiosk::portal {
namespace {

std::vector<std::string_view> segments(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    path.remove_prefix(1);  // the slash
    const auto end = path.find('/');
    if (!path.substr(0, end).empty() || end != std::string_view::npos) parts.push_back(path.substr(0, end));
    path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
  }
  return parts;
}

}  // namespace

std::span<const Route> routes() {
  using enum Method;
  using enum Access;
  static constexpr auto kRoutes = std::to_array<Route>({
      {get, "/api/v1/openapi.json", anyone, api::open_api},
      {get, "/api/v1/session", anyone, api::session},
      {post, "/api/v1/session", anyone, api::sign_in},
      {del, "/api/v1/session", viewer, api::sign_out},
      {del, "/api/v1/sessions", viewer, api::sign_out_everywhere},
      {put, "/api/v1/session/password", viewer, api::change_password},
      {post, "/api/v1/setup", anyone, api::set_up},
      {get, "/api/v1/accounts", organiser, api::accounts},
      {post, "/api/v1/accounts", organiser, api::add_account},
      {put, "/api/v1/accounts/{account}", organiser, api::change_account},
      {del, "/api/v1/accounts/{account}", organiser, api::remove_account},
      {get, "/api/v1/tokens", organiser, api::tokens},
      {post, "/api/v1/tokens", organiser, api::issue_token},
      {del, "/api/v1/tokens/{token}", organiser, api::revoke_token},
      {get, "/api/v1/audit", organiser, api::audit},
      {get, "/api/v1/numbers", viewer, api::numbers},
      {get, "/api/v1/live", viewer, api::live},
      {get, "/api/v1/settings", organiser, api::settings},
      {put, "/api/v1/settings", organiser, api::change_settings},
      {get, "/api/v1/attendees", desk, api::search},
      {post, "/api/v1/attendees", desk, api::walk_in},
      {get, "/api/v1/attendees/{attendee}", desk, api::attendee},
      {put, "/api/v1/attendees/{attendee}", organiser, api::change_attendee},
      {del, "/api/v1/attendees/{attendee}", organiser, api::erase},
      {put, "/api/v1/attendees/{attendee}/note", desk, api::note},
      {put, "/api/v1/attendees/{attendee}/blocked", organiser, api::block},
      {post, "/api/v1/attendees/{attendee}/badge", organiser, api::reissue_badge},
      {post, "/api/v1/attendees/{attendee}/link", desk, api::link},
      {post, "/api/v1/attendees/{attendee}/check-in", desk, api::check_in},
      {post, "/api/v1/attendees/{attendee}/check-out", desk, api::check_out},
      {post, "/api/v1/attendees/{attendee}/undo", desk, api::undo},
      {post, "/api/v1/checkinrpc/redeem", desk, api::redeem},
      {post, "/api/v1/organizers/{organizer}/checkinrpc/redeem", desk, api::redeem},
      {get, "/api/v1/network", organiser, api::network},
      {get, "/api/v1/rounds", organiser, api::rounds},
      {post, "/api/v1/import", organiser, api::import_list, true},
      {get, "/api/v1/exports/{log}", organiser, api::export_log},
      {post, "/api/v1/phone/visit", anyone, api::open_visit},
      {del, "/api/v1/phone/visit", phone, api::end_visit},
      {get, "/api/v1/phone/me", phone, api::me},
      {put, "/api/v1/phone/me", phone, api::change_me},
      {del, "/api/v1/phone/me", phone, api::erase_me},
      {post, "/api/v1/phone/sharpness", phone, api::sharpness},
      {put, "/api/v1/phone/consents", phone, api::consents},
      {get, "/api/v1/phone/code.svg", phone, api::my_code},
      {get, "/api/v1/phone/cards", phone, api::my_cards},
      {get, "/api/v1/phone/follow-up.ics", phone, api::follow_up},
  });
  return kRoutes;
}

std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
  if (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  const auto wanted = segments(pattern);
  const auto given = segments(path);
  if (wanted.size() != given.size()) return std::nullopt;
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i].starts_with('{')) {
      if (given[i].empty()) return std::nullopt;
      parts.emplace_back(given[i]);
    } else if (wanted[i] != given[i]) {
      return std::nullopt;
    }
  }
  return parts;
}

}  // namespace kiosk::portal
