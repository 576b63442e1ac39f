#include "kiosk/event/registration.hpp"
#include "kiosk/flow/describe.hpp"
#include "kiosk/flow/flow.hpp"

#include <algorithm>
#include <utility>

// A card written on the glass: by somebody new, who is in when it is done, or by somebody who wants a better pitch.

namespace kiosk::flow {
namespace {

using namespace std::chrono_literals;

constexpr base::milliseconds kFormStays = 90s;
/// The last part of that time, in which the glass asks whether anybody is there.
constexpr base::milliseconds kHurry = 30s;
constexpr base::milliseconds kQuestionStays = 60s;
constexpr base::milliseconds kCodeStays = 60s;
constexpr base::milliseconds kLinkStays = 120s;

/// Somebody who has not touched a key for this long may be gone when the next person shows a badge.
constexpr base::milliseconds kThinks = 20s;

/// How long the draft of somebody whom an alarm interrupted waits for them.
constexpr base::milliseconds kDraftWaits = 5min;

bool has_pitch(const card::BusinessCard& card) {
  const auto& pitch = card.pitch;
  return !pitch.call_me_when.empty() || !pitch.result.empty() || !pitch.seeking.empty();
}

}  // namespace

void Flow::begin_registration() {
  if (const auto objection = event::registration_objection(state_, config_.place, now_, clock_trusted_)) {
    return show_verdict(*objection);
  }
  verdicts_.clear();
  pairing_.forget();
  person_.reset();
  writing_.emplace(language_);
  after_writing();
}

void Flow::improve_card() {
  const auto whose = meeting_->holder;
  const auto* attendee = state_.find(whose);
  if (attendee == nullptr || !attendee->listed()) return show_start();
  language_ = language_of(whose);
  verdicts_.clear();
  writing_.emplace(attendee->record.card, whose);
  after_writing();
}

void Flow::write(const Tapped& tap) {
  switch (tap.action) {
    case Action::key:
      writing_->form.press(tap.text);
      return after_writing();
    case Action::forward:
      return leave_step();
    case Action::back:
      static_cast<void>(writing_->form.go_back());
      return after_writing();
    case Action::stay:
      return after_writing();
    case Action::yes:
    case Action::no:
      return answer_form_consent(tap.action == Action::yes);
    case Action::on_my_phone:
      writing_->asked = next_question_++;
      effects_.push_back(AskLink{.question = writing_->asked,
                                 .card = writing_->form.written_on({}),
                                 .attendee = writing_->whose,
                                 .language = language_});
      return;
    default:
      return end_visit();
  }
}

void Flow::take(const TextTyped& typed) {
  if (!std::holds_alternative<FormShown>(scene_.body) || writing_->form.complete()) return;
  writing_->form.type(typed.text);
  after_writing();
}

/// The writer did something: the time starts again.
void Flow::after_writing() {
  writing_->touched = now_;
  ask_sharpness();
  show_form();
}

void Flow::show_form(FormRemark remark) {
  auto shown = writing_->form.shown();
  shown.remark = remark;
  if (writing_->form.in_pitch()) shown.sharpness = writing_->sharpness;
  std::vector<Action> actions{Action::forward};
  if (!board_.portal.empty()) actions.push_back(Action::on_my_phone);
  actions.push_back(shown.step == 0 ? Action::close : Action::back);
  actions.push_back(Action::key);
  show(std::move(shown), language_, std::move(actions), std::nullopt);
  scene_.since = writing_->touched;
  scene_.until = writing_->touched + kFormStays;
}

void Flow::hurry_writer() {
  auto& shown = std::get<FormShown>(scene_.body);
  if (shown.hurries || !scene_.until || *scene_.until - now_ > kHurry) return;
  shown.hurries = true;
  scene_.actions.insert(scene_.actions.begin(), Action::stay);
}

void Flow::hold_off_badge() {
  auto* shown = std::get_if<FormShown>(&scene_.body);
  if (shown == nullptr || writing_->form.complete()) return;
  shown->remark = FormRemark::badge_later;
  if (now_ - writing_->touched < kThinks) return;
  scene_.until = std::min(*scene_.until, now_ + kHurry);
  hurry_writer();
}

/// An alarm comes up: who writes goes on when it is over.
void Flow::set_writer_aside() {
  if (writing_ && !std::holds_alternative<Alarm>(scene_.body)) writing_->set_aside = scene_;
}

void Flow::forget_old_draft() {
  if (writing_ && now_ - writing_->touched >= kDraftWaits) writing_.reset();
}

void Flow::resume_writing() {
  auto scene = writing_->set_aside.value();
  writing_->touched = now_;
  if (std::holds_alternative<FormShown>(scene.body) && !writing_->form.complete()) return after_writing();
  const bool answered = scene.actions.empty();  // what was to be stored is tried again
  show(std::move(scene.body), language_, std::move(scene.actions), kQuestionStays);
  if (!answered) return;
  scene_.until.reset();
  if (writing_->whose) return save_improved();
  effects_.push_back(DrawCode{});
}

void Flow::leave_step() {
  const auto remark = writing_->form.go_on();
  if (remark != FormRemark::none) {
    writing_->touched = now_;
    return show_form(remark);
  }
  if (!writing_->form.complete()) return after_writing();
  writing_->asked = next_question_++;  // whatever is still to be answered comes too late
  if (writing_->whose) return save_improved();
  ask_form_consent(event::ConsentKind::exchange);
}

void Flow::ask_sharpness() {
  if (!writing_->form.in_pitch()) return;
  const auto* attendee = writing_->whose ? state_.find(*writing_->whose) : nullptr;
  auto card = writing_->form.written_on(attendee != nullptr ? attendee->record.card : card::BusinessCard{});
  writing_->asked = next_question_++;
  if (!has_pitch(card)) {
    writing_->sharpness.reset();
    return;
  }
  effects_.push_back(Sharpen{
      .question = writing_->asked, .card = std::move(card), .attendee = writing_->whose, .language = language_});
}

void Flow::take(const Sharpened& sharpened) {
  if (!writing_ || sharpened.question != writing_->asked) return;
  auto* shown = std::get_if<FormShown>(&scene_.body);
  if (shown == nullptr) return;
  writing_->sharpness = sharpened.sharpness;
  if (writing_->form.in_pitch()) shown->sharpness = sharpened.sharpness;
}

void Flow::take(const LinkMade& made) {
  if (!writing_ || made.question != writing_->asked || !std::holds_alternative<FormShown>(scene_.body)) return;
  if (made.url.empty() || made.until <= now_) return show_form(FormRemark::no_link);
  link_ends_ = made.until;
  show(OnMyPhoneShown{.url = made.url, .time = local_time(state_, made.until)}, language_, {Action::done},
       std::min<base::milliseconds>(made.until - now_, kLinkStays));
}

void Flow::ask_form_consent(event::ConsentKind kind) {
  const auto card = writing_->form.written_on({});
  show(ConsentAsked{.person = {.name = card.name.display(),
                               .initials = card.name.initials(),
                               .company = card.company,
                               .first_name = card.name.first},
                    .kind = kind},
       language_, {Action::yes, Action::no}, kQuestionStays);
}

void Flow::answer_form_consent(bool given) {
  const bool first = std::get<ConsentAsked>(scene_.body).kind == event::ConsentKind::exchange;
  (first ? writing_->exchange : writing_->matching) = given;
  if (first) return ask_form_consent(event::ConsentKind::matching);
  scene_.actions.clear();
  scene_.until.reset();
  effects_.push_back(DrawCode{});
}

void Flow::take(const CodeDrawn& drawn) {
  const bool expected = writing_ && writing_->form.complete() && !writing_->whose && scene_.actions.empty();
  if (!expected) return;
  auto decision = event::decide_registration(state_, config_.place,
                                             {.code = drawn.code,
                                              .card = writing_->form.written_on({}),
                                              .exchange = writing_->exchange,
                                              .matching = writing_->matching},
                                             now_, clock_trusted_);
  if (!decision.verdict.welcome()) return show_verdict(decision.verdict);
  make_durable(std::move(decision.facts), ThenRegistered{decision.verdict.attendee.value(), drawn.code});
}

void Flow::follow(const ThenRegistered& then) {
  effects_.push_back(Signal{event::VerdictKind::admitted});
  person_ = then.attendee;
  meeting_.reset();
  show(
      RegisteredShown{
          .person = person_line(state_, then.attendee), .event_name = state_.settings().name, .qr_text = then.code},
      language_, {Action::done}, kCodeStays);
  if (agreed_to_matching(then.attendee)) ask_matcher(then.attendee);
}

void Flow::save_improved() {
  const auto whose = writing_->whose.value();
  const auto* attendee = state_.find(whose);
  if (attendee == nullptr || !attendee->listed()) return show_start();
  event::AttendeeListed changed{.attendee = whose, .origin = event::Origin::changed, .record = attendee->record};
  changed.record.card = writing_->form.written_on(attendee->record.card);
  if (changed.record == attendee->record) return follow(ThenImproved{whose});
  scene_.actions.clear();
  scene_.until.reset();
  make_durable({std::move(changed)}, ThenImproved{whose});
}

void Flow::follow(const ThenImproved& then) {
  const auto whose = then.attendee;
  writing_.reset();
  person_ = whose;
  meeting_.reset();
  open_suggestions();
}

}  // namespace kiosk::flow
