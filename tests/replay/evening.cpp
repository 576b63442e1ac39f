#include "tests/replay/evening.hpp"

#include "kiosk/badge/interpret.hpp"
#include "kiosk/base/local_time.hpp"
#include "kiosk/card/business_card.hpp"
#include "kiosk/event/names.hpp"
#include "kiosk/flow/action_name.hpp"
#include "tests/replay/script.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <format>
#include <utility>

namespace replay {

using namespace kiosk;

namespace {

constexpr base::milliseconds kPeriod = 100ms;
constexpr std::uint16_t kOwnEvent = 0x4B26;
constexpr std::uint16_t kOtherEvent = 0x0815;

badge::SigningKey key_of_seed(std::uint8_t byte) {
  return badge::SigningKey::from_seed(base::Bytes(32, byte)).value();
}

base::Instant morning() {
  return base::parse_time("2026-11-26T08:14:00Z", **base::find_zone("UTC")).value();
}

base::BadgeId badge_id(std::size_t number) {
  base::BadgeId id;
  id.bytes.fill(static_cast<std::uint8_t>(number));
  return id;
}

}  // namespace

Evening::Evening(event::Role role, event::Settings settings)
    : clock_{morning()}, attendee_key_{key_of_seed(1)}, organiser_key_{key_of_seed(2)}, role_{role} {
  if (settings.name.empty()) settings.name = "Open Coffee Emmen";
  settings.date = base::parse_date("2026-11-26").value();
  settings.keys = {.event = kOwnEvent,
                   .attendee = attendee_key_.public_key(),
                   .organiser = organiser_key_.public_key(),
                   .pretix = {}};
  ledger_.append(event::EventConfigured{std::move(settings)}, clock_.now());
}

std::string Evening::invite(const Guest& guest) {
  const auto number = ledger_.state.attendees().size() + 1;
  base::AttendeeId id;
  id.bytes.fill(static_cast<std::uint8_t>(number));
  event::AttendeeListed listed{.attendee = id, .record = {}};
  listed.record.card.name = card::split_name(guest.name);
  listed.record.card.language = guest.language;
  listed.record.status = guest.ticket;
  ledger_.append(listed, clock_.now());
  ledger_.append(event::BadgeIssued{.attendee = id, .badge = badge_id(number), .issue = 0}, clock_.now());
  if (guest.consents) ledger_.append(event::ConsentChanged{id, event::ConsentKind::exchange, true}, clock_.now());
  if (guest.matching) ledger_.append(event::ConsentChanged{id, event::ConsentKind::matching, true}, clock_.now());
  return badge::issue_k1({.event = kOwnEvent, .issue = 0, .id = badge_id(number)}, attendee_key_);
}

base::AttendeeId Evening::holder_of(const std::string& badge) const {
  const auto* holder = ledger_.state.by_badge(badge::read_k1(badge).value().claims.id);
  REQUIRE(holder);
  return holder->id;
}

void Evening::block(const std::string& badge) {
  ledger_.append(event::AttendeeBlocked{holder_of(badge), true}, clock_.now());
}

std::string Evening::foreign_badge() const {
  return badge::issue_k1({.event = kOtherEvent, .issue = 0, .id = badge_id(99)}, key_of_seed(3));
}

std::string Evening::organiser_badge() const {
  return badge::issue_k1({.organiser = true, .event = kOwnEvent, .issue = 0, .id = badge_id(100)}, organiser_key_);
}

void Evening::open() {
  opened_ = clock_.now();
  flow_.emplace(
      flow::Config{.place = {.kiosk = ledger_.kiosk(), .role = role_, .list = {}}, .language = flow::Language::nl},
      ledger_.state);
  give(flow::StateChanged{});
}

void Evening::show(std::vector<std::string> badges, base::milliseconds how_long) {
  unread_ = badges;
  const auto first = frame_number_ + 1;
  const View view{std::move(badges), ++showings_};
  bool found = false;
  for (auto time = 0ms; time < how_long; time += kPeriod) {
    step(view);
    if (!found && unread_.empty()) {
      found = true;
      frames_needed_.push_back(static_cast<int>(frame_number_ - first) + 1);
    }
  }
  INFO("shown for the time number " << showings_);
  REQUIRE(found);
}

void Evening::wait(base::milliseconds how_long) {
  for (auto time = 0ms; time < how_long; time += kPeriod) step({});
}

void Evening::linger(const std::string& badge, base::milliseconds how_long) {
  for (auto time = 0ms; time < how_long; time += kPeriod) {
    step({{badge}, 1000 + static_cast<std::uint64_t>(time / 500ms) % 4});
  }
}

void Evening::camera(flow::CameraState state) {
  camera_state_ = state;
  give(flow::CameraChanged{state});
}

void Evening::tap(flow::Action action) {
  write(std::format("tap    {}", flow::name_of(action)));
  give(flow::Tapped{action});
}

void Evening::step(const View& view) {
  clock_.advance(kPeriod);
  answer_store();
  answer_matcher();
  give(flow::Tick{});
  if (camera_state_ == flow::CameraState::ready) look(view);
}

void Evening::look(const View& view) {
  const auto number = ++frame_number_;
  const auto seen = decoder_.look(camera_.frame(view));
  if (decoder_.work() >= firmware::reader::LiveDecoder::Work::glance) ++frames_searched_;
  const std::chrono::steady_clock::time_point when{clock_.now() - opened_};
  for (const auto& symbol : gate_.pass(seen, when)) {
    ++readings_;
    INFO("read: " << symbol.payload);
    REQUIRE(std::ranges::find(view.badges, symbol.payload) != view.badges.end());  // never what nobody showed
    std::erase(unread_, symbol.payload);
    write(std::format("read   {}…", symbol.payload.substr(0, 12)));
    give(flow::BadgeRead{.presented = badge::interpret(symbol.payload, ledger_.state.settings().keys),
                         .payload = symbol.payload,
                         .frame = number});
  }
}

void Evening::answer_store() {
  for (const auto& append : std::exchange(asked_, {})) {
    for (const auto& body : append.facts) {
      write("fact   " + describe(ledger_.append(body, clock_.now(), clock_.trusted())));
    }
    give(flow::Stored{append.request});
  }
}

void Evening::answer_matcher() {
  for (const auto& suggest : std::exchange(wanted_, {})) {
    flow::Suggested answer{.attendee = suggest.attendee, .people = {}};
    for (const auto& [id, attendee] : ledger_.state.attendees()) {
      const bool spoken = std::ranges::any_of(ledger_.state.answers(), [&](const auto& entry) {
        return entry.second.attendee == suggest.attendee && entry.second.other == id;
      });
      if (id == suggest.attendee || !attendee.present() || attendee.consent_matching != true || spoken) continue;
      answer.people.push_back({.person = id, .reasons = {"Vult jou aan"}, .listen_for = {}, .opener = {}, .stars = {}});
    }
    if (answer.people.empty()) answer.because = flow::NobodyBecause::alone;
    give(answer);
  }
}

void Evening::give(const flow::Input& input) {
  const auto effects = flow_->handle(input, clock_.now(), clock_.trusted());
  write_scene();
  check_welcome_is_kept();
  for (const auto& effect : effects) {
    if (const auto* append = std::get_if<flow::Append>(&effect)) {
      asked_.push_back(*append);
    } else if (const auto* signal = std::get_if<flow::Signal>(&effect)) {
      write(std::format("signal {}", event::name_of(signal->verdict)));
    } else if (std::holds_alternative<flow::ExchangeSignal>(effect)) {
      write("signal exchange");
    } else if (const auto* suggest = std::get_if<flow::Suggest>(&effect)) {
      wanted_.push_back(*suggest);
    }
  }
}

/// Whoever is welcome on the glass is in (or out) in the store.
void Evening::check_welcome_is_kept() const {
  const auto* shown = std::get_if<flow::VerdictShown>(&flow_->scene().body);
  if (!shown || (shown->kind != event::VerdictKind::admitted && shown->kind != event::VerdictKind::left)) return;
  INFO(shown->person.name << " is " << event::name_of(shown->kind));
  const bool in = shown->kind == event::VerdictKind::admitted;
  CHECK(std::ranges::any_of(ledger_.state.attendees(), [&](const auto& entry) {
    const auto& guest = entry.second;
    return guest.record.card.name.display() == shown->person.name && !guest.movements.empty() && guest.present() == in;
  }));
}

void Evening::write_scene() {
  auto scene = describe(flow_->scene());
  if (scene == last_scene_) return;
  last_scene_ = scene;
  write("scene  " + std::move(scene));
}

void Evening::write(const std::string& line) {
  const auto since = clock_.now() - opened_;
  script_ += std::format("{:3}:{:02}.{}  {}\n", since / 1min, since % 1min / 1s, since % 1s / 100ms, line);
}

}  // namespace replay
