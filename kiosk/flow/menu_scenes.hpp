#pragma once

#include "kiosk/event/decide.hpp"
#include "kiosk/flow/door_scenes.hpp"
#include "kiosk/flow/menu_item.hpp"
#include "kiosk/flow/person_line.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::flow {

enum class PinPurpose {
  open,    ///< to open the organiser's menu
  choose,  ///< there is no PIN yet, or a new one is wanted
  repeat,  ///< the new one once more
  unlock,  ///< to open a locked event
};
enum class PinRemark { none, checking, wrong, too_short, too_easy, different };

/// The PIN pad, behind the organiser's badge. What was typed stays in the flow: the glass knows how many digits.
struct PinAsked {
  PinPurpose purpose = PinPurpose::open;
  std::size_t digits = 0;
  PinRemark remark = PinRemark::none;
  std::size_t attempts_left = 0;  ///< with PinRemark::wrong
  std::size_t wait_seconds = 0;   ///< until the next attempt; 0: now
  bool operator==(const PinAsked&) const = default;
};

/// The event is locked: the organiser's badge comes first, then the PIN pad.
struct UnlockShown {
  bool other_badge = false;  ///< a code was shown that is not the organiser's badge
  CameraState camera = CameraState::ready;
  bool operator==(const UnlockShown&) const = default;
};

/// What of this machine can break, as far as anybody looked.
struct BoardState {
  std::vector<std::string> addresses;  ///< "192.168.1.20"; none: no network
  bool sound = true;                   ///< there is a device to play on
  std::optional<int> brightness;       ///< percent; none: the glass has no light of its own to change
  std::optional<int> temperature;      ///< of the processor, in °C; none: it does not tell
  bool voice = true;                   ///< sentences can be read aloud, as far as anybody tried
  bool touch = true;                   ///< the glass feels fingers
  bool lamp = false;                   ///< there are lamps to switch
  std::string missing_fonts;           ///< packages to install, "fonts-inter"; empty: every text looks as it should
  std::optional<std::size_t> unsent;   ///< facts that other kiosks do not have yet; none: this kiosk works alone
  std::string portal;          ///< where the pages for laptops and phones are, "https://192.168.1.20:8443"; empty: off
  bool portal_failed = false;  ///< they should be there, and are not
  std::string fingerprint;     ///< of their certificate, as browsers show it: SHA-256, "AB:CD:…"
  std::string setup_code;      ///< makes the first account there, once; empty: not asked for any more
  bool operator==(const BoardState&) const = default;
};

enum class StickStep {
  absent,
  there,
  busy,
  done,
  failed,
};
/// Why the log did not get onto a stick.
enum class StickTrouble { not_mounted, read_only, forbidden, full, gone, failed };

/// The contact log on its way to a USB stick.
struct StickState {
  StickStep step = StickStep::absent;
  int percent = 0;      ///< busy
  std::string folder;   ///< done: its name on the stick
  bool let_go = false;  ///< done: the stick is unmounted
  StickTrouble trouble = StickTrouble::failed;
  bool operator==(const StickState&) const = default;
};

/// What an organiser chose for this machine; kept over a restart.
struct Setup {
  event::Role role = event::Role::door;
  std::string list;  ///< check-in list; empty: every ticket
  Language language = Language::nl;
  int volume = 80;       ///< percent
  int brightness = 100;  ///< percent
  bool out_of_order = false;
  bool voice = false;  ///< what matters is read aloud
  bool operator==(const Setup&) const = default;
};

/// The organiser's menu, behind badge and PIN: numbers and states, never names of people.
struct MenuShown {
  MenuPage page = MenuPage::overview;
  std::string event_name;
  std::string kiosk_name;
  std::size_t expected = 0;
  std::size_t present = 0;
  std::size_t exchanges = 0;
  std::size_t refused = 0;
  std::size_t facts = 0;
  bool clock_trusted = true;
  std::string time;  ///< "09:14", local
  std::string date;  ///< "2026-11-26", local
  CameraState camera = CameraState::ready;
  std::string free_space;  ///< "12,4 GB", in the language of the scene
  BoardState board;
  Setup setup;
  bool has_lists = false;         ///< the event has check-in lists to choose from
  std::optional<MenuItem> asked;  ///< restart, shut down or out of order: "are you sure?"
  bool power_refused = false;     ///< the system would not restart or shut down
  StickState stick;
  bool operator==(const MenuShown&) const = default;
};

/// This kiosk serves nobody: an organiser's choice, or the event's data cannot be opened.
struct OutOfOrder {
  std::string broken;  ///< for the organiser, in English, as the log has it; empty: they chose so
  std::string time;    ///< "09:14"; empty: unknown
  bool operator==(const OutOfOrder&) const = default;
};

}  // namespace kiosk::flow
