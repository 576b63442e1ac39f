#include "kiosk/portal/portal.hpp"

#include "kiosk/base/bytes.hpp"
#include "kiosk/portal/live_numbers.hpp"
#include "kiosk/portal/office.hpp"
#include "kiosk/store/event_key.hpp"

#include <unistd.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <format>
#include <utility>

namespace kiosk::portal {
namespace {

using namespace std::chrono_literals;

/// How soon a page that follows the numbers sees what changed: several changes at once are told once.
constexpr std::chrono::milliseconds kTellEvery = 250ms;
/// And how often it hears of them when nothing changed, for what depends on the time.
constexpr int kTellAnywayEvery = 80;

/// How this machine is reached, best first.
std::vector<std::string> names_of(const PortalOptions& options) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (!std::ranges::contains(names, name)) names.push_back(name);
  };
  const auto& address = options.server.address;
  if (address != "0.0.0.0" && address != "::" && address != "127.0.0.1") add(address);
  std::ranges::for_each(options.names, add);
  add("localhost");
  add("127.0.0.1");
  return names;
}

base::Result<Identity> identity_for(const PortalOptions& options, base::Instant now) {
  if (!options.certificate.empty()) return load_identity(options.certificate, options.key);
  return own_identity(options.event, names_of(options), now);
}

std::string url_of(const PortalOptions& options, std::uint16_t port) {
  const auto host = options.server.address == "127.0.0.1" ? std::string{"localhost"} : names_of(options).front();
  const bool six = host.contains(':');
  return std::format("https://{}{}{}:{}", six ? "[" : "", host, six ? "]" : "", port);
}

/// Everything is on the server's thread but the two that own it: members are declared so that the workshops end before
/// the server they post to goes, and the server's thread has ended before either.
class HousedPortal final : public Portal {
public:
  HousedPortal(std::shared_ptr<Server> server, Identity identity, std::string url, std::string setup_code,
               const PortalOptions& options, std::string_view secret, event::Projection state, base::KioskId kiosk,
               const base::Clock& clock, Append append)
      : server_{std::move(server)},
        fingerprint_{std::move(identity.fingerprint)},
        url_{std::move(url)},
        setup_code_{std::move(setup_code)},
        books_{std::move(state), std::move(kiosk), clock, std::move(append), post()},
        office_{books_, options.event, secret, setup_code_, url_, options.sharpen, post()} {
    books_.on_change([this] { office_.listeners.note_change(); });
    server_->every(kTellEvery, [this] {
      const bool anyway = ++ticks_ % kTellAnywayEvery == 0;
      office_.listeners.tell([this] { return boost::json::serialize(live_numbers(books_)); }, anyway);
    });
    server_->start(
        {.room_for = [this](const Request& head) { return office_.room_for(head); },
         .answer = [this](Request request, Reply reply) { office_.take(std::move(request), std::move(reply)); }});
  }
  HousedPortal(const HousedPortal&) = delete;
  HousedPortal& operator=(const HousedPortal&) = delete;
  ~HousedPortal() override { server_->stop(); }

  void take(std::vector<store::StoredFact> facts) override {
    server_->post([this, facts = std::move(facts)] { books_.take(facts); });
  }

  void make_link(LinkAsked asked, std::function<void(PhoneLink)> then) override {
    server_->post([this, asked = std::move(asked), then = std::move(then)]() mutable {
      const auto now = books_.now();
      const auto secret = office_.phones.make(
          {.person = asked.attendee, .draft = std::move(asked.card), .language = std::move(asked.language)}, now);
      then({.url = std::format("{}/p/{}", url_, secret), .until = now + PhoneLinks::kLinkLasts});
    });
  }

  const std::string& url() const override { return url_; }
  const std::string& fingerprint() const override { return fingerprint_; }
  const std::string& setup_code() const override { return setup_code_; }
  std::uint16_t port() const override { return server_->port(); }
  std::uint16_t redirect_port() const override { return server_->redirect_port(); }

private:
  Post post() {
    return [server = server_](std::function<void()> work) { server->post(std::move(work)); };
  }

  std::shared_ptr<Server> server_;  ///< shared with answers of the storage thread that come when this is gone
  const std::string fingerprint_;
  const std::string url_;
  const std::string setup_code_;
  Books books_;
  Office office_;
  int ticks_ = 0;
};

}  // namespace

std::vector<std::string> with_host_names(std::vector<std::string> addresses) {
  std::array<char, 256> host{};
  if (::gethostname(host.data(), host.size() - 1) != 0 || host.front() == '\0') return addresses;
  addresses.emplace_back(host.data());
  if (!addresses.back().contains('.')) addresses.push_back(addresses.back() + ".local");
  return addresses;
}

base::Result<ServerOptions> read_listen(const std::string& text) {
  const auto colon = text.rfind(':');
  auto address = colon == std::string::npos ? std::string{"0.0.0.0"} : text.substr(0, colon);
  if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
  const auto digits = std::string_view{text}.substr(colon == std::string::npos ? 0 : colon + 1);
  ServerOptions options;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), options.port);
  if (failed != std::errc{} || end != digits.data() + digits.size() || digits.empty() || address.empty()) {
    return base::fail(base::ErrorKind::invalid_input,
                      std::format("'{}' is no place to listen at; write it as 0.0.0.0:8443", text));
  }
  options.address = std::move(address);
  return options;
}

base::Result<std::unique_ptr<Portal>> Portal::open(const PortalOptions& options, event::Projection state,
                                                   base::KioskId kiosk, const base::Clock& clock, Append append) {
  const auto key = store::EventKey::load(options.event / "event.key");
  if (!key) return std::unexpected{key.error()};
  // a board without a clock knows at least that time never runs back past what happened
  const auto now = std::max(clock.now(), state.newest().wall);
  auto identity = identity_for(options, now);
  if (!identity) return std::unexpected{identity.error()};
  auto server = Server::listen(options.server, *identity);
  if (!server) return std::unexpected{server.error()};
  auto url = url_of(options, (*server)->port());
  const bool needs_code = options.new_setup_code || !state.access().has_organiser();
  auto secret = base::as_text(key->bytes());
  return std::make_unique<HousedPortal>(std::shared_ptr{*std::move(server)}, *std::move(identity), std::move(url),
                                        needs_code ? random_code() : std::string{}, options, secret, std::move(state),
                                        std::move(kiosk), clock, std::move(append));
}

}  // namespace kiosk::portal
