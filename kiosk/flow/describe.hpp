#pragma once

#include "kiosk/event/projection.hpp"
#include "kiosk/event/verdict.hpp"
#include "kiosk/flow/scene.hpp"

#include <span>
#include <string>
#include <vector>

namespace kiosk::flow {

// From the present state to what a scene shows. Pure.

[[nodiscard]] Language language_named(std::string_view name, Language otherwise);

/// Empty for somebody the state does not know, or who was erased.
[[nodiscard]] PersonLine person_line(const event::Projection& state, const base::AttendeeId& id);

/// "09:14" in the event's time zone; in UTC when this machine does not know the zone.
[[nodiscard]] std::string local_time(const event::Projection& state, base::Instant when);

/// Since midnight in the event's time zone, in whole minutes.
[[nodiscard]] std::chrono::minutes local_minute(const event::Projection& state, base::Instant when);

/// "2026-11-26" in the event's time zone.
[[nodiscard]] std::string local_date(const event::Projection& state, base::Instant when);

[[nodiscard]] VerdictShown describe_verdict(const event::Projection& state, const event::Verdict& verdict,
                                            const base::KioskId& here, base::Instant now);

/// The owner's card as the holder's phone takes it over.
[[nodiscard]] CardShown describe_card(const event::Projection& state, const base::AttendeeId& holder,
                                      const base::AttendeeId& owner);

/// The owners' cards in as few codes as hold them, in their order. A glass of 480 px shows each code in modules of 5
/// px.
[[nodiscard]] std::vector<CardsCodeShown> describe_card_codes(const event::Projection& state,
                                                              const base::AttendeeId& holder,
                                                              std::span<const base::AttendeeId> owners);

/// Those of `people` whom `holder` may see: others than the holder, in, willing to be suggested and not barred; at most
/// three.
[[nodiscard]] std::vector<Suggestion> presentable(const event::Projection& state, const base::AttendeeId& holder,
                                                  std::vector<Suggestion> people);

[[nodiscard]] SuggestionsShown describe_suggestions(const event::Projection& state, const base::AttendeeId& holder,
                                                    std::span<const Suggestion> people);

/// Without a code where the person does not share their card.
[[nodiscard]] PersonShown describe_suggestion(const event::Projection& state, const base::AttendeeId& holder,
                                              const Suggestion& suggestion);

/// `by` would like to meet `to`.
[[nodiscard]] IntroductionShown describe_introduction(const event::Projection& state, const base::AttendeeId& by,
                                                      const base::AttendeeId& to, IntroductionStep step);

/// "12,4 GB", in English "12.4 GB": decimal units, as disks are sold.
[[nodiscard]] std::string size_text(std::uint64_t bytes, Language language);

}  // namespace kiosk::flow
