#include "matcher/sharpness/gaps.hpp"
#include "tools/koffietijd/command.hpp"
#include "tools/koffietijd/room.hpp"

#include <iostream>
#include <memory>
#include <string_view>

namespace tools {
namespace {

struct Asked {
  RoomAsked room;
  std::size_t top = 10;
  std::string language;
};

std::string_view nobody_missing(bool nobody_here, matcher::text::Language language) {
  const bool dutch = language == matcher::text::Language::nl;
  if (nobody_here) {
    return dutch ? "Er doet nog niemand mee. Met --everyone-present telt iedereen op de lijst."
                 : "Nobody takes part yet. With --everyone-present everybody on the list counts.";
  }
  return dutch ? "Geen moment waarvan genoeg mensen hier leven om te zeggen wie er ontbreekt."
               : "No moment that enough people here live by to say who is missing.";
}

Exit gaps(const Asked& asked) {
  const auto room = open_room(asked.room);
  if (!room) return complain(room.error());
  const auto& crowd = room->matcher->crowd();
  const auto language = language_or_own(asked.language, {});
  const auto found = matcher::sharpness::gaps(crowd, asked.top);
  for (const auto& gap : found) {
    std::cout << matcher::sharpness::sentence(gap, crowd.recogniser().lexicon(), language) << '\n';
  }
  if (found.empty()) std::cout << nobody_missing(crowd.seats().empty(), language) << '\n';
  return Exit::done;
}

}  // namespace

void add_gaps(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("gaps", "Whom this room lacks: \"Bruiloft: nog geen bloemist.\"");
  auto asked = std::make_shared<Asked>();
  add_room_options(*command, asked->room);
  command->add_option("--top", asked->top, "At most this many")
      ->check(CLI::Range(1, 100))
      ->capture_default_str()
      ->type_name("N");
  add_language_option(*command, asked->language, "nl");
  command->footer(
      "For whom to invite: trades at the heart of the moments this room lives by, of which nobody is here.\n"
      "Examples:\n"
      "  koffietijd gaps emmen\n"
      "  koffietijd gaps --attendees guests.csv --everyone-present --lang en");
  command->callback([asked, command, &exit] {
    require_room(*command, asked->room);
    exit = gaps(*asked);
  });
}

}  // namespace tools
