#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/flow/scene.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Every scene in every state that looks different, for the gallery and for tests: people, times and texts are
/// invented.
namespace kiosk::screen::samples {

struct NamedScene {
  std::string name;  ///< "verdict-admitted": also the name of its picture
  flow::Scene scene;
};

/// The moment that all samples show; their countdowns begin there.
inline constexpr base::Instant kNow{base::milliseconds{1'795'680'840'000}};

/// By part of a visit, each in a file of its own.
[[nodiscard]] std::vector<NamedScene> door();
[[nodiscard]] std::vector<NamedScene> table();
[[nodiscard]] std::vector<NamedScene> meeting();
[[nodiscard]] std::vector<NamedScene> writing();
[[nodiscard]] std::vector<NamedScene> organiser();
/// What a wall shows; other glasses never do.
[[nodiscard]] std::vector<NamedScene> walls();

/// What people really bring: long names, other scripts, nothing at all.
[[nodiscard]] std::vector<NamedScene> awkward();
/// A full house with long names and other scripts.
[[nodiscard]] std::vector<NamedScene> awkward_walls();

/// Everything but the walls and what is awkward.
[[nodiscard]] std::vector<NamedScene> everyday();
[[nodiscard]] std::vector<NamedScene> all_scenes();

/// The sample of this name; throws std::out_of_range when there is none.
[[nodiscard]] flow::Scene named(std::string_view name);

}  // namespace kiosk::screen::samples
