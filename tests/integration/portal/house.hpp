#pragma once

#include "https_client.hpp"
#include "kiosk/base/temporary_folder.hpp"
#include "kiosk/portal/portal.hpp"
#include "kiosk/store/event_folder.hpp"
#include "kiosk/store/storage_thread.hpp"
#include "tests/doubles/advanceable_clock.hpp"

#include <boost/json.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace integration {

/// What the API answered.
struct Answer {
  int status = 0;
  boost::json::value json;
  HttpReply reply;

  /// A text of the answer, by its path of members: "attendee.name"; empty when it is not there.
  [[nodiscard]] std::string text(std::string_view path) const;
  [[nodiscard]] std::string code() const { return text("error.code"); }
};

/// A browser, phone or program on the other side of TLS.
class Peer {
public:
  explicit Peer(std::uint16_t port) : port_{port} {}

  Answer get(std::string_view path) { return ask("GET", path, ""); }
  Answer ask(std::string_view method, std::string_view path, std::string_view body);
  /// Takes its CSRF token from what `path` answers.
  void learn_csrf(std::string_view path);

  std::map<std::string, std::string> cookies;
  std::map<std::string, std::string> headers;  ///< that go with every request
  std::string csrf;
  std::string content_type = "application/json";

private:
  std::uint16_t port_;
  std::unique_ptr<HttpsClient> line_;
};

/// An event on disk and its portal, over loopback.
class House {
public:
  House();
  House(const House&) = delete;
  House& operator=(const House&) = delete;
  ~House();

  /// Ends the portal and begins it again.
  void restart();

  [[nodiscard]] Peer peer() const { return Peer{portal->port()}; }
  /// Signed in as the first organiser, "Sara".
  [[nodiscard]] Peer organiser();
  /// Signed in with an account of this role that the organiser made.
  [[nodiscard]] Peer signed_in(std::string_view role);

  /// Puts somebody on the list, who swaps cards; the portal knows them when this returns.
  kiosk::base::AttendeeId invite(std::uint8_t number, std::string_view name, std::string_view code);
  /// Facts from elsewhere; the portal knows them when this returns.
  void happens(std::vector<kiosk::event::FactBody> facts);
  /// Everything that is durable now, as another program reads it.
  [[nodiscard]] kiosk::store::EventFolder reopened() const;

  kiosk::base::Result<kiosk::base::TemporaryFolder> folder = kiosk::base::TemporaryFolder::create();
  doubles::AdvanceableClock clock;
  std::unique_ptr<kiosk::store::StorageThread> storage;
  std::unique_ptr<kiosk::portal::Portal> portal;

private:
  void open();
};

inline constexpr std::string_view kPassword = "een lange zin met koffie";

}  // namespace integration
