#pragma once

#include "kiosk/app/session.hpp"
#include "kiosk/base/local_time.hpp"
#include "kiosk/card/business_card.hpp"
#include "kiosk/store/event_folder.hpp"
#include "tests/doubles/advanceable_clock.hpp"
#include "tests/doubles/bell.hpp"
#include "tests/doubles/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace integration {

using namespace std::chrono_literals;

using doubles::TemporaryFolder;

/// An event on disk whose guests have badges.
class RealEvent {
public:
  explicit RealEvent(const std::filesystem::path& where, const kiosk::base::Clock& clock)
      : folder{where}, clock_{clock} {
    auto made = kiosk::store::create_event(
        folder, {.name = "Open Coffee Emmen", .date = kiosk::base::parse_date("2026-11-26").value()}, clock_);
    REQUIRE(made);
    tag_ = made->state.settings().keys.event;
    auto keys = kiosk::store::load_signing_keys(folder);
    REQUIRE(keys);
    keys_.emplace(std::move(*keys));
  }

  /// Puts somebody on the list, from another program than the kiosk; returns the text of their badge.
  std::string invite(std::string_view name, std::string_view language = "nl") {
    ++guests_;
    kiosk::event::AttendeeListed listed{.attendee = attendee(guests_), .record = {}};
    listed.record.card.name = kiosk::card::split_name(name);
    listed.record.card.language = language;
    auto other = kiosk::store::open_event(folder, clock_);
    REQUIRE(other);
    REQUIRE(kiosk::store::record(
        *other, {listed, kiosk::event::BadgeIssued{attendee(guests_), badge_id(guests_), 0},
                 kiosk::event::ConsentChanged{attendee(guests_), kiosk::event::ConsentKind::exchange, true}}));
    return kiosk::badge::issue_k1({.event = tag_, .issue = 0, .id = badge_id(guests_)}, keys_->attendee);
  }

  [[nodiscard]] static kiosk::base::AttendeeId attendee(std::uint8_t number) {
    kiosk::base::AttendeeId id;
    id.bytes.fill(number);
    return id;
  }

  /// Everything that is durable now, as another program reads it.
  [[nodiscard]] kiosk::store::EventFolder reopened() const {
    auto event = kiosk::store::open_event(folder, clock_);
    if (!event) FAIL(event.error().message);
    return std::move(*event);
  }

  std::filesystem::path folder;

private:
  static kiosk::base::BadgeId badge_id(std::uint8_t number) {
    kiosk::base::BadgeId id;
    id.bytes.fill(number);
    return id;
  }

  const kiosk::base::Clock& clock_;
  std::uint16_t tag_ = 0;
  std::optional<kiosk::store::SigningKeys> keys_;
  std::uint8_t guests_ = 0;
};

/// A kiosk without glass and lens on a real event; the test owns its clock and waits for its storage thread.
class LiveSession {
public:
  LiveSession(const RealEvent& event, doubles::AdvanceableClock& clock,
              kiosk::event::Role role = kiosk::event::Role::door)
      : clock_{clock} {
    auto opened = event.reopened();
    const kiosk::flow::Config config{.place = {.kiosk = opened.store->kiosk(), .role = role, .list = {}}};
    session_.emplace(std::move(opened), config, clock_, [this] {
      ++answers_;
      bell_.ring();
    });
  }

  kiosk::app::Session& operator*() { return *session_; }
  kiosk::app::Session* operator->() { return &*session_; }

  void show_badge(const std::string& badge) {
    session_->badge_read(badge, ++frame_, kiosk::event::ReadingSource::camera);
  }

  /// Lets a moment pass.
  void tick(kiosk::base::milliseconds by = 100ms) {
    clock_.advance(by);
    session_->handle(kiosk::flow::Tick{});
  }

  /// Takes in what the storage thread answers until `fits`.
  [[nodiscard]] bool settles(const std::function<bool()>& fits) {
    while (!fits()) {
      if (!bell_.wait()) return false;
      session_->settle();
    }
    return true;
  }

  /// How often the storage thread had something to say; each thing asked of it is answered once, in order.
  [[nodiscard]] int answers() const { return answers_; }

  /// Takes in what the storage thread says until it has spoken so often.
  [[nodiscard]] bool hears(int answers) {
    const bool heard = settles([&] { return answers_ >= answers; });
    session_->settle();
    return heard;
  }

  template <class Body>
  [[nodiscard]] const Body* on_glass() {
    return std::get_if<Body>(&session_->scene().body);
  }

  /// The kind of the verdict on the glass, if there is one.
  [[nodiscard]] std::optional<kiosk::event::VerdictKind> verdict() {
    const auto* shown = on_glass<kiosk::flow::VerdictShown>();
    return shown ? std::optional{shown->kind} : std::nullopt;
  }

private:
  doubles::AdvanceableClock& clock_;
  doubles::Bell bell_;
  std::atomic<int> answers_ = 0;
  std::optional<kiosk::app::Session> session_;
  std::uint64_t frame_ = 0;
};

}  // namespace integration
