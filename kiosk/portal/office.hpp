#pragma once

#include "kiosk/portal/books.hpp"
#include "kiosk/portal/gate.hpp"
#include "kiosk/portal/http.hpp"
#include "kiosk/portal/json_input.hpp"
#include "kiosk/portal/listeners.hpp"
#include "kiosk/portal/phone_links.hpp"
#include "kiosk/portal/recent_answers.hpp"
#include "kiosk/portal/sharpness.hpp"
#include "kiosk/portal/workshop.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::portal {

using Reply = std::function<void(Response)>;

/// One request on its way to an answer. Shared by whatever works on it; answered once, on the portal's thread.
struct Call {
  Request request;
  std::vector<std::string> parts;  ///< what stands in the {places} of the route
  Caller caller;
  Reply reply;

  [[nodiscard]] event::Audited audited(std::string what, std::optional<base::AttendeeId> about = {}) const {
    return {.by = caller.name, .what = std::move(what), .about = about};
  }
  /// The attendee that part `place` names; nothing when it is no id.
  [[nodiscard]] std::optional<base::AttendeeId> person(std::size_t place = 0) const {
    return base::AttendeeId::from_hex(parts.at(place));
  }
};
using CallPtr = std::shared_ptr<Call>;
struct Office;

/// Answers with JSON.
void answer(const Call& call, const boost::json::value& body, int status = 200);
/// 404: "There is no such …".
void answer_nothing_there(const Call& call, std::string_view what);
/// What an error of the store or of a list comes to.
[[nodiscard]] Response response_to(const base::Error& error);
/// Hashes a password on its workshop, then goes on here; or answers why not.
void hash_for(Office& office, const CallPtr& call, std::string password, std::function<void(std::string)> then);
/// "2026-11-26T09:14:05+01:00", local to the event.
[[nodiscard]] std::string time_text(const event::Projection& state, base::Instant when);

/// Everything that answers requests, and what it works with. Belongs to the portal's thread.
struct Office {
  Office(Books& shared_books, std::filesystem::path event_folder, std::string_view secret, std::string setup_code,
         std::string own_url, Sharpen read_sharpness, Post to_portal)
      : books{shared_books},
        folder{std::move(event_folder)},
        gate{secret, std::move(setup_code)},
        sharpen{std::move(read_sharpness)},
        url{std::move(own_url)},
        post{std::move(to_portal)} {}

  /// How much of a body this request may have.
  [[nodiscard]] std::size_t room_for(const Request& head);
  void take(Request request, Reply reply);

  /// Makes facts durable and answers: what `body` makes of it, or what went wrong.
  void record(
      const CallPtr& call, std::vector<event::FactBody> facts,
      std::function<boost::json::value()> body = [] { return boost::json::object{}; });

  Books& books;
  const std::filesystem::path folder;
  Gate gate;
  PhoneLinks phones;
  Sharpen sharpen;  ///< may be empty
  Listeners listeners;
  RecentAnswers recent;   ///< what scanner apps were told, by nonce
  const std::string url;  ///< "https://192.168.1.20:8443"
  Post post;
  Workshop passwords{16};  ///< how many sign-ins wait at most
  Workshop files{8};       ///< exports and imports
  Workshop pitches{16};    ///< how sharp they are

private:
  void serve(const CallPtr& call);
};

}  // namespace kiosk::portal
