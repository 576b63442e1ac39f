#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/card/business_card.hpp"
#include "kiosk/event/projection.hpp"
#include "kiosk/portal/books.hpp"
#include "kiosk/portal/server.hpp"
#include "kiosk/portal/sharpness.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::portal {

struct PortalOptions {
  std::filesystem::path event;  ///< the event's folder: its key, and the portal's own certificate
  ServerOptions server;
  std::vector<std::string> names;  ///< how people reach this machine, best first; before them the address it listens at
  std::filesystem::path certificate;  ///< PEM, the organiser's own; empty: the event's
  std::filesystem::path key;          ///< PEM, with `certificate`
  Sharpen sharpen;                    ///< for pitches that are written on a phone; empty: none is judged
  bool new_setup_code = false;        ///< a set-up code though there is an organiser: somebody forgot their password
};

/// Where one's own card goes on, on one's own phone.
struct PhoneLink {
  std::string url;
  base::Instant until{};
};

/// Whose card that is, and how far it is written.
struct LinkAsked {
  std::optional<base::AttendeeId> attendee;  ///< none: somebody new
  card::BusinessCard card;
  std::string language = "nl";
};

/// "0.0.0.0:8443", "[::]:8443", "8443" as address and port. Error invalid_input shows the form.
[[nodiscard]] base::Result<ServerOptions> read_listen(const std::string& text);

/// The addresses of this machine, and below them its host name, also as the local network finds it ("kiosk.local").
[[nodiscard]] std::vector<std::string> with_host_names(std::vector<std::string> addresses);

/// The organiser's portal, answering from `open` on until it goes. Any thread may call it.
class Portal {
public:
  /// `state` is everything that is durable; `kiosk` whoever appends. `append` makes facts durable and must work until
  /// this is gone; facts that others make durable come through `take`. `clock` is borrowed. Errors: those of
  /// Server::listen, own_identity, load_identity and EventKey::load.
  [[nodiscard]] static base::Result<std::unique_ptr<Portal>> open(const PortalOptions& options, event::Projection state,
                                                                  base::KioskId kiosk, const base::Clock& clock,
                                                                  Append append);
  /// Stops; answers under way are finished within a few seconds.
  virtual ~Portal() = default;

  /// Facts that became durable elsewhere; those that the portal made itself may come too.
  virtual void take(std::vector<store::StoredFact> facts) = 0;

  /// Makes a link. `then` is called on the portal's thread.
  virtual void make_link(LinkAsked asked, std::function<void(PhoneLink)> then) = 0;

  /// "https://192.168.1.20:8443"
  [[nodiscard]] virtual const std::string& url() const = 0;
  /// What a browser shows of the certificate: SHA-256, "AB:CD:…".
  [[nodiscard]] virtual const std::string& fingerprint() const = 0;
  /// With this the first organiser makes their account; empty when there is one.
  [[nodiscard]] virtual const std::string& setup_code() const = 0;
  [[nodiscard]] virtual std::uint16_t port() const = 0;
  [[nodiscard]] virtual std::uint16_t redirect_port() const = 0;
};

}  // namespace kiosk::portal
