#pragma once

#include <cstdint>
#include <random>

namespace tools::photograph {

/// Random numbers that are the same everywhere for the same seed (the standard's distributions are not).
class Chance {
public:
  explicit Chance(std::uint64_t seed) : engine_{seed} {}

  [[nodiscard]] std::uint64_t bits() { return engine_(); }
  [[nodiscard]] double between(double low, double high) {
    return low + (high - low) * (static_cast<double>(engine_() >> 11) * 0x1.0p-53);
  }
  [[nodiscard]] bool happens(double probability) { return between(0, 1) < probability; }

private:
  std::mt19937_64 engine_;
};

}  // namespace tools::photograph
