#pragma once

#include "kiosk/card/business_card.hpp"
#include "matcher/crowd/profile.hpp"

#include <string>

namespace kiosk::matching {

/// What the matcher may know of a card's owner: what they do and look for, no name, address or number. `id` is what the
/// matcher hands back.
[[nodiscard]] matcher::crowd::Profile profile_of(const card::BusinessCard& card, std::string id);

}  // namespace kiosk::matching
