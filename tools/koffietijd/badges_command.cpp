#include "kiosk/badge/k1.hpp"
#include "kiosk/base/file_names.hpp"
#include "kiosk/base/local_time.hpp"
#include "kiosk/base/text.hpp"
#include "kiosk/paper/print_badges.hpp"
#include "tools/koffietijd/badge_faces.hpp"
#include "tools/koffietijd/command.hpp"
#include "tools/koffietijd/progress.hpp"

#include <algorithm>
#include <filesystem>
#include <format>
#include <iostream>
#include <memory>
#include <vector>

namespace tools {
namespace {

using namespace kiosk;

struct Asked {
  std::string folder;
  std::string pdf;
  std::string png_folder;
  std::string size = "a4-a7";
  std::string email;
  bool reissue = false;
  bool organiser = false;
  int dots_per_inch = 300;
};

paper::BadgeFace organiser_face(const event::Settings& settings, const badge::SigningKey& key) {
  const badge::K1Claims claims{
      .organiser = true, .event = settings.keys.event, .issue = 0, .id = badge::new_badge_id()};
  return {.name = {.first = settings.language == "en" ? "Organiser" : "Organisator"},
          .event_name = settings.name,
          .date = base::long_date(settings.date, settings.language),
          .language = settings.language,
          .qr_text = badge::issue_k1(claims, key),
          .organiser = true};
}

base::Result<> write_pngs(const std::vector<paper::BadgeFace>& faces, paper::PaperSize size, const Asked& asked) {
  std::error_code failed;
  std::filesystem::create_directories(asked.png_folder, failed);
  if (failed)
    return base::fail(base::ErrorKind::io,
                      std::format("cannot make the folder {}: {}", asked.png_folder, failed.message()));
  base::FileNames names;
  Progress progress{"Drawing badges", faces.size()};
  for (std::size_t i = 0; i < faces.size(); ++i) {
    const auto file = std::filesystem::path{asked.png_folder} / names.take(faces[i].name.display(), ".png", "badge");
    if (const auto written = paper::write_badge_png(faces[i], size, file, asked.dots_per_inch); !written)
      return written;
    progress.show(i + 1);
  }
  return {};
}

Exit print_badges(const Asked& asked) {
  const CommandClock clock;
  auto event = open_event(asked.folder, clock);
  if (!event) return complain(event.error());
  const auto keys = store::load_signing_keys(asked.folder);
  if (!keys) return complain(keys.error());
  const auto size = paper::paper_size_named(asked.size).value();

  std::vector<paper::BadgeFace> faces;
  if (asked.organiser) {
    faces.push_back(organiser_face(event->state.settings(), keys->organiser));
  } else {
    const auto people = people_to_print(event->state, asked.email);
    if (people.empty()) {
      return complain(
          {base::ErrorKind::not_found,
           asked.email.empty()
               ? "nobody is on the list yet. Put people on it with: koffietijd import " + asked.folder + " LIST.csv"
               : "nobody on the list has the e-mail address '" + base::clean_line(asked.email) + "'"});
    }
    const auto issued = store::record_decision(*event, [&](const event::Projection& state) {
      return badges_to_issue(state, people_to_print(state, asked.email), asked.reissue);
    });
    if (!issued) return complain(issued.error());
    for (const auto* person : people_to_print(event->state, asked.email)) {
      faces.push_back(face_of(event->state, *person, keys->attendee));
    }
  }
  if (!asked.pdf.empty()) {
    Progress progress{"Drawing the sheets", faces.size()};
    const auto written =
        paper::write_badge_sheet(faces, size, asked.pdf, [&](std::size_t done, std::size_t) { progress.show(done); });
    if (!written) return complain(written.error());
  }
  if (!asked.png_folder.empty()) {
    if (const auto written = write_pngs(faces, size, asked); !written) return complain(written.error());
  }
  std::cout << std::format("{}:{}{}\n", counted(faces.size(), "badge"), asked.pdf.empty() ? "" : " " + asked.pdf,
                           asked.png_folder.empty() ? "" : " " + asked.png_folder + "/");
  return Exit::done;
}

}  // namespace

void add_badges(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("badges", "Print badges: a PDF to print, and a picture for each attendee");
  auto asked = std::make_shared<Asked>();
  add_event_folder(*command, asked->folder);
  command->add_option("--out", asked->pdf, "PDF to write, all badges")->type_name("FILE");
  command->add_option("--png", asked->png_folder, "Folder for one PNG a badge, named after its owner")
      ->type_name("DIR");
  std::vector<std::string> sizes;
  for (const auto name : paper::paper_size_names()) sizes.emplace_back(name);
  command
      ->add_option("--size", asked->size,
                   "a6, a7, card: a badge a page; label-62 (Brother), label-54 (Dymo): a label a page; a4-a7, a4-card: "
                   "sheets with crop marks")
      ->check(CLI::IsMember(sizes))
      ->capture_default_str()
      ->type_name("SIZE");
  command->add_option("--dpi", asked->dots_per_inch, "Resolution of the PNGs")
      ->check(CLI::Range(paper::kFewestDotsPerInch, paper::kMostDotsPerInch))
      ->capture_default_str()
      ->type_name("DPI");
  auto* email = command->add_option("--email", asked->email, "Only this attendee's badge")->type_name("EMAIL");
  command
      ->add_flag("--reissue", asked->reissue,
                 "The badge was lost: print a new one; the old one says that it was replaced")
      ->needs(email);
  command
      ->add_flag("--organiser", asked->organiser,
                 "An organiser's badge instead: opens the organiser's screen, checks nobody in")
      ->excludes(email);
  command->footer(
      "Needs signing.key in DIR: badges are made on the organiser's machine. Printing is not checking in.\n"
      "Example:\n  koffietijd badges emmen --out badges.pdf --size a4-card");
  command->callback([asked, &exit] {
    if (asked->pdf.empty() && asked->png_folder.empty()) {
      throw CLI::RequiredError("badges: --out FILE, --png DIR or both");
    }
    exit = print_badges(*asked);
  });
}

}  // namespace tools
