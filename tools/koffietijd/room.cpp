#include "tools/koffietijd/room.hpp"

#include "kiosk/matching/profile.hpp"
#include "kiosk/matching/room_watch.hpp"
#include "tools/koffietijd/command.hpp"
#include "tools/koffietijd/lexicon_option.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace tools {
namespace {

using namespace kiosk;
using evaluation::Person;

/// The e-mail address names a person, unless somebody before them has it or they have none.
class Ids {
public:
  std::string of(const event::Attendee& attendee) {
    std::string id{attendee.record.card.email()};
    if (id.empty() || !taken_.insert(id).second) id = attendee.id.hex();
    ids_.emplace(attendee.id, id);
    return id;
  }
  [[nodiscard]] const std::string* find(const base::AttendeeId& attendee) const {
    const auto found = ids_.find(attendee);
    return found == ids_.end() ? nullptr : &found->second;
  }

private:
  std::set<std::string> taken_;
  std::map<base::AttendeeId, std::string> ids_;
};

bool may_come(const event::Attendee& attendee) {
  return !attendee.blocked && attendee.record.status != event::TicketStatus::cancelled;
}

void take_event(const event::Projection& state, bool everyone_present, Room& room) {
  Ids ids;
  auto& crowd = room.matcher->crowd();
  for (const auto& [key, attendee] : state.attendees()) {
    if (!attendee.listed()) continue;
    const auto& card = attendee.record.card;
    room.people.push_back({.name = card.name.display(),
                           .first_name = card.name.first,
                           .company = card.company,
                           .profile = matching::profile_of(card, ids.of(attendee))});
    room.attendees.emplace(room.people.back().profile.id, key);
    if (everyone_present ? may_come(attendee) : matching::may_be_suggested(attendee)) {
      crowd.put(room.people.back().profile);
    }
  }
  for (const auto& note : matching::RoomWatch{}.look(state).bonds) {
    const auto* a = ids.find(note.a);
    const auto* b = ids.find(note.b);
    if (a != nullptr && b != nullptr) crowd.note(*a, *b, note.bond);
  }
}

}  // namespace

void add_room_options(CLI::App& command, RoomAsked& asked) {
  auto* folder = command.add_option("DIR", asked.folder, "Folder of the event")->type_name("");
  auto* list = command.add_option("--attendees", asked.attendees, "A list as for `import`, in place of an event")
                   ->type_name("FILE");
  folder->excludes(list);
  command.add_flag("--everyone-present", asked.everyone_present,
                   "Take everybody as present and willing: for a rehearsal. Left out: who is checked in and agreed");
  add_lexicon_option(command, asked.lexicon);
}

const Person* Room::find(std::string_view id) const {
  const auto found =
      std::ranges::find(people, id, [](const Person& person) -> const std::string& { return person.profile.id; });
  return found == people.end() ? nullptr : &*found;
}

base::Result<Room> open_room(const RoomAsked& asked) {
  if (asked.folder.empty() == asked.attendees.empty()) {
    return base::fail(base::ErrorKind::invalid_input, "name an event's folder, or a list with --attendees FILE");
  }
  auto recogniser = make_recogniser(asked.lexicon);
  if (!recogniser) return std::unexpected{recogniser.error()};
  Room room;
  room.matcher = std::make_unique<matcher::suggest::Matcher>(std::move(*recogniser));
  if (asked.attendees.empty()) {
    const CommandClock clock;
    const auto event = open_event(asked.folder, clock);
    if (!event) return std::unexpected{event.error()};
    take_event(event->state, asked.everyone_present, room);
    return room;
  }
  auto people = evaluation::read_people(asked.attendees);
  if (!people) return std::unexpected{people.error()};
  room.people = std::move(*people);
  if (asked.everyone_present) {
    for (const auto& person : room.people) room.matcher->crowd().put(person.profile);
  }
  return room;
}

matcher::text::Language language_or_own(const std::string& asked, const matcher::crowd::Profile& own) {
  if (asked == "nl") return matcher::text::Language::nl;
  if (asked == "en") return matcher::text::Language::en;
  return matcher::crowd::language_of(own);
}

void add_language_option(CLI::App& command, std::string& language) {
  command.add_option("--lang", language, "Language to answer in. Left out: that of each person")
      ->check(CLI::IsMember({"nl", "en"}))
      ->type_name("nl|en");
}

}  // namespace tools
