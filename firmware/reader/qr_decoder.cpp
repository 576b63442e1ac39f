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

/// Codes in small pictures have no pixels to spare.
bool worth_halving(const GreyView& picture) {
  return std::min(picture.width, picture.height) >= 400;
}

/// Large and middle-sized codes at a quarter of the work; blurred and noisy ones gain by it.
void look_at_half(Search& search, const GreyView& picture, Scratch& buffers) {
  halve(picture, buffers.half);
  search.run(buffers.half.view(), {.scale = 0.5}, {});
}

void look_at_whole(Search& search, const GreyView& picture) {
  search.run(picture, {}, {});
}

/// Codes that were seen but not read, each cut out and twice as large: as it is, sharpened, and in black and white.
void look_closely(Search& search, const GreyView& picture, Scratch& buffers) {
  for (const auto& place : search.unread()) {
    const auto centre = place.centre();
    const double reach = std::clamp(0.85 * place.side(), 24.0, 400.0);
    const Box box{static_cast<int>(centre.x - reach), static_cast<int>(centre.y - reach), static_cast<int>(2 * reach),
                  static_cast<int>(2 * reach)};
    const auto part = crop(picture, box);
    if (part.width < 8 || part.height < 8) continue;
    const Origin origin{.scale = 2, .left = std::max(box.left, 0) * 1.0, .top = std::max(box.top, 0) * 1.0};
    const auto read = search.count();
    enlarge(part, buffers.large);
    search.run(buffers.large.view(), origin, {});
    if (search.count() > read) continue;
    for (const int radius : {2, 5}) {
      sharpen(buffers.large.view(), radius, 8, buffers.worked);
      search.run(buffers.worked.view(), origin, {});
      if (search.count() > read) break;
    }
    if (search.count() > read) continue;
    threshold(buffers.large.view(), 20, 0, buffers.worked);
    search.run(buffers.worked.view(), origin, {.binarizer = ZXing::Binarizer::FixedThreshold});
  }
}

/// One threshold for the whole picture: glossy badges and screens in an even light.
void look_with_one_threshold(Search& search, const GreyView& picture, Scratch& buffers) {
  const bool halved = worth_halving(picture);
  search.run(halved ? buffers.half.view() : picture, {.scale = halved ? 0.5 : 1.0},
             {.binarizer = ZXing::Binarizer::GlobalHistogram});
}

/// What a single picture deserves: every treatment of the whole picture that ever read a code the others missed.
void look_every_way(Search& search, const GreyView& picture, Scratch& buffers) {
  search.run(picture, {}, {.binarizer = ZXing::Binarizer::GlobalHistogram});
  halve(picture, buffers.half);
  search.run(buffers.half.view(), {.scale = 0.5}, {.binarizer = ZXing::Binarizer::GlobalHistogram});
  for (const int radius : {10, 20, 40}) {
    threshold(picture, radius, 2, buffers.worked);
    search.run(buffers.worked.view(), {}, {.binarizer = ZXing::Binarizer::FixedThreshold});
  }
  stretch(picture, 64, buffers.worked);
  search.run(buffers.worked.view(), {}, {});
  sharpen(picture, 3, 8, buffers.worked);
  search.run(buffers.worked.view(), {}, {});
  blur(picture, 1, buffers.worked);
  search.run(buffers.worked.view(), {}, {});
  halve(buffers.half.view(), buffers.quarter);
  search.run(buffers.quarter.view(), {.scale = 0.25}, {});
  if (static_cast<long>(picture.width) * picture.height <= 1'000'000L) {
    enlarge(picture, buffers.large);
    search.run(buffers.large.view(), {.scale = 2}, {});
  }
  look_closely(search, picture, buffers);
}

}  // namespace

std::vector<Symbol> decode_qr(const GreyView& picture, Effort effort) {
  Search search{picture};
  auto& buffers = scratch();
  if (worth_halving(picture)) look_at_half(search, picture, buffers);
  if (effort == Effort::glance && worth_halving(picture)) return search.symbols();
  look_at_whole(search, picture);
  if (effort == Effort::glance) return search.symbols();
  look_closely(search, picture, buffers);
  if (search.empty()) look_with_one_threshold(search, picture, buffers);
  if (effort == Effort::still) look_every_way(search, picture, buffers);
  return search.symbols();
}

}  // namespace firmware::reader
