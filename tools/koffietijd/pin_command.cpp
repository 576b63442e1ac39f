#include "tools/koffietijd/pin_command.hpp"

#include "kiosk/event/pin.hpp"
#include "kiosk/store/event_lock.hpp"
#include "tools/koffietijd/typed_secret.hpp"

#include <unistd.h>

#include <format>
#include <iostream>
#include <memory>
#include <string>

namespace tools {
namespace {

using namespace kiosk;

/// Twice from a terminal, once from a pipe.
base::Result<std::string> read_pin() {
  auto first = read_secret("New PIN: ");
  if (!first || ::isatty(STDIN_FILENO) == 0) return first;
  const auto again = read_secret("The same once more: ");
  if (!again) return again;
  if (*first != *again)
    return base::fail(base::ErrorKind::invalid_input, "those two were not the same; nothing changed");
  return first;
}

std::string fault_words(event::PinFault fault) {
  switch (fault) {
    case event::PinFault::not_digits:
      return "a PIN has digits only";
    case event::PinFault::too_short:
    case event::PinFault::too_long:
      return std::format("a PIN has {} to {} digits", event::kShortestPin, event::kLongestPin);
    case event::PinFault::too_easy:
      return "that PIN is too easy to guess: no 0000 or 1234";
  }
  return {};
}

Exit set_pin(const std::string& folder) {
  const CommandClock clock;
  auto event = open_event(folder, clock);
  if (!event) return complain(event.error());
  const auto pin = read_pin();
  if (!pin) return complain(pin.error());
  if (const auto fault = event::fault_of_pin(*pin)) {
    return complain({base::ErrorKind::invalid_input, fault_words(*fault)});
  }
  const auto digest = event->pin->digest(*pin);
  if (!digest) return complain(digest.error());
  if (const auto kept = store::record(*event, {event::OrganiserPinSet{*digest}}); !kept) return complain(kept.error());
  std::cout << "From now on this PIN opens the organiser's menu, together with the organiser's badge.\n";
  if (store::is_locked(folder)) {
    std::cout << std::format(
        "The lock keeps the PIN it was made with. To change that too: koffietijd event unlock {0}, then lock {0}\n",
        folder);
  }
  return Exit::done;
}

}  // namespace

void add_event_pin(CLI::App& event, Exit& exit) {
  auto* command = event.add_subcommand("pin", "Set the PIN that opens the organiser's menu on a kiosk");
  auto folder = std::make_shared<std::string>();
  add_event_folder(*command, *folder);
  command->footer(
      "Asks for it twice without showing it; from a pipe, reads one line.\n"
      "Example:\n  koffietijd event pin emmen");
  command->callback([folder, &exit] { exit = set_pin(*folder); });
}

}  // namespace tools
