// Input: type, a zero byte, readable part, a zero byte, personal part.
// Whatever decodes must encode to something that decodes to the same fact, and a projection must take it.

#include "kiosk/event/fact_codec.hpp"
#include "kiosk/event/projection.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

std::string_view cut(std::string_view& rest) {
  const auto end = rest.find('\0');
  const auto piece = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return piece;
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace event = kiosk::event;
  std::string_view rest{reinterpret_cast<const char*>(data), size};
  const auto type = cut(rest);
  const auto body = cut(rest);

  const auto decoded = event::decode(type, body, rest);
  if (!decoded) {
    require(!decoded.error().message.empty());
    return 0;
  }
  const auto encoded = event::encode(*decoded);
  require(encoded.type == type);
  require(event::decode(encoded.type, encoded.body, encoded.personal) == *decoded);

  const event::Fact fact{.id = {{"fuzzfuzz"}, 1}, .time = {}, .clock_trusted = true, .body = *decoded};
  event::Projection state;
  state.apply(fact);
  state.apply(fact);
  require(state.fact_count() == 1);
  return 0;
}
