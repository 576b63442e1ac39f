#pragma once

#include "matcher/crowd/crowd.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace matcher::sharpness {

/// What one field says, in plain numbers.
struct FieldReading {
  std::size_t words = 0;
  float concrete = 0;                         ///< words that one can see, those that the lexicon lacks for less
  std::size_t empty = 0;                      ///< words that say nothing
  std::vector<std::string_view> said_by_all;  ///< those of them that a hint can quote
};

/// What is read from a profile to tell how sharp it is.
struct Reading {
  crowd::Portrait portrait;
  FieldReading title;
  FieldReading call;
  FieldReading work;
  FieldReading result;
  FieldReading seeking;
  std::optional<lexicon::OccasionIndex> moment;        ///< the most telling occasion in call_me_when
  bool moment_sure = false;                            ///< so that one can say that they name it
  float moment_strength = 0;                           ///< 0 to 1: how recognisable the moment is
  float clients = 0;                                   ///< 0 to 1: how surely they name whom they serve
  std::optional<lexicon::ProfessionIndex> guess;       ///< the likeliest profession, good enough for an example
  std::optional<lexicon::ProfessionIndex> profession;  ///< the same, when it is sure enough to ask about
  bool certain = false;                                ///< sure enough to state it
  std::vector<lexicon::ProfessionIndex> named;         ///< professions named outright, one a trade, as they come
  std::optional<crowd::Share> trade;  ///< theirs, with the largest share of any trade: how far one stands out
};

[[nodiscard]] Reading read(const crowd::Profile& profile, const lexicon::Recogniser& recogniser,
                           const crowd::Weights& weights);

/// The profession of a trade that the portrait is most sure of.
[[nodiscard]] std::optional<lexicon::ProfessionIndex> profession_in(const crowd::Portrait& portrait,
                                                                    std::uint32_t trade,
                                                                    const lexicon::Lexicon& lexicon);

/// Whether somebody is of a profession so surely that one can say so: by their job title, or by all they say.
[[nodiscard]] bool is_of(const crowd::Profile& profile, const crowd::Portrait& portrait,
                         lexicon::ProfessionIndex profession, const lexicon::Lexicon& lexicon);

/// Whether they are called at an occasion: by at least what one clear cue in call_me_when is worth.
[[nodiscard]] bool called_at(const crowd::Portrait& portrait, std::uint32_t occasion, const crowd::Weights& weights);

}  // namespace matcher::sharpness
