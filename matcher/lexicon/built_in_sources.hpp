#pragma once

#include "matcher/lexicon/lexicon.hpp"

#include <vector>

namespace matcher::lexicon {

/// The files of `data/`, as they were when the program was built.
[[nodiscard]] std::vector<Source> built_in_sources();

}  // namespace matcher::lexicon
