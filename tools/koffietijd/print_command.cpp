#include "firmware/printer/printer.hpp"
#include "kiosk/base/temporary_folder.hpp"
#include "kiosk/base/text.hpp"
#include "kiosk/paper/print_badges.hpp"
#include "tools/koffietijd/badge_faces.hpp"
#include "tools/koffietijd/command.hpp"

#include <algorithm>
#include <format>
#include <iostream>
#include <memory>
#include <vector>

namespace tools {
namespace {

using namespace kiosk;
using firmware::printer::PrintFault;

/// As it stands in the facts: how often a badge was printed is counted by it.
constexpr const char* kPrinted = "badge printed";

struct Asked {
  std::string folder;
  std::string queue;
  std::string label = "label-62";
  std::string email;
  bool all = false;
  bool again = false;
};

using People = std::vector<const event::Attendee*>;

base::Error as_error(const firmware::printer::PrintError& error) {
  const bool missing = error.fault == PrintFault::no_queue;
  return {missing ? base::ErrorKind::not_found : base::ErrorKind::io, error.message};
}

Exit list_queues() {
  const auto queues = firmware::printer::queues();
  if (!queues) return complain(as_error(queues.error()));
  if (queues->empty()) {
    return complain(
        {base::ErrorKind::not_found, "CUPS has no queues yet. Make one with lpadmin, or in the settings of a desktop"});
  }
  std::cout << "Choose a queue with --queue:\n";
  for (const auto& queue : *queues) {
    std::cout << std::format("  {}{}{}{}\n", queue.name, queue.about.empty() ? "" : "  " + queue.about,
                             queue.open ? "" : "  (takes no jobs on)",
                             queue.trouble.empty() ? "" : "  (" + queue.trouble + ")");
  }
  return Exit::done;
}

std::size_t times_printed(const event::Projection& state, const base::AttendeeId& person) {
  return static_cast<std::size_t>(std::ranges::count_if(state.access().audits(), [&](const auto& entry) {
    return entry.second.what == kPrinted && entry.second.about == person;
  }));
}

/// Who still lacks a printed badge; everybody asked for when it is to be done again.
People lacking(const event::Projection& state, const Asked& asked) {
  auto people = people_to_print(state, asked.email);
  if (!asked.again) std::erase_if(people, [&](const auto* one) { return times_printed(state, one->id) > 0; });
  return people;
}

Exit nothing_to_print(const event::Projection& state, const Asked& asked) {
  const auto people = people_to_print(state, asked.email);
  if (people.empty()) {
    return complain({base::ErrorKind::not_found,
                     asked.all ? "nobody is on the list yet"
                               : "nobody on the list has the e-mail address '" + base::clean_line(asked.email) + "'"});
  }
  if (asked.all) {
    std::cout << std::format("All {} were printed before. Once more? --again\n", counted(people.size(), "badge"));
    return Exit::done;
  }
  const auto* person = people.front();
  return complain({base::ErrorKind::invalid_input,
                   std::format("the badge of {} was printed {} before. Once more? --again",
                               person->record.card.name.display(), counted(times_printed(state, person->id), "time"))});
}

base::Result<firmware::printer::Accepted> send(const std::vector<paper::BadgeFace>& faces, const Asked& asked) {
  const auto size = paper::paper_size_named(asked.label).value();
  const auto place = base::TemporaryFolder::create();
  if (!place) return std::unexpected{place.error()};
  const auto pdf = place->path() / "badges.pdf";
  if (const auto drawn = paper::write_badge_sheet(faces, size, pdf); !drawn) return std::unexpected{drawn.error()};
  const auto page = paper::sheet_of(size).page;
  auto accepted = firmware::printer::print(
      {.pdf = pdf, .title = "Koffietijd badges", .width = page.width, .height = page.height}, asked.queue);
  if (!accepted) return std::unexpected{as_error(accepted.error())};
  return *std::move(accepted);
}

Exit print(const Asked& asked) {
  if (asked.queue.empty()) return list_queues();
  const CommandClock clock;
  auto event = open_event(asked.folder, clock);
  if (!event) return complain(event.error());
  const auto keys = store::load_signing_keys(asked.folder);
  if (!keys) return complain(keys.error());
  if (lacking(event->state, asked).empty()) return nothing_to_print(event->state, asked);
  const auto issued = store::record_decision(
      *event, [&](const event::Projection& state) { return badges_to_issue(state, lacking(state, asked), false); });
  if (!issued) return complain(issued.error());
  std::vector<paper::BadgeFace> faces;
  std::vector<event::FactBody> printed;
  for (const auto* person : lacking(event->state, asked)) {
    faces.push_back(face_of(event->state, *person, keys->attendee));
    printed.emplace_back(event::Audited{.by = "shell", .what = kPrinted, .about = person->id});
  }
  const auto accepted = send(faces, asked);
  if (!accepted) return complain(accepted.error().within("nothing was printed"));
  if (const auto kept = store::record(*event, printed); !kept) return complain(kept.error());
  const auto before = people_to_print(event->state, asked.email).size() - faces.size();
  std::cout << std::format("{} to '{}', job {}.\n", counted(faces.size(), "badge"), asked.queue, accepted->number);
  if (!accepted->trouble.empty()) std::cout << std::format("The printer: {}. The job waits.\n", accepted->trouble);
  if (before > 0)
    std::cout << std::format("{} printed before: --again prints those too.\n",
                             counted(before, "badge was", "badges were"));
  return Exit::done;
}

}  // namespace

void add_print(CLI::App& app, Exit& exit) {
  auto* command =
      app.add_subcommand("print", "Print badges on a label printer, or on any other printer of this machine");
  auto asked = std::make_shared<Asked>();
  add_event_folder(*command, asked->folder);
  command->add_option("--queue", asked->queue, "Printer, as CUPS calls it. Left out: lists them")->type_name("NAME");
  command
      ->add_option("--label", asked->label,
                   "label-62 (62 × 100 mm, Brother), label-54 (54 × 101 mm, Dymo), card, a7, a6: a badge a page")
      ->check(CLI::IsMember({"label-62", "label-54", "card", "a7", "a6"}))
      ->capture_default_str()
      ->type_name("SIZE");
  auto* email = command->add_option("--email", asked->email, "Only this attendee's badge")->type_name("EMAIL");
  command->add_flag("--all", asked->all, "Everybody's badge that was not printed yet")->excludes(email);
  command->add_flag("--again", asked->again, "Also what was printed before");
  command->footer(
      "Needs signing.key in DIR. Printing is not checking in; each printed badge is kept as a fact.\n"
      "Example:\n  koffietijd print emmen --queue labels --email mila@example.nl");
  command->callback([asked, &exit] {
    if (!asked->queue.empty() && !asked->all && asked->email.empty()) {
      throw CLI::RequiredError("print: --email EMAIL or --all");
    }
    exit = print(*asked);
  });
}

}  // namespace tools
