#include "firmware/board/power.hpp"

#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX asks its users to declare it

namespace firmware::board {

std::expected<void, std::string> switch_power(PowerWish wish, const std::string& command) {
  std::string program = command;
  std::string verb = wish == PowerWish::restart ? "reboot" : "poweroff";
  std::string quiet = "--no-ask-password";
  const std::array<char*, 4> words{program.data(), quiet.data(), verb.data(), nullptr};
  pid_t child = 0;
  if (::posix_spawnp(&child, program.c_str(), nullptr, nullptr, words.data(), environ) != 0) {
    return std::unexpected{"there is no " + command + " on this machine: use the power button"};
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return std::unexpected{command + " did not answer"};
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  return std::unexpected{"the system does not let this kiosk " + verb + ": its user needs that right from logind"};
}

}  // namespace firmware::board
