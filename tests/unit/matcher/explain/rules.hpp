#pragma once

#include "matcher/explain/explain.hpp"

#include <string>
#include <vector>

namespace matcher::explain {

/// What is wrong with an explanation as a piece of writing, whatever it says: a sentence for each fault.
[[nodiscard]] std::vector<std::string> faults_of(const Explanation& explanation);

}  // namespace matcher::explain
