#include "matcher/explain/explain.hpp"

#include "matcher/explain/listening.hpp"
#include "matcher/explain/meeting.hpp"
#include "matcher/explain/reasons.hpp"
#include "matcher/explain/stars.hpp"

#include <array>
#include <utility>

namespace matcher::explain {

std::string_view name_of(ReasonKind kind) {
  constexpr std::array<std::string_view, 8> kNames{"same_moment", "they_seek_you",   "you_seek_them", "same_clients",
                                                   "partners",    "they_hear_first", "knowledge",     "in_the_room"};
  return kNames.at(static_cast<std::size_t>(std::to_underlying(kind)));
}

Explanation explain(const crowd::Crowd& crowd, crowd::Seat me, crowd::Seat them, text::Language reader,
                    std::string_view their_name) {
  const Meeting meeting{crowd, me, them, reader, their_name};
  const auto values = values_of(meeting);
  return {
      .reasons = reasons_of(meeting),
      .listen_for = listen_for(meeting),
      .opener = opener(meeting),
      .bring = bring(meeting, values),
      .recommend = recommend(meeting, values),
      .pay = pay(meeting, values),
      .know = know(meeting, values),
      .overall = stars(values.overall, kOverallSteps),
  };
}

}  // namespace matcher::explain
