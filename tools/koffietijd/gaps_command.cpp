#include "matcher/sharpness/gaps.hpp"
#include "tools/koffietijd/command.hpp"
#include "tools/koffietijd/room.hpp"

#include <iostream>
#include <memory>

namespace tools {
namespace {

struct Asked {
  RoomAsked room;
  std::size_t top = 10;
  std::string language = "nl";
};

Exit gaps(const Asked& asked) {
  const auto room = open_room(asked.room);
  if (!room) return complain(room.error());
  const auto& crowd = room->matcher->crowd();
  const auto language = language_or_own(asked.language, {});
  const auto found = matcher::sharpness::gaps(crowd, asked.top);
  for (const auto& gap : found) {
    std::cout << matcher::sharpness::sentence(gap, crowd.recogniser().lexicon(), language) << '\n';
  }
  if (found.empty()) {
    std::cout << (language == matcher::text::Language::nl
                      ? "Er zijn nog te weinig mensen binnen om te zeggen wie er ontbreekt.\n"
                      : "Too few people are in to say who is missing.\n");
  }
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
  add_language_option(*command, asked->language);
  command->footer(
      "For whom to invite: trades at the heart of the moments this room lives by, of which nobody is here.\n"
      "Examples:\n"
      "  koffietijd gaps emmen\n"
      "  koffietijd gaps --attendees guests.csv --everyone-present --lang en");
  command->callback([asked, &exit] { exit = gaps(*asked); });
}

}  // namespace tools
