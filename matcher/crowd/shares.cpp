#include "matcher/crowd/shares.hpp"

#include <algorithm>
#include <cmath>

namespace matcher::crowd {

float at(const Shares& shares, std::uint32_t index) {
  const auto found = std::ranges::lower_bound(shares, index, {}, &Share::index);
  return found != shares.end() && found->index == index ? found->weight : 0.0F;
}

float dot(const Shares& a, const Shares& b) {
  float sum = 0;
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (i->index < j->index) {
      ++i;
    } else if (j->index < i->index) {
      ++j;
    } else {
      sum += i++->weight * j++->weight;
    }
  }
  return sum;
}

float squared(const Shares& shares) {
  float sum = 0;
  for (const auto& share : shares) sum += share.weight * share.weight;
  return sum;
}

float cosine(const Shares& a, const Shares& b) {
  const float length = std::sqrt(squared(a) * squared(b));
  return length > 0 ? dot(a, b) / length : 0.0F;
}

}  // namespace matcher::crowd
