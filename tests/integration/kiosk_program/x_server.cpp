#include "tests/integration/kiosk_program/x_server.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>

namespace integration {

XServer::XServer(const std::filesystem::path& folder)
    : numbers_{folder / "display"},
      process_{
          {"sh", "-c", "exec Xvfb -displayfd 3 -screen 0 1280x1280x24 -nolisten tcp 3>'" + numbers_.string() + "'"},
          folder / "xvfb.log"} {
  REQUIRE(eventually([this] { return number().ends_with('\n'); }));
}

std::map<std::string, std::string> XServer::environment() const {
  auto text = number();
  text.pop_back();
  return {{"DISPLAY", ":" + text}, {"WAYLAND_DISPLAY", ""}, {"SDL_VIDEODRIVER", "x11"}};
}

std::string XServer::number() const {
  std::ifstream stream{numbers_};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

}  // namespace integration
