#include "kiosk/lists/list_file.hpp"

#include "kiosk/lists/read_list.hpp"

#include <format>
#include <fstream>
#include <iterator>

namespace kiosk::lists {

base::Result<base::Bytes> read_list_file(const std::filesystem::path& file) {
  std::error_code failed;
  if (!std::filesystem::exists(file, failed) && !failed) {
    return base::fail(base::ErrorKind::not_found, std::format("there is no file {}", file.string()));
  }
  if (!std::filesystem::is_regular_file(file, failed)) {
    return failed
               ? base::fail(base::ErrorKind::io, std::format("cannot read {}: {}", file.string(), failed.message()))
               : base::fail(base::ErrorKind::invalid_input,
                            file.string() + " is a folder, a device or a pipe. Give the name of a file with the list");
  }
  const auto size = std::filesystem::file_size(file, failed);
  if (size > kLargestList) {
    return base::fail(base::ErrorKind::invalid_input,
                      std::format("{} is {} MB; a list may be {} MB. Is it the right file?", file.string(),
                                  size / 1'000'000, kLargestList / 1'000'000));
  }
  std::ifstream in{file, std::ios::binary};
  base::Bytes bytes{std::istreambuf_iterator<char>{in}, {}};
  if (in.bad() || !in.is_open())
    return base::fail(base::ErrorKind::io, file.string() + " cannot be read: check who may read it");
  return bytes;
}

}  // namespace kiosk::lists
