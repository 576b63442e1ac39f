#include "kiosk/app/session.hpp"

#include "kiosk/badge/door_code.hpp"
#include "kiosk/badge/interpret.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace kiosk::app {

Session::Session(store::EventFolder event, flow::Config config, const base::Clock& clock, std::function<void()> wake)
    : clock_{clock},
      place_{config.place},
      state_{std::move(event.state)},
      flow_{std::move(config), state_},
      pin_{std::move(event.pin)},
      inbox_{std::move(wake)},
      storage_{std::move(event.store), event.position,
               [this](std::vector<store::StoredFact> facts) { inbox_.post(Foreign{std::move(facts)}); }} {
  handle(flow::StateChanged{});
}

void Session::handle(const flow::Input& input) {
  for (const auto& effect : flow_.handle(input, clock_.now(), clock_.trusted())) carry_out(effect);
}

void Session::badge_read(const std::string& payload, std::uint64_t frame, event::ReadingSource source) {
  handle(flow::BadgeRead{.presented = badge::interpret(payload, state_.settings().keys),
                         .payload = payload,
                         .frame = frame,
                         .source = source});
}

void Session::settle() {
  for (const auto& message : inbox_.take()) {
    std::visit([this](const auto& what) { take(what); }, message);
  }
}

void Session::note(std::vector<event::FactBody> facts) {
  storage_.post(std::move(facts), [this](auto outcome) { inbox_.post(Answer{std::nullopt, std::move(outcome)}); });
}

void Session::append(std::vector<event::FactBody> facts, store::StorageThread::Done done) {
  storage_.post(std::move(facts), [this, done = std::move(done)](auto outcome) {
    done(outcome);
    inbox_.post(Answer{std::nullopt, std::move(outcome)});
  });
}

std::vector<Signalled> Session::take_signals() {
  return std::exchange(signals_, {});
}

void Session::take(const Answer& answer) {
  if (!answer.outcome) {
    spdlog::error("storing failed: {}", answer.outcome.error().message);
    handle(flow::StoreFailed{answer.request.value_or(0), answer.outcome.error()});
    return;
  }
  apply(*answer.outcome);
  if (answer.request) {
    handle(flow::Stored{*answer.request});
  } else {
    handle(flow::StateChanged{});
  }
}

void Session::take(const Probed& probed) {
  if (!probed.works) return;
  spdlog::info("storing works again");
  handle(flow::StoreRecovered{});
}

void Session::take(const Foreign& foreign) {
  apply(foreign.facts);
  handle(flow::StateChanged{});
}

void Session::take(const flow::Input& input) {
  handle(input);
}

void Session::errand(std::function<std::optional<flow::Input>()> work) {
  errands_.send([this, work = std::move(work)] {
    if (auto input = work()) inbox_.post(*std::move(input));
  });
}

void Session::carry_out(const flow::Effect& effect) {
  if (const auto* append = std::get_if<flow::Append>(&effect)) {
    storage_.post(append->facts, [this, request = append->request](auto outcome) {
      inbox_.post(Answer{request, std::move(outcome)});
    });
  } else if (std::holds_alternative<flow::ProbeStore>(effect)) {
    storage_.post({}, [this](const auto& outcome) { inbox_.post(Probed{outcome.has_value()}); });
  } else if (const auto* signal = std::get_if<flow::Signal>(&effect)) {
    signals_.emplace_back(*signal);
  } else if (const auto* exchange = std::get_if<flow::ExchangeSignal>(&effect)) {
    signals_.emplace_back(*exchange);
  } else if (const auto* alarm = std::get_if<flow::AlarmSignal>(&effect)) {
    signals_.emplace_back(*alarm);
  } else if (const auto* check = std::get_if<flow::CheckPin>(&effect)) {
    errand([this, check = *check] {
      return flow::PinChecked{.request = check.request, .fits = pin_ && pin_->fits(check.pin, check.digest)};
    });
  } else if (const auto* seal = std::get_if<flow::SealPin>(&effect)) {
    errand([this, pin = seal->pin] {
      return flow::PinSealed{pin_ ? pin_->digest(pin).value_or(std::string{}) : std::string{}};
    });
  } else if (const auto* adjust = std::get_if<flow::Adjust>(&effect)) {
    if (fulfil_) fulfil_(*adjust);
  } else if (const auto* keep = std::get_if<flow::KeepAttempts>(&effect)) {
    if (fulfil_) fulfil_(*keep);
  } else if (const auto* confirm = std::get_if<flow::ConfirmClock>(&effect)) {
    if (fulfil_) fulfil_(*confirm);
  } else if (const auto* power = std::get_if<flow::SwitchPower>(&effect)) {
    if (fulfil_) fulfil_(*power);
  } else if (const auto* taken = std::get_if<flow::ExportToStick>(&effect)) {
    if (fulfil_) fulfil_(*taken);
  } else if (const auto* suggest = std::get_if<flow::Suggest>(&effect)) {
    if (ask_matcher_) return ask_matcher_(*suggest);
    suggested({.attendee = suggest->attendee, .people = {}, .because = flow::NobodyBecause::nobody_fits});
  } else if (const auto* survey = std::get_if<flow::SurveyRoom>(&effect)) {
    if (ask_survey_) ask_survey_(*survey);
  } else if (std::holds_alternative<flow::DrawCode>(effect)) {
    inbox_.post(flow::Input{flow::CodeDrawn{badge::new_door_code()}});
  } else if (const auto* sharpen = std::get_if<flow::Sharpen>(&effect)) {
    if (ask_sharpness_) ask_sharpness_(*sharpen);
  } else if (const auto* link = std::get_if<flow::AskLink>(&effect)) {
    if (ask_link_) return ask_link_(*link);
    link_made({.question = link->question, .url = {}});
  }
}

void Session::apply(const std::vector<store::StoredFact>& facts) {
  for (const auto& stored : facts) state_.apply(stored.fact);
  if (follow_ && !facts.empty()) follow_(facts);
}

}  // namespace kiosk::app
