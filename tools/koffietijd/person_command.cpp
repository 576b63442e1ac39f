#include "kiosk/base/atomic_file.hpp"
#include "kiosk/lists/person_file.hpp"
#include "tools/koffietijd/command.hpp"
#include "tools/koffietijd/people.hpp"

#include <boost/json/serialize.hpp>

#include <format>
#include <iostream>
#include <memory>

namespace tools {
namespace {

using namespace kiosk;

struct Asked {
  std::string folder;
  std::string who;
  std::string file;
  bool json = false;
};

/// The fact that somebody's data was looked at or carried away, before it is.
base::Result<> note(store::EventFolder& event, const base::AttendeeId& person, const char* what) {
  return store::record(event, {event::Audited{"shell", what, person}});
}

Exit show(const Asked& asked) {
  const CommandClock clock;
  auto event = open_event(asked.folder, clock);
  if (!event) return complain(event.error());
  const auto person = one_person(event->state, asked.who);
  if (!person) return complain(person.error());
  if (const auto noted = note(*event, *person, "person shown"); !noted) return complain(noted.error());
  const auto file = lists::person_file(event->state, *person);
  std::cout << (asked.json ? boost::json::serialize(file) + "\n" : lists::readable(file));
  return Exit::done;
}

Exit carry_away(const Asked& asked) {
  const CommandClock clock;
  auto event = open_event(asked.folder, clock);
  if (!event) return complain(event.error());
  const auto person = one_person(event->state, asked.who);
  if (!person) return complain(person.error());
  if (const auto noted = note(*event, *person, "person exported"); !noted) return complain(noted.error());
  const auto text = boost::json::serialize(lists::person_file(event->state, *person)) + "\n";
  auto file = base::AtomicFile::create(asked.file);
  if (!file) return complain(file.error());
  file->write(base::as_bytes(text));
  if (const auto kept = file->commit(); !kept) return complain(kept.error());
  std::cout << std::format(
      "Wrote everything that is known of this person to {}. It is theirs: give it to nobody else.\n", asked.file);
  return Exit::done;
}

void add_who(CLI::App& command, Asked& asked) {
  add_event_folder(command, asked.folder);
  command.add_option("WHO", asked.who, "E-mail address, or whole name")->required()->type_name("");
}

}  // namespace

void add_person(CLI::App& app, Exit& exit) {
  auto* person = app.add_subcommand("person", "Show somebody what is known of them, or let them carry it away");
  person->require_subcommand(1);
  person->footer(
      "For whoever asks what the event has of them. To correct it, import a list with their e-mail address and the "
      "better\n"
      "fields; to destroy it, `koffietijd erase`.\n"
      "Example:\n  koffietijd person show emmen mila@example.nl");
  auto asked = std::make_shared<Asked>();
  auto* shown = person->add_subcommand("show", "Print everything that is known of one person");
  add_who(*shown, *asked);
  shown->add_flag("--json", asked->json, "One JSON object instead of lines to read");
  shown->footer("Example:\n  koffietijd person show emmen \"Jan van der Berg\"");
  shown->callback([asked, &exit] { exit = show(*asked); });
  auto* carried = person->add_subcommand("export", "Write everything that is known of one person to a JSON file");
  add_who(*carried, *asked);
  carried->add_option("--out", asked->file, "File to write")->required()->type_name("FILE");
  carried->footer("Example:\n  koffietijd person export emmen mila@example.nl --out mila.json");
  carried->callback([asked, &exit] { exit = carry_away(*asked); });
}

}  // namespace tools
