#pragma once

#include "kiosk/badge/presented.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/decide.hpp"
#include "kiosk/event/exchange.hpp"
#include "kiosk/flow/scene.hpp"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::flow {

// What comes in. Every input carries no time of its own: `handle` is told the time.

/// A badge in front of the reader. `frame` names the picture (equal for codes in one picture).
struct BadgeRead {
  badge::Presented presented;
  std::string payload;
  std::uint64_t frame = 0;
  event::ReadingSource source = event::ReadingSource::camera;
};
struct Tapped {
  Action action;
};
/// Time went by; sent a few times a second.
struct Tick {};
/// The store answered request `request`: its facts are durable and already applied to the projection.
struct Stored {
  std::uint64_t request = 0;
};
/// The store could not make request `request` durable: nothing of it was kept.
struct StoreFailed {
  std::uint64_t request = 0;
  base::Error error;
};
/// The store works again after a failure.
struct StoreRecovered {};
struct CameraChanged {
  CameraState state = CameraState::ready;
};
/// Free room on the disk that holds the facts, now and then.
struct SpaceChecked {
  std::uint64_t free_bytes = 0;
};
/// The projection was read from the store, or changed from outside (an import, another kiosk).
struct StateChanged {};

using Input = std::variant<BadgeRead, Tapped, Tick, Stored, StoreFailed, StoreRecovered, CameraChanged, SpaceChecked,
                           StateChanged>;

// What goes out, besides the scene.

/// Make these facts durable, all or none, then answer with Stored or StoreFailed.
struct Append {
  std::uint64_t request = 0;
  std::vector<event::FactBody> facts;
};
/// Light and sound for a verdict.
struct Signal {
  event::VerdictKind verdict = event::VerdictKind::admitted;
};
/// Cards were swapped: its own sound.
struct ExchangeSignal {};
/// The store stopped keeping facts: somebody should look. Once an alarm.
struct AlarmSignal {};
/// Try the store again (sent while an alarm is up, once a second).
struct ProbeStore {};

using Effect = std::variant<Append, Signal, ExchangeSignal, AlarmSignal, ProbeStore>;

struct Config {
  event::Place place;
  Language language = Language::nl;
};

/// What the person at the screen goes through: a pure state machine. The same inputs at the same times over the same
/// projection give the same scenes and effects. Not thread-safe; lives on the UI thread.
class Flow {
public:
  /// `state` is borrowed and read at every input; it must outlive the flow.
  Flow(Config config, const event::Projection& state);

  /// Takes one input at `now` and returns what must be done, in order. The scene may have changed.
  std::vector<Effect> handle(const Input& input, base::Instant now, bool clock_trusted);

  [[nodiscard]] const Scene& scene() const { return scene_; }

private:
  // what follows when a request is durable
  struct ThenVerdict {
    event::Verdict verdict;
  };
  struct ThenTable {
    base::AttendeeId attendee;
    std::uint64_t frame = 0;
  };
  struct ThenPair {
    event::Pairing::Pair pair;
  };
  struct ThenExchanged {
    event::Pairing::Pair pair;
  };
  using Continuation = std::variant<ThenVerdict, ThenTable, ThenPair, ThenExchanged>;

  /// One card on its way to one person.
  struct CardFor {
    base::AttendeeId holder;
    base::AttendeeId owner;
  };

  void take(const BadgeRead& badge);
  void take(const Tapped& tap);
  void take(const Tick&);
  void take(const Stored& stored);
  void take(const StoreFailed& failed);
  void take(const StoreRecovered&);
  void take(const CameraChanged& changed);
  void take(const SpaceChecked& space);
  void take(const StateChanged&);

  void follow(const ThenVerdict& then);
  void follow(const ThenTable& then);
  void follow(const ThenPair& then);
  void follow(const ThenExchanged& then);

  void scanned_at_door(event::Decision decision);
  void scanned_at_table(event::Decision decision, std::uint64_t frame);
  void make_durable(std::vector<event::FactBody> facts, Continuation then);
  [[nodiscard]] bool is_waiting_for(const base::AttendeeId& attendee) const;
  [[nodiscard]] std::optional<event::Verdict> just_given(const event::Verdict& verdict) const;

  void show_start();
  void show_verdict(const event::Verdict& verdict);
  void show_waiting(const event::Pairing::Waiting& waiting);
  void show_exchange(ExchangeStep step, const event::Pairing::Pair& pair);
  void ask_consent(const event::Pairing::Pair& pair, const base::AttendeeId& whom);
  void answer_consent(bool given);
  void show_cards(std::vector<CardFor> cards);
  void show_card();
  void show_organiser();
  void show(SceneBody body, Language language, std::vector<Action> actions, std::optional<base::milliseconds> lasts);
  void when_time_is_up();
  [[nodiscard]] Language language_of(const base::AttendeeId& attendee) const;

  Config config_;
  const event::Projection& state_;
  Scene scene_;
  std::vector<Effect> effects_;
  base::Instant now_{};
  bool clock_trusted_ = true;

  Language language_;
  CameraState camera_ = CameraState::ready;
  std::uint64_t free_bytes_ = 0;
  std::uint64_t next_request_ = 1;
  std::map<std::uint64_t, Continuation> requests_;
  std::deque<event::Verdict> verdicts_;  ///< waiting for their turn on the glass
  event::Pairing pairing_;
  std::optional<event::Pairing::Pair> pair_;  ///< on the glass: about to swap, or just swapped
  std::optional<base::AttendeeId> asked_;     ///< whose consent is asked
  std::optional<base::AttendeeId> person_;    ///< whose scene this is
  std::vector<CardFor> cards_;
  std::size_t card_ = 0;
  base::Instant probed_{};
};

}  // namespace kiosk::flow
