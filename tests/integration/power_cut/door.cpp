// A door without glass: shows every badge of an event once, and tells on standard output whom it welcomed.
#include "kiosk/app/session.hpp"
#include "tests/doubles/advanceable_clock.hpp"
#include "tests/doubles/bell.hpp"
#include "tests/integration/power_cut/guests.hpp"

#include <unistd.h>
#include <string>

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

bool welcomes(const flow::Scene& scene, const std::string& name) {
  const auto* shown = std::get_if<flow::VerdictShown>(&scene.body);
  return shown && shown->kind == event::VerdictKind::admitted && shown->person.name == name;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  doubles::AdvanceableClock clock{base::SystemClock{}.now()};
  auto event = store::open_event(argv[1], clock);
  const auto keys = store::load_signing_keys(argv[1]);
  if (!event || !keys) return 1;
  const auto tag = event->state.settings().keys.event;
  doubles::Bell bell;
  const flow::Config config{.place = {.kiosk = event->store->kiosk()}};
  app::Session door{std::move(*event), config, clock, [&] { bell.ring(); }};
  for (int number = 1; number <= power_cut::kGuests; ++number) {
    const badge::K1Claims claims{.organiser = false, .event = tag, .issue = 0, .id = power_cut::badge_of(number)};
    door.badge_read(badge::issue_k1(claims, keys->attendee), static_cast<std::uint64_t>(number),
                    event::ReadingSource::camera);
    const auto name = "Gast " + std::to_string(number);
    while (!welcomes(door.scene(), name)) {
      if (!bell.wait()) return 1;
      door.settle();
    }
    const auto line = std::to_string(number) + "\n";
    if (write(STDOUT_FILENO, line.data(), line.size()) < 0) return 1;
    clock.advance(20s);  // the next guest
    door.handle(flow::Tick{});
  }
  return 0;
}
