#include "tools/koffietijd/lock_command.hpp"

#include "kiosk/badge/interpret.hpp"
#include "kiosk/store/event_lock.hpp"
#include "tools/koffietijd/typed_secret.hpp"

#include <format>
#include <iostream>
#include <memory>
#include <string>

namespace tools {
namespace {

using namespace kiosk;
using base::ErrorKind;

/// What the event will be locked with, when both are the organiser's.
base::Result<> check(const store::EventFolder& event, const std::string& code, const std::string& pin) {
  const auto& state = event.state;
  const auto presented = badge::interpret(code, state.settings().keys);
  const auto* badge = std::get_if<badge::OrganiserBadge>(&presented);
  if (badge == nullptr || badge->issue < state.least_valid_issue(badge->id)) {
    return base::fail(ErrorKind::invalid_input,
                      std::format("that is no organiser's badge of this event; print one with: koffietijd badges {} "
                                  "--organiser",
                                  event.path.string()));
  }
  if (!event.pin->fits(pin, state.organiser_pin())) {
    return base::fail(ErrorKind::invalid_input, "that is not the organiser's PIN; nothing was locked");
  }
  return {};
}

Exit lock(const std::string& folder) {
  if (store::is_locked(folder)) {
    return complain({ErrorKind::conflict, std::format("the event in {} is locked already", folder)});
  }
  const CommandClock clock;
  const auto event = open_event(folder, clock);
  if (!event) return complain(event.error());
  if (event->state.organiser_pin().empty()) {
    return complain({ErrorKind::invalid_input,
                     std::format("this event has no PIN yet; set one with: koffietijd event pin {}", folder)});
  }
  const auto code = read_badge_code();
  if (!code) return complain(code.error());
  const auto pin = read_secret("PIN: ");
  if (!pin) return complain(pin.error());
  if (const auto right = check(*event, *code, *pin); !right) return complain(right.error());
  const auto key = store::EventKey::load(event->path / "event.key");
  if (!key) return complain(key.error());
  const auto locked = store::lock_event(event->path, *key, event->state.settings().keys, *code, *pin);
  if (!locked) return complain(locked.error());
  std::cout << std::format(
      "The event in {0} is locked: event.key is gone, and this badge and PIN open it.\n"
      "A kiosk asks for both when it starts; so do the other commands. Without this badge nobody reads the event\n"
      "again: keep it, and a copy of event.key in a safe place. Undo with: koffietijd event unlock {0}\n",
      folder);
  return Exit::done;
}

Exit unlock(const std::string& folder) {
  if (!store::is_locked(folder)) {
    return complain({ErrorKind::not_found, std::format("the event in {} is not locked", folder)});
  }
  const auto key = key_from_organiser(folder);
  if (!key) return complain(key.error());
  if (const auto unlocked = store::unlock_event(folder, *key); !unlocked) return complain(unlocked.error());
  std::cout << std::format("The event in {} is unlocked: its key lies in event.key again.\n", folder);
  return Exit::done;
}

}  // namespace

void add_event_lock(CLI::App& event, Exit& exit) {
  const auto add = [&](const char* name, const char* about, const char* footer, Exit (*run)(const std::string&)) {
    auto* command = event.add_subcommand(name, about);
    auto folder = std::make_shared<std::string>();
    add_event_folder(*command, *folder);
    command->footer(footer);
    command->callback([folder, &exit, run] { exit = run(*folder); });
  };
  add("lock", "Lock the event's key away: from then on the organiser's badge and PIN open it",
      "Asks for the badge (a picture of it, or its code) and for the PIN of `koffietijd event pin`; from a pipe, reads "
      "a\n"
      "line for each. KOFFIETIJD_UNLOCK_WITH may name the picture instead. The lock keeps the PIN it was made with.\n"
      "Example:\n  koffietijd event lock emmen",
      lock);
  add("unlock", "Put the event's key back in a file",
      "Asks for badge and PIN as `koffietijd event lock` does.\n"
      "Example:\n  koffietijd event unlock emmen",
      unlock);
}

}  // namespace tools
