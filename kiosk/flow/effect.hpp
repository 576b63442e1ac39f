#pragma once

#include "kiosk/card/business_card.hpp"
#include "kiosk/event/fact.hpp"
#include "kiosk/event/verdict.hpp"
#include "kiosk/flow/pin_attempts.hpp"
#include "kiosk/flow/scene.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::flow {

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
/// Ask the matcher whom `attendee`, who agreed to it, should meet; it answers with Suggested.
struct Suggest {
  base::AttendeeId attendee;
  std::size_t count = 3;
  Language language = Language::nl;
};
/// Compare the organiser's PIN with what is kept of it; answer with PinChecked. Takes a tenth of a second.
struct CheckPin {
  std::uint64_t request = 0;
  std::string pin;
  std::string digest;
};
/// How often the PIN was tried: keep it over a restart.
struct KeepAttempts {
  PinAttempts attempts;
};
/// Make of a new PIN what may be kept; answer with PinSealed.
struct SealPin {
  std::string pin;
};
/// The organiser set this machine up otherwise: keep it, and let sound and light follow.
struct Adjust {
  Setup setup;
};
/// The organiser said that the time is right: the clock is to be trusted.
struct ConfirmClock {};
enum class Power { restart, shut_down };
/// Restart or shut down the machine; answer with PowerRefused when the system does not let us.
struct SwitchPower {
  Power power = Power::restart;
};

/// Ask the matcher what this room is about, for the wall; it answers with RoomSurveyed.
struct SurveyRoom {
  Language language = Language::nl;
};

/// Draw a new random code that opens the door (badge::new_door_code); answered with CodeDrawn.
struct DrawCode {};
/// How sharp is the pitch on `card`, which somebody is writing? Answered with Sharpened; a newer question makes an
/// older one moot.
struct Sharpen {
  std::uint64_t question = 0;
  card::BusinessCard card;
  std::optional<base::AttendeeId> attendee;  ///< whose card it is; none: somebody new
  Language language = Language::nl;          ///< of the hint
};
/// Make a link with which somebody goes on with their card on a phone; answered with LinkMade.
struct AskLink {
  std::uint64_t question = 0;
  card::BusinessCard card;                   ///< as far as it is written
  std::optional<base::AttendeeId> attendee;  ///< whose card it is; none: somebody new
  Language language = Language::nl;
};

/// Write the contact log on the stick; answer with ExportMoved as it goes on, and ExportDone or ExportFailed at the
/// end.
struct ExportToStick {
  std::string by;  ///< who takes it, as the Downloaded facts of ExportDone name them
};

using Effect =
    std::variant<Append, Signal, ExchangeSignal, AlarmSignal, ProbeStore, Suggest, SurveyRoom, CheckPin, SealPin,
                 Adjust, ConfirmClock, SwitchPower, DrawCode, Sharpen, AskLink, KeepAttempts, ExportToStick>;

}  // namespace kiosk::flow
