#include "kiosk/event/code_digest.hpp"

#include "kiosk/event/blake2b.hpp"

namespace kiosk::event {

using namespace std::string_view_literals;

CodeDigest code_digest(std::string_view code) {
  return {blake2b("koffietijd code\0"sv, code)};
}

}  // namespace kiosk::event
