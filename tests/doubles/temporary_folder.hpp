#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <system_error>

namespace doubles {

/// A folder of its own for one test, on the real file system (TMPDIR says where); gone afterwards.
class TemporaryFolder {
public:
  TemporaryFolder() : path{made()} {}
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path& name) const { return path / name; }

  const std::filesystem::path path;

private:
  static std::filesystem::path made() {
    auto name = (std::filesystem::temp_directory_path() / "koffietijd-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"cannot make " + name};
    return name;
  }
};

}  // namespace doubles
