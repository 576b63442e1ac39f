#pragma once

#include "kiosk/event/fact.hpp"

#include <cstdint>
#include <map>

namespace kiosk::event {

/// Which facts were seen, in little room: kiosks number theirs without gaps, so a few runs of numbers a kiosk say all.
class SeenFacts {
public:
  /// Takes notice of a fact; false when it was seen before.
  bool insert(const FactId& id);

  [[nodiscard]] std::size_t count() const { return count_; }

  bool operator==(const SeenFacts&) const = default;

private:
  using Runs = std::map<std::uint64_t, std::uint64_t>;  ///< first to last of each run; runs never touch
  std::map<base::KioskId, Runs> runs_;
  std::size_t count_ = 0;
};

}  // namespace kiosk::event
