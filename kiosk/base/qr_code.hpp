#pragma once

#include "kiosk/base/result.hpp"

#include <string_view>
#include <vector>

namespace kiosk::base {

/// Error correction of a QR code: the part of it that may be damaged is about 7, 15, 25 or 30 %.
enum class QrLevel { low, medium, quartile, high };

/// A QR code as dark and light modules, without its quiet zone (leave 4 light modules around it).
struct QrCode {
  int size = 0;            ///< modules a side: 17 + 4 * version
  std::vector<bool> dark;  ///< row by row, size * size

  [[nodiscard]] bool at(int column, int row) const {
    return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(size) + static_cast<std::size_t>(column)];
  }
};

/// Encodes `text` in the smallest version that holds it: alphanumeric mode where the whole text allows it, else bytes.
/// Error invalid_input when the text does not fit in a QR code at this level.
[[nodiscard]] Result<QrCode> make_qr(std::string_view text, QrLevel level = QrLevel::medium);

}  // namespace kiosk::base
