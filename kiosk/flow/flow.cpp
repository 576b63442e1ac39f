#include "kiosk/flow/flow.hpp"

#include "kiosk/flow/describe.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::flow {
namespace {

using namespace std::chrono_literals;

// How long a scene with a name stays when nobody touches it.
constexpr base::milliseconds kWelcomeStays = 5s;
constexpr base::milliseconds kRefusalStays = 10s;

/// Two people at the door at once: each verdict stays at least this long.
constexpr base::milliseconds kGlance = 1500ms;
constexpr std::size_t kMostWaitingVerdicts = 8;

/// A badge that is still (or again) held up this soon after its owner went through is the same visit.
constexpr base::milliseconds kSameVisit = 10s;

constexpr base::milliseconds kProbeEvery = 1s;

}  // namespace

Flow::Flow(Config config, const event::Projection& state)
    : config_{std::move(config)}, state_{state}, language_{config_.language}, attempts_{config_.attempts} {
  scene_ = {.body = StartingUp{}, .language = language_, .actions = {}, .until = std::nullopt};
}

std::vector<Effect> Flow::handle(const Input& input, base::Instant now, bool clock_trusted) {
  now_ = now;
  clock_trusted_ = clock_trusted;
  effects_.clear();
  note_presence(input);
  std::visit([this](const auto& what) { take(what); }, input);
  complete_scene();
  return std::exchange(effects_, {});
}

void Flow::take(const BadgeRead& badge) {
  const bool busy = std::holds_alternative<Alarm>(scene_.body) || std::holds_alternative<StartingUp>(scene_.body);
  if (busy) return;
  if (std::holds_alternative<SaverShown>(scene_.body)) show_start();
  if (writing_) return hold_off_badge();
  if (const auto* organiser = std::get_if<badge::OrganiserBadge>(&badge.presented)) {
    if (organiser->issue < state_.least_valid_issue(organiser->id) || organiser_at_work()) return;
    organiser_ = organiser->id;
    return choose_pin(state_.organiser_pin().empty() ? PinPurpose::choose : PinPurpose::open);
  }
  if (organiser_at_work() || std::holds_alternative<OutOfOrder>(scene_.body)) return;
  if (config_.place.role == event::Role::wall) return;
  auto decision = event::decide(state_, config_.place,
                                {.presented = badge.presented,
                                 .payload = badge.payload,
                                 .now = now_,
                                 .clock_trusted = clock_trusted_,
                                 .source = badge.source});
  if (decision.verdict.attendee && is_waiting_for(*decision.verdict.attendee)) return;
  if (config_.place.role == event::Role::table) return scanned_at_table(std::move(decision), badge.frame);
  scanned_at_door(std::move(decision));
}

void Flow::scanned_at_door(event::Decision decision) {
  if (const auto given = just_given(decision.verdict)) return follow(ThenVerdict{*given});
  if (decision.facts.empty()) return follow(ThenVerdict{std::move(decision.verdict)});
  make_durable(std::move(decision.facts), ThenVerdict{std::move(decision.verdict)});
}

/// The verdict that this person got a moment ago here, when the new one only comes from holding the badge up again.
std::optional<event::Verdict> Flow::just_given(const event::Verdict& verdict) const {
  const auto* attendee = verdict.attendee ? state_.find(*verdict.attendee) : nullptr;
  if (!attendee || attendee->movements.empty()) return std::nullopt;
  const auto& last = attendee->movements.back();
  const bool comes_from_it = verdict.welcome() || verdict.kind == event::VerdictKind::already_in;
  const auto ago = now_ - last.when();
  if (!comes_from_it || last.stamp.id.kiosk != config_.place.kiosk || ago < 0s || ago >= kSameVisit)
    return std::nullopt;
  const auto kind =
      last.moved.direction == event::Direction::in ? event::VerdictKind::admitted : event::VerdictKind::left;
  return event::Verdict{.kind = kind, .attendee = verdict.attendee, .reason = "shown again"};
}

void Flow::make_durable(std::vector<event::FactBody> facts, Continuation then) {
  const auto request = next_request_++;
  requests_.emplace(request, std::move(then));
  effects_.push_back(Append{request, std::move(facts)});
}

bool Flow::is_waiting_for(const base::AttendeeId& attendee) const {
  return std::ranges::any_of(requests_, [&](const auto& entry) {
    if (const auto* verdict = std::get_if<ThenVerdict>(&entry.second)) return verdict->verdict.attendee == attendee;
    if (const auto* table = std::get_if<ThenTable>(&entry.second)) return table->attendee == attendee;
    return false;
  });
}

void Flow::take(const Stored& stored) {
  auto found = requests_.extract(stored.request);
  if (found.empty()) return;
  const bool of_writer =
      std::holds_alternative<ThenRegistered>(found.mapped()) || std::holds_alternative<ThenImproved>(found.mapped());
  const bool unseen = std::holds_alternative<ThenExported>(found.mapped());
  if (writing_ && !of_writer && !unseen)
    return;  // of somebody who went before; nothing takes the glass from who writes
  std::visit([this](const auto& then) { follow(then); }, found.mapped());
}

void Flow::take(const StoreFailed& failed) {
  const auto given_up = requests_.extract(failed.request);
  if (!given_up.empty() && std::holds_alternative<ThenExported>(given_up.mapped())) stick_.step = StickStep::failed;
  verdicts_.clear();
  pairing_.forget();
  probed_ = now_;
  const auto cause =
      failed.error.kind == base::ErrorKind::disk_full ? AlarmCause::disk_full : AlarmCause::storage_failed;
  set_writer_aside();
  if (!std::holds_alternative<Alarm>(scene_.body)) effects_.push_back(AlarmSignal{});
  show(Alarm{cause}, config_.language, {}, std::nullopt);
}

void Flow::take(const StoreRecovered&) {
  if (!std::holds_alternative<Alarm>(scene_.body)) return;
  if (writing_) return resume_writing();
  show_start();
}

void Flow::take(const CameraChanged& changed) {
  camera_ = changed.state;
  if (at_rest()) show_rest();
}

void Flow::take(const SpaceChecked& space) {
  free_bytes_ = space.free_bytes;
}

void Flow::take(const StateChanged&) {
  if (std::holds_alternative<StartingUp>(scene_.body) || at_rest()) show_rest();
}

void Flow::take(const Tick&) {
  if (std::holds_alternative<Alarm>(scene_.body)) {
    forget_old_draft();
    if (now_ - probed_ < kProbeEvery) return;
    probed_ = now_;
    effects_.push_back(ProbeStore{});
    return;
  }
  if (!verdicts_.empty() && now_ - scene_.since >= kGlance) {
    const auto next = std::move(verdicts_.front());
    verdicts_.pop_front();
    return show_verdict(next);
  }
  if (std::holds_alternative<PinAsked>(scene_.body)) count_down_pin();
  if (scene_.until && now_ >= *scene_.until) return when_time_is_up();
  if (config_.place.role == event::Role::wall) survey_now_and_then();
  if (at_rest()) show_rest();
  ask_for_introductions();
  if (std::holds_alternative<FormShown>(scene_.body)) hurry_writer();
}

void Flow::when_time_is_up() {
  const auto* swap = std::get_if<ExchangeShown>(&scene_.body);
  if (swap && pair_ && (swap->step == ExchangeStep::done || swap->step == ExchangeStep::again)) {
    return show_cards({{pair_->a, pair_->b}, {pair_->b, pair_->a}});
  }
  if (std::holds_alternative<ConsentAsked>(scene_.body) && !writing_) return answer_consent(false);
  if (std::holds_alternative<IntroductionShown>(scene_.body)) leave_introduction();
  // what was just chosen is for whoever now shows a badge
  std::holds_alternative<LegibilityShown>(scene_.body) ? show_start() : end_visit();
}

void Flow::follow(const ThenVerdict& then) {
  const bool verdict_is_fresh = std::holds_alternative<VerdictShown>(scene_.body) && now_ - scene_.since < kGlance;
  const bool same_person = person_ && then.verdict.attendee == person_;
  if (verdict_is_fresh && !same_person) {
    if (verdicts_.size() < kMostWaitingVerdicts) verdicts_.push_back(then.verdict);
    return;
  }
  show_verdict(then.verdict);
}

void Flow::show_start() {
  person_.reset();
  pair_.reset();
  question_.reset();
  meeting_.reset();
  introduction_.reset();
  cards_.clear();
  codes_.clear();
  pin_ = {};
  if (config_.out_of_order) return show(OutOfOrder{}, language_, {}, std::nullopt);
  if (config_.place.role == event::Role::wall) return show_wall();
  const bool was_start = std::holds_alternative<Start>(scene_.body);
  const auto since = was_start ? scene_.since : now_;
  const auto& settings = state_.settings();
  show(Start{.event_name = settings.name,
             .time = local_time(state_, now_),
             .clock_trusted = clock_trusted_,
             .role = config_.place.role,
             .present = state_.present(),
             .exchanges = state_.exchange_count(),
             .camera = camera_},
       language_, {Action::no_badge, Action::legibility, Action::switch_language}, std::nullopt);
  scene_.since = since;
}

void Flow::show_verdict(const event::Verdict& verdict) {
  person_ = verdict.attendee;
  pair_.reset();
  meeting_.reset();
  auto shown = describe_verdict(state_, verdict, config_.place.kiosk, now_);
  std::vector<Action> actions;
  const bool known = verdict.welcome() || verdict.kind == event::VerdictKind::already_in;
  const bool may_meet = verdict.kind == event::VerdictKind::admitted || verdict.kind == event::VerdictKind::already_in;
  const bool offered = may_meet && verdict.attendee && may_be_suggested_to(*verdict.attendee);
  const bool agreed = offered && agreed_to_matching(*verdict.attendee);
  if (offered && !agreed) actions.push_back(Action::suggestions);
  if (offered) shown.welcoming = line_of_welcoming(*verdict.attendee);
  if (known && shown.cards_waiting > 0) actions.push_back(Action::my_cards);
  if (verdict.kind == event::VerdictKind::already_in && offered) actions.push_back(Action::my_choices);
  if (!known) actions.push_back(Action::scan_again);
  if (known) actions.push_back(Action::close);
  const auto language = verdict.attendee ? language_of(*verdict.attendee) : language_;
  const bool short_stay = verdict.welcome();
  effects_.push_back(Signal{verdict.kind});
  show(std::move(shown), language, std::move(actions), short_stay ? kWelcomeStays : kRefusalStays);
  if (agreed) ask_matcher(*verdict.attendee);
}

void Flow::show(SceneBody body, Language language, std::vector<Action> actions,
                std::optional<base::milliseconds> lasts) {
  scene_ = {.body = std::move(body),
            .language = language,
            .actions = std::move(actions),
            .until = std::nullopt,
            .since = now_};
  if (lasts) scene_.until = now_ + *lasts;
  const bool passing_on =
      std::holds_alternative<PassOnShown>(scene_.body) || std::holds_alternative<ConsentAsked>(scene_.body);
  if (!passing_on) passing_on_.reset();
  const bool writing = std::holds_alternative<FormShown>(scene_.body) ||
                       std::holds_alternative<ConsentAsked>(scene_.body) || std::holds_alternative<Alarm>(scene_.body);
  if (!writing) writing_.reset();
}

Language Flow::language_of(const base::AttendeeId& attendee) const {
  const auto* known = state_.find(attendee);
  return known ? language_named(known->record.card.language, language_) : language_;
}

}  // namespace kiosk::flow
