#include "kiosk/portal/listeners.hpp"

#include <utility>

namespace kiosk::portal {

std::shared_ptr<EventStream> Listeners::join(MayHear may_hear) {
  std::erase_if(listeners_, [](const Listener& one) { return one.stream->closed(); });
  if (listeners_.size() >= kMost) return nullptr;
  auto stream = std::make_shared<EventStream>();
  listeners_.push_back({.stream = stream, .may_hear = std::move(may_hear)});
  return stream;
}

void Listeners::tell(const std::function<std::string()>& numbers, bool anyway) {
  std::erase_if(listeners_, [](const Listener& one) {
    if (!one.stream->closed() && !one.may_hear()) one.stream->close();
    return one.stream->closed();
  });
  if ((!changed_ && !anyway) || listeners_.empty()) return;
  changed_ = false;
  const auto text = numbers();
  for (const auto& one : listeners_) one.stream->push(text);
}

}  // namespace kiosk::portal
