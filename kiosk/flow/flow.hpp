#pragma once

#include "kiosk/badge/presented.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/decide.hpp"
#include "kiosk/event/exchange.hpp"
#include "kiosk/flow/scene.hpp"

#include <cstdint>
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
/// The projection was read from the store, or changed from outside (an import, another kiosk).
struct StateChanged {};

using Input = std::variant<BadgeRead, Tapped, Tick, Stored, StoreFailed, StoreRecovered, CameraChanged, StateChanged>;

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
/// Try the store again (sent while an alarm is up, once a second).
struct ProbeStore {};

using Effect = std::variant<Append, Signal, ExchangeSignal, ProbeStore>;

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
  Scene scene_;
};

}  // namespace kiosk::flow
