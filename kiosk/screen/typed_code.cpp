#include "kiosk/screen/typed_code.hpp"

#include "kiosk/base/text.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::screen {

namespace {

bool inside_vcard(std::string_view text) {
  const std::string lower = base::ascii_lower(text);
  return lower.starts_with("begin:vcard") && !lower.ends_with("end:vcard");
}

}  // namespace

void TypedCode::type(std::string_view text, Millis at) {
  if (!typing(at)) give_up();
  last_ = at;
  // one byte over the limit marks the burst as too long, without keeping more of it
  text_.append(text.substr(0, kLongest + 1 - std::min(text_.size(), kLongest + 1)));
}

std::optional<std::string> TypedCode::enter(Millis at) {
  if (!typing(at)) {
    give_up();
    return std::nullopt;
  }
  if (inside_vcard(text_)) {
    type("\n", at);
    return std::nullopt;
  }
  std::string code = std::exchange(text_, {});
  if (code.size() < kShortest) persons_ += code;
  if (code.size() < kShortest || code.size() > kLongest) return std::nullopt;
  return code;
}

std::string TypedCode::take_persons(Millis at) {
  if (!typing(at)) give_up();
  return std::exchange(persons_, {});
}

void TypedCode::give_up() {
  if (text_.size() <= kMostAtOnce) persons_ += text_;
  text_.clear();
}

}  // namespace kiosk::screen
