#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::screen {

/// Tells a scanner that types like a keyboard from a person: a scanner's characters follow each other within
/// kLongestGap, and Enter ends the code. Lines of a vCard (from BEGIN:VCARD to END:VCARD) stay together.
class TypedCode {
public:
  using Millis = std::chrono::milliseconds;
  static constexpr Millis kLongestGap{60};
  static constexpr std::size_t kShortest = 4;     ///< characters; fewer are a person's
  static constexpr std::size_t kMostAtOnce = 12;  ///< bytes that a person's fingers bring in one burst
  static constexpr std::size_t kLongest = 8'000;  ///< bytes; a longer burst is dropped whole

  /// Characters as typed, UTF-8.
  void type(std::string_view text, Millis at);
  /// Enter. The code, when a scanner typed one.
  [[nodiscard]] std::optional<std::string> enter(Millis at);
  /// What a person typed so far, once it is clear that no scanner did: characters with a pause behind them, or anything
  /// after `give_up`. Of a longer burst that no Enter ended nothing is left.
  [[nodiscard]] std::string take_persons(Millis at);
  /// Whatever was typed was a person's: a scanner has no such key.
  void give_up();
  /// True while a scanner seems to be typing at `at`.
  [[nodiscard]] bool typing(Millis at) const { return !text_.empty() && at - last_ <= kLongestGap; }

private:
  std::string text_;
  std::string persons_;
  Millis last_{};
};

}  // namespace kiosk::screen
