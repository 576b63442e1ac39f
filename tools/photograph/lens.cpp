#include "tools/photograph/lens.hpp"

#include <pixman.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tools::photograph {
namespace {

struct PixmanDelete {
  void operator()(pixman_image_t* image) const { pixman_image_unref(image); }
};
using Image = std::unique_ptr<pixman_image_t, PixmanDelete>;

/// Borrows the surface's pixels, which must outlive the image.
Image image_of(cairo_surface_t* surface) {
  cairo_surface_flush(surface);
  const auto format =
      cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32 ? PIXMAN_a8r8g8b8 : PIXMAN_x8r8g8b8;
  return Image{pixman_image_create_bits(format, cairo_image_surface_get_width(surface),
                                        cairo_image_surface_get_height(surface),
                                        reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(surface)),
                                        cairo_image_surface_get_stride(surface))};
}

/// Where the pixels of the thing appear in the frame: the columns of the rotation that span its plane, seen through a
/// pinhole at a distance of three spans.
pixman_f_transform_t homography(double width, double height, const Pose& pose) {
  const double scale = pose.span / std::max(width, height);
  const double distance = 3 * pose.span;
  const double roll_cos = std::cos(pose.roll);
  const double roll_sin = std::sin(pose.roll);
  const double pitch_cos = std::cos(pose.pitch);
  const double pitch_sin = std::sin(pose.pitch);
  const double yaw_cos = std::cos(pose.yaw);
  const double yaw_sin = std::sin(pose.yaw);
  // lean (pitch), then turn (yaw), then roll; z grows away from the camera
  const double right[3] = {roll_cos * yaw_cos, roll_sin * yaw_cos, yaw_sin};
  const double down[3] = {-roll_sin * pitch_cos - roll_cos * yaw_sin * pitch_sin,
                          roll_cos * pitch_cos - roll_sin * yaw_sin * pitch_sin, -pitch_sin * yaw_cos};
  pixman_f_transform_t matrix{};
  const double u = width / 2;
  const double v = height / 2;
  for (int row = 0; row < 2; ++row) {
    matrix.m[row][0] = distance * scale * right[row];
    matrix.m[row][1] = distance * scale * down[row];
  }
  matrix.m[2][0] = scale * right[2];
  matrix.m[2][1] = scale * down[2];
  matrix.m[2][2] = distance - u * matrix.m[2][0] - v * matrix.m[2][1];
  const double centre[2] = {pose.x, pose.y};
  for (int row = 0; row < 2; ++row) {
    matrix.m[row][2] = -u * matrix.m[row][0] - v * matrix.m[row][1];
    for (int column = 0; column < 3; ++column) matrix.m[row][column] += centre[row] * matrix.m[2][column];
  }
  return matrix;
}

struct Bounds {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

Bounds bounds_of(const pixman_f_transform_t& matrix, int width, int height, int margin, cairo_surface_t* frame) {
  double left = 1e9;
  double top = 1e9;
  double right = -1e9;
  double bottom = -1e9;
  for (const auto& [u, v] : {std::pair{0, 0}, {width, 0}, {width, height}, {0, height}}) {
    pixman_f_vector_t corner{{static_cast<double>(u), static_cast<double>(v), 1}};
    pixman_f_transform_point(&matrix, &corner);
    left = std::min(left, corner.v[0]);
    right = std::max(right, corner.v[0]);
    top = std::min(top, corner.v[1]);
    bottom = std::max(bottom, corner.v[1]);
  }
  const int x0 = std::max(static_cast<int>(left) - margin, 0);
  const int y0 = std::max(static_cast<int>(top) - margin, 0);
  const int x1 = std::min(static_cast<int>(right) + margin, cairo_image_surface_get_width(frame));
  const int y1 = std::min(static_cast<int>(bottom) + margin, cairo_image_surface_get_height(frame));
  return {x0, y0, std::max(x1 - x0, 0), std::max(y1 - y0, 0)};
}

/// pixman's numbers have 16 binary places before and after the point, also for the products of this matrix with the
/// layer's corners. Multiplied by any number it means the same: it is made as large as fits.
void set_transform(pixman_image_t* image, pixman_f_transform_t matrix, const Bounds& bounds) {
  double largest = 0;
  for (const auto& row : matrix.m) {
    for (const int x : {0, bounds.width}) {
      for (const int y : {0, bounds.height}) largest = std::max(largest, std::abs(row[0] * x + row[1] * y + row[2]));
    }
  }
  for (auto& row : matrix.m) {
    for (double& value : row) value *= 16'000 / largest;
  }
  pixman_transform_t fixed{};
  pixman_transform_from_pixman_f_transform(&fixed, &matrix);
  pixman_image_set_transform(image, &fixed);
}

/// The thing at about the size at which it appears, so that projecting it skips no pixels.
Surface near_size(cairo_surface_t* thing, double span) {
  const int width = cairo_image_surface_get_width(thing);
  const int height = cairo_image_surface_get_height(thing);
  const double scale = std::min(1.0, span / std::max(width, height));
  auto smaller = make_surface(std::max(static_cast<int>(std::ceil(width * scale)), 1),
                              std::max(static_cast<int>(std::ceil(height * scale)), 1), true);
  const Context context{cairo_create(smaller.get())};
  cairo_scale(context.get(), scale, scale);
  cairo_set_source_surface(context.get(), thing, 0, 0);
  cairo_pattern_set_filter(cairo_get_source(context.get()), CAIRO_FILTER_GOOD);
  cairo_paint(context.get());
  return smaller;
}

/// A copy of the layer convolved with a kernel of this size.
Surface convolved(cairo_surface_t* layer, int width, int height, const std::vector<double>& weights) {
  std::vector<pixman_fixed_t> parameters{pixman_int_to_fixed(width), pixman_int_to_fixed(height)};
  for (const double weight : weights) parameters.push_back(pixman_double_to_fixed(weight));
  auto result = make_surface(cairo_image_surface_get_width(layer), cairo_image_surface_get_height(layer), true);
  const auto source = image_of(layer);
  const auto target = image_of(result.get());
  pixman_image_set_filter(source.get(), PIXMAN_FILTER_CONVOLUTION, parameters.data(),
                          static_cast<int>(parameters.size()));
  pixman_image_composite32(PIXMAN_OP_SRC, source.get(), nullptr, target.get(), 0, 0, 0, 0, 0, 0,
                           cairo_image_surface_get_width(layer), cairo_image_surface_get_height(layer));
  cairo_surface_mark_dirty(result.get());
  return result;
}

void normalise(std::vector<double>& weights) {
  double sum = 0;
  for (const double weight : weights) sum += weight;
  for (double& weight : weights) weight /= sum;
}

Surface blurred(Surface layer, double deviation) {
  if (deviation < 0.2) return layer;
  const int reach = static_cast<int>(std::ceil(2.5 * deviation));
  std::vector<double> bell;
  for (int i = -reach; i <= reach; ++i) bell.push_back(std::exp(-i * i / (2 * deviation * deviation)));
  normalise(bell);
  layer = convolved(layer.get(), 2 * reach + 1, 1, bell);
  return convolved(layer.get(), 1, 2 * reach + 1, bell);
}

Surface smeared(Surface layer, double length, double angle) {
  if (length < 1) return layer;
  const int reach = static_cast<int>(std::ceil(length / 2));
  const int side = 2 * reach + 1;
  std::vector<double> line(static_cast<std::size_t>(side * side));
  constexpr int kSteps = 32;
  for (int i = 0; i < kSteps; ++i) {
    const double along = length * ((i + 0.5) / kSteps - 0.5);
    const int x = reach + static_cast<int>(std::lround(along * std::cos(angle)));
    const int y = reach + static_cast<int>(std::lround(along * std::sin(angle)));
    line[static_cast<std::size_t>(y * side + x)] += 1;
  }
  normalise(line);
  return convolved(layer.get(), side, side, line);
}

}  // namespace

void project(cairo_surface_t* thing, const Pose& pose, const Softness& softness, cairo_surface_t* frame) {
  const auto near = near_size(thing, pose.span);
  const int width = cairo_image_surface_get_width(near.get());
  const int height = cairo_image_surface_get_height(near.get());
  auto matrix = homography(width, height, pose);
  const int margin = static_cast<int>(3 * softness.blur + softness.motion) + 2;
  const auto bounds = bounds_of(matrix, width, height, margin, frame);
  if (bounds.width == 0 || bounds.height == 0) return;

  // from here on in the layer's own pixels
  for (int column = 0; column < 3; ++column) {
    matrix.m[0][column] -= bounds.left * matrix.m[2][column];
    matrix.m[1][column] -= bounds.top * matrix.m[2][column];
  }
  pixman_f_transform_t inverse{};
  if (pixman_f_transform_invert(&inverse, &matrix) == 0) return;  // seen from its edge: nothing to see
  auto layer = make_surface(bounds.width, bounds.height, true);
  {
    const auto source = image_of(near.get());
    const auto target = image_of(layer.get());
    set_transform(source.get(), inverse, bounds);
    pixman_image_set_filter(source.get(), PIXMAN_FILTER_BILINEAR, nullptr, 0);
    pixman_image_composite32(PIXMAN_OP_SRC, source.get(), nullptr, target.get(), 0, 0, 0, 0, 0, 0, bounds.width,
                             bounds.height);
    cairo_surface_mark_dirty(layer.get());
  }
  layer = smeared(blurred(std::move(layer), softness.blur), softness.motion, softness.motion_angle);
  const Context context{cairo_create(frame)};
  cairo_set_source_surface(context.get(), layer.get(), bounds.left, bounds.top);
  cairo_paint(context.get());
}

void shade(cairo_surface_t* frame, double darkness, Chance& chance) {
  const double width = cairo_image_surface_get_width(frame);
  const double height = cairo_image_surface_get_height(frame);
  const double angle = chance.between(0, 2 * std::numbers::pi);
  const double x = std::cos(angle) * width / 2;
  const double y = std::sin(angle) * height / 2;
  const Pattern gradient{cairo_pattern_create_linear(width / 2 - x, height / 2 - y, width / 2 + x, height / 2 + y)};
  cairo_pattern_add_color_stop_rgba(gradient.get(), 0, 0, 0, 0, 0);
  cairo_pattern_add_color_stop_rgba(gradient.get(), 1, 0, 0, 0, darkness);
  const Context context{cairo_create(frame)};
  cairo_set_source(context.get(), gradient.get());
  cairo_paint(context.get());
}

void glare(cairo_surface_t* frame, double x, double y, double radius, double strength) {
  const Pattern spot{cairo_pattern_create_radial(x, y, 0, x, y, radius)};
  cairo_pattern_add_color_stop_rgba(spot.get(), 0, 1, 1, 1, strength);
  cairo_pattern_add_color_stop_rgba(spot.get(), 0.4, 1, 1, 1, 0.7 * strength);
  cairo_pattern_add_color_stop_rgba(spot.get(), 1, 1, 1, 1, 0);
  const Context context{cairo_create(frame)};
  cairo_set_source(context.get(), spot.get());
  cairo_arc(context.get(), x, y, radius, 0, 2 * std::numbers::pi);
  cairo_fill(context.get());
}

void add_noise(cairo_surface_t* frame, double deviation, Chance& chance) {
  cairo_surface_flush(frame);
  auto* data = cairo_image_surface_get_data(frame);
  const std::ptrdiff_t stride = cairo_image_surface_get_stride(frame);
  const int width = cairo_image_surface_get_width(frame);
  const int height = cairo_image_surface_get_height(frame);
  // the sum of four even bytes is near enough to a bell; its deviation is 147.8
  const int factor = static_cast<int>(deviation / 147.8 * 65536);
  for (int y = 0; y < height; ++y) {
    auto* row = data + y * stride;
    for (int x = 0; x < width; x += 2) {
      auto bits = chance.bits();
      for (int i = x; i < std::min(x + 2, width); ++i) {
        int sum = -510;
        for (int j = 0; j < 4; ++j, bits >>= 8) sum += static_cast<int>(bits & 255);
        const int noise = (sum * factor) / 65536;
        for (int channel = 0; channel < 3; ++channel) {
          auto& value = row[4 * i + channel];
          value = static_cast<std::uint8_t>(std::clamp(value + noise, 0, 255));
        }
      }
    }
  }
  cairo_surface_mark_dirty(frame);
}

}  // namespace tools::photograph
