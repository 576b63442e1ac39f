#include "kiosk/base/temporary_folder.hpp"

#include <stdlib.h>
#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace kiosk::base {
namespace {

constexpr std::size_t kPiece = 64 * 1024;

}  // namespace

TemporaryFolder::TemporaryFolder(std::filesystem::path path) : path_{std::move(path)} {}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept : path_{std::exchange(other.path_, {})} {}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

Result<TemporaryFolder> TemporaryFolder::create() {
  std::error_code failure;
  const auto place = std::filesystem::temp_directory_path(failure);
  if (failure) return fail(ErrorKind::io, "there is no place for temporary files: " + failure.message());
  auto name = (place / "koffietijd-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    const int reason = errno;
    return fail(reason == ENOSPC || reason == EDQUOT ? ErrorKind::disk_full : ErrorKind::io,
                "cannot make a folder in " + place.string() + ": " + std::generic_category().message(reason));
  }
  return TemporaryFolder{name};
}

Result<> read_in_pieces(const std::filesystem::path& file, const std::function<Result<>(std::string_view)>& take) {
  std::ifstream in{file, std::ios::binary};
  std::string piece(kPiece, '\0');
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0) {
    const std::string_view read{piece.data(), static_cast<std::size_t>(in.gcount())};
    if (auto taken = take(read); !taken) return taken;
  }
  return in.eof() ? Result<>{} : fail(ErrorKind::io, "cannot read " + file.string());
}

}  // namespace kiosk::base
