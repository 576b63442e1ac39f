#include "tests/unit/kiosk/paper/printed.hpp"

#include "kiosk/badge/k1.hpp"

#include <ZXing/ReadBarcode.h>
#include <cairo.h>
#include <catch2/catch_test_macros.hpp>

#include <stdlib.h>
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <regex>

namespace kiosk::paper {

std::size_t files_in(const TemporaryFolder& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{folder.path}, {}));
}

Picture load_png(const std::filesystem::path& file) {
  auto* loaded = cairo_image_surface_create_from_png(file.c_str());
  REQUIRE(cairo_surface_status(loaded) == CAIRO_STATUS_SUCCESS);
  Picture picture{
      .width = cairo_image_surface_get_width(loaded), .height = cairo_image_surface_get_height(loaded), .pixels = {}};
  for (int y = 0; y < picture.height; ++y) {
    const auto* row = cairo_image_surface_get_data(loaded) + y * cairo_image_surface_get_stride(loaded);
    for (int x = 0; x < picture.width; ++x) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, row + 4 * x, sizeof pixel);
      picture.pixels.push_back(pixel & 0xFFFFFF);
    }
  }
  cairo_surface_destroy(loaded);
  return picture;
}

Picture downscaled(const Picture& picture, int factor) {
  Picture small{.width = picture.width / factor, .height = picture.height / factor, .pixels = {}};
  for (int y = 0; y < small.height; ++y) {
    for (int x = 0; x < small.width; ++x) {
      std::array<unsigned, 3> sum{};
      for (int i = 0; i < factor * factor; ++i) {
        const auto pixel = picture.at(x * factor + i % factor, y * factor + i / factor);
        for (unsigned c = 0; c < 3; ++c) sum[c] += (pixel >> (8 * c)) & 0xFF;
      }
      const auto area = static_cast<unsigned>(factor * factor);
      small.pixels.push_back(sum[0] / area | (sum[1] / area) << 8 | (sum[2] / area) << 16);
    }
  }
  return small;
}

std::vector<std::string> codes_in(const Picture& picture) {
  std::vector<std::uint8_t> grey;
  for (const auto pixel : picture.pixels) grey.push_back(static_cast<std::uint8_t>((pixel >> 8) & 0xFF));
  const ZXing::ImageView view{grey.data(), picture.width, picture.height, ZXing::ImageFormat::Lum};
  auto found = ZXing::ReadBarcodes(view, ZXing::ReaderOptions{}.setFormats(ZXing::BarcodeFormat::QRCode));
  std::ranges::sort(found, {}, [](const auto& code) {
    return std::pair{code.position().topLeft().y / 40, code.position().topLeft().x};
  });
  std::vector<std::string> texts;
  for (const auto& code : found) texts.push_back(code.text(ZXing::TextMode::Plain));
  return texts;
}

std::string output_of(const std::string& command) {
  auto* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string output;
  std::array<char, 4096> part{};
  while (const auto size = std::fread(part.data(), 1, part.size(), pipe)) output.append(part.data(), size);
  INFO(command);
  REQUIRE(::pclose(pipe) == 0);
  return output;
}

Picture render_page(const std::filesystem::path& pdf, int page, int dots_per_inch) {
  const auto number = std::to_string(page);
  const auto target = pdf.string() + "-page" + number;
  output_of("pdftoppm -singlefile -png -r " + std::to_string(dots_per_inch) + " -f " + number + " -l " + number + " " +
            pdf.string() + " " + target);
  const auto picture = load_png(target + ".png");
  std::filesystem::remove(target + ".png");
  return picture;
}

std::string text_of(const std::filesystem::path& pdf) {
  return output_of("pdftotext -enc UTF-8 " + pdf.string() + " -");
}

std::vector<Word> words_of(const std::filesystem::path& pdf) {
  const auto boxes = output_of("pdftotext -bbox " + pdf.string() + " -");
  const std::regex word{R"re(<word xMin="(.*)" yMin="(.*)" xMax="(.*)" yMax="(.*)">(.*)</word>)re"};
  std::vector<Word> words;
  for (std::sregex_iterator at{boxes.begin(), boxes.end(), word}; at != std::sregex_iterator{}; ++at) {
    const auto& found = *at;
    words.push_back({.text = found[5],
                     .left = std::stod(found[1]),
                     .top = std::stod(found[2]),
                     .right = std::stod(found[3]),
                     .bottom = std::stod(found[4])});
  }
  return words;
}

std::string badge_code(std::uint8_t number) {
  const auto key = badge::SigningKey::from_seed(base::Bytes(32, 1)).value();
  base::BadgeId id;
  id.bytes.fill(number);
  return badge::issue_k1({.event = 7, .id = id}, key);
}

BadgeFace milas_face() {
  return {.name = {.first = "Mila", .infix = "van der", .last = "Verhoef"},
          .company = "Verhoef Patisserie",
          .job_title = "taartenbakker",
          .call_me_when = "de taart het gesprek van de avond moet zijn",
          .event_name = "Open Coffee Emmen",
          .date = "26 november 2026",
          .language = "nl",
          .qr_text = badge_code(1)};
}

}  // namespace kiosk::paper
