#include "kiosk/badge/door_code.hpp"

#include "kiosk/badge/sodium.hpp"

#include <sodium.h>

#include <string_view>

namespace kiosk::badge {

std::string new_door_code() {
  constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  constexpr std::size_t kCharacters = 20;
  need_sodium();
  std::string code = "KT-";
  for (std::size_t i = 0; i < kCharacters; ++i) code += kAlphabet[randombytes_uniform(kAlphabet.size())];
  return code;
}

}  // namespace kiosk::badge
