#include "firmware/board/power.hpp"

#include "firmware/board/run.hpp"

namespace firmware::board {

std::expected<void, std::string> switch_power(PowerWish wish, const std::string& command) {
  const std::string verb = wish == PowerWish::restart ? "reboot" : "poweroff";
  const auto status = run({command, "--no-ask-password", verb});
  if (!status) return std::unexpected{"there is no " + command + " on this machine: use the power button"};
  if (*status == 0) return {};
  return std::unexpected{"the system does not let this kiosk " + verb + ": its user needs that right from logind"};
}

}  // namespace firmware::board
