#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/store/event_folder.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace integration {

/// An event of today, made at a shell as an organiser makes one: five guests, their badges, the organiser's badge.
class PreparedEvent {
public:
  /// `place`: an empty folder.
  explicit PreparedEvent(const std::filesystem::path& place);

  [[nodiscard]] std::filesystem::path folder() const { return place_ / "emmen"; }
  /// The picture of somebody's badge: "mila-verhoef", "organisator".
  [[nodiscard]] std::filesystem::path badge(std::string_view whose) const;

  /// Checks people in at another door.
  void check_in(const std::vector<std::string>& whose);
  void set_pin(std::string_view pin);

  /// Everything that is durable now, as another program reads it.
  [[nodiscard]] kiosk::store::EventFolder reopened() const;

private:
  void shell(const std::vector<std::string>& words);

  std::filesystem::path place_;
  kiosk::base::SystemClock clock_;
};

/// A camera whose picture the test changes: a GStreamer source that reads the same file five times a second.
class Lens {
public:
  /// Sees an empty room until `shows`.
  explicit Lens(const std::filesystem::path& folder);

  /// As `koffietijd-kiosk --camera` takes it.
  [[nodiscard]] std::string camera() const;
  /// From now on these badges are in front of it; none: the empty room.
  void shows(const std::vector<std::filesystem::path>& badges);
  /// It breaks; the next `shows` mends it.
  void breaks();

private:
  std::filesystem::path folder_;
};

}  // namespace integration
