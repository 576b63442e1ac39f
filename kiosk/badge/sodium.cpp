#include "kiosk/badge/sodium.hpp"

#include <sodium.h>

#include <stdexcept>

namespace kiosk::badge {

void need_sodium() {
  if (sodium_init() < 0) throw std::runtime_error{"libsodium cannot start; install libsodium23 again"};
}

}  // namespace kiosk::badge
