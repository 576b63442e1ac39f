#include "house.hpp"

#include "kiosk/base/local_time.hpp"
#include "kiosk/card/business_card.hpp"

#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>

#include <format>
#include <future>
#include <utility>

namespace integration {
namespace {

using namespace kiosk;

const auto kStart = base::Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + std::chrono::hours{9}};

}  // namespace

std::string Answer::text(std::string_view path) const {
  const auto* value = &json;
  while (!path.empty()) {
    const auto dot = path.find('.');
    const auto* object = value->if_object();
    value = object == nullptr ? nullptr : object->if_contains(path.substr(0, dot));
    if (value == nullptr) return {};
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  }
  return value->is_string() ? std::string{value->as_string()} : boost::json::serialize(*value);
}

Answer Peer::ask(std::string_view method, std::string_view path, std::string_view body) {
  if (!line_) line_ = HttpsClient::connect(port_);
  REQUIRE(line_);
  std::string request = std::format("{} {} HTTP/1.1\r\nHost: localhost:{}\r\n", method, path, port_);
  for (const auto& [name, value] : headers) request += std::format("{}: {}\r\n", name, value);
  std::string jar;
  for (const auto& [name, value] : cookies) jar += std::format("{}{}={}", jar.empty() ? "" : "; ", name, value);
  if (!jar.empty()) request += std::format("Cookie: {}\r\n", jar);
  if (!csrf.empty()) request += std::format("X-CSRF-Token: {}\r\n", csrf);
  if (method != "GET") request += std::format("Content-Type: {}\r\nContent-Length: {}\r\n", content_type, body.size());
  line_->send(request + "\r\n" + std::string{body});
  auto reply = line_->read();
  REQUIRE(reply);
  const auto [first, last] = reply->headers.equal_range("set-cookie");
  for (auto one = first; one != last; ++one) {
    const auto name = one->second.substr(0, one->second.find('='));
    const auto value = reply->cookie(name).value_or("");
    if (value.empty()) {
      cookies.erase(name);
    } else {
      cookies[name] = value;
    }
  }
  if (reply->header("connection") == "close") line_.reset();
  Answer answer{.status = reply->status, .json = {}, .reply = *reply};
  if (reply->header("content-type") == "application/json") answer.json = boost::json::parse(reply->body);
  return answer;
}

void Peer::learn_csrf(std::string_view path) {
  csrf = get(path).text("csrf");
}

House::House() : clock{kStart} {
  REQUIRE(folder);
  auto made = store::create_event(folder->path() / "event",
                                  {.name = "Open Coffee Emmen", .date = base::parse_date("2026-11-26").value()}, clock);
  REQUIRE(made);
  open();
}

House::~House() {
  portal.reset();
  storage.reset();
}

void House::open() {
  auto event = reopened();
  const auto kiosk = event.store->kiosk();
  storage = std::make_unique<store::StorageThread>(std::move(event.store), event.position, nullptr);
  portal::PortalOptions options;
  options.event = folder->path() / "event";
  options.names = {"localhost"};
  auto opened = portal::Portal::open(options, std::move(event.state), kiosk, clock,
                                     [this](std::vector<event::FactBody> facts, store::StorageThread::Done done) {
                                       storage->post(std::move(facts), std::move(done));
                                     });
  if (!opened) FAIL(opened.error().message);
  portal = *std::move(opened);
}

void House::restart() {
  portal.reset();
  storage.reset();
  open();
}

Peer House::organiser() {
  auto browser = peer();
  const auto code = portal->setup_code();
  const auto answer =
      code.empty() || reopened().state.access().has_organiser()
          ? browser.ask("POST", "/api/v1/session", std::format(R"({{"account":"Sara","password":"{}"}})", kPassword))
          : browser.ask("POST", "/api/v1/setup",
                        std::format(R"({{"code":"{}","account":"Sara","password":"{}"}})", code, kPassword));
  INFO(answer.reply.body);
  REQUIRE(answer.status == 200);
  browser.learn_csrf("/api/v1/session");
  return browser;
}

Peer House::signed_in(std::string_view role) {
  auto sara = organiser();
  const auto made = sara.ask("POST", "/api/v1/accounts",
                             std::format(R"({{"name":"{0}","role":"{0}","password":"{1}"}})", role, kPassword));
  INFO(made.reply.body);
  REQUIRE(made.status == 200);
  auto browser = peer();
  REQUIRE(browser.ask("POST", "/api/v1/session", std::format(R"({{"account":"{}","password":"{}"}})", role, kPassword))
              .status == 200);
  browser.learn_csrf("/api/v1/session");
  return browser;
}

void House::happens(std::vector<event::FactBody> facts) {
  std::promise<base::Result<std::vector<store::StoredFact>>> kept;
  storage->post(std::move(facts), [&kept](auto outcome) { kept.set_value(std::move(outcome)); });
  auto stored = kept.get_future().get();
  REQUIRE(stored);
  portal->take(*std::move(stored));
  // what the portal's thread does later comes after it
  std::promise<void> known;
  portal->make_link({}, [&known](const portal::PhoneLink&) { known.set_value(); });
  known.get_future().wait();
}

base::AttendeeId House::invite(std::uint8_t number, std::string_view name, std::string_view code) {
  event::AttendeeListed listed;
  listed.attendee.bytes.fill(number);
  listed.record.card.name = card::split_name(name);
  listed.record.card.emails = {std::format("guest{}@example.org", number)};
  listed.record.card.phones = {std::format("+3161234567{}", number)};
  listed.record.ticket_codes = {std::string{code}};
  happens({listed, event::ConsentChanged{listed.attendee, event::ConsentKind::exchange, true}});
  return listed.attendee;
}

store::EventFolder House::reopened() const {
  auto event = store::open_event(folder->path() / "event", clock);
  if (!event) FAIL(event.error().message);
  return *std::move(event);
}

}  // namespace integration
