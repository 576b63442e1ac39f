#include "kiosk/flow/flow.hpp"

namespace kiosk::flow {

bool Flow::at_rest() const {
  return std::holds_alternative<Start>(scene_.body) || std::holds_alternative<WallShown>(scene_.body) ||
         std::holds_alternative<SaverShown>(scene_.body);
}

void Flow::take(const RoomSurveyed& surveyed) {
  wall_.occasions = surveyed.occasions;
  wall_.gaps = surveyed.gaps;
  ++surveys_;
  if (at_rest()) show_rest();
}

void Flow::survey_now_and_then() {
  const auto facts = state_.fact_count();
  if (!wall_.survey_is_due(now_, facts)) return;
  wall_.asked = now_;
  wall_.facts_asked = facts;
  effects_.push_back(SurveyRoom{config_.language});
}

void Flow::show_wall() {
  const WallSeen seen{
      .turn = wall_turn(now_), .facts = state_.fact_count(), .surveys = surveys_, .clock_trusted = clock_trusted_};
  if (std::holds_alternative<WallShown>(scene_.body) && seen == wall_seen_) return;
  wall_seen_ = seen;
  auto shown = describe_wall(state_, wall_, now_);
  shown.clock_trusted = clock_trusted_;
  const auto* before = std::get_if<WallShown>(&scene_.body);
  const auto since = before != nullptr && before->turn == shown.turn ? scene_.since : now_;
  show(std::move(shown), config_.language, {}, std::nullopt);
  scene_.since = since;
}

}  // namespace kiosk::flow
