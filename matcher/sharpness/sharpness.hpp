#pragma once

#include "matcher/crowd/crowd.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace matcher::sharpness {

using text::Language;

/// How sharp a pitch is, in a word.
enum class Degree : std::uint8_t { vague, general, recognisable, clear, sharp };

/// "herkenbaar", "recognisable": lower case.
[[nodiscard]] std::string_view word(Degree degree, Language language);

/// What a hint asks for.
enum class HintKind : std::uint8_t {
  name_a_moment,          ///< say when to call
  one_trade,              ///< say which trade, or choose between several
  say_it_in_their_words,  ///< say the moment as a client would
  stand_out,              ///< say what others here do not say
  name_a_client,
  say_result,
  say_whom_you_seek,
  too_long,
  good,  ///< nothing to improve: what is strong about it
};

/// One thing that sharpness is made of.
struct Part {
  std::string_view name;  ///< "moment", "words", "trade", "client", "result", "brevity", "different"
  float points = 0;
  float of = 0;  ///< the most it can be
};

struct Sharpness {
  int points = 0;  ///< 0 to 100: the parts' points out of what they can be together
  Degree degree = Degree::vague;
  HintKind kind = HintKind::name_a_moment;
  std::string hint;  ///< one or two sentences to the writer
  std::vector<Part> parts;
};

/// How well a pitch is remembered: a recognisable moment at which to call, one trade, words that one can see rather
/// than words that everybody says, a client, a result, a sentence short enough to repeat, and not the same as others
/// here. The hint is about what would help most; `reader` is the language of the hint, the pitch may be in another.
/// `crowd`: the people here, null when unknown; a member with the profile's id is not counted as another. Without
/// others there is no part "different". The weights are those of the crowd. Any thread, as long as nobody changes the
/// crowd; never fails. Made for every key stroke: it portrays this profile only.
[[nodiscard]] Sharpness sharpness(const crowd::Profile& profile, const crowd::Crowd* crowd,
                                  const lexicon::Recogniser& recogniser, const crowd::Weights& weights,
                                  Language reader);

}  // namespace matcher::sharpness
