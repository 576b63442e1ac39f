#pragma once

#include "kiosk/badge/k1.hpp"
#include "kiosk/store/event_folder.hpp"
#include "tests/doubles/advanceable_clock.hpp"
#include "tests/doubles/temporary_folder.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace bench {

template <class Id>
Id numbered(std::uint64_t number) {
  Id id;
  for (std::size_t i = 0; i < 8; ++i) id.bytes[i] = static_cast<std::uint8_t>(number >> (8 * i));
  return id;
}

/// An event with so many guests, numbered from 1, on a real disk.
class Evening {
public:
  explicit Evening(std::uint64_t guests) {
    auto made = kiosk::store::create_event(folder_.path / "event", {.name = "Open Coffee", .keys = {}}, clock_).value();
    std::vector<kiosk::event::FactBody> facts;
    for (std::uint64_t number = 1; number <= guests; ++number) {
      kiosk::event::AttendeeListed guest{.attendee = numbered<kiosk::base::AttendeeId>(number),
                                         .origin = kiosk::event::Origin::imported,
                                         .record = {}};
      guest.record.card.name = {.first = "Wilhelmina", .infix = "van der", .last = "Berg " + std::to_string(number)};
      guest.record.card.company = "Bergtenten";
      facts.emplace_back(guest);
      facts.emplace_back(kiosk::event::BadgeIssued{guest.attendee, numbered<kiosk::base::BadgeId>(number), 0});
    }
    if (!kiosk::store::record(made, facts)) throw std::runtime_error{"the disk failed"};
    tag_ = made.state.settings().keys.event;
    keys_ = kiosk::store::load_signing_keys(made.path).value();
  }

  [[nodiscard]] kiosk::store::EventFolder open() const {
    return kiosk::store::open_event(folder_.path / "event", clock_).value();
  }

  [[nodiscard]] std::string badge(std::uint64_t number) const {
    const kiosk::badge::K1Claims claims{
        .organiser = false, .event = tag_, .issue = 0, .id = numbered<kiosk::base::BadgeId>(number)};
    return kiosk::badge::issue_k1(claims, keys_->attendee);
  }

  doubles::AdvanceableClock& clock() { return clock_; }

private:
  doubles::TemporaryFolder folder_;
  doubles::AdvanceableClock clock_{kiosk::base::Instant{std::chrono::hours{498'000}}};
  std::uint16_t tag_ = 0;
  std::optional<kiosk::store::SigningKeys> keys_;
};

}  // namespace bench
