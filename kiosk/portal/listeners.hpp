#pragma once

#include "kiosk/portal/event_stream.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace kiosk::portal {

/// Pages that follow the numbers while they change. Belongs to the portal's thread.
class Listeners {
public:
  static constexpr std::size_t kMost = 100;

  /// True while this page may still listen; asked before every push.
  using MayHear = std::function<bool()>;

  /// A new page; null when too many listen.
  [[nodiscard]] std::shared_ptr<EventStream> join(MayHear may_hear);

  /// Something changed: the next `tell` has news.
  void note_change() { changed_ = true; }
  /// Tells everybody what `numbers` gives, if something changed or `anyway`; nothing is worked out when nobody listens.
  void tell(const std::function<std::string()>& numbers, bool anyway);

private:
  struct Listener {
    std::shared_ptr<EventStream> stream;
    MayHear may_hear;
  };
  std::vector<Listener> listeners_;
  bool changed_ = false;
};

}  // namespace kiosk::portal
