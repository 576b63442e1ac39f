#pragma once

#include "kiosk/event/fact.hpp"

#include <optional>
#include <utility>

namespace kiosk::event {

/// Place of a fact in the order all kiosks agree on.
struct Stamp {
  HybridTime time;
  FactId id;
  auto operator<=>(const Stamp&) const = default;
};

/// A value of which the last one written counts, in the agreed order, whatever order the writes arrive in.
template <class T>
struct Latest {
  T value{};
  std::optional<Stamp> stamp;  ///< none: never written

  /// Takes `next` unless a later one is here already; true when taken.
  bool write(const Stamp& at, T next) {
    if (stamp && *stamp >= at) return false;
    value = std::move(next);
    stamp = at;
    return true;
  }

  bool operator==(const Latest&) const = default;
};

}  // namespace kiosk::event
