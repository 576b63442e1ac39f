#pragma once

#include "kiosk/paper/badge_face.hpp"
#include "kiosk/paper/paper_size.hpp"
#include "tests/doubles/temporary_folder.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::paper {

using doubles::TemporaryFolder;

/// How many files are in it.
[[nodiscard]] std::size_t files_in(const TemporaryFolder& folder);

/// A picture of something printed.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;  ///< 0xRRGGBB, row by row

  [[nodiscard]] std::uint32_t at(int x, int y) const {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
};

Picture load_png(const std::filesystem::path& file);

/// The same picture, `factor` times smaller each way.
Picture downscaled(const Picture& picture, int factor);

/// The texts of all QR codes in the picture, in reading order.
std::vector<std::string> codes_in(const Picture& picture);

/// One page of a PDF as a printer would see it. Pages count from 1.
Picture render_page(const std::filesystem::path& pdf, int page, int dots_per_inch);

/// What a command prints. Fails the test when it does not succeed.
std::string output_of(const std::string& command);

/// All text of a PDF.
std::string text_of(const std::filesystem::path& pdf);

/// One word of a PDF and where it stands, in points.
struct Word {
  std::string text;
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};
std::vector<Word> words_of(const std::filesystem::path& pdf);

/// A genuine badge with this number, by a key of the tests.
std::string badge_code(std::uint8_t number);

/// Mila's badge, with everything on it.
BadgeFace milas_face();

inline constexpr PaperSize kSingleSizes[] = {PaperSize::a6, PaperSize::a7, PaperSize::card, PaperSize::label_62,
                                             PaperSize::label_54};

}  // namespace kiosk::paper
