#include "firmware/reader/qr_decoder.hpp"

#include "firmware/reader/picture.hpp"

#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace firmware::reader {
namespace {

/// Where something that looks like a QR code lies, in pixels of the whole picture.
struct Place {
  std::array<ZXing::PointF, 4> corners{};

  [[nodiscard]] ZXing::PointF centre() const { return 0.25 * (corners[0] + corners[1] + corners[2] + corners[3]); }
  [[nodiscard]] double side() const {
    double perimeter = 0;
    for (std::size_t i = 0; i < 4; ++i) perimeter += ZXing::length(corners[i] - corners[(i + 1) % 4]);
    return perimeter / 4;
  }
  [[nodiscard]] bool overlaps(const Place& other) const {
    return ZXing::distance(centre(), other.centre()) < 0.5 * std::max(side(), other.side());
  }
};

/// How a picture came from the whole picture: whole = picture / scale + offset.
struct Origin {
  double scale = 1;
  double left = 0;
  double top = 0;
};

/// What ZXing is asked to try on one picture.
struct Try {
  ZXing::Binarizer binarizer = ZXing::Binarizer::LocalAverage;
  bool inverted = true;
};

struct Found {
  std::string payload;
  Place place;
};

/// Buffers of one thread, so that frames after the first allocate nothing.
struct Scratch {
  Picture half;
  Picture quarter;
  Picture large;
  Picture soft;
  Picture worked;
};

Scratch& scratch() {
  thread_local Scratch buffers;
  return buffers;
}

/// One search of a picture: what was read, and what looked like a code but was not read.
class Search {
public:
  explicit Search(const GreyView& picture) : picture_{picture} {}

  /// Runs ZXing over a picture made from the whole one.
  void run(const GreyView& picture, const Origin& origin, const Try& how) {
    if (picture.width < kLeastSide || picture.height < kLeastSide) return;
    const ZXing::ImageView image{picture.data, picture.width, picture.height, ZXing::ImageFormat::Lum, picture.stride};
    const auto options = ZXing::ReaderOptions{}
                             .setFormats(ZXing::BarcodeFormat::QRCode)
                             .setBinarizer(how.binarizer)
                             .setTryInvert(how.inverted)
                             .setTryRotate(false)  // finder patterns are found at any angle
                             .setTryDownscale(false)
                             .setReturnErrors(true);
    for (const auto& barcode : ZXing::ReadBarcodes(image, options)) take(barcode, origin);
  }

  [[nodiscard]] bool empty() const { return found_.empty(); }
  [[nodiscard]] std::size_t count() const { return found_.size(); }
  [[nodiscard]] std::vector<Place> unread() const {
    std::vector<Place> places;
    for (const auto& place : unread_) {
      if (std::ranges::none_of(found_, [&](const Found& found) { return found.place.overlaps(place); })) {
        places.push_back(place);
      }
    }
    return places;
  }

  [[nodiscard]] std::vector<Symbol> symbols() const {
    std::vector<Symbol> symbols;
    for (const auto& [payload, place] : found_) {
      Symbol symbol{.payload = payload};
      for (std::size_t i = 0; i < 4; ++i) {
        symbol.where[i] = {static_cast<float>(place.corners[i].x / picture_.width),
                           static_cast<float>(place.corners[i].y / picture_.height)};
      }
      symbols.push_back(std::move(symbol));
    }
    return symbols;
  }

private:
  static constexpr int kLeastSide = 15;

  void take(const ZXing::Barcode& barcode, const Origin& origin) {
    Place place;
    for (int i = 0; i < 4; ++i) {
      const auto corner = barcode.position()[i];
      place.corners[static_cast<std::size_t>(i)] = {corner.x / origin.scale + origin.left,
                                                    corner.y / origin.scale + origin.top};
    }
    if (!barcode.isValid() || barcode.bytes().empty()) {
      if (std::ranges::none_of(unread_, [&](const Place& other) { return other.overlaps(place); })) {
        unread_.push_back(place);
      }
      return;
    }
    std::string payload{barcode.bytes().begin(), barcode.bytes().end()};
    const auto same = [&](const Found& found) { return found.payload == payload && found.place.overlaps(place); };
    if (std::ranges::none_of(found_, same)) found_.push_back({std::move(payload), place});
  }

  GreyView picture_;
  std::vector<Found> found_;
  std::vector<Place> unread_;
};

constexpr Try kOneThreshold{.binarizer = ZXing::Binarizer::GlobalHistogram};
constexpr Try kBlackAndWhite{.binarizer = ZXing::Binarizer::FixedThreshold};

/// Small pictures (and regions of a frame) have no pixels to spare.
bool is_large(const GreyView& picture) {
  return std::min(picture.width, picture.height) >= 400;
}

/// A small picture, as it is. Both polarities in one small picture are rare enough to look for one after the other.
void look_at_small(Search& search, const GreyView& picture) {
  search.run(picture, {}, {.inverted = false});
  if (search.empty()) search.run(picture, {}, {});
}

/// Middle-sized and large codes in a large picture, at a quarter of the work; noise is halved too.
void look_at_half(Search& search, const GreyView& picture, Scratch& buffers) {
  halve(picture, buffers.half);
  search.run(buffers.half.view(), {.scale = 0.5}, {});
}

/// All sizes. Without the noise ZXing has far fewer false corners to follow: faster than the picture as it is, and it
/// reads no less.
void look_at_softened(Search& search, const GreyView& picture, Scratch& buffers) {
  soften(picture, buffers.soft);
  search.run(buffers.soft.view(), {}, {});
}

/// A code that was seen but not read, cut out and twice as large: in several treatments until one reads it.
void look_closely_at(const Place& place, Search& search, const GreyView& picture, Scratch& buffers) {
  const auto centre = place.centre();
  const double reach = std::clamp(0.85 * place.side(), 24.0, 300.0);
  const Box box{std::max(static_cast<int>(centre.x - reach), 0), std::max(static_cast<int>(centre.y - reach), 0),
                static_cast<int>(2 * reach), static_cast<int>(2 * reach)};
  const auto part = crop(picture, box);
  if (part.width < 8 || part.height < 8) return;
  const Origin origin{.scale = 2, .left = static_cast<double>(box.left), .top = static_cast<double>(box.top)};
  const auto read = search.count();
  enlarge(part, buffers.large);
  search.run(buffers.large.view(), origin, {});
  if (search.count() > read) return;
  soften(buffers.large.view(), buffers.soft);
  search.run(buffers.soft.view(), origin, {});
  for (const int radius : {3, 6}) {
    if (search.count() > read) return;
    sharpen(buffers.soft.view(), radius, 8, buffers.worked);
    search.run(buffers.worked.view(), origin, {});
  }
  if (search.count() > read) return;
  threshold(buffers.soft.view(), 24, 0, buffers.worked);
  search.run(buffers.worked.view(), origin, kBlackAndWhite);
}

/// At most so many: noise can look like any number of codes.
constexpr std::size_t kMostCloseLooks = 4;

void look_closely(Search& search, const GreyView& picture, Scratch& buffers) {
  const auto places = search.unread();
  for (std::size_t i = 0; i < std::min(places.size(), kMostCloseLooks); ++i) {
    look_closely_at(places[i], search, picture, buffers);
  }
}

/// Low contrast, glare and unsharpness in a picture that gave nothing so far; until one treatment reads something.
void look_harder(Search& search, const GreyView& picture, Scratch& buffers) {
  soften(picture, buffers.soft);
  sharpen(buffers.soft.view(), 3, 8, buffers.worked);
  search.run(buffers.worked.view(), {}, {});
  if (!search.empty()) return;
  threshold(buffers.soft.view(), 20, 3, buffers.worked);
  search.run(buffers.worked.view(), {}, kBlackAndWhite);
  if (!search.empty()) return;
  search.run(is_large(picture) ? buffers.half.view() : picture, {.scale = is_large(picture) ? 0.5 : 1.0},
             kOneThreshold);
}

/// Every treatment of the whole picture that ever read a code the others missed.
void look_every_way(Search& search, const GreyView& picture, Scratch& buffers) {
  search.run(picture, {}, {});
  search.run(picture, {}, kOneThreshold);
  halve(picture, buffers.half);
  search.run(buffers.half.view(), {.scale = 0.5}, {});
  search.run(buffers.half.view(), {.scale = 0.5}, kOneThreshold);
  for (const int radius : {10, 20, 40}) {
    threshold(picture, radius, 2, buffers.worked);
    search.run(buffers.worked.view(), {}, kBlackAndWhite);
  }
  soften(picture, buffers.soft);
  stretch(buffers.soft.view(), 64, buffers.worked);
  search.run(buffers.worked.view(), {}, {});
  sharpen(buffers.soft.view(), 3, 8, buffers.worked);
  search.run(buffers.worked.view(), {}, {});
  blur(picture, 1, buffers.worked);
  search.run(buffers.worked.view(), {}, {});
  halve(buffers.half.view(), buffers.quarter);
  search.run(buffers.quarter.view(), {.scale = 0.25}, {});
  if (static_cast<long>(picture.width) * picture.height <= 2'000'000L) {
    enlarge(picture, buffers.large);
    soften(buffers.large.view(), buffers.worked);
    soften(buffers.worked.view(), buffers.large);
    search.run(buffers.large.view(), {.scale = 2}, {});
  }
  look_closely(search, picture, buffers);
}

}  // namespace

std::vector<Symbol> decode_qr(const GreyView& picture, Effort effort) {
  Search search{picture};
  auto& buffers = scratch();
  if (is_large(picture)) {
    look_at_half(search, picture, buffers);
  } else {
    look_at_small(search, picture);
  }
  if (effort == Effort::glance) return search.symbols();
  if (is_large(picture)) look_at_softened(search, picture, buffers);
  look_closely(search, picture, buffers);
  if (search.empty()) look_harder(search, picture, buffers);
  if (effort == Effort::still) look_every_way(search, picture, buffers);
  return search.symbols();
}

}  // namespace firmware::reader
