#pragma once

#include "matcher/explain/meeting.hpp"

#include <string>

namespace matcher::explain {

/// What a client says for whom they are the one to call; null when we do not know enough of them.
[[nodiscard]] const std::string* heard_sentence(const Meeting& meeting);

/// What the reader would hear that means work for them: a client's sentence of their trade, best one about a shared
/// occasion; else of the occasion, where it is plainly theirs; else their own words. One or two sentences.
[[nodiscard]] std::string listen_for(const Meeting& meeting);

/// One question to begin the talk with.
[[nodiscard]] std::string opener(const Meeting& meeting);

}  // namespace matcher::explain
