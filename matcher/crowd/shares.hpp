#pragma once

#include <cstdint>
#include <vector>

namespace matcher::crowd {

/// How much of something a person has to do with one thing.
struct Share {
  std::uint32_t index = 0;
  float weight = 0;
  bool operator==(const Share&) const = default;
};

/// A sparse vector: by index, each once, weights above 0.
using Shares = std::vector<Share>;

/// The weight at `index`, 0 when there is none.
[[nodiscard]] float at(const Shares& shares, std::uint32_t index);

/// Σ aᵢ·bᵢ
[[nodiscard]] float dot(const Shares& a, const Shares& b);

/// Σ aᵢ²
[[nodiscard]] float squared(const Shares& shares);

/// Cosine of the angle between two, 0 to 1; 0 when one is empty.
[[nodiscard]] float cosine(const Shares& a, const Shares& b);

}  // namespace matcher::crowd
