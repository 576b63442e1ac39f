#pragma once

#include "matcher/text/language.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace matcher::explain {

/// Everything we say, by what it is for. The words stand in phrases.cpp.
enum class Phrase : std::uint8_t {
  // chips
  chip_same_moment,
  chip_they_seek_you,
  chip_they_seek_near,
  chip_you_seek_them,
  chip_you_seek_near,
  chip_same_clients,
  chip_same_clients_short,
  chip_partners,
  chip_hear_first,
  chip_hear_earlier,
  chip_knowledge,
  chip_in_the_room,
  chip_known_already,

  // reasons
  role_of_person,
  role_of_business,
  same_moment_both,
  same_moment_them,
  same_moment_me,
  same_moment,
  they_seek_you_quote,
  they_seek_near_quote,
  they_seek_you,
  you_seek_them_quote,
  you_seek_near_quote,
  you_seek_them,
  same_clients_apart,
  same_clients,
  partners_both,
  partners,
  hear_first,
  hear_earlier,
  same_trade,
  same_trade_other_calls,
  near_trade,
  new_quote,
  known_quote,
  new_work,
  known_work,
  new_silent,
  known_silent,
  call_me_when,

  // what to listen for
  hear_sentence,
  hear_question,
  call_when,
  says_themselves,
  ask_when,

  // openers
  ask_about_moment,
  ask_general,
  ask_unknown,

  // evidence for stars
  seeks_you,
  seeks_near,
  seeks_thing,
  seeks_other,
  seeks_unknown,
  hears_first_of,
  moment,
  comes_later,
  moment_beside,
  other_moments,
  moment_unknown,
  clients,
  clients_overlap,
  other_clients,
  clients_unknown,
  partner,
  rival,
  trade_same,
  trade_near,
  has_what_you_seek,
  near_what_you_seek,
  trade_other,
  trade_unknown,

  count
};

/// A name in a phrase, and what stands there instead.
struct Slot {
  std::string_view name;
  std::string_view value;
};

/// The phrase with its slots filled: {who} with the value, {Who} with the value and a capital. No
/// full stop follows …. Every slot of the phrase
/// must be given; std::logic_error when one is not.
[[nodiscard]] std::string say(Phrase phrase, text::Language language, std::span<const Slot> slots);

}  // namespace matcher::explain
