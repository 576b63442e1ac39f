#pragma once

#include "kiosk/card/business_card.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::portal {

/// How sharp a pitch is, in words for its writer.
struct Sharpness {
  int points = 0;    ///< 0 … 100
  std::string word;  ///< "scherp"
  std::string hint;  ///< one or two sentences
};

/// Reads how sharp a pitch is; `language` of the hint is "nl" or "en". May take its time; called on one thread of the
/// portal's at a time. Nothing when it cannot be told.
using Sharpen = std::function<std::optional<Sharpness>(const card::BusinessCard& card, std::string_view language)>;

}  // namespace kiosk::portal
