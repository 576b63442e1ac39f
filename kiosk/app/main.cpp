#include "kiosk/app/kiosk.hpp"
#include "kiosk/app/options.hpp"

#include <exception>
#include <iostream>

int main(int argc, char** argv) {
  try {
    const auto parsed = kiosk::app::parse_options(argc, argv);
    if (parsed.exit_code) return *parsed.exit_code;
    return kiosk::app::run_kiosk(parsed.options);
  } catch (const std::exception& error) {
    std::cerr << "koffietijd-kiosk: this should not happen: " << error.what() << '\n';
    return 1;
  }
}
