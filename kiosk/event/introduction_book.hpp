#pragma once

#include "kiosk/base/ids.hpp"
#include "kiosk/event/stamp.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace kiosk::event {

/// What became of somebody's wish to be introduced to somebody else.
enum class IntroductionStanding { not_asked, open, welcomed, declined };

/// Who asked to be introduced to whom, and what the other said. The first time it was asked counts, and the last
/// answer; an answer counts once the question is known.
class IntroductionBook {
public:
  /// Somebody who asks for themselves is left out.
  void insert(const Stamp& stamp, const IntroductionAsked& asked);
  void insert(const Stamp& stamp, const IntroductionAnswered& answered);

  [[nodiscard]] IntroductionStanding between(const base::AttendeeId& by, const base::AttendeeId& to) const;
  /// Who waits for an answer of `to`, first asked first.
  [[nodiscard]] std::vector<base::AttendeeId> waiting_for(const base::AttendeeId& to) const;
  /// Who said yes to `by`, latest yes first. Looks at everybody.
  [[nodiscard]] std::vector<base::AttendeeId> welcoming(const base::AttendeeId& by) const;

  bool operator==(const IntroductionBook&) const = default;

private:
  struct Request {
    std::optional<Stamp> asked;
    Latest<bool> welcome;
    [[nodiscard]] IntroductionStanding standing() const;
    bool operator==(const Request&) const = default;
  };
  using Pair = std::pair<base::AttendeeId, base::AttendeeId>;  ///< asked for, asked by
  std::map<Pair, Request> requests_;
};

}  // namespace kiosk::event
