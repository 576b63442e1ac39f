#include "kiosk/event/pin.hpp"
#include "kiosk/flow/flow.hpp"

#include <utility>

// The PIN pad: behind the organiser's badge, before the organiser's menu.

namespace kiosk::flow {
namespace {

using namespace std::chrono_literals;

constexpr base::milliseconds kPadStays = 60s;

}  // namespace

bool Flow::organiser_at_work() const {
  return std::holds_alternative<PinAsked>(scene_.body) || std::holds_alternative<MenuShown>(scene_.body);
}

void Flow::choose_pin(PinPurpose purpose) {
  person_.reset();
  pair_.reset();
  question_.reset();
  meeting_.reset();
  pairing_.forget();
  verdicts_.clear();
  pin_ = {};
  show_pin(purpose);
}

void Flow::show_pin(PinPurpose purpose, PinRemark remark) {
  const auto wait = purpose == PinPurpose::open ? attempts_.wait(now_) : base::milliseconds{0};
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
  std::vector<Action> actions{Action::close};
  if (seconds == 0 && remark != PinRemark::checking) actions.push_back(Action::key);
  show(PinAsked{.purpose = purpose,
                .digits = pin_.typed.size(),
                .remark = remark,
                .attempts_left = remark == PinRemark::wrong ? attempts_.left() : 0,
                .wait_seconds = static_cast<std::size_t>(seconds)},
       language_, std::move(actions), kPadStays);
}

/// The seconds until the next attempt go by, without keeping the pad up.
void Flow::count_down_pin() {
  const auto shown = std::get<PinAsked>(scene_.body);
  if (shown.wait_seconds > 0) redraw([&] { show_pin(shown.purpose, shown.remark); });
}

void Flow::press_pin_key(const std::string& key) {
  const auto shown = std::get<PinAsked>(scene_.body);
  if (key == "ok") return finish_pin();
  if (key == "erase") {
    if (!pin_.typed.empty()) pin_.typed.pop_back();
  } else if (pin_.typed.size() < event::kLongestPin) {
    pin_.typed += key;
  }
  show_pin(shown.purpose);
}

void Flow::finish_pin() {
  const auto purpose = std::get<PinAsked>(scene_.body).purpose;
  if (purpose == PinPurpose::open) {
    if (pin_.typed.size() < event::kShortestPin) return show_pin(purpose, PinRemark::too_short);
    attempts_.begin(now_);
    effects_.push_back(KeepAttempts{attempts_});
    pin_.request = next_request_++;
    effects_.push_back(
        CheckPin{.request = pin_.request, .pin = std::exchange(pin_.typed, {}), .digest = state_.organiser_pin()});
    show_pin(purpose, PinRemark::checking);
    return;
  }
  const auto typed = std::exchange(pin_.typed, {});
  if (purpose == PinPurpose::choose) {
    if (const auto fault = event::fault_of_pin(typed)) {
      return show_pin(purpose, *fault == event::PinFault::too_short ? PinRemark::too_short : PinRemark::too_easy);
    }
    pin_.chosen = typed;
    return show_pin(PinPurpose::repeat);
  }
  if (typed != pin_.chosen) return show_pin(PinPurpose::choose, PinRemark::different);
  effects_.push_back(SealPin{std::exchange(pin_.chosen, {})});
  show_pin(purpose, PinRemark::checking);
}

void Flow::take(const PinChecked& checked) {
  if (checked.fits) {
    attempts_.succeeded();
    effects_.push_back(KeepAttempts{attempts_});
  }
  if (!std::holds_alternative<PinAsked>(scene_.body) || checked.request != pin_.request) return;
  pin_ = {};
  if (checked.fits) return open_menu();
  show_pin(PinPurpose::open, PinRemark::wrong);
}

void Flow::take(const PinSealed& sealed) {
  const auto* asked = std::get_if<PinAsked>(&scene_.body);
  if (asked == nullptr || asked->purpose != PinPurpose::repeat || asked->remark != PinRemark::checking) return;
  if (sealed.digest.empty()) return show_pin(PinPurpose::choose);
  make_durable({event::OrganiserPinSet{sealed.digest}}, ThenPinSet{});
}

void Flow::follow(const ThenPinSet&) {
  if (std::holds_alternative<PinAsked>(scene_.body)) open_menu();
}

}  // namespace kiosk::flow
