#include "kiosk/base/text.hpp"
#include "kiosk/store/store.hpp"

#include <unistd.h>

#include <array>
#include <fstream>

namespace kiosk::store {

std::string this_machine() {
  for (const auto* const place : {"/etc/machine-id", "/var/lib/dbus/machine-id"}) {
    std::ifstream file{place};
    std::string line;
    if (std::getline(file, line) && !base::trimmed(line).empty()) return std::string{base::trimmed(line)};
  }
  std::array<char, 256> name{};
  ::gethostname(name.data(), name.size() - 1);
  return std::string{"host "} + name.data();
}

}  // namespace kiosk::store
