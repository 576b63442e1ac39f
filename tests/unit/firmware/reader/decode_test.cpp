#include "corpus.hpp"
#include "firmware/reader/qr_decoder.hpp"
#include "fixtures.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <set>

using namespace firmware::reader;
using namespace fixtures;
using tools::photograph::Style;

namespace {

std::set<std::string> payloads(const Picture& picture, Effort effort) {
  std::set<std::string> found;
  for (const auto& symbol : decode_qr(picture.view(), effort)) found.insert(symbol.payload);
  return found;
}

std::string named(int number) {
  return "badge " + std::to_string(number);
}

/// The picture turned about its centre, on grey.
Picture turned(const Picture& picture, double angle, int width, int height) {
  auto result = blank(width, height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const double across = x - width / 2.0;
      const double down = y - height / 2.0;
      const auto u =
          static_cast<int>(std::floor(picture.width / 2.0 + across * std::cos(angle) + down * std::sin(angle)));
      const auto v =
          static_cast<int>(std::floor(picture.height / 2.0 - across * std::sin(angle) + down * std::cos(angle)));
      if (u >= 0 && v >= 0 && u < picture.width && v < picture.height) {
        result.row(y)[x] = row_of(picture.view(), v)[u];
      }
    }
  }
  return result;
}

struct Score {
  int read = 0;
  int misread = 0;
};

Score score(const std::vector<corpus::Sample>& samples, Effort effort) {
  Score score;
  for (const auto& sample : samples) {
    const auto found = payloads(sample.picture, effort);
    for (const auto& payload : found) ++(corpus::is_expected(sample, payload) ? score.read : score.misread);
  }
  return score;
}

}  // namespace

TEST_CASE("of 300 photographs of badges in every style nearly all are read, and none is misread") {
  const auto samples = corpus::photographs(300, 800, 450);
  const auto thorough = score(samples, Effort::thorough);
  CHECK(thorough.misread == 0);
  CHECK(thorough.read >= 270);
  const auto glance = score(samples, Effort::glance);
  CHECK(glance.misread == 0);
  CHECK(glance.read >= 100);
}

TEST_CASE("bad photographs are read more often the harder one looks, and never misread") {
  std::vector<corpus::Sample> samples;
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    samples.push_back(corpus::photograph({corpus::badge_text(seed)}, {.style = static_cast<Style>(seed % 3),
                                                                      .seed = seed,
                                                                      .width = 800,
                                                                      .height = 450,
                                                                      .size = 0.5,
                                                                      .trouble = 1.6}));
  }
  const auto thorough = score(samples, Effort::thorough);
  const auto still = score(samples, Effort::still);
  CHECK(thorough.misread == 0);
  CHECK(still.misread == 0);
  CHECK(thorough.read >= 18);
  CHECK(still.read >= thorough.read);
}

TEST_CASE("of the real photographs at least as many are read as measured, and none is misread") {
  const auto samples = corpus::real_photographs();
  if (!samples) SKIP("there are no photographs in ../shared/qr-photos; KOFFIETIJD_QR_PHOTOS names another folder");
  const auto thorough = score(*samples, Effort::thorough);
  const auto still = score(*samples, Effort::still);
  CHECK(thorough.misread == 0);
  CHECK(still.misread == 0);
  CHECK(thorough.read >= 56);
  CHECK(still.read >= 57);
}

TEST_CASE("all codes in one frame are found, whatever their number") {
  const int count = GENERATE(2, 6);
  auto frame = blank(1280, 720);
  std::set<std::string> shown;
  for (int i = 0; i < count; ++i) {
    shown.insert(named(i));
    paste(qr_picture(named(i), 4 + i % 3), frame, 60 + (i % 3) * 400, 60 + (i / 3) * 340);
  }
  CHECK(payloads(frame, Effort::thorough) == shown);
  CHECK(payloads(frame, Effort::still) == shown);
}

TEST_CASE("a large code does not hide a small one beside it") {
  auto frame = blank(1280, 720);
  paste(qr_picture("large", 18), frame, 40, 60);
  paste(qr_picture("small", 3), frame, 900, 300);
  CHECK(payloads(frame, Effort::thorough) == std::set<std::string>{"large", "small"});
}

TEST_CASE("the same text shown twice is two symbols in two places") {
  auto frame = blank(1280, 720);
  paste(qr_picture("twin", 5), frame, 100, 100);
  paste(qr_picture("twin", 5), frame, 800, 300);
  CHECK(decode_qr(frame.view(), Effort::thorough).size() == 2);
}

TEST_CASE("a code found by several stages is one symbol, at its place in the frame") {
  auto frame = blank(1280, 720);
  paste(qr_picture("where", 8), frame, 320, 180);
  const auto symbols = decode_qr(frame.view(), Effort::still);
  REQUIRE(symbols.size() == 1);
  const double quiet = 4 * 8;
  const double side = 21 * 8;
  const auto near = [](Point point, double x, double y) {
    return std::abs(point.x * 1280 - x) < 6 && std::abs(point.y * 720 - y) < 6;
  };
  const auto& where = symbols[0].where;
  CHECK(near(where[0], 320 + quiet, 180 + quiet));
  CHECK(near(where[1], 320 + quiet + side, 180 + quiet));
  CHECK(near(where[2], 320 + quiet + side, 180 + quiet + side));
  CHECK(near(where[3], 320 + quiet, 180 + quiet + side));
}

TEST_CASE("a badge is read at any angle") {
  const auto code = qr_picture("any angle", 6);
  for (int degrees = 0; degrees < 360; degrees += 7) {
    INFO(degrees << " degrees");
    const auto frame = turned(code, degrees * std::numbers::pi / 180, 640, 480);
    CHECK(payloads(frame, Effort::thorough) == std::set<std::string>{"any angle"});
  }
}

TEST_CASE("light on dark and mirrored codes are read") {
  auto frame = blank(640, 480);
  paste(qr_picture("mirror", 5), frame, 100, 100);
  auto inverted = frame;
  for (auto& pixel : inverted.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
  auto mirrored = frame;
  for (int y = 0; y < mirrored.height; ++y) std::reverse(mirrored.row(y), mirrored.row(y) + mirrored.width);
  for (const auto effort : {Effort::glance, Effort::thorough, Effort::still}) {
    CHECK(payloads(inverted, effort) == std::set<std::string>{"mirror"});
    CHECK(payloads(mirrored, effort) == std::set<std::string>{"mirror"});
  }
}

TEST_CASE("a dark badge beside a light one is read too") {
  auto frame = blank(1280, 720);
  paste(qr_picture("paper", 5), frame, 100, 200);
  auto screen = qr_picture("screen", 5);
  for (auto& pixel : screen.pixels) pixel = static_cast<std::uint8_t>(60 - pixel / 6);
  paste(screen, frame, 700, 200);
  CHECK(payloads(frame, Effort::thorough) == std::set<std::string>{"paper", "screen"});
}

TEST_CASE("codes with hardly any contrast are read") {
  auto frame = blank(640, 480, 60);
  auto dim = qr_picture("dim", 6);
  for (auto& pixel : dim.pixels) pixel = static_cast<std::uint8_t>(40 + pixel / 10);
  paste(dim, frame, 200, 100);
  CHECK(payloads(frame, Effort::thorough) == std::set<std::string>{"dim"});
}

TEST_CASE("pictures of every size are fine, from one pixel to very large") {
  CHECK(payloads(blank(1, 1), Effort::still).empty());
  CHECK(payloads(blank(3, 900), Effort::still).empty());
  CHECK(payloads(blank(900, 3), Effort::thorough).empty());
  CHECK(payloads(qr_picture("tiny", 2), Effort::thorough) == std::set<std::string>{"tiny"});
  auto huge = blank(4000, 3000);
  paste(qr_picture("huge", 40), huge, 700, 500);
  CHECK(payloads(huge, Effort::thorough) == std::set<std::string>{"huge"});
}

TEST_CASE("rows may lie apart in memory") {
  auto frame = blank(700, 480, 0);
  paste(qr_picture("stride", 5), frame, 100, 100);
  const GreyView narrow{frame.pixels.data(), 641, 480, 700};
  const auto symbols = decode_qr(narrow, Effort::thorough);
  REQUIRE(symbols.size() == 1);
  CHECK(symbols[0].payload == "stride");
}

TEST_CASE("payloads are the bytes as encoded: NUL, control characters and broken UTF-8 too") {
  const std::string bytes{"A\0B\x1D\x80\xFF\r\n", 8};
  auto frame = blank(640, 480);
  paste(qr_picture(bytes, 5), frame, 100, 100);
  CHECK(payloads(frame, Effort::thorough) == std::set<std::string>{bytes});
}

TEST_CASE("noise, stripes and chequers hold no code") {
  std::mt19937_64 engine{2026};
  for (int round = 0; round < 12; ++round) {
    auto noise = blank(320, 240);
    const int block = 1 + round % 6;
    for (int y = 0; y < noise.height; y += block) {
      for (int x = 0; x < noise.width; x += block) {
        const auto grey = static_cast<std::uint8_t>(round < 6 ? engine() : (engine() & 1) * 255);
        for (int j = y; j < std::min(y + block, noise.height); ++j) {
          std::fill(noise.row(j) + x, noise.row(j) + std::min(x + block, noise.width), grey);
        }
      }
    }
    CHECK(payloads(noise, Effort::still).empty());
  }
  auto stripes = blank(640, 480);
  auto chequers = blank(640, 480);
  for (int y = 0; y < 480; ++y) {
    for (int x = 0; x < 640; ++x) {
      stripes.row(y)[x] = x / 7 % 2 == 0 ? 0 : 255;
      chequers.row(y)[x] = (x / 7 + y / 7) % 2 == 0 ? 0 : 255;
    }
  }
  CHECK(payloads(stripes, Effort::still).empty());
  CHECK(payloads(chequers, Effort::still).empty());
}

TEST_CASE("rooms and tables without a badge give nothing") {
  for (std::uint64_t seed = 1; seed <= 9; ++seed) {
    const auto room =
        corpus::photograph({}, {.style = static_cast<Style>(seed % 3), .seed = seed, .width = 640, .height = 360});
    CHECK(payloads(room.picture, Effort::still).empty());
  }
}

TEST_CASE("a code of which a third is torn off gives nothing rather than something wrong") {
  auto torn = qr_picture("torn badge with a longer text", 6);
  for (int y = torn.height / 2; y < torn.height * 5 / 6; ++y) std::fill_n(torn.row(y) + 40, torn.width - 60, 255);
  for (const auto& payload : payloads(torn, Effort::still)) CHECK(payload == "torn badge with a longer text");
}
