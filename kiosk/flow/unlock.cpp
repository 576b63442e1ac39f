#include "kiosk/flow/unlock.hpp"

#include "kiosk/event/pin.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::flow {
namespace {

using namespace std::chrono_literals;

constexpr base::milliseconds kPadStays = 60s;
constexpr base::milliseconds kRemarkStays = 8s;

}  // namespace

Unlock::Unlock(Language language, PinAttempts attempts) : language_{language}, attempts_{attempts} {
  show_locked();
}

std::optional<UnlockTry> Unlock::handle(const Input& input, base::Instant now) {
  now_ = now;
  if (std::holds_alternative<Tick>(input)) {
    tick();
  } else if (const auto* camera = std::get_if<CameraChanged>(&input)) {
    camera_ = camera->state;
    if (std::holds_alternative<UnlockShown>(scene_.body)) show_locked();
  } else if (const auto* badge = std::get_if<BadgeRead>(&input)) {
    if (!std::holds_alternative<UnlockShown>(scene_.body)) return std::nullopt;
    const bool organisers = std::holds_alternative<badge::OrganiserBadge>(badge->presented);
    if (organisers) badge_code_ = badge->payload;
    organisers ? show_pad() : show_locked(true);
  } else if (const auto* checked = std::get_if<PinChecked>(&input)) {
    if (checked->fits) attempts_.succeeded();
    const bool waits = std::holds_alternative<PinAsked>(scene_.body);
    if (waits && !checked->fits) show_pad(PinRemark::wrong);
  } else if (const auto* tap = std::get_if<Tapped>(&input)) {
    if (!std::ranges::contains(scene_.actions, tap->action)) return std::nullopt;
    if (tap->action == Action::key) return press(tap->text);
    if (tap->action == Action::switch_language) language_ = language_ == Language::nl ? Language::en : Language::nl;
    show_locked();
  }
  return std::nullopt;
}

void Unlock::tick() {
  if (scene_.until && now_ >= *scene_.until) return show_locked();
  const auto* asked = std::get_if<PinAsked>(&scene_.body);
  if (asked == nullptr || asked->wait_seconds == 0) return;
  const auto since = scene_.since;
  const auto until = scene_.until;
  show_pad(asked->remark);
  scene_.since = since;
  scene_.until = until;
}

std::optional<UnlockTry> Unlock::press(const std::string& key) {
  if (key == "erase") {
    if (!typed_.empty()) typed_.pop_back();
  } else if (key != "ok") {
    if (typed_.size() < event::kLongestPin) typed_ += key;
  } else if (typed_.size() < event::kShortestPin) {
    show_pad(PinRemark::too_short);
    return std::nullopt;
  } else {
    attempts_.begin(now_);
    UnlockTry what{.badge_code = badge_code_, .pin = std::exchange(typed_, {})};
    show_pad(PinRemark::checking);
    return what;
  }
  show_pad();
  return std::nullopt;
}

void Unlock::show(SceneBody body, std::vector<Action> actions, std::optional<base::milliseconds> lasts) {
  scene_ = {.body = std::move(body),
            .language = language_,
            .actions = std::move(actions),
            .until = std::nullopt,
            .since = now_};
  if (lasts) scene_.until = now_ + *lasts;
}

void Unlock::show_locked(bool other_badge) {
  badge_code_.clear();
  typed_.clear();
  show(UnlockShown{.other_badge = other_badge, .camera = camera_}, {Action::switch_language},
       other_badge ? std::optional{kRemarkStays} : std::nullopt);
}

void Unlock::show_pad(PinRemark remark) {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(attempts_.wait(now_)).count();
  const bool waits = seconds > 0 && remark != PinRemark::checking;
  std::vector<Action> actions{Action::close};
  if (!waits && remark != PinRemark::checking) actions.push_back(Action::key);
  show(PinAsked{.purpose = PinPurpose::unlock,
                .digits = typed_.size(),
                .remark = remark,
                .attempts_left = remark == PinRemark::wrong ? attempts_.left() : 0,
                .wait_seconds = waits ? static_cast<std::size_t>(seconds) : 0},
       std::move(actions), kPadStays);
}

}  // namespace kiosk::flow
