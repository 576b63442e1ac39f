#include "kiosk/app/gallery.hpp"
#include "kiosk/app/kiosk.hpp"
#include "kiosk/app/options.hpp"

#include <exception>
#include <iostream>

int main(int argc, char** argv) {
  try {
    const auto parsed = kiosk::app::parse_options(argc, argv);
    if (parsed.exit_code) return *parsed.exit_code;
    const auto& options = parsed.options;
    if (options.gallery.empty()) return kiosk::app::run_kiosk(options);
    const auto drawn = kiosk::app::write_gallery(options.gallery, options.language.value_or(kiosk::flow::Language::nl));
    if (!drawn) std::cerr << "koffietijd-kiosk: " << drawn.error().message << '\n';
    return drawn ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "koffietijd-kiosk: this should not happen: " << error.what() << '\n';
    return 1;
  }
}
