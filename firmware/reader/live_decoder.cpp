#include "firmware/reader/live_decoder.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace firmware::reader {
namespace {

// Cells average 16 pixels, so the noise of a webcam in the evening stays within a few levels.
constexpr int kCellChange = 10;
constexpr int kFewestCells = 6;
constexpr int kFramesToFollow = 5;

struct Extent {
  float left = 1;
  float top = 1;
  float right = 0;
  float bottom = 0;

  [[nodiscard]] float width() const { return right - left; }
  [[nodiscard]] float height() const { return bottom - top; }
};

Extent extent(const Corners& where) {
  Extent box;
  for (const auto& corner : where) {
    box.left = std::min(box.left, corner.x);
    box.top = std::min(box.top, corner.y);
    box.right = std::max(box.right, corner.x);
    box.bottom = std::max(box.bottom, corner.y);
  }
  return box;
}

/// The region of a code with room for its quiet zone and for a step of the hand that holds it.
Extent region(const Corners& where) {
  auto box = extent(where);
  const float across = 0.4F * box.width();
  const float down = 0.4F * box.height();
  return {box.left - across, box.top - down, box.right + across, box.bottom + down};
}

Box pixels(const Extent& extent, const GreyView& picture) {
  const auto left = std::max(0, static_cast<int>(extent.left * static_cast<float>(picture.width)));
  const auto top = std::max(0, static_cast<int>(extent.top * static_cast<float>(picture.height)));
  const auto right =
      std::min(picture.width, static_cast<int>(std::ceil(extent.right * static_cast<float>(picture.width))));
  const auto bottom =
      std::min(picture.height, static_cast<int>(std::ceil(extent.bottom * static_cast<float>(picture.height))));
  return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

bool same_place(const Corners& a, const Corners& b) {
  const auto first = extent(a);
  const auto second = extent(b);
  const float across = std::abs(first.left + first.right - second.left - second.right) / 2;
  const float down = std::abs(first.top + first.bottom - second.top - second.bottom) / 2;
  return across < 0.5F * std::max(first.width(), second.width()) &&
         down < 0.5F * std::max(first.height(), second.height());
}

/// The codes in a part of the picture, placed in the whole of it.
std::vector<Symbol> decode_part(const GreyView& picture, const Box& box) {
  const auto part = crop(picture, box);
  if (part.width == 0 || part.height == 0) return {};
  auto symbols = decode_qr(part, Effort::glance);
  for (auto& symbol : symbols) {
    for (auto& corner : symbol.where) {
      corner.x = (static_cast<float>(box.left) + corner.x * static_cast<float>(part.width)) /
                 static_cast<float>(picture.width);
      corner.y = (static_cast<float>(box.top) + corner.y * static_cast<float>(part.height)) /
                 static_cast<float>(picture.height);
    }
  }
  return symbols;
}

}  // namespace

std::vector<Symbol> LiveDecoder::look(const GreyView& picture) {
  if (picture.width < 2 || picture.height < 2) return {};
  const bool first = !same_size(picture);
  if (first) {
    followed_.clear();
    width_ = picture.width;
    height_ = picture.height;
  }
  thumbnail(picture, now_);

  const bool changed = first || changed_cells(false) >= kFewestCells;
  const bool due = ++idle_frames_ >= kPatience;
  if (!changed && !due && !owes_thorough_) {
    work_ = Work::none;
    return in_view();
  }

  work_ = Work::follow;
  const bool all_followed = follow(picture);
  const bool elsewhere = first || changed_cells(true) >= kFewestCells;
  if (all_followed && !elsewhere && !due && !owes_thorough_) {
    std::swap(looked_, now_);
    return in_view();
  }

  const bool thorough = owes_thorough_ || (due && !changed && std::exchange(thorough_next_, !thorough_next_));
  work_ = thorough ? Work::thorough : Work::glance;
  const bool news = search(picture, thorough ? Effort::thorough : Effort::glance);
  owes_thorough_ = !thorough && !news && changed;
  idle_frames_ = 0;
  std::swap(looked_, now_);
  return in_view();
}

bool LiveDecoder::same_size(const GreyView& picture) const {
  return picture.width == width_ && picture.height == height_;
}

/// Compares with the frame that was searched last, so that what changes slowly is seen too.
int LiveDecoder::changed_cells(bool outside_followed) const {
  std::vector<std::uint8_t> ignored;
  if (outside_followed && !followed_.empty()) {
    ignored.resize(now_.pixels.size());
    for (const auto& [symbol, missed] : followed_) {
      const auto box = pixels(region(symbol.where), now_.view());
      for (int y = box.top; y < box.top + box.height; ++y) {
        std::fill_n(ignored.begin() + y * now_.width + box.left, box.width, std::uint8_t{1});
      }
    }
  }
  const auto* __restrict now = now_.pixels.data();
  const auto* __restrict before = looked_.pixels.data();
  int count = 0;
  if (looked_.pixels.size() != now_.pixels.size()) return kThumbnailWidth * kThumbnailHeight;
  if (ignored.empty()) {
    for (std::size_t i = 0; i < now_.pixels.size(); ++i) count += std::abs(now[i] - before[i]) > kCellChange;
  } else {
    for (std::size_t i = 0; i < now_.pixels.size(); ++i) {
      count += ignored[i] == 0 && std::abs(now[i] - before[i]) > kCellChange;
    }
  }
  return count;
}

/// Reads the codes in view again where they were. False when one of them was not found.
bool LiveDecoder::follow(const GreyView& picture) {
  std::vector<Box> regions;
  for (auto& [symbol, missed] : followed_) {
    ++missed;
    regions.push_back(pixels(region(symbol.where), picture));
  }
  for (const auto& box : regions) {
    for (auto& symbol : decode_part(picture, box)) remember(std::move(symbol));
  }
  return std::ranges::all_of(followed_, [](const Followed& code) { return code.missed == 0; });
}

/// Searches the whole frame. True when it shows a code that was not in view yet.
bool LiveDecoder::search(const GreyView& picture, Effort effort) {
  bool news = false;
  for (auto& symbol : decode_qr(picture, effort)) news = remember(std::move(symbol)) || news;
  std::erase_if(followed_, [](const Followed& code) { return code.missed >= kFramesToFollow; });
  return news;
}

/// True when this code was not known here.
bool LiveDecoder::remember(Symbol symbol) {
  for (auto& followed : followed_) {
    if (followed.symbol.payload == symbol.payload && same_place(followed.symbol.where, symbol.where)) {
      followed = {std::move(symbol), 0};
      return false;
    }
  }
  // another code in the place of one that was not read any more has replaced it
  std::erase_if(followed_,
                [&](const Followed& code) { return code.missed > 0 && same_place(code.symbol.where, symbol.where); });
  followed_.push_back({std::move(symbol), 0});
  return true;
}

std::vector<Symbol> LiveDecoder::in_view() const {
  std::vector<Symbol> symbols;
  for (const auto& [symbol, missed] : followed_) {
    if (missed == 0) symbols.push_back(symbol);
  }
  return symbols;
}

}  // namespace firmware::reader
