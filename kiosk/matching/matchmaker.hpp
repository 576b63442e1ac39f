#pragma once

#include "kiosk/flow/flow.hpp"
#include "kiosk/matching/room_watch.hpp"
#include "matcher/suggest/matcher.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace kiosk::matching {

/// The matcher, fed with what happens in the room, answering in the flow's words. Not thread-safe: one thread owns it.
class Matchmaker {
public:
  explicit Matchmaker(std::shared_ptr<const matcher::lexicon::Recogniser> recogniser);

  void take(const RoomChange& change);

  /// Whom somebody in the room should meet, and why; who is not in it (any more) gets nobody, for want of consent.
  /// Suggestions are shared out over everybody here, so that each is suggested about as often.
  [[nodiscard]] flow::Suggested answer(const flow::Suggest& question);

  /// How sharp the pitch is that somebody is writing, beside the people in the room.
  [[nodiscard]] flow::Sharpened sharpen(const flow::Sharpen& question) const;

  [[nodiscard]] const matcher::suggest::Matcher& matcher() const { return matcher_; }
  /// Empty when they gave none, or are not here.
  [[nodiscard]] const std::string& first_name(matcher::crowd::Seat seat) const;

private:
  using Ranking = std::vector<matcher::score::Ranked>;
  [[nodiscard]] Ranking people_for(matcher::crowd::Seat seat, std::size_t count);

  std::shared_ptr<const matcher::lexicon::Recogniser> recogniser_;
  matcher::suggest::Matcher matcher_;
  std::unordered_map<std::string, std::string> first_names_;  ///< by profile id
  std::map<matcher::crowd::Seat, Ranking> shared_out_;        ///< of everybody, while nothing changes
  std::optional<std::size_t> shared_out_each_;                ///< none: to be worked out again
};

}  // namespace kiosk::matching
