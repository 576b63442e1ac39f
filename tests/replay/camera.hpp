#pragma once

#include "firmware/reader/picture.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace replay {

/// What is in front of the lens: badges by the text of their codes, as somebody holds them.
struct View {
  std::vector<std::string> badges;  ///< none: the room
  std::uint64_t hand = 1;           ///< another hand, another photograph of the same badges
  auto operator<=>(const View&) const = default;
};

/// A camera without a room: photographs badges, with a little noise from frame to frame, the same in every replay.
class Camera {
public:
  /// The next frame of this view. Its pixels live as long as the camera.
  [[nodiscard]] firmware::reader::GreyView frame(const View& view);

private:
  using Pixels = std::vector<std::uint8_t>;

  [[nodiscard]] const std::vector<Pixels>& film_of(const View& view);

  std::map<View, std::vector<Pixels>> films_;
  std::size_t turn_ = 0;
};

}  // namespace replay
