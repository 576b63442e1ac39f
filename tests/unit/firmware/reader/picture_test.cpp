#include "firmware/reader/picture.hpp"
#include "firmware/reader/reader.hpp"
#include "fixtures.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <fstream>
#include <random>
#include <thread>

using namespace firmware::reader;
using namespace fixtures;
using Catch::Matchers::ContainsSubstring;

namespace {

Picture random_picture(int width, int height) {
  std::mt19937_64 engine{7};
  auto picture = blank(width, height);
  for (auto& pixel : picture.pixels) pixel = static_cast<std::uint8_t>(engine());
  return picture;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

TEST_CASE("a picture file is read at its own size, an odd last row and column left out") {
  const TemporaryFolder folder;
  write_png(blank(641, 481, 128), folder.file("grey.png"));
  const auto frame = read_picture(folder.file("grey.png"));
  REQUIRE(frame);
  CHECK(frame->width == 640);
  CHECK(frame->height == 480);
  CHECK(frame->source == folder.file("grey.png"));
  const auto grey = frame->grey();
  CHECK(std::abs(grey.data[100 * grey.stride + 100] - 126) <= 2);  // video range
  CHECK(std::abs(frame->pixels.get()[frame->u_offset] - 128) <= 1);
  CHECK(std::abs(frame->pixels.get()[frame->v_offset] - 128) <= 1);
}

TEST_CASE("a picture file that is missing, a folder, no picture or cut short is refused by name") {
  const TemporaryFolder folder;
  write_png(random_picture(640, 480), folder.file("whole.png"));
  write_text(bytes_of(folder.file("whole.png")).substr(0, 3000), folder.file("cut.png"));
  write_text("\xFF\xD8\xFF\xE0 not a JPEG at all", folder.file("broken.jpg"));
  write_text("Dear organiser", folder.file("letter.txt"));
  write_text("", folder.file("empty.png"));
  for (const auto* name : {"missing.png", "cut.png", "broken.jpg", "letter.txt", "empty.png", ""}) {
    INFO(name);
    const auto frame = read_picture(folder.file(name));
    REQUIRE_FALSE(frame);
    CHECK_THAT(frame.error(), ContainsSubstring(folder.file(name)));
  }
}

TEST_CASE("a picture of more than 64 megapixels is refused before it is decoded") {
  const TemporaryFolder folder;
  std::string head{"\x89PNG\r\n\x1a\n\0\0\0\x0DIHDR\0\x01\0\0\0\x01\0\0\x08\0\0\0\0", 29};
  write_text(head + "0000", folder.file("bomb.png"));
  const std::string jpeg{"\xFF\xD8\xFF\xE0\0\x04\0\0\xFF\xC0\0\x0B\x08\xFF\xFF\xFF\xFF\x01\0\0\0", 21};
  write_text(jpeg, folder.file("bomb.jpg"));
  for (const auto* name : {"bomb.png", "bomb.jpg"}) {
    const auto frame = read_picture(folder.file(name));
    REQUIRE_FALSE(frame);
    CHECK_THAT(frame.error(), ContainsSubstring("64 megapixels"));
  }
}

TEST_CASE("damaged picture files never do harm") {
  const TemporaryFolder folder;
  write_png(qr_picture("damage", 4), folder.file("whole.png"));
  const auto whole = bytes_of(folder.file("whole.png"));
  std::mt19937_64 engine{11};
  for (int round = 0; round < 40; ++round) {
    auto damaged = whole;
    for (int i = 0; i < 4; ++i) damaged[engine() % damaged.size()] = static_cast<char>(engine());
    write_text(damaged, folder.file("damaged.png"));
    if (const auto frame = read_picture(folder.file("damaged.png"))) {
      CHECK(static_cast<long>(frame->width) * frame->height <= 64'000'000L);
    } else {
      CHECK_THAT(frame.error(), ContainsSubstring("damaged.png"));
    }
  }
}

TEST_CASE("pictures are read from several threads at a time") {
  const TemporaryFolder folder;
  write_png(blank(320, 240), folder.file("grey.png"));
  std::atomic<int> read = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&] {
        for (int j = 0; j < 5; ++j) read += read_picture(folder.file("grey.png")).has_value();
      });
    }
  }
  CHECK(read == 20);
}

TEST_CASE("halving takes the mean of four, enlarging keeps an even picture even") {
  auto picture = blank(5, 3, 10);
  picture.row(0)[0] = 50;
  Picture half;
  halve(picture.view(), half);
  CHECK(half.width == 2);
  CHECK(half.height == 1);
  CHECK(half.pixels == std::vector<std::uint8_t>{20, 10});
  Picture large;
  enlarge(blank(5, 3, 77).view(), large);
  CHECK(large.width == 10);
  CHECK(large.height == 6);
  CHECK(large.pixels == std::vector<std::uint8_t>(60, 77));
}

TEST_CASE("blurring equals the mean of the surroundings, borders repeated") {
  const auto picture = random_picture(37, 23);
  for (const int radius : {1, 4, 40}) {
    Picture blurred;
    blur(picture.view(), radius, blurred);
    for (int y = 0; y < picture.height; y += 5) {
      for (int x = 0; x < picture.width; x += 3) {
        double sum = 0;
        for (int j = -radius; j <= radius; ++j) {
          for (int i = -radius; i <= radius; ++i) {
            sum += row_of(picture.view(), std::clamp(y + j, 0, 22))[std::clamp(x + i, 0, 36)];
          }
        }
        const double side = 2 * radius + 1;
        CHECK(std::abs(blurred.row(y)[x] - sum / (side * side)) <= 1);
      }
    }
  }
}

TEST_CASE("sharpening and softening leave an even picture as it is") {
  const auto even = blank(40, 30, 90);
  Picture out;
  sharpen(even.view(), 3, 8, out);
  CHECK(out.pixels == even.pixels);
  soften(even.view(), out);
  CHECK(out.pixels == even.pixels);
}

TEST_CASE("the local threshold separates dark from light in uneven light") {
  auto picture = blank(200, 60);
  for (int y = 0; y < 60; ++y) {
    for (int x = 0; x < 200; ++x) {
      picture.row(y)[x] = static_cast<std::uint8_t>(20 + x / 2 + (x / 8 % 2 == 0 ? 0 : 40));
    }
  }
  Picture out;
  threshold(picture.view(), 8, 0, out);
  for (int x = 20; x < 180; ++x) CHECK(out.row(30)[x] == (x / 8 % 2 == 0 ? 0 : 255));
}

TEST_CASE("stretching brings faint contrast to nearly the full range, and noise not") {
  auto faint = blank(128, 128, 100);
  for (int y = 0; y < 128; ++y) {
    for (int x = 0; x < 128; ++x) faint.row(y)[x] = (x / 8 + y / 8) % 2 == 0 ? 90 : 140;
  }
  Picture out;
  stretch(faint.view(), 32, out);
  CHECK(out.row(64)[64] < 40);
  CHECK(out.row(64)[72] > 215);
}

TEST_CASE("a thumbnail shows the brightness of each part, whatever the size of the picture") {
  for (const auto& [width, height] : {std::pair{1280, 720}, {640, 481}, {160, 90}, {50, 40}}) {
    auto picture = blank(width, height, 40);
    for (int y = 0; y < height; ++y) std::fill(picture.row(y) + width / 2, picture.row(y) + width, std::uint8_t{200});
    Picture small;
    thumbnail(picture.view(), small);
    CHECK(small.width == kThumbnailWidth);
    CHECK(small.height == kThumbnailHeight);
    CHECK(small.row(45)[20] == 40);
    CHECK(small.row(45)[140] == 200);
  }
}
