#pragma once

#include "kiosk/card/business_card.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::card {

/// A name from separate fields, where the infix may stand before the family name ("van der Berg"), behind the given
/// name ("Jan van der") or be the additional name. A field that holds the whole name is split.
[[nodiscard]] PersonName name_from_fields(std::string_view family, std::string_view given,
                                          std::string_view additional = {});

/// The name that the components of N give, or FN when they are empty.
[[nodiscard]] PersonName name_from_vcard(const std::vector<std::string>& n, std::string_view fn);

}  // namespace kiosk::card
