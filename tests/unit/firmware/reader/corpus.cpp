#include "corpus.hpp"

#include "firmware/reader/reader.hpp"

#include <qrencode.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <stdexcept>

namespace corpus {
namespace {

using firmware::reader::Picture;
using tools::photograph::Shot;
using tools::photograph::Style;
using tools::photograph::Surface;

constexpr const char* style_names[] = {"hand", "phone", "table"};

Picture picture_of(cairo_surface_t* frame) {
  Picture picture;
  picture.width = cairo_image_surface_get_width(frame);
  picture.height = cairo_image_surface_get_height(frame);
  picture.pixels = tools::photograph::brightness(frame);
  return picture;
}

Picture picture_of(const firmware::reader::Frame& frame) {
  Picture picture;
  picture.resize(frame.width, frame.height);
  for (int y = 0; y < frame.height; ++y) {
    std::copy_n(firmware::reader::row_of(frame.grey(), y), frame.width, picture.row(y));
  }
  return picture;
}

std::string without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      plain += text[i];
      continue;
    }
    switch (text[++i]) {
      case 'n':
        plain += '\n';
        break;
      case 'r':
        plain += '\r';
        break;
      case 't':
        plain += '\t';
        break;
      default:
        plain += text[i];
    }
  }
  return plain;
}

std::string to_utf8(const std::string& bytes, const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter{ucnv_open(charset, &status), &ucnv_close};
  if (U_FAILURE(status)) throw std::runtime_error{"ICU does not know the charset"};
  const icu::UnicodeString text{bytes.data(), static_cast<int>(bytes.size()), converter.get(), status};
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

std::filesystem::path photo_folder() {
  if (const char* named = std::getenv("KOFFIETIJD_QR_PHOTOS")) return named;
  return std::filesystem::path{KOFFIETIJD_SOURCE_DIR} / ".." / "shared" / "qr-photos";
}

}  // namespace

std::string badge_text(std::uint64_t number) {
  constexpr std::string_view kAlphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  std::mt19937_64 engine{number};
  std::string text = "K1";
  while (text.size() < 122) text += kAlphanumeric[engine() % kAlphanumeric.size()];
  return text;
}

Surface badge(std::string_view text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
      QRcode_encodeString(std::string{text}.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free};
  if (!code) throw std::runtime_error{"the text does not fit in a QR code"};
  std::vector<bool> dark;
  for (int i = 0; i < code->width * code->width; ++i) dark.push_back((code->data[i] & 1) != 0);
  return tools::photograph::draw_badge(code->width, dark);
}

Sample photograph(const std::vector<std::string>& texts, const Shot& shot) {
  std::vector<Surface> badges;
  std::vector<cairo_surface_t*> shown;
  for (const auto& text : texts) {
    badges.push_back(badge(text));
    shown.push_back(badges.back().get());
  }
  const auto frame = tools::photograph::photograph(shown, shot);
  return {.name = std::string{style_names[static_cast<int>(shot.style)]} + " " + std::to_string(shot.seed),
          .picture = picture_of(frame.get()),
          .payloads = {texts.begin(), texts.end()}};
}

std::vector<Sample> photographs(int count, int width, int height) {
  std::vector<Sample> samples;
  for (int i = 0; i < count; ++i) {
    const auto number = static_cast<std::uint64_t>(i + 1);
    const Shot shot{.style = static_cast<Style>(i % 3), .seed = number, .width = width, .height = height};
    samples.push_back(photograph({badge_text(number)}, shot));
  }
  return samples;
}

std::optional<std::vector<Sample>> real_photographs() {
  const auto folder = photo_folder();
  std::ifstream manifest{folder / "manifest.tsv"};
  if (!manifest) return std::nullopt;
  std::vector<Sample> samples;
  for (std::string line; std::getline(manifest, line);) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const auto name = line.substr(0, tab);
    const auto frame = firmware::reader::read_picture((folder / name).string());
    if (!frame) throw std::runtime_error{frame.error()};
    samples.push_back({name, picture_of(*frame), {without_escapes(line.substr(tab + 1))}});
  }
  return samples;
}

bool is_expected(const Sample& sample, const std::string& payload) {
  if (sample.payloads.contains(payload)) return true;
  constexpr std::array kOlderCharsets{"Shift_JIS", "GB18030", "ISO-8859-1"};
  return std::ranges::any_of(kOlderCharsets,
                             [&](const char* charset) { return sample.payloads.contains(to_utf8(payload, charset)); });
}

}  // namespace corpus
