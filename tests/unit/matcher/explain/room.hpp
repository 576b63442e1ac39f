#pragma once

#include "matcher/crowd/crowd.hpp"
#include "matcher/explain/explain.hpp"
#include "matcher/lexicon/recogniser.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace matcher::explain {

/// The built-in lexicon with Debian's Dutch words, made once for all tests.
[[nodiscard]] const lexicon::Recogniser& recogniser();

struct Person {
  std::string first_name;
  crowd::Profile profile;
};

/// The people of tests/data/matcher/development.csv, in its order.
[[nodiscard]] const std::vector<Person>& development_set();

/// People in a room, and explanations of them.
class Room {
public:
  Room() : crowd_{recogniser(), weights_} {}
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;

  crowd::Seat enter(crowd::Profile profile);
  [[nodiscard]] crowd::Crowd& crowd() { return crowd_; }
  [[nodiscard]] const crowd::Crowd& crowd() const { return crowd_; }
  /// By their ids.
  [[nodiscard]] Explanation explain(std::string_view me, std::string_view them, text::Language reader,
                                    std::string_view their_name) const;

private:
  crowd::Weights weights_;
  crowd::Crowd crowd_;
};

/// Everything of an explanation that somebody reads.
[[nodiscard]] std::vector<std::string> all_texts(const Explanation& explanation);

[[nodiscard]] const Reason* find(const Explanation& explanation, ReasonKind kind);

}  // namespace matcher::explain
