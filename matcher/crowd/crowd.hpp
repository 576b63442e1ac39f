#pragma once

#include "matcher/crowd/portrait.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace matcher::crowd {

/// A person's place in the crowd while they are in it. Places of those who left are used again.
using Seat = std::uint32_t;

/// What happened between two people so far.
enum class Bond : std::uint8_t {
  none,
  not_now,    ///< one of them said "not now": neither is suggested to the other
  met,        ///< they talked
  exchanged,  ///< they swapped cards
};

struct Member {
  Profile profile;
  Portrait portrait;
};

/// Who may be suggested at this moment, and what is between them. Takes arrivals, edits and departures at once, and
/// finds for one person those worth a closer look. Not thread-safe: one thread owns it.
class Crowd {
public:
  /// Both are borrowed and must outlive the crowd.
  Crowd(const lexicon::Recogniser& recogniser, const Weights& weights);

  /// Somebody arrives, or changed what they say: the same id again replaces the profile. Returns the seat, which stays
  /// theirs until they leave.
  Seat put(Profile profile);
  /// As `put`, with a portrait that was made before (by `portray`, of this profile, with this crowd's recogniser).
  Seat put(Profile profile, Portrait portrait);
  /// Somebody leaves; false when they were not there. Bonds are kept: they may come back.
  bool remove(std::string_view id);

  /// The latest word on a pair counts, but a swap or a meeting is not undone by "not now". Holds both ways, also for
  /// people who are not here.
  void note(std::string_view a, std::string_view b, Bond bond);
  [[nodiscard]] Bond between(std::string_view a, std::string_view b) const;

  [[nodiscard]] std::size_t size() const { return seats_.size(); }
  [[nodiscard]] std::optional<Seat> find(std::string_view id) const;
  /// `seat` must be taken.
  [[nodiscard]] const Member& at(Seat seat) const { return *members_[seat]; }
  /// Everybody's seats, by id: an order that does not depend on who came first.
  [[nodiscard]] std::vector<Seat> seats() const;

  /// Those with anything in common with `portrait` that counts for a suggestion: at most `most`, the most promising
  /// first by a cheap estimate (ties by id). In a crowd of at most `most` it is everybody.
  [[nodiscard]] std::vector<Seat> promising(const Portrait& portrait, std::size_t most) const;

  /// How much an occasion tells about two people who share it: by the lexicon, and less where everybody has it.
  [[nodiscard]] float telling(std::uint32_t occasion) const;
  /// How rare a word is here, 0 to 1 (inverse document frequency over what people offer).
  [[nodiscard]] float rarity(std::uint32_t word) const;

  [[nodiscard]] const lexicon::Recogniser& recogniser() const { return recogniser_; }
  [[nodiscard]] const Weights& weights() const { return weights_; }

private:
  struct Posting {
    Seat seat = 0;
    float weight = 0;
  };
  using Postings = std::vector<Posting>;
  using ByIndex = std::vector<Postings>;
  struct TextHash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using BondKey = std::pair<std::string, std::string>;  ///< smaller id first

  static BondKey key_of(std::string_view a, std::string_view b);
  Seat free_seat();
  void index(Seat seat);
  void unindex(Seat seat);
  template <class Visit>
  void each_list(const Portrait& portrait, Visit&& visit);

  const lexicon::Recogniser& recogniser_;
  const Weights& weights_;
  std::vector<std::unique_ptr<Member>> members_;  ///< by seat; null: free
  std::vector<Seat> free_;
  std::unordered_map<std::string, Seat, TextHash, std::equal_to<>> seats_;
  std::map<BondKey, Bond> bonds_;

  ByIndex by_occasion_;
  ByIndex by_profession_;
  ByIndex by_sought_profession_;
  std::unordered_map<std::uint32_t, Postings> by_offer_word_;
  std::unordered_map<std::uint32_t, Postings> by_need_word_;
};

}  // namespace matcher::crowd
