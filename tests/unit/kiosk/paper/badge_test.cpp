#include "kiosk/paper/print_badges.hpp"
#include "tests/unit/kiosk/paper/printed.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <array>
#include <set>

using namespace kiosk;
using namespace kiosk::paper;

namespace {

const BadgeFace* hostile_faces() {
  static const std::array<BadgeFace, 9> faces = [] {
    std::array<BadgeFace, 9> all;
    all.fill(milas_face());
    all[0].name = {.first = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis", .infix = {}, .last = {}};
    all[1].name = {.first = "Anne-Marie Sophie Charlotte Elisabeth",
                   .infix = "van den",
                   .last = "Broeke-van Nieuwenhuizen tot Heerenberg"};
    all[2].name = {.first = "محمد", .infix = {}, .last = "الفارسي"};
    all[2].company = "شركة القهوة";
    all[3].name = {.first = "王小明", .infix = {}, .last = {}};
    all[4].name = {.first = "Zoë ☕🎉", .infix = {}, .last = "👩🏽‍🍳 Łukaszewicz"};
    all[5].call_me_when = std::string(280, 'w');
    all[5].company = std::string(300, 'M');
    all[5].job_title = std::string(300, 'j');
    all[5].event_name = std::string(300, 'E');
    all[5].date = std::string(300, '2');
    all[6].name = {.first =
                       "Z\xFF\x00"
                       "algo",
                   .infix = "\xE2\x80\xAE",
                   .last = "T̶̢̛͓̲͕̺̪͈̭̺̮̈́͊̋̀̈́̕ͅě̸s̷t"};
    all[7] = {.name = {}, .qr_text = badge_code(2)};
    all[8] = {.name = {}, .company = "Enkel Bedrijf B.V.", .qr_text = badge_code(3)};
    return all;
  }();
  return faces.data();
}

Picture printed(const BadgeFace& face, PaperSize size, int dots_per_inch = 300) {
  const TemporaryFolder folder;
  REQUIRE(write_badge_png(face, size, folder / "badge.png", dots_per_inch));
  return load_png(folder / "badge.png");
}

}  // namespace

TEST_CASE("The code on every badge reads as what was issued, near and far away") {
  const auto size = GENERATE(from_range(kSingleSizes));
  CAPTURE(paper_size_names()[static_cast<std::size_t>(size)]);
  const auto badge = printed(milas_face(), size);
  const std::vector expected{milas_face().qr_text};
  CHECK(codes_in(badge) == expected);
  CHECK(codes_in(downscaled(badge, 2)) == expected);
  CHECK(codes_in(downscaled(badge, 3)) == expected);
}

TEST_CASE("The code's modules are at least half a millimetre") {
  const auto size = GENERATE(from_range(kSingleSizes));
  const int dots_per_inch = GENERATE(150, 203, 300, 600);
  CAPTURE(paper_size_names()[static_cast<std::size_t>(size)], dots_per_inch);
  const auto badge = printed({.name = {}, .qr_text = badge_code(1)}, size, dots_per_inch);
  int left = badge.width;
  int right = 0;
  for (int y = 0; y < badge.height; ++y) {
    for (int x = 0; x < badge.width; ++x) {
      if (badge.at(x, y) != 0) continue;
      left = std::min(left, x);
      right = std::max(right, x + 1);
    }
  }
  const double module = (right - left) * 25.4 / dots_per_inch / 37;
  CHECK(module >= (dots_per_inch >= 300 ? 0.5 : 0.37));
  CHECK((right - left) % 37 == 0);
}

TEST_CASE("A badge has the size of its paper, to the pixel") {
  const auto [size, width, height] = GENERATE(table<PaperSize, int, int>({{PaperSize::a6, 1240, 1748},
                                                                          {PaperSize::a7, 874, 1240},
                                                                          {PaperSize::card, 1004, 650},
                                                                          {PaperSize::label_62, 732, 1181},
                                                                          {PaperSize::label_54, 638, 1193},
                                                                          {PaperSize::a4_a7, 874, 1240},
                                                                          {PaperSize::a4_card, 1004, 650}}));
  const auto badge = printed(milas_face(), size);
  CHECK(badge.width == width);
  CHECK(badge.height == height);
}

TEST_CASE("Whatever a badge says, its code reads and its edges stay clear") {
  const auto* face = hostile_faces() + GENERATE(range(0, 9));
  const auto size = GENERATE(from_range(kSingleSizes));
  CAPTURE(paper_size_names()[static_cast<std::size_t>(size)], face->name.first, face->company);
  const auto badge = printed(*face, size, 200);
  CHECK(codes_in(badge) == std::vector{face->qr_text});

  const auto dark = [](std::uint32_t pixel) { return (pixel & 0xFF) < 0xC0; };
  const int edge = 200 * 2 / 25;  // 2 mm
  int dark_pixels = 0;
  for (int y = 0; y < badge.height; ++y) {
    for (int x = 0; x < badge.width; ++x) {
      const bool inside = x >= edge && y >= edge && x < badge.width - edge && y < badge.height - edge;
      if (!inside && dark(badge.at(x, y))) ++dark_pixels;
    }
  }
  CHECK(dark_pixels == 0);
}

TEST_CASE("Labels are black on white, for printers that know nothing else") {
  const auto size = GENERATE(PaperSize::label_62, PaperSize::label_54);
  auto face = milas_face();
  face.organiser = GENERATE(false, true);
  const auto label = printed(face, size);
  CHECK(std::ranges::all_of(label.pixels, [](std::uint32_t pixel) {
    return (pixel & 0xFF) == ((pixel >> 8) & 0xFF) && (pixel & 0xFF) == (pixel >> 16);
  }));
  CHECK(label.at(label.width - 1, label.height - 1) == 0xFFFFFF);
}

TEST_CASE("An organiser's badge is seen from afar: dark where others are light") {
  const auto size = GENERATE(from_range(kSingleSizes));
  auto face = milas_face();
  const auto others = printed(face, size, 100);
  face.organiser = true;
  const auto organisers = printed(face, size, 100);
  CHECK((others.at(2, 2) & 0xFF) > 0xD0);
  CHECK((organisers.at(2, 2) & 0xFF) < 0x30);
  CHECK((organisers.at(organisers.width - 3, 2) & 0xFF) < 0x30);
  CHECK(codes_in(printed(face, size)) == std::vector{face.qr_text});
}

TEST_CASE("The same badge is drawn the same every time") {
  CHECK(printed(milas_face(), PaperSize::a7).pixels == printed(milas_face(), PaperSize::a7).pixels);
}

TEST_CASE("A badge without a code, or with too much in it, is refused by name") {
  const TemporaryFolder folder;
  auto face = milas_face();
  SECTION("no code") {
    face.qr_text.clear();
    const auto written = write_badge_png(face, PaperSize::a6, folder / "badge.png");
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == base::ErrorKind::invalid_input);
    CHECK(written.error().message.contains("Mila van der Verhoef"));
  }
  SECTION("modules too fine to scan") {
    face.qr_text = std::string(600, 'a');
    const auto written = write_badge_png(face, PaperSize::card, folder / "badge.png");
    REQUIRE_FALSE(written);
    CHECK(written.error().message.contains("larger paper"));
  }
  SECTION("more than any code holds") {
    face.qr_text = std::string(8000, 'a');
    CHECK_FALSE(write_badge_png(face, PaperSize::a6, folder / "badge.png"));
  }
  CHECK(files_in(folder) == 0);
}

TEST_CASE("A ticket of another system fits on a badge too") {
  auto face = milas_face();
  face.qr_text = std::string(136, 'x') + "==";
  CHECK(codes_in(printed(face, PaperSize::a7)) == std::vector{face.qr_text});
}

TEST_CASE("Resolutions that make no picture are refused") {
  const TemporaryFolder folder;
  const auto written = write_badge_png(milas_face(), PaperSize::a6, folder / "badge.png", GENERATE(-1, 0, 71, 601));
  REQUIRE_FALSE(written);
  CHECK(written.error().kind == base::ErrorKind::invalid_input);
}

TEST_CASE("Paper sizes are found by their names, in any case") {
  std::set<PaperSize> sizes;
  for (const auto name : paper_size_names()) sizes.insert(paper_size_named(name).value());
  CHECK(sizes.size() == 7);
  CHECK(paper_size_named("A6") == PaperSize::a6);
  CHECK(paper_size_named("Label-62") == PaperSize::label_62);
  CHECK(paper_size_named("a4-card") == PaperSize::a4_card);
  CHECK_FALSE(paper_size_named("a5").has_value());
  CHECK_FALSE(paper_size_named("").has_value());
}
