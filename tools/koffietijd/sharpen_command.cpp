#include "matcher/sharpness/sharpness.hpp"
#include "tools/koffietijd/command.hpp"
#include "tools/koffietijd/lexicon_option.hpp"
#include "tools/koffietijd/room.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <format>
#include <iostream>
#include <memory>
#include <optional>

namespace tools {
namespace {

using matcher::sharpness::Sharpness;
using matcher::text::Language;

struct Asked {
  RoomAsked room;
  matcher::crowd::Profile profile;
  std::string language;
  bool as_json = false;
};

std::string bar(float share) {
  constexpr int kWidth = 20;
  const int full = std::clamp(static_cast<int>(share * kWidth + 0.5F), 0, kWidth);
  std::string drawn;
  for (int i = 0; i < kWidth; ++i) drawn += i < full ? "█" : "░";
  return drawn;
}

void print(const Sharpness& sharpness, Language language) {
  std::cout << std::format("{} {:>3}  {}\n", bar(static_cast<float>(sharpness.points) / 100), sharpness.points,
                           matcher::sharpness::word(sharpness.degree, language));
  for (const auto& part : sharpness.parts) {
    std::cout << std::format("  {:<10} {:>4.1f} of {:.0f}\n", part.name, part.points, part.of);
  }
  std::cout << sharpness.hint << '\n';
}

void print_json(const Sharpness& sharpness, Language language) {
  boost::json::array parts;
  for (const auto& part : sharpness.parts) {
    parts.push_back({{"name", part.name}, {"points", part.points}, {"of", part.of}});
  }
  std::cout << boost::json::serialize(
                   boost::json::object{{"points", sharpness.points},
                                       {"word", matcher::sharpness::word(sharpness.degree, language)},
                                       {"hint", sharpness.hint},
                                       {"parts", std::move(parts)}})
            << '\n';
}

Exit sharpen(const Asked& asked) {
  const bool with_room = !asked.room.folder.empty() || !asked.room.attendees.empty();
  std::optional<Room> room;
  if (with_room) {
    auto opened = open_room(asked.room);
    if (!opened) return complain(opened.error());
    room = std::move(*opened);
  }
  const auto recogniser = make_recogniser(asked.room.lexicon);
  if (!recogniser) return complain(recogniser.error());
  const auto language = language_or_own(asked.language, asked.profile);
  const auto sharpness = matcher::sharpness::sharpness(asked.profile, room ? &room->matcher->crowd() : nullptr,
                                                       **recogniser, matcher::crowd::Weights{}, language);
  asked.as_json ? print_json(sharpness, language) : print(sharpness, language);
  return Exit::done;
}

}  // namespace

void add_sharpen(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("sharpen", "How sharp a pitch is, and what would help most");
  auto asked = std::make_shared<Asked>();
  command
      ->add_option("--text", asked->profile.call_me_when, "What completes \"Mij bel je als …\" or \"Call me when …\"")
      ->required()
      ->type_name("TEXT");
  command->add_option("--what", asked->profile.what_i_do, "What you do")->type_name("TEXT");
  command->add_option("--result", asked->profile.result, "What it yields")->type_name("TEXT");
  command->add_option("--seeking", asked->profile.seeking, "Whom you look for")->type_name("TEXT");
  add_room_options(*command, asked->room);
  add_language_option(*command, asked->language);
  command
      ->add_option_function<std::string>(
          "--format", [asked](const std::string& form) { asked->as_json = form == "json"; }, "table (default) or json")
      ->check(CLI::IsMember({"table", "json"}))
      ->type_name("FORM");
  command->footer(
      "0 to 100, from vaag (vague) to scherp (sharp). With an event or a list it also counts how many others say the "
      "same.\n"
      "Examples:\n"
      "  koffietijd sharpen --text \"je iets met marketing wilt\"\n"
      "  koffietijd sharpen --text \"de zaal nog kaal is\" --what \"bruidsboeketten en tafelstukken\" emmen");
  command->callback([asked, &exit] { exit = sharpen(*asked); });
}

}  // namespace tools
