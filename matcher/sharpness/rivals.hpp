#pragma once

#include "matcher/sharpness/reading.hpp"

#include <cstddef>

namespace matcher::sharpness {

/// The others here, as far as they are like one person.
struct Rivals {
  std::size_t others = 0;           ///< everybody but the person
  std::size_t same_trade = 0;       ///< of the same trade
  std::size_t perhaps_trade = 0;    ///< … or anything that may point to it
  std::size_t same_profession = 0;  ///< … and of the same profession
  std::size_t rival_moment = 0;     ///< of the same trade, called at the same moment
  std::size_t namesake_moment = 0;  ///< … and of the same profession
  std::size_t rival_silent = 0;     ///< of the same profession, who do not say when to call them
  std::size_t same_moment = 0;      ///< of any trade, called at the same moment
  std::size_t perhaps_moment = 0;   ///< … or anything that may point to it
};

/// Counts them. In a large crowd only those are looked at who have the trade or the moment.
[[nodiscard]] Rivals rivals(const crowd::Crowd& crowd, std::string_view id, const Reading& reading);

}  // namespace matcher::sharpness
