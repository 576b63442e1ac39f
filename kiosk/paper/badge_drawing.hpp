#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/paper/badge_face.hpp"
#include "kiosk/paper/paper_size.hpp"
#include "kiosk/paper/typesetter.hpp"

#include <cairo.h>

namespace kiosk::paper {

/// Draws one badge with its left upper corner at the origin, in points, and nothing outside it. `badge` is no sheet.
/// Error invalid_input when the code is missing or does not fit; then nothing is drawn.
[[nodiscard]] base::Result<> draw_badge(cairo_t* cairo, const BadgeFace& face, PaperSize badge,
                                        const Typesetter& typesetter);

}  // namespace kiosk::paper
