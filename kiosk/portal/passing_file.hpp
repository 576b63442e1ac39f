#pragma once

#include "kiosk/lists/write_logs.hpp"
#include "kiosk/portal/office.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::portal {

/// A file that is made to be downloaded.
struct MadeFile {
  std::string name;
  std::string type;
  std::function<base::Result<std::uint64_t>(const lists::Sink&)> make;    ///< on the workshop's thread; how many rows
  std::function<std::vector<event::FactBody>(std::uint64_t rows)> taken;  ///< what must be durable before it goes
};

/// Makes a file in the system's place for temporary files, keeps the fact that it was taken, and then sends it, piece
/// by piece. Or answers why not; nothing of the file stays in either case.
void send_made_file(Office& office, const CallPtr& call, MadeFile file);

[[nodiscard]] std::string_view content_type(lists::LogFormat format);

}  // namespace kiosk::portal
