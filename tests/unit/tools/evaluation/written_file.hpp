#pragma once

#include "tests/doubles/temporary_folder.hpp"

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
  WrittenFile(std::string_view name, std::string_view text) : path_{folder_ / name} {
    std::ofstream{path_, std::ios::binary} << text;
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
  doubles::TemporaryFolder folder_;
  std::filesystem::path path_;
};

}  // namespace tools::evaluation
