#include "kiosk/flow/describe.hpp"
#include "kiosk/flow/flow.hpp"

#include <algorithm>

// How the glass behaves around a visit: it waits for who is still here, rests when nobody is, and is as somebody reads
// it best until they are gone.

namespace kiosk::flow {
namespace {

using namespace std::chrono_literals;

/// A scene that is there this long is read or answered; it waits for who says so.
constexpr base::milliseconds kWorthStaying = 8s;
constexpr base::milliseconds kChoosingStays = 30s;

/// Language and legibility chosen on the start scene wait this long for a badge.
constexpr base::milliseconds kChoiceKeeps = 60s;
/// The glass stays light this long after the last sign of somebody.
constexpr base::milliseconds kLightStays = 30s;
constexpr base::milliseconds kSaverWandersEvery = 1min;

bool comes_from_somebody(const Input& input) {
  return std::holds_alternative<BadgeRead>(input) || std::holds_alternative<Tapped>(input) ||
         std::holds_alternative<Touched>(input) || std::holds_alternative<TextTyped>(input);
}

}  // namespace

bool Flow::nobody_here() const {
  return at_rest() || std::holds_alternative<OutOfOrder>(scene_.body);
}

void Flow::note_presence(const Input& input) {
  // a clock that was set back must not keep the glass awake for hours
  if (comes_from_somebody(input) || !nobody_here() || now_ < awake_) awake_ = now_;
}

void Flow::take(const Touched&) {
  if (std::holds_alternative<SaverShown>(scene_.body)) show_start();
}

void Flow::show_rest() {
  const auto alone = now_ - awake_;
  if (alone >= kChoiceKeeps) {
    language_ = config_.language;
    legibility_ = {};
  }
  const bool needs_eyes = config_.out_of_order || camera_ == CameraState::lost;
  const bool saves = config_.saver_after > 0ms && alone >= config_.saver_after && !needs_eyes &&
                     config_.place.role != event::Role::wall && at_rest();
  saves ? show_saver() : show_start();
}

void Flow::show_saver() {
  const auto* before = std::get_if<SaverShown>(&scene_.body);
  const auto turn = static_cast<std::size_t>(std::max<std::int64_t>(now_.time_since_epoch() / kSaverWandersEvery, 0));
  const auto since = before != nullptr && before->turn == turn ? scene_.since : now_;
  show(SaverShown{.event_name = state_.settings().name,
                  .time = clock_trusted_ ? local_time(state_, now_) : std::string{},
                  .turn = turn},
       language_, {}, std::nullopt);
  scene_.since = since;
}

void Flow::end_visit() {
  language_ = config_.language;
  legibility_ = {};
  show_start();
}

void Flow::stay() {
  const auto lasts = *scene_.until - scene_.since;
  const auto* swap = std::get_if<ExchangeShown>(&scene_.body);
  if (swap != nullptr && swap->step == ExchangeStep::waiting && person_) {
    static_cast<void>(pairing_.show(*person_, now_, kNoFrame));  // the table waits as long as the glass does
  }
  scene_.since = now_;
  scene_.until = now_ + lasts;
  if (std::holds_alternative<OnMyPhoneShown>(scene_.body)) scene_.until = std::min(*scene_.until, link_ends_);
}

void Flow::show_legibility() {
  show(LegibilityShown{}, language_, {Action::large_text, Action::high_contrast, Action::low_controls, Action::done},
       kChoosingStays);
}

void Flow::choose_legibility(bool Legibility::* what) {
  legibility_.*what = !(legibility_.*what);
  show_legibility();
}

void Flow::complete_scene() {
  const bool offered = std::ranges::contains(scene_.actions, Action::stay);
  // a form asks by itself, and whoever works in the menu stays by working
  const bool asks = !std::holds_alternative<FormShown>(scene_.body) && !organiser_at_work();
  if (scene_.until && *scene_.until - scene_.since >= kWorthStaying && asks && !offered) {
    scene_.actions.push_back(Action::stay);
  }
  scene_.legibility = legibility_;
  scene_.dim = nobody_here() && config_.night && clock_trusted_ && now_ - awake_ >= kLightStays &&
               config_.night->holds(local_minute(state_, now_));
}

}  // namespace kiosk::flow
