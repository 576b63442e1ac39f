#pragma once

#include "matcher/crowd/crowd.hpp"
#include "matcher/sharpness/sharpness.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace matcher::sharpness {

/// The built-in lexicon's recogniser, with the Dutch word list when this machine has it. Made once.
const lexicon::Recogniser& recogniser();

inline constexpr crowd::Weights kWeights{};

/// A card of a trade and a moment.
crowd::Profile card(std::string id, std::string trade, std::string call_me_when);

/// Sharpness of a card among the people of `crowd`; null: no crowd known.
Sharpness sharpness_of(const crowd::Profile& profile, const crowd::Crowd* crowd = nullptr,
                       Language reader = Language::nl);

crowd::Crowd crowd_of(const std::vector<crowd::Profile>& profiles);

/// A file of tests/data/matcher, with e-mail addresses for ids.
std::vector<crowd::Profile> read_cards(std::string_view name);

}  // namespace matcher::sharpness
