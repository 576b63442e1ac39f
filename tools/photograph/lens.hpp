#pragma once

#include "tools/photograph/chance.hpp"
#include "tools/photograph/surface.hpp"

namespace tools::photograph {

/// How a flat thing is held before the camera. Angles in radians, lengths in pixels of the frame.
struct Pose {
  double x = 0;  ///< where its centre appears
  double y = 0;
  double span = 0;   ///< how long its longer side appears when it is held square to the camera
  double roll = 0;   ///< turned in the plane of the picture
  double pitch = 0;  ///< its top leans away from the camera
  double yaw = 0;    ///< its right side turns away from the camera
};

/// What the lens and a moving hand do to sharp edges. Lengths in pixels of the frame.
struct Softness {
  double blur = 0;          ///< standard deviation of the unsharpness, 0…4
  double motion = 0;        ///< length of the smear, 0…15
  double motion_angle = 0;  ///< radians
};

/// Puts a flat thing into the frame as a pinhole camera sees it.
void project(cairo_surface_t* thing, const Pose& pose, const Softness& softness, cairo_surface_t* frame);

/// Darkens the frame to one side: `darkness` 0…1 at the dark end of a gradient in a random direction.
void shade(cairo_surface_t* frame, double darkness, Chance& chance);

/// A bright spot, as of a lamp in a plastic sleeve. `strength` 0…1, radius in pixels.
void glare(cairo_surface_t* frame, double x, double y, double radius, double strength);

/// The noise of the sensor, with this standard deviation in levels of 255, as strong as in the brightness.
void add_noise(cairo_surface_t* frame, double deviation, Chance& chance);

}  // namespace tools::photograph
