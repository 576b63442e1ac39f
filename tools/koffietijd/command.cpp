#include "tools/koffietijd/command.hpp"

#include "kiosk/store/event_lock.hpp"
#include "tools/koffietijd/progress.hpp"
#include "tools/koffietijd/typed_secret.hpp"

#include <format>
#include <iostream>

namespace tools {

using namespace kiosk;

Exit exit_for(const base::Error& error) {
  switch (error.kind) {
    case base::ErrorKind::invalid_input:
    case base::ErrorKind::conflict:
      return Exit::bad_input;
    case base::ErrorKind::not_found:
      return Exit::not_found;
    default:
      return Exit::failed;
  }
}

Exit complain(const base::Error& error) {
  std::cerr << "koffietijd: " << error.message << '\n';
  return exit_for(error);
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view many) {
  if (number == 1) return std::format("1 {}", one);
  return many.empty() ? std::format("{} {}s", number, one) : std::format("{} {}", number, many);
}

CLI::Option* add_event_folder(CLI::App& command, std::string& folder) {
  return command.add_option("DIR", folder, "Folder of the event, made by `koffietijd event new`")
      ->required()
      ->type_name("");
}

base::Result<store::EventFolder> open_event(const std::string& folder, const base::Clock& clock) {
  std::optional<store::EventKey> key;
  if (store::is_locked(folder)) {
    auto opened = key_from_organiser(folder);
    if (!opened) return std::unexpected{opened.error()};
    key = *std::move(opened);
  }
  Progress progress{"Reading the event"};
  const auto show = [&](std::uint64_t facts) { progress.show(facts); };
  return key ? store::open_event(folder, *key, clock, show) : store::open_event(folder, clock, show);
}

}  // namespace tools
