#pragma once

#include "kiosk/badge/presented.hpp"
#include "kiosk/base/clock.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/fact.hpp"
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
  std::string text = {};  ///< of Action::key: the characters, or the name of the key
};
/// A finger or a key, anywhere on the glass: somebody is here. Comes before the Tapped that it may become.
struct Touched {};
/// Somebody types on a real keyboard: one or more characters.
struct TextTyped {
  std::string text;
};
/// A new code that opens the door, asked for with DrawCode.
struct CodeDrawn {
  std::string code;
};
/// The matcher's answer to Sharpen. Only the one to the latest question counts.
struct Sharpened {
  std::uint64_t question = 0;
  SharpnessShown sharpness;
};
/// The portal's answer to AskLink; an empty `url` says that there is none to be had now.
struct LinkMade {
  std::uint64_t question = 0;
  std::string url;
  base::Instant until{};  ///< it works no longer than this
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
/// The matcher's answer to Suggest, any time later. Only the first answer to each question is taken, and only while
/// that person's visit lasts. People who may not be suggested to `attendee` are left out: see `presentable`.
struct Suggested {
  base::AttendeeId attendee;
  std::vector<Suggestion> people;  ///< best first
  std::optional<NobodyBecause> because = {};
};
/// Whether the PIN of CheckPin was right.
struct PinChecked {
  std::uint64_t request = 0;
  bool fits = false;
};
/// What is to be kept of the PIN of SealPin; empty: it could not be made.
struct PinSealed {
  std::string digest;
};
/// What the board's devices say, now and then.
struct BoardSeen {
  BoardState board;
};
/// The system would not restart or shut down.
struct PowerRefused {};

/// The matcher's answer to SurveyRoom, any time later: moments and trades, no people.
struct RoomSurveyed {
  std::vector<WallOccasion> occasions;  ///< most people first
  std::vector<WallGap> gaps;            ///< most wanted first
};

/// Whether there is a stick in this machine, each time somebody looks.
struct StickSeen {
  bool there = false;
};
struct ExportMoved {
  int percent = 0;
};
/// The contact log is on the stick, whole and synced.
struct ExportDone {
  std::string folder;   ///< its name there
  bool let_go = false;  ///< the stick is unmounted
  std::vector<event::Downloaded> downloads;
};
/// Nothing is on the stick.
struct ExportFailed {
  StickTrouble trouble = StickTrouble::failed;
};

using Input =
    std::variant<BadgeRead, Tapped, Tick, Stored, StoreFailed, StoreRecovered, CameraChanged, SpaceChecked,
                 StateChanged, Suggested, TextTyped, CodeDrawn, Sharpened, LinkMade, PinChecked, PinSealed, BoardSeen,
                 PowerRefused, RoomSurveyed, Touched, StickSeen, ExportMoved, ExportDone, ExportFailed>;

}  // namespace kiosk::flow
