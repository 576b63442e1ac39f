#include "kiosk/paper/print_badges.hpp"
#include "tests/unit/kiosk/paper/printed.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <sys/resource.h>
#include <sys/stat.h>
#include <algorithm>
#include <csignal>
#include <fstream>

using namespace kiosk;
using namespace kiosk::paper;

namespace {

std::vector<BadgeFace> faces(int count) {
  std::vector<BadgeFace> all;
  for (int i = 0; i < count; ++i) {
    auto face = milas_face();
    face.name = {.first = "Gast" + std::to_string(i + 1), .infix = "de", .last = "Boer"};
    face.qr_text = badge_code(static_cast<std::uint8_t>(i));
    all.push_back(std::move(face));
  }
  return all;
}

std::vector<std::string> codes_of(std::span<const BadgeFace> all) {
  std::vector<std::string> codes;
  std::ranges::transform(all, std::back_inserter(codes), &BadgeFace::qr_text);
  return codes;
}

std::string contents(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// While it lives, no file of this program grows past `bytes`.
class FileSizeLimit {
public:
  explicit FileSizeLimit(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    handler_ = ::signal(SIGXFSZ, SIG_IGN);
  }
  ~FileSizeLimit() {
    ::signal(SIGXFSZ, handler_);
    ::setrlimit(RLIMIT_FSIZE, &before_);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
  rlimit before_{};
  void (*handler_)(int) = nullptr;
};

}  // namespace

TEST_CASE("A printed badge says the name, the company, when to call, and where") {
  const auto size = GENERATE(from_range(kSingleSizes));
  const TemporaryFolder folder;
  const std::vector one{milas_face()};
  REQUIRE(write_badge_sheet(one, size, folder / "badge.pdf"));
  auto text = text_of(folder / "badge.pdf");
  std::ranges::replace(text, '\n', ' ');
  CAPTURE(paper_size_names()[static_cast<std::size_t>(size)], text);
  for (const auto* expected : {"Mila", "van der Verhoef", "Verhoef Patisserie", "taartenbakker", "Mij bel je als",
                               "gesprek van", "Open Coffee Emmen", "26 november 2026"}) {
    CHECK(text.contains(expected));
  }
}

TEST_CASE("The words around follow the badge's language, and organisers are named so") {
  const TemporaryFolder folder;
  auto face = milas_face();
  face.language = "en-GB";
  face.organiser = true;
  REQUIRE(write_badge_sheet(std::vector{face}, PaperSize::a6, folder / "badge.pdf"));
  const auto text = text_of(folder / "badge.pdf");
  CHECK(text.contains("Call me when"));
  CHECK(text.contains("Organiser"));
  CHECK_FALSE(text.contains("Mij bel je"));
}

TEST_CASE("The first name is read from two metres on every paper") {
  const auto size = GENERATE(from_range(kSingleSizes));
  const TemporaryFolder folder;
  REQUIRE(write_badge_sheet(std::vector{milas_face()}, size, folder / "badge.pdf"));
  const auto words = words_of(folder / "badge.pdf");
  const auto first = std::ranges::find(words, "Mila", &Word::text);
  REQUIRE(first != words.end());
  // Capitals of 6 mm are 23.4 points of Inter, whose line is 1.21 times its size.
  CAPTURE(paper_size_names()[static_cast<std::size_t>(size)]);
  CHECK(first->bottom - first->top >= 23.4 * 1.2);
  for (const auto& word : words) CHECK(word.bottom - word.top <= first->bottom - first->top);
}

TEST_CASE("Every code on a sheet reads from paper, in the order of the badges") {
  const auto [size, per_page] =
      GENERATE(table<PaperSize, int>({{PaperSize::a6, 1}, {PaperSize::a4_a7, 4}, {PaperSize::a4_card, 10}}));
  const TemporaryFolder folder;
  const auto all = faces(per_page + 1);
  REQUIRE(write_badge_sheet(all, size, folder / "sheet.pdf"));
  const auto first_page = std::span{all}.first(static_cast<std::size_t>(per_page));
  CHECK(codes_in(render_page(folder / "sheet.pdf", 1, 150)) == codes_of(first_page));
  CHECK(codes_in(render_page(folder / "sheet.pdf", 2, 150)) == std::vector{all.back().qr_text});
}

TEST_CASE("Pages have the size of their paper") {
  const auto [size, expected] = GENERATE(table<PaperSize, std::string>({{PaperSize::a6, "297.638 x 419.528 pts"},
                                                                        {PaperSize::a7, "209.764 x 297.638 pts"},
                                                                        {PaperSize::card, "240.945 x 155.906 pts"},
                                                                        {PaperSize::label_62, "175.748 x 283.465 pts"},
                                                                        {PaperSize::label_54, "153.071 x 286.299 pts"},
                                                                        {PaperSize::a4_a7, "595.276 x 841.89 pts"},
                                                                        {PaperSize::a4_card, "595.276 x 841.89 pts"}}));
  const TemporaryFolder folder;
  REQUIRE(write_badge_sheet(faces(1), size, folder / "sheet.pdf"));
  const auto info = output_of("pdfinfo " + (folder / "sheet.pdf").string());
  CAPTURE(info);
  CHECK(info.contains(expected));
  CHECK(info.contains("Pages:           1"));
  CHECK(info.contains("Open Coffee Emmen"));
}

TEST_CASE("Fonts travel with the sheet and the code is a drawing, not a picture") {
  const TemporaryFolder folder;
  REQUIRE(write_badge_sheet(faces(2), PaperSize::a6, folder / "sheet.pdf"));
  const auto fonts = output_of("pdffonts " + (folder / "sheet.pdf").string() + " | tail -n +3");
  CAPTURE(fonts);
  CHECK(fonts.contains("Inter"));
  for (std::size_t start = 0; start < fonts.size(); start = fonts.find('\n', start) + 1) {
    CHECK(fonts.substr(start, fonts.find('\n', start) - start).contains(" yes "));
  }
  CHECK(output_of("pdfimages -list " + (folder / "sheet.pdf").string() + " | tail -n +3").empty());
}

TEST_CASE("Nothing is written outside the page or across a cut") {
  const TemporaryFolder folder;
  auto all = faces(10);
  all[0].name.first = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis";
  all[1].company = std::string(200, 'W');
  all[2].call_me_when = std::string(280, 'q');
  all[3].event_name = std::string(200, 'E');
  REQUIRE(write_badge_sheet(all, PaperSize::a4_card, folder / "sheet.pdf"));
  const double point = 25.4 / 72;
  const auto words = words_of(folder / "sheet.pdf");
  REQUIRE(words.size() > 100);
  for (const auto& word : words) {
    CAPTURE(word.text);
    const double left = (word.left * point - 20) / 85;
    const double right = (word.right * point - 20) / 85;
    CHECK(left >= 0);
    CHECK(right <= 2);
    CHECK(static_cast<int>(left) == static_cast<int>(right));
    CHECK(word.top * point >= 11 - 2);  // a box is higher than its letters
    CHECK(word.bottom * point <= 297 - 11 + 2);
  }
}

TEST_CASE("Crop marks stand at every cut, outside the badges") {
  const TemporaryFolder folder;
  REQUIRE(write_badge_sheet(faces(1), PaperSize::a4_a7, folder / "sheet.pdf"));
  const auto page = render_page(folder / "sheet.pdf", 1, 150);
  const auto dark_near = [&](double x_mm, double y_mm) {
    const int x = static_cast<int>(x_mm * 150 / 25.4);
    const int y = static_cast<int>(y_mm * 150 / 25.4);
    for (int dy = -1; dy <= 1; ++dy) {
      for (int dx = -1; dx <= 1; ++dx) {
        if ((page.at(x + dx, y + dy) & 0xFF) < 0xC0) return true;
      }
    }
    return false;
  };
  for (const double x : {31.0, 105.0, 179.0}) {
    CHECK(dark_near(x, 43.5 - 5));
    CHECK(dark_near(x, 253.5 + 5));
    CHECK_FALSE(dark_near(x, 43.5 + 1));
  }
  for (const double y : {43.5, 148.5, 253.5}) {
    CHECK(dark_near(31 - 5, y));
    CHECK(dark_near(179 + 5, y));
    CHECK_FALSE(dark_near(31 + 1, y));
  }
}

TEST_CASE("Names in every script come through") {
  const TemporaryFolder folder;
  auto all = faces(3);
  all[0].name = {.first = "王小明", .infix = {}, .last = {}};
  all[1].name = {.first = "Ольга", .infix = {}, .last = "Ωμέγα"};
  all[2].name = {.first = "Zoë ☕", .infix = {}, .last = "Łukaszewicz"};
  REQUIRE(write_badge_sheet(all, PaperSize::a7, folder / "sheet.pdf"));
  const auto text = text_of(folder / "sheet.pdf");
  CAPTURE(text);
  for (const auto* name : {"王小明", "Ольга", "Ωμέγα", "Zoë", "Łukaszewicz"}) CHECK(text.contains(name));
}

TEST_CASE("Names that run to the left stand at the right") {
  const TemporaryFolder folder;
  auto all = faces(2);
  all[1].name = {.first = "محمد", .infix = {}, .last = {}};
  REQUIRE(write_badge_sheet(all, PaperSize::a6, folder / "sheet.pdf"));
  const auto ink_in_left_half = [&](int page_number) {
    const auto page = render_page(folder / "sheet.pdf", page_number, 72);
    int ink = 0;
    for (int y = 50; y < page.height / 2; ++y) {
      for (int x = 0; x < page.width / 4; ++x) ink += (page.at(x, y) & 0xFF) < 0x80;
    }
    return ink;
  };
  CHECK(ink_in_left_half(1) > 100);
  CHECK(ink_in_left_half(2) == 0);
}

TEST_CASE("Progress counts every badge") {
  const TemporaryFolder folder;
  std::vector<std::size_t> steps;
  REQUIRE(write_badge_sheet(faces(5), PaperSize::a4_a7, folder / "sheet.pdf", [&](std::size_t done, std::size_t total) {
    CHECK(total == 5);
    steps.push_back(done);
  }));
  CHECK(steps == std::vector<std::size_t>{1, 2, 3, 4, 5});
}

TEST_CASE("A sheet holds names, so only its owner may read it; an older one is replaced") {
  const TemporaryFolder folder;
  std::ofstream{folder / "sheet.pdf"} << "old";
  REQUIRE(write_badge_sheet(faces(1), PaperSize::a6, folder / "sheet.pdf"));
  struct stat state{};
  REQUIRE(::stat((folder / "sheet.pdf").c_str(), &state) == 0);
  CHECK((state.st_mode & 0777) == 0600);
  CHECK(contents(folder / "sheet.pdf").starts_with("%PDF"));
  CHECK(files_in(folder) == 1);
}

TEST_CASE("A sheet that cannot be written leaves what was there and says why") {
  const TemporaryFolder folder;
  std::ofstream{folder / "sheet.pdf"} << "old";
  SECTION("one badge of many has no code") {
    auto all = faces(3);
    all[2].qr_text.clear();
    const auto written = write_badge_sheet(all, PaperSize::a6, folder / "sheet.pdf");
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == base::ErrorKind::invalid_input);
    CHECK(written.error().message.starts_with("Badge 3 (Gast3 de Boer): "));
  }
  SECTION("no badges") {
    const auto written = write_badge_sheet({}, PaperSize::a6, folder / "sheet.pdf");
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == base::ErrorKind::invalid_input);
  }
  SECTION("the disk takes no more") {
    const FileSizeLimit limit{4096};
    const auto written = write_badge_sheet(faces(3), PaperSize::a6, folder / "sheet.pdf");
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == base::ErrorKind::io);
    CHECK(written.error().message.contains("sheet.pdf was not written"));
    CHECK_FALSE(write_badge_png(milas_face(), PaperSize::a6, folder / "sheet.pdf"));
  }
  CHECK(contents(folder / "sheet.pdf") == "old");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("A place that is no place for a file is named") {
  const TemporaryFolder folder;
  const auto missing = write_badge_sheet(faces(1), PaperSize::a6, folder / "no/such/sheet.pdf");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == base::ErrorKind::not_found);
  CHECK(missing.error().message.contains("no/such"));
  const auto a_folder = write_badge_sheet(faces(1), PaperSize::a6, folder / "");
  REQUIRE_FALSE(a_folder);
  CHECK(a_folder.error().kind == base::ErrorKind::invalid_input);
}
