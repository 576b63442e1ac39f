#include "firmware/reader/picture_header.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <span>
#include <string_view>

namespace firmware::reader {
namespace {

using std::string_view_literals::operator""sv;

std::uint64_t big_endian(std::span<const char> bytes) {
  std::uint64_t value = 0;
  for (const char byte : bytes) value = (value << 8) | static_cast<unsigned char>(byte);
  return value;
}

template <std::size_t Size>
bool read(std::ifstream& file, std::array<char, Size>& bytes) {
  return static_cast<bool>(file.read(bytes.data(), Size));
}

/// Frame headers are SOF0…SOF15 without DHT (C4), JPG (C8) and DAC (CC).
bool starts_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Walks the segments up to the frame header; sizes stay 0 when there is none.
PictureHeader read_jpeg(std::ifstream& file) {
  PictureHeader header{.kind = PictureKind::jpeg};
  file.seekg(2);
  std::array<char, 4> segment{};
  while (read(file, segment) && static_cast<unsigned char>(segment[0]) == 0xFF) {
    const auto marker = static_cast<unsigned>(static_cast<unsigned char>(segment[1]));
    if (marker == 0xFF) {  // a fill byte before the marker
      file.seekg(-3, std::ios::cur);
      continue;
    }
    const auto length = big_endian(std::span{segment}.subspan(2));
    if (length < 2) break;
    if (starts_frame(marker)) {
      std::array<char, 5> frame{};
      if (!read(file, frame)) break;
      header.height = big_endian(std::span{frame}.subspan(1, 2));
      header.width = big_endian(std::span{frame}.subspan(3, 2));
      break;
    }
    file.seekg(static_cast<std::streamoff>(length) - 2, std::ios::cur);
  }
  return header;
}

}  // namespace

std::expected<PictureHeader, std::string> read_picture_header(const std::string& path) {
  std::error_code failure;
  if (!std::filesystem::exists(path, failure)) return std::unexpected{"There is no file '" + path + "'."};
  if (!std::filesystem::is_regular_file(path, failure)) return std::unexpected{"'" + path + "' is not a file."};
  std::ifstream file{path, std::ios::binary};
  if (!file) return std::unexpected{"'" + path + "' cannot be opened: check who may read it."};

  std::array<char, 24> head{};
  file.read(head.data(), head.size());
  const std::string_view start{head.data(), static_cast<std::size_t>(file.gcount())};
  if (start.empty()) return std::unexpected{"'" + path + "' is empty."};
  file.clear();
  if (start.size() == head.size() && start.starts_with("\x89PNG\r\n\x1a\n"sv)) {
    return PictureHeader{.kind = PictureKind::png,
                         .width = big_endian(std::span{head}.subspan(16, 4)),
                         .height = big_endian(std::span{head}.subspan(20, 4))};
  }
  if (start.starts_with("\xFF\xD8\xFF"sv)) return read_jpeg(file);
  return PictureHeader{};
}

}  // namespace firmware::reader
