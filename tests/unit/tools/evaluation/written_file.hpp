#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tools::evaluation {

/// A file with this text in a folder of its own, gone afterwards.
class WrittenFile {
public:
  WrittenFile(std::string_view name, std::string_view text) {
    auto folder = (std::filesystem::temp_directory_path() / "koffietijd-gold-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) throw std::runtime_error{"cannot make " + folder};
    path_ = std::filesystem::path{folder} / name;
    std::ofstream{path_, std::ios::binary} << text;
  }
  WrittenFile(const WrittenFile&) = delete;
  WrittenFile& operator=(const WrittenFile&) = delete;
  ~WrittenFile() {
    std::error_code ignored;
    std::filesystem::remove_all(path_.parent_path(), ignored);
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
  std::filesystem::path path_;
};

}  // namespace tools::evaluation
