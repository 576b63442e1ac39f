#include "firmware/reader/picture.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace firmware::reader {
namespace {

std::uint8_t clamp_byte(int value) {
  return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

/// Sums of the columns in a window of rows, moved down one row at a time.
class ColumnSums {
public:
  ColumnSums(const GreyView& picture, int radius)
      : picture_{picture}, radius_{radius}, sums_(static_cast<std::size_t>(picture.width)) {
    for (int y = -radius; y <= radius; ++y) add(y);
  }

  void move_to(int y) {
    const auto* __restrict entering = source_row(y + radius_);
    const auto* __restrict leaving = source_row(y - radius_ - 1);
    auto* __restrict sums = sums_.data();
    for (int x = 0; x < picture_.width; ++x) {
      sums[x] = static_cast<std::uint16_t>(sums[x] + entering[x] - leaving[x]);
    }
  }

  [[nodiscard]] const std::vector<std::uint16_t>& sums() const { return sums_; }

private:
  [[nodiscard]] const std::uint8_t* source_row(int y) const {
    return row_of(picture_, std::clamp(y, 0, picture_.height - 1));
  }

  void add(int y) {
    const auto* __restrict source = source_row(y);
    for (int x = 0; x < picture_.width; ++x) {
      auto& sum = sums_[static_cast<std::size_t>(x)];
      sum = static_cast<std::uint16_t>(sum + source[x]);
    }
  }

  GreyView picture_;
  int radius_;
  std::vector<std::uint16_t> sums_;  // 255 rows of 255 at most: fits
};

/// Calls `write(y, means)` for each row with the box means of that row.
template <class Write>
void for_each_row_of_means(const GreyView& picture, int radius, Write write) {
  ColumnSums columns{picture, radius};
  const int width = picture.width;
  const int side = 2 * radius + 1;
  const auto scale = static_cast<std::uint32_t>((1U << 24) / static_cast<unsigned>(side * side));
  std::vector<std::uint32_t> running(static_cast<std::size_t>(width + side) + 1);
  std::vector<std::uint8_t> means(static_cast<std::size_t>(width));
  for (int y = 0; y < picture.height; ++y) {
    if (y > 0) columns.move_to(y);
    const auto* sums = columns.sums().data();
    std::uint32_t total = 0;
    for (int i = 0; i < width + side; ++i) {
      running[static_cast<std::size_t>(i)] = total;
      total += sums[std::clamp(i - radius, 0, width - 1)];
    }
    for (int x = 0; x < width; ++x) {
      const auto sum = running[static_cast<std::size_t>(x + side)] - running[static_cast<std::size_t>(x)];
      means[static_cast<std::size_t>(x)] =
          static_cast<std::uint8_t>((static_cast<std::uint64_t>(sum) * scale + (1U << 23)) >> 24);
    }
    write(y, means.data());
  }
}

struct Range {
  int low = 0;
  int high = 255;
};

/// The darkest and lightest pixels of a tile; one pixel in four is enough, and the two outermost values at each end may
/// be noise.
Range tile_range(const GreyView& picture, int left, int top, int tile) {
  std::array<std::uint16_t, 64> histogram{};
  int count = 0;
  for (int y = top; y < std::min(top + tile, picture.height); y += 2) {
    const auto* row = row_of(picture, y);
    for (int x = left; x < std::min(left + tile, picture.width); x += 2, ++count) ++histogram[row[x] >> 2];
  }
  const int outliers = count / 50;
  int low = 0;
  for (int seen = histogram[0]; low < 63 && seen <= outliers;) seen += histogram[static_cast<std::size_t>(++low)];
  int high = 63;
  for (int seen = histogram[63]; high > low && seen <= outliers;) seen += histogram[static_cast<std::size_t>(--high)];
  return {low * 4, high * 4 + 3};
}

}  // namespace

void Picture::resize(int new_width, int new_height) {
  width = new_width;
  height = new_height;
  pixels.resize(static_cast<std::size_t>(new_width) * static_cast<std::size_t>(new_height));
}

GreyView crop(const GreyView& picture, Box box) {
  const int left = std::clamp(box.left, 0, picture.width);
  const int top = std::clamp(box.top, 0, picture.height);
  const int right = std::clamp(box.left + box.width, left, picture.width);
  const int bottom = std::clamp(box.top + box.height, top, picture.height);
  return {row_of(picture, top) + left, right - left, bottom - top, picture.stride};
}

void halve(const GreyView& picture, Picture& out) {
  out.resize(picture.width / 2, picture.height / 2);
  for (int y = 0; y < out.height; ++y) {
    const auto* __restrict above = row_of(picture, 2 * y);
    const auto* __restrict below = row_of(picture, 2 * y + 1);
    auto* __restrict target = out.row(y);
    for (int x = 0; x < out.width; ++x) {
      const int sum = above[2 * x] + above[2 * x + 1] + below[2 * x] + below[2 * x + 1];
      target[x] = static_cast<std::uint8_t>((sum + 2) >> 2);
    }
  }
}

void enlarge(const GreyView& picture, Picture& out) {
  out.resize(picture.width * 2, picture.height * 2);
  for (int y = 0; y < out.height; ++y) {
    const int near_row = y / 2;
    const int far_row = std::clamp(y % 2 == 0 ? near_row - 1 : near_row + 1, 0, picture.height - 1);
    const auto* __restrict near = row_of(picture, near_row);
    const auto* __restrict far = row_of(picture, far_row);
    auto* __restrict target = out.row(y);
    const int last = picture.width - 1;
    const auto column = [&](int x) { return 3 * near[x] + far[x]; };
    for (int x = 0; x <= last; ++x) {
      const int here = 3 * column(x);
      target[2 * x] = static_cast<std::uint8_t>((here + column(x == 0 ? 0 : x - 1) + 8) >> 4);
      target[2 * x + 1] = static_cast<std::uint8_t>((here + column(x == last ? last : x + 1) + 8) >> 4);
    }
  }
}

void blur(const GreyView& picture, int radius, Picture& out) {
  out.resize(picture.width, picture.height);
  for_each_row_of_means(picture, radius,
                        [&](int y, const std::uint8_t* means) { std::copy_n(means, picture.width, out.row(y)); });
}

void soften(const GreyView& picture, Picture& out) {
  out.resize(picture.width, picture.height);
  std::vector<std::uint16_t> columns(static_cast<std::size_t>(picture.width) + 2);
  for (int y = 0; y < picture.height; ++y) {
    const auto* __restrict above = row_of(picture, std::max(y - 1, 0));
    const auto* __restrict here = row_of(picture, y);
    const auto* __restrict below = row_of(picture, std::min(y + 1, picture.height - 1));
    auto* __restrict sums = columns.data();
    auto* __restrict target = out.row(y);
    const int width = picture.width;
    for (int x = 0; x < width; ++x) sums[x + 1] = static_cast<std::uint16_t>(above[x] + 2 * here[x] + below[x]);
    sums[0] = sums[1];
    sums[width + 1] = sums[width];
    for (int x = 0; x < width; ++x) {
      target[x] = static_cast<std::uint8_t>((sums[x] + 2 * sums[x + 1] + sums[x + 2] + 8) >> 4);
    }
  }
}

void sharpen(const GreyView& picture, int radius, int strength, Picture& out) {
  out.resize(picture.width, picture.height);
  for_each_row_of_means(picture, radius, [&](int y, const std::uint8_t* __restrict means) {
    const auto* __restrict source = row_of(picture, y);
    auto* __restrict target = out.row(y);
    for (int x = 0; x < picture.width; ++x) {
      target[x] = clamp_byte(source[x] + ((source[x] - means[x]) * strength + 2) / 4);
    }
  });
}

void threshold(const GreyView& picture, int radius, int margin, Picture& out) {
  out.resize(picture.width, picture.height);
  for_each_row_of_means(picture, radius, [&](int y, const std::uint8_t* __restrict means) {
    const auto* __restrict source = row_of(picture, y);
    auto* __restrict target = out.row(y);
    for (int x = 0; x < picture.width; ++x) {
      target[x] = source[x] + margin < means[x] ? std::uint8_t{0} : std::uint8_t{255};
    }
  });
}

void stretch(const GreyView& picture, int tile, Picture& out) {
  out.resize(picture.width, picture.height);
  const int columns = (picture.width + tile - 1) / tile;
  const int rows = (picture.height + tile - 1) / tile;
  std::vector<Range> tiles(static_cast<std::size_t>(columns * rows));
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      tiles[static_cast<std::size_t>(row * columns + column)] = tile_range(picture, column * tile, row * tile, tile);
    }
  }

  // between the centres of four tiles their ranges are interpolated, in 1/256 across and down
  const auto tile_at = [&](int column, int row) {
    return tiles[static_cast<std::size_t>(std::clamp(row, 0, rows - 1) * columns + std::clamp(column, 0, columns - 1))];
  };
  std::vector<Range> edge(static_cast<std::size_t>(columns) + 2);
  constexpr int kLeastSpan = 32;
  for (int y = 0; y < picture.height; ++y) {
    const int down = y - tile / 2 + tile;
    const int row = down / tile - 1;
    const int weight = (down % tile) * 256 / tile;
    for (int column = -1; column <= columns; ++column) {
      const auto above = tile_at(column, row);
      const auto below = tile_at(column, row + 1);
      edge[static_cast<std::size_t>(column + 1)] = {above.low * (256 - weight) + below.low * weight,
                                                    above.high * (256 - weight) + below.high * weight};
    }
    const auto* source = row_of(picture, y);
    auto* target = out.row(y);
    for (int column = -1; column < columns; ++column) {
      const auto left = edge[static_cast<std::size_t>(column + 1)];
      const auto right = edge[static_cast<std::size_t>(column + 2)];
      const int begin = std::max(column * tile + tile / 2, 0);
      const int end = std::min((column + 1) * tile + tile / 2, picture.width);
      for (int x = begin; x < end; ++x) {
        const int across = x - (column * tile + tile / 2);
        const int low = (left.low + (right.low - left.low) / tile * across) / 256;
        const int high = (left.high + (right.high - left.high) / tile * across) / 256;
        target[x] = clamp_byte((source[x] - low) * 255 / std::max(high - low, kLeastSpan));
      }
    }
  }
}

void thumbnail(const GreyView& picture, Picture& out) {
  out.resize(kThumbnailWidth, kThumbnailHeight);
  std::array<int, kThumbnailWidth> sums{};
  std::array<int, 8 * kThumbnailWidth> columns{};
  for (int i = 0; i < 8 * kThumbnailWidth; ++i) {
    columns[static_cast<std::size_t>(i)] = i * picture.width / (8 * kThumbnailWidth);
  }
  for (int cell_y = 0; cell_y < kThumbnailHeight; ++cell_y) {
    const int top = cell_y * picture.height / kThumbnailHeight;
    const int bottom = std::max((cell_y + 1) * picture.height / kThumbnailHeight, top + 1);
    sums.fill(0);
    constexpr int kRows = 2;
    for (int i = 0; i < kRows; ++i) {
      const auto* __restrict row =
          row_of(picture, std::min(top + (2 * i + 1) * (bottom - top) / (2 * kRows), picture.height - 1));
      if (picture.width == 8 * kThumbnailWidth) {
        for (int x = 0; x < kThumbnailWidth; ++x) {
          int sum = 0;
          for (int j = 0; j < 8; ++j) sum += row[8 * x + j];
          sums[static_cast<std::size_t>(x)] += sum;
        }
      } else {
        for (int x = 0; x < kThumbnailWidth; ++x) {
          int sum = 0;
          for (int j = 0; j < 8; ++j) sum += row[columns[static_cast<std::size_t>(8 * x + j)]];
          sums[static_cast<std::size_t>(x)] += sum;
        }
      }
    }
    auto* target = out.row(cell_y);
    for (int x = 0; x < kThumbnailWidth; ++x) {
      target[x] = static_cast<std::uint8_t>(sums[static_cast<std::size_t>(x)] / (8 * kRows));
    }
  }
}

}  // namespace firmware::reader
