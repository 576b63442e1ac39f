#include "tools/koffietijd/room.hpp"

#include "kiosk/card/business_card.hpp"
#include "kiosk/matching/profile.hpp"
#include "kiosk/matching/room_watch.hpp"
#include "tools/koffietijd/command.hpp"
#include "tools/koffietijd/lexicon_option.hpp"

#include <algorithm>
#include <format>
#include <map>
#include <optional>
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

/// Why this person is left out; nothing when they take part.
std::optional<Away> reason_away(const event::Attendee& attendee, bool everyone_present) {
  if (attendee.blocked || attendee.record.status == event::TicketStatus::cancelled) return Away::barred;
  if (everyone_present || matching::may_be_suggested(attendee)) return std::nullopt;
  return attendee.present() ? Away::unwilling : Away::not_checked_in;
}

/// Everybody on the list, by last name, as in an exported one.
std::vector<const event::Attendee*> by_name(const event::Projection& state) {
  std::vector<std::pair<std::string, const event::Attendee*>> keyed;
  for (const auto& [id, attendee] : state.attendees()) {
    const auto& name = attendee.record.card.name;
    if (attendee.listed()) keyed.emplace_back(card::name_search_key(name.last + "\n" + name.first), &attendee);
  }
  std::ranges::stable_sort(keyed, {}, [](const auto& entry) -> const std::string& { return entry.first; });
  std::vector<const event::Attendee*> people;
  for (const auto& [key, attendee] : keyed) people.push_back(attendee);
  return people;
}

void take_event(const event::Projection& state, bool everyone_present, Room& room) {
  Ids ids;
  auto& crowd = room.matcher->crowd();
  for (const auto* attendee : by_name(state)) {
    const auto& card = attendee->record.card;
    room.people.push_back({.name = card.name.display(),
                           .first_name = card.name.first,
                           .company = card.company,
                           .profile = matching::profile_of(card, ids.of(*attendee))});
    const auto& profile = room.people.back().profile;
    if (const auto away = reason_away(*attendee, everyone_present)) {
      room.away.emplace(profile.id, *away);
    } else {
      crowd.put(profile);
    }
  }
  for (const auto& note : matching::RoomWatch{}.look(state).bonds) {
    const auto* a = ids.find(note.a);
    const auto* b = ids.find(note.b);
    if (a != nullptr && b != nullptr) crowd.note(*a, *b, note.bond);
  }
}

}  // namespace

void add_room_options(CLI::App& command, RoomAsked& asked, const std::string& folder_names) {
  auto* folder = command.add_option(folder_names, asked.folder, "Folder of the event")->type_name("");
  auto* list = command.add_option("--attendees", asked.attendees, "A list as for `import`, in place of an event")
                   ->type_name("FILE");
  folder->excludes(list);
  command.add_flag("--everyone-present", asked.everyone_present,
                   "Take everybody as present and willing: for a rehearsal. Left out: who is checked in and agreed");
  add_lexicon_option(command, asked.lexicon);
}

void require_room(const CLI::App& command, const RoomAsked& asked) {
  if (asked.folder.empty() && asked.attendees.empty()) {
    throw CLI::RequiredError(command.get_name() + ": an event's folder, or a list with --attendees FILE,");
  }
}

const Person* Room::find(std::string_view id) const {
  const auto found =
      std::ranges::find(people, id, [](const Person& person) -> const std::string& { return person.profile.id; });
  return found == people.end() ? nullptr : &*found;
}

base::Result<Room> open_room(const RoomAsked& asked) {
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
  for (const auto& person : room.people) {
    if (asked.everyone_present) {
      room.matcher->crowd().put(person.profile);
    } else {
      room.away.emplace(person.profile.id, Away::unknown);
    }
  }
  return room;
}

matcher::text::Language language_or_own(const std::string& asked, const matcher::crowd::Profile& own) {
  if (asked == "nl") return matcher::text::Language::nl;
  if (asked == "en") return matcher::text::Language::en;
  return matcher::crowd::language_of(own);
}

void add_language_option(CLI::App& command, std::string& language, std::string_view left_out) {
  command.add_option("--lang", language, std::format("Language to answer in. Left out: {}", left_out))
      ->check(CLI::IsMember({"nl", "en"}))
      ->type_name("nl|en");
}

}  // namespace tools
