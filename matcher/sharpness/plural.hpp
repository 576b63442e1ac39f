#pragma once

#include "matcher/text/language.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace matcher::sharpness {

/// The plural of a profession's name: "fotografen", "koks aan huis", "dj's". None for what is not counted ("thuiszorg")
/// and for endings that the rules do not know: better no number than a wrong word.
[[nodiscard]] std::optional<std::string> plural(std::string_view name, text::Language language);

}  // namespace matcher::sharpness
