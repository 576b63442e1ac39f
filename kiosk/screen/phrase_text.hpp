#pragma once

#include "kiosk/screen/phrase.hpp"

#include <string>

namespace kiosk::screen {

/// What a reader sees of a phrase, without markup.
[[nodiscard]] std::string text_of(const Phrase& phrase);

}  // namespace kiosk::screen
