#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/card/business_card.hpp"

#include <optional>
#include <string_view>

namespace kiosk::card {

/// True when the text begins with "MECARD:" or "BIZCARD:", in any case.
[[nodiscard]] bool looks_like_mecard(std::string_view text);

/// Reads a MECARD (NTT DOCOMO) or BIZCARD text: fields in any order, TEL and EMAIL repeatable, "\" before \ ; : ,
/// escapes. A missing closing ";;" is tolerated. Error invalid_input: another text, over 64 KiB, or no name and no
/// contact in it.
[[nodiscard]] base::Result<BusinessCard> read_mecard(std::string_view text);

/// Reads a card from whatever a person may show: vCard (the first one), MECARD or BIZCARD. Nothing for any other text
/// and for cards that do not read.
[[nodiscard]] std::optional<BusinessCard> read_shown_card(std::string_view text);

}  // namespace kiosk::card
