#pragma once

#include "tests/doubles/temporary_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace board_test {

/// A tree of files of our own, gone afterwards.
class Tree {
public:
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path; }
  void write(const std::string& file, const std::string& text) const {
    std::filesystem::create_directories((folder_ / file).parent_path());
    std::ofstream{folder_ / file} << text;
  }
  [[nodiscard]] std::string read(const std::string& file) const {
    std::ifstream stream{folder_ / file};
    std::string text;
    stream >> text;
    return text;
  }

private:
  doubles::TemporaryFolder folder_;
};

}  // namespace board_test
