#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace kiosk::portal {

/// News for one page that listens (server-sent events). Only the newest counts: a page that reads slowly misses what
/// was overtaken, and holds up nobody. Belongs to the portal's thread.
class EventStream {
public:
  /// `text` is one line of JSON.
  void push(std::string text) {
    newest_ = std::move(text);
    if (wake_) wake_();
  }
  /// The page gets what is still to be sent, then the end.
  void close() {
    closed_ = true;
    if (wake_) wake_();
  }

  [[nodiscard]] std::optional<std::string> take() { return std::exchange(newest_, std::nullopt); }
  [[nodiscard]] bool closed() const { return closed_; }
  /// Called whenever there is something to do; replaces an earlier one. The connection sets and clears it.
  void on_news(std::function<void()> wake) { wake_ = std::move(wake); }

private:
  std::optional<std::string> newest_;
  std::function<void()> wake_;
  bool closed_ = false;
};

}  // namespace kiosk::portal
