#pragma once

#include "kiosk/event/fact.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace kiosk::event {

/// Facts about few people at few kiosks, so that they meet, overtake and contradict each other.
class RandomFacts {
public:
  explicit RandomFacts(std::uint32_t seed) : dice_{seed} {}

  /// A body of the kind with this index in FactBody, with any bytes in its texts.
  [[nodiscard]] FactBody body(std::size_t kind);
  [[nodiscard]] FactBody body() { return body(below(std::variant_size_v<FactBody>)); }

  /// `count` facts of three kiosks whose clocks disagree, in the order they were made.
  [[nodiscard]] std::vector<Fact> history(std::size_t count);

  [[nodiscard]] std::size_t below(std::size_t bound) { return dice_() % bound; }
  [[nodiscard]] std::mt19937& dice() { return dice_; }

  static constexpr std::size_t kPeople = 8;
  static constexpr std::size_t kBadges = 6;
  static constexpr std::size_t kCodes = 6;

  [[nodiscard]] static base::AttendeeId person(std::size_t index);
  [[nodiscard]] static base::BadgeId badge(std::size_t index);
  [[nodiscard]] static std::string code(std::size_t index);
  [[nodiscard]] static std::string email(std::size_t index);

private:
  bool coin() { return below(2) == 0; }
  std::string text();
  std::vector<std::string> texts();
  base::Instant instant();
  base::AttendeeId person() { return person(below(kPeople)); }
  AttendeeRecord record();
  Settings settings();
  template <class E>
  E one_of(std::size_t count) {
    return static_cast<E>(below(count));
  }
  template <class Make>
  auto perhaps(Make make) -> std::optional<decltype(make())> {
    if (coin()) return std::nullopt;
    return make();
  }

  std::mt19937 dice_;
};

}  // namespace kiosk::event
