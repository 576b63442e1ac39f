#pragma once

#include "kiosk/app/errands.hpp"
#include "kiosk/app/inbox.hpp"
#include "kiosk/base/clock.hpp"
#include "kiosk/flow/flow.hpp"
#include "kiosk/store/event_folder.hpp"
#include "kiosk/store/storage_thread.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::app {

/// Something to hear and see beside the scene.
using Signalled = std::variant<flow::Signal, flow::ExchangeSignal, flow::AlarmSignal>;

/// What the organiser wants of this machine.
using Wish = std::variant<flow::Adjust, flow::ConfirmClock, flow::SwitchPower, flow::KeepAttempts, flow::ExportToStick>;

/// A kiosk without glass and lens: the flow, the state it reads, and the storage thread that makes its facts durable.
/// Lives on one thread (the UI's); answers of the storage thread wait until `settle`.
class Session {
public:
  /// Takes the opened event over. `clock` is borrowed. `wake` is called on the storage thread whenever `settle` has
  /// something to do.
  Session(store::EventFolder event, flow::Config config, const base::Clock& clock, std::function<void()> wake);

  /// One input for the flow.
  void handle(const flow::Input& input);

  /// A code was read; `frame` is equal for codes in one picture.
  void badge_read(const std::string& payload, std::uint64_t frame, event::ReadingSource source);

  /// Takes in what the storage thread answered since the last call.
  void settle();

  /// Who answers flow::Suggest: called on this session's thread, and answers with `suggested`. Without one, nobody
  /// fits.
  void on_suggest(std::function<void(const flow::Suggest&)> ask) { ask_matcher_ = std::move(ask); }

  /// Who fulfils the organiser's wishes: called on this session's thread. Without one, nothing happens.
  void on_wish(std::function<void(const Wish&)> fulfil) { fulfil_ = std::move(fulfil); }

  /// Does `work`, which may take its time, on another thread; what it returns is handled at a later `settle`.
  void errand(std::function<std::optional<flow::Input>()> work);

  /// News from another thread: any thread may call it; the flow has it at the next `settle`.
  void tell(flow::Input input) { inbox_.post(std::move(input)); }

  /// The matcher's answer. Any thread; the flow has it at the next `settle`.
  void suggested(flow::Suggested answer) { inbox_.post(flow::Input{std::move(answer)}); }

  /// Who answers flow::SurveyRoom: as `on_suggest`, with `surveyed`. Without one, the wall tells of people only.
  void on_survey(std::function<void(const flow::SurveyRoom&)> ask) { ask_survey_ = std::move(ask); }

  /// The survey's answer. Any thread; the flow has it at the next `settle`.
  void surveyed(flow::RoomSurveyed answer) { inbox_.post(flow::Input{std::move(answer)}); }
  /// Who answers flow::Sharpen: as on_suggest, with `sharpened`. Without one, no pitch gets a sharpness.
  void on_sharpen(std::function<void(const flow::Sharpen&)> ask) { ask_sharpness_ = std::move(ask); }
  /// Any thread; the flow has it at the next `settle`.
  void sharpened(flow::Sharpened answer) { inbox_.post(flow::Input{std::move(answer)}); }

  /// Who answers flow::AskLink: as on_suggest, with `link_made`. Without one, there is no link to be had.
  void on_ask_link(std::function<void(const flow::AskLink&)> ask) { ask_link_ = std::move(ask); }
  /// Any thread; the flow has it at the next `settle`.
  void link_made(flow::LinkMade answer) { inbox_.post(flow::Input{std::move(answer)}); }

  /// Appends facts that no person at the screen waits for (the kiosk's own name), all or none.
  void note(std::vector<event::FactBody> facts);

  /// Makes facts of somebody else than the person at the screen (the portal) durable. Any thread; `done` is called on
  /// the storage thread, and the flow has them at the next `settle`.
  void append(std::vector<event::FactBody> facts, store::StorageThread::Done done);

  /// Who follows what becomes durable here or comes from other programs: called on this session's thread.
  void on_facts(std::function<void(const std::vector<store::StoredFact>&)> follow) { follow_ = std::move(follow); }

  [[nodiscard]] const flow::Scene& scene() const { return flow_.scene(); }
  [[nodiscard]] const event::Projection& state() const { return state_; }
  [[nodiscard]] const event::Place& place() const { return place_; }
  /// Signals since the last call.
  [[nodiscard]] std::vector<Signalled> take_signals();

private:
  struct Answer {
    std::optional<std::uint64_t> request;  ///< none: nobody waits for it
    base::Result<std::vector<store::StoredFact>> outcome;
  };
  struct Probed {
    bool works = false;
  };
  struct Foreign {
    std::vector<store::StoredFact> facts;
  };
  using Message = std::variant<Answer, Probed, Foreign, flow::Input>;

  void take(const Answer& answer);
  void take(const Probed& probed);
  void take(const Foreign& foreign);
  void take(const flow::Input& input);
  void carry_out(const flow::Effect& effect);
  void apply(const std::vector<store::StoredFact>& facts);

  const base::Clock& clock_;
  event::Place place_;
  event::Projection state_;
  flow::Flow flow_;
  std::vector<Signalled> signals_;
  std::function<void(const flow::Suggest&)> ask_matcher_;
  std::function<void(const flow::SurveyRoom&)> ask_survey_;
  std::function<void(const Wish&)> fulfil_;
  std::optional<store::OrganiserPin> pin_;
  std::function<void(const flow::Sharpen&)> ask_sharpness_;
  std::function<void(const flow::AskLink&)> ask_link_;
  std::function<void(const std::vector<store::StoredFact>&)> follow_;
  Inbox<Message> inbox_;
  Errands errands_;
  store::StorageThread storage_;  ///< these two last: they stop before what they answer to goes
};

}  // namespace kiosk::app
