#pragma once

#include "kiosk/lists/plan_import.hpp"
#include "sample_lists.hpp"
#include "tests/doubles/ledger.hpp"

#include <chrono>
#include <string_view>

namespace lists_test {

inline constexpr std::string_view kSecret = "0123456789abcdef0123456789abcdef";

inline constexpr kiosk::base::Instant kMorning =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + std::chrono::hours{8};

/// An event in memory that lists can be imported into.
class ImportedEvent {
public:
  ImportedEvent() { ledger.append(kiosk::event::EventConfigured{open_coffee()}, kMorning); }

  [[nodiscard]] kiosk::lists::ImportPlan plan(std::string_view text) const {
    const auto planned = kiosk::lists::plan_import(ledger.state, read(text), kiosk::base::as_bytes(kSecret));
    REQUIRE(planned.has_value());
    return *planned;
  }

  kiosk::lists::ImportPlan import(std::string_view text) {
    auto planned = plan(text);
    for (const auto& fact : planned.facts) ledger.append(fact, kMorning);
    return planned;
  }

  [[nodiscard]] const kiosk::event::Attendee& by_email(std::string_view email) const {
    const auto* person = ledger.state.by_email(email);
    INFO(email);
    REQUIRE(person != nullptr);
    return *person;
  }

  doubles::Ledger ledger;
};

}  // namespace lists_test
