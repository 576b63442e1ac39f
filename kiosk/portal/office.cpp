#include "kiosk/portal/office.hpp"

#include "kiosk/event/local_day.hpp"
#include "kiosk/lists/read_list.hpp"
#include "kiosk/portal/pages.hpp"
#include "kiosk/portal/password.hpp"
#include "kiosk/portal/routes.hpp"

#include <algorithm>
#include <format>
#include <utility>

namespace kiosk::portal {
namespace {

constexpr std::size_t kUsualBody = std::size_t{64} * 1024;
constexpr std::size_t kFileBody = std::size_t{16} * 1024 * 1024;
static_assert(kFileBody <= lists::kLargestList);

/// What is asked, as far as its path goes.
struct Found {
  const Route* route = nullptr;
  std::vector<std::string> parts;
  std::string allowed;  ///< the methods of this path, when the one asked is not among them
};

Found find_route(const Request& request) {
  Found found;
  for (const auto& route : routes()) {
    auto parts = match(route.pattern, request.target.path);
    if (!parts) continue;
    if (route.method == request.method) return {.route = &route, .parts = *std::move(parts), .allowed = {}};
    found.allowed += std::format("{}{}", found.allowed.empty() ? "" : ", ", name_of(route.method));
  }
  return found;
}

event::AccountRole least_role(Access access) {
  if (access == Access::organiser) return event::AccountRole::organiser;
  return access == Access::desk ? event::AccountRole::desk : event::AccountRole::viewer;
}

bool has_json(const Request& request) {
  return request.body.empty() || request.header("content-type").starts_with("application/json");
}

/// Why this call is not answered; fills in who asks when it is.
std::optional<Response> objection(Office& office, const Route& route, Call& call) {
  const auto& request = call.request;
  const bool changes = request.method != Method::get;
  if (changes && !route.takes_file && !has_json(request)) {
    return problem(415, "no_json", "The body must be JSON, with the content type application/json.");
  }
  if (route.access == Access::anyone) {
    if (changes && Gate::cross_site(request)) return problem(403, "cross_site", "This comes from another site's page.");
    return std::nullopt;
  }
  if (route.access == Access::phone) {
    const auto* visit = office.phones.find(request.cookie(PhoneLinks::kCookie), office.books.now());
    if (visit == nullptr) return problem(401, "no_visit", "This link is over; ask the kiosk for a new one.");
    call.caller = {.name = "phone", .role = {}, .account = {}, .csrf = visit->csrf};
  } else {
    auto caller = office.gate.caller_of(request, office.books.state().access(), office.books.now());
    if (!caller) return problem(401, "not_signed_in", "Sign in first.");
    if (caller->role < least_role(route.access)) return problem(403, "not_allowed", "Your role may not do this.");
    call.caller = *std::move(caller);
  }
  if (changes && !Gate::may_change(request, call.caller.csrf)) {
    return problem(403, "no_csrf", "The X-CSRF-Token header of this session is missing or wrong.");
  }
  return std::nullopt;
}

int status_of(base::ErrorKind kind) {
  switch (kind) {
    case base::ErrorKind::invalid_input:
      return 422;
    case base::ErrorKind::not_found:
      return 404;
    case base::ErrorKind::conflict:
      return 409;
    case base::ErrorKind::forbidden:
      return 403;
    case base::ErrorKind::disk_full:
      return 507;
    default:
      return 500;
  }
}

std::string_view code_of(base::ErrorKind kind) {
  switch (kind) {
    case base::ErrorKind::invalid_input:
      return "invalid";
    case base::ErrorKind::not_found:
      return "not_found";
    case base::ErrorKind::conflict:
      return "conflict";
    case base::ErrorKind::forbidden:
      return "forbidden";
    case base::ErrorKind::disk_full:
      return "disk_full";
    default:
      return "disk";
  }
}

}  // namespace

void answer(const Call& call, const boost::json::value& body, int status) {
  Response response;
  response.status = status;
  response.body = boost::json::serialize(body);
  call.reply(std::move(response));
}

void answer_nothing_there(const Call& call, std::string_view what) {
  call.reply(problem(404, "not_found", std::format("There is no such {}.", what)));
}

Response response_to(const base::Error& error) {
  return problem(status_of(error.kind), code_of(error.kind), error.message);
}

void hash_for(Office& office, const CallPtr& call, std::string password, std::function<void(std::string)> then) {
  const bool taken =
      office.passwords.send([post = office.post, call, password = std::move(password), then = std::move(then)] {
        post([call, then, made = hash_password(password)] {
          if (!made) return call->reply(response_to(made.error()));
          then(*made);
        });
      });
  if (!taken) call->reply(problem(503, "too_busy", "Too many people sign in at this moment; try again."));
}

std::string time_text(const event::Projection& state, base::Instant when) {
  return event::local_text(when, state.settings().zone);
}

std::size_t Office::room_for(const Request& head) {
  const auto found = find_route(head);
  if (head.method == Method::get) return 0;
  if (found.route == nullptr || !found.route->takes_file) return kUsualBody;
  // only who may send files makes us keep large ones
  const auto caller = gate.caller_of(head, books.state().access(), books.now());
  return caller && caller->role >= least_role(found.route->access) ? kFileBody : kUsualBody;
}

void Office::take(Request request, Reply reply) {
  const auto call = std::make_shared<Call>();
  call->request = std::move(request);
  call->reply = std::move(reply);
  serve(call);
}

void Office::serve(const CallPtr& call) {
  auto found = find_route(call->request);
  if (found.route == nullptr) {
    if (!found.allowed.empty()) {
      auto refused = problem(405, "method", "This path takes: " + found.allowed);
      refused.add("allow", found.allowed);
      return call->reply(std::move(refused));
    }
    return call->reply(page_for(call->request));
  }
  call->parts = std::move(found.parts);
  if (auto refused = objection(*this, *found.route, *call)) return call->reply(*std::move(refused));
  found.route->answering(*this, call);
}

void Office::record(const CallPtr& call, std::vector<event::FactBody> facts, std::function<boost::json::value()> body) {
  books.record(std::move(facts), [call, body = std::move(body)](const Books::Outcome& outcome) {
    if (!outcome) return call->reply(response_to(outcome.error()));
    answer(*call, body());
  });
}

}  // namespace kiosk::portal
