#pragma once

#include "kiosk/event/projection.hpp"
#include "kiosk/portal/json_input.hpp"

#include <boost/json/object.hpp>

namespace kiosk::portal {

/// What the desk needs to recognise and let in somebody: no contact, no pitch.
[[nodiscard]] boost::json::object at_the_desk(const event::Projection& state, const event::Attendee& person);

/// A card with all its fields.
[[nodiscard]] boost::json::object card_json(const card::BusinessCard& card);

/// Puts the members that `input` has into `card`; what it does not have stays. Texts are clean. An e-mail address that
/// no mail could be sent to is a fault of `input`.
void take_card(JsonInput& input, card::BusinessCard& card);

/// True when a card says who somebody is.
[[nodiscard]] bool has_name(const card::BusinessCard& card);

}  // namespace kiosk::portal
