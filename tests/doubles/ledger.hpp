#pragma once

#include "kiosk/event/hybrid_clock.hpp"
#include "kiosk/event/projection.hpp"

#include <string>
#include <utility>
#include <vector>

namespace doubles {

/// One kiosk's facts in memory: stamps and applies as a store does, without a disk.
class Ledger {
public:
  explicit Ledger(std::string kiosk = "testkios") : kiosk_{std::move(kiosk)} {}

  kiosk::event::Fact append(kiosk::event::FactBody body, kiosk::base::Instant now, bool clock_trusted = true) {
    kiosk::event::Fact fact{
        .id = {kiosk_, ++sequence_}, .time = clock_.tick(now), .clock_trusted = clock_trusted, .body = std::move(body)};
    state.apply(fact);
    facts.push_back(fact);
    return fact;
  }

  [[nodiscard]] const kiosk::base::KioskId& kiosk() const { return kiosk_; }

  kiosk::event::Projection state;
  std::vector<kiosk::event::Fact> facts;

private:
  kiosk::base::KioskId kiosk_;
  kiosk::event::HybridClock clock_;
  std::uint64_t sequence_ = 0;
};

}  // namespace doubles
