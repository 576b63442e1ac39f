#include "firmware/reader/camera_source.hpp"

#include <glob.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

namespace firmware::reader {
namespace {

namespace fs = std::filesystem;

/// Pictures and videos by their ending; hidden files are somebody's working copies.
bool looks_recorded(const fs::path& path) {
  if (path.filename().string().starts_with('.')) return false;
  constexpr std::array<std::string_view, 13> kEndings{".png",  ".jpg", ".jpeg", ".webp", ".bmp", ".gif",  ".mkv",
                                                      ".webm", ".mp4", ".avi",  ".mov",  ".ogv", ".mjpeg"};
  auto ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(),
                         [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return std::ranges::find(kEndings, ending) != kEndings.end();
}

std::vector<std::string> files_in_folder(const fs::path& folder) {
  std::vector<std::string> paths;
  std::error_code failure;
  for (fs::directory_iterator entry{folder, failure}; !failure && entry != fs::directory_iterator{};
       entry.increment(failure)) {
    if (entry->is_regular_file(failure) && looks_recorded(entry->path())) paths.push_back(entry->path().string());
  }
  return paths;
}

std::vector<std::string> files_that_match(const std::string& pattern) {
  struct Matches : glob_t {
    Matches() : glob_t{} {}
    Matches(const Matches&) = delete;
    Matches& operator=(const Matches&) = delete;
    ~Matches() { globfree(this); }
  } matches;
  std::vector<std::string> paths;
  if (::glob(pattern.c_str(), 0, nullptr, &matches) != 0) return paths;
  for (std::size_t i = 0; i < matches.gl_pathc; ++i) {
    std::error_code failure;
    if (fs::is_regular_file(matches.gl_pathv[i], failure)) paths.emplace_back(matches.gl_pathv[i]);
  }
  return paths;
}

std::expected<CameraSource, std::string> parse_files(const std::string& where) {
  if (where.empty())
    return std::unexpected{std::string{"'files:' needs a folder or a pattern, as in files:/tmp/frames/*.png."}};
  std::error_code failure;
  auto paths = fs::is_directory(where, failure) ? files_in_folder(where) : files_that_match(where);
  if (paths.empty()) return std::unexpected{"There are no pictures or videos in '" + where + "'."};
  std::ranges::sort(paths);
  return RecordedFiles{std::move(paths)};
}

}  // namespace

std::expected<CameraSource, std::string> parse_camera_source(std::string_view text) {
  constexpr std::string_view kPipeline = "gst:";
  constexpr std::string_view kFiles = "files:";
  if (text == "auto") return AnyCamera{};
  if (text == "none") return NoCamera{};
  if (text.starts_with(kFiles)) return parse_files(std::string{text.substr(kFiles.size())});
  if (text.starts_with(kPipeline)) return PipelineSource{std::string{text.substr(kPipeline.size())}};
  return std::unexpected{"'" + std::string{text} +
                         "' is not a camera: write auto, none, gst:PIPELINE or files:FOLDER."};
}

}  // namespace firmware::reader
