#pragma once

#include "kiosk/event/decide.hpp"
#include "kiosk/event/verdict.hpp"
#include "kiosk/flow/person_line.hpp"

#include <cstddef>
#include <string>

namespace kiosk::flow {

/// Until the store has been read.
struct StartingUp {
  bool operator==(const StartingUp&) const = default;
};

enum class CameraState { ready, absent, lost };

/// The way in: viewfinder, event name, one instruction.
struct Start {
  std::string event_name;
  std::string time;  ///< "09:14", local
  bool clock_trusted = true;
  event::Role role = event::Role::door;
  std::size_t present = 0;
  std::size_t exchanges = 0;
  CameraState camera = CameraState::ready;
  bool operator==(const Start&) const = default;
};

/// How would you like this glass? What is chosen stands in `Scene::legibility`.
struct LegibilityShown {
  bool operator==(const LegibilityShown&) const = default;
};

/// Nobody was here for long: a dark glass with one small thing on it that wanders, against burn-in.
struct SaverShown {
  std::string event_name;
  std::string time;      ///< "09:14", local; empty: the clock is not certain
  std::size_t turn = 0;  ///< counts the places it stood at
  bool operator==(const SaverShown&) const = default;
};

/// Help for who has no badge.
struct NoBadge {
  bool operator==(const NoBadge&) const = default;
};

/// The answer to one badge. Which fields are filled depends on the kind; empty ones are not shown.
struct VerdictShown {
  event::VerdictKind kind = event::VerdictKind::unknown;
  std::string event_name;
  PersonLine person;  ///< empty name: unknown or nameless ticket
  std::string time;   ///< admitted, left: now; already_in: since; too_early: opening; too_late: closing ("09:14")
  std::string date;   ///< too_early, too_late on another day: "2026-11-26"; else empty
  std::string place;  ///< already_in: the kiosk it happened at, when it was another one
  std::size_t cards_waiting = 0;
  std::size_t suggestions = 0;  ///< how many people to meet are ready; 0: none yet
  PersonLine welcoming = {};    ///< who said yes to meeting this person; empty name: nobody new
  bool operator==(const VerdictShown&) const = default;
};

enum class AlarmCause { disk_full, storage_failed };

/// Nothing can be made durable: nobody is welcomed until it can. The service tries again by itself.
struct Alarm {
  AlarmCause cause = AlarmCause::storage_failed;
  bool operator==(const Alarm&) const = default;
};

}  // namespace kiosk::flow
