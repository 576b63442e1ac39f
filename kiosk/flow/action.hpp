#pragma once

namespace kiosk::flow {

/// What a person can ask for with a finger or a key. The scene lists the ones it offers, most important first.
enum class Action {
  close,
  switch_language,
  no_badge,  ///< "Geen badge?": how to get in without one
  scan_again,
  register_self,
  suggestions,  ///< whom to meet
  my_cards,
  next_card,
  previous_card,
  yes,
  no,
  first_person,  ///< of the suggestions
  second_person,
  third_person,
  done,
  back,
  met,      ///< "we met"
  not_now,  ///< "not this one, not today"
  swap,     ///< swap cards with somebody: now the second badge
  pass_on,  ///< pass the card on the glass on to somebody else
  level_1,  ///< how far the introduction went: the name only …
  level_2,
  level_3,
  level_4,
  level_5,          ///< … to an appointment made
  forward,          ///< the next step of a form
  on_my_phone,      ///< go on with it on one's own phone
  improve_card,     ///< one's own pitch
  stay,             ///< "I'm still here": the time starts again
  item,             ///< of the organiser's menu; `Tapped::text` says which: see MenuItem
  key,              ///< of a keyboard on the glass, or of a PIN pad; `Tapped::text` says which
  all_in_one,       ///< several cards in one code
  introduce_me,     ///< ask somebody whether they would like to meet
  my_choices,       ///< what one agreed to
  switch_exchange,  ///< give or withdraw that consent
  switch_matching,
  legibility,  ///< "Aa": how one wants the glass; see Legibility
  large_text,
  high_contrast,
  low_controls,
};

}  // namespace kiosk::flow
