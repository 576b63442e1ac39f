#pragma once

#include "tools/photograph/chance.hpp"
#include "tools/photograph/surface.hpp"

namespace tools::photograph {

/// Draws what is behind the badges: a room with people in it for `hand` and `phone`, a table top for `table`.
/// `light` is how bright it is, 0…1.
void draw_room(cairo_surface_t* frame, double light, Chance& chance);
void draw_table(cairo_surface_t* frame, double light, Chance& chance);

}  // namespace tools::photograph
