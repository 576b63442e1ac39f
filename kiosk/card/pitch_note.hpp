#pragma once

#include "kiosk/card/business_card.hpp"

#include <string>
#include <string_view>

namespace kiosk::card {

/// "Mij bel je als …" or, on a card in English, "Call me when …"; empty without a trigger.
[[nodiscard]] std::string trigger_sentence(const BusinessCard& card);

/// The note of a card as people read it elsewhere: its own note, then the pitch, one line each.
[[nodiscard]] std::string note_with_pitch(const BusinessCard& card);

/// Takes the pitch that note_with_pitch added off `card.note` again; a note that was changed since stays as it is.
void take_pitch_off_note(BusinessCard& card);

/// Moves a trigger sentence that begins a line of the note into the pitch, and with it the language when the card gives
/// none. For cards that carry no pitch fields.
void take_trigger_from_note(BusinessCard& card);

}  // namespace kiosk::card
