#pragma once

#include "kiosk/screen/image.hpp"

#include <string>

namespace golden {

/// How a picture is kept in the repository.
enum class Kept {
  sharp,  ///< every flat area as it is
  small,  ///< in at most 256 colours
};

/// Fails the test when this is not how the picture `name` in tests/golden/images was approved. With
/// KOFFIETIJD_UPDATE_GOLDEN in the environment it becomes the approved one: then look at it.
void check(const kiosk::screen::Image& image, const std::string& name, Kept kept);

}  // namespace golden
