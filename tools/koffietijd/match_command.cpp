#include "matcher/explain/explain.hpp"
#include "tools/koffietijd/command.hpp"
#include "tools/koffietijd/room.hpp"

#include <boost/json.hpp>

#include <format>
#include <iostream>
#include <map>
#include <memory>
#include <vector>

namespace tools {
namespace {

using evaluation::Person;
using matcher::crowd::Seat;
using matcher::score::Ranked;
using matcher::text::Language;
namespace json = boost::json;

struct Asked {
  RoomAsked room;
  std::string for_whom;
  std::size_t top = 3;
  std::string language;
  bool as_json = false;
};

struct Suggested {
  const Person* person = nullptr;
  float score = 0;
  matcher::explain::Explanation why;
};

/// Whom one person should meet, or why nobody.
struct Answer {
  const Person* person = nullptr;
  Language language = Language::nl;
  std::string because;  ///< a name for programs; empty when there are suggestions
  std::vector<Suggested> suggestions;
};

std::string_view name_of(matcher::score::NobodyBecause because) {
  using enum matcher::score::NobodyBecause;
  switch (because) {
    case alone:
      return "alone";
    case no_pitch:
      return "no_pitch";
    case all_met:
      return "all_met";
    case nobody_fits:
      return "nobody_fits";
  }
  return "nobody_fits";
}

std::string sentence(std::string_view because, Language language) {
  struct Words {
    std::string_view nl;
    std::string_view en;
  };
  static const std::map<std::string_view, Words> kSentences{
      {"not_in_the_room",
       {"Nog niemand: niet ingecheckt, of niet gevraagd of matchen mag.",
        "Nobody yet: not checked in, or never agreed to be matched."}},
      {"alone",
       {"Nog niemand: er is verder niemand binnen die mee wil doen.", "Nobody yet: nobody else is in and willing."}},
      {"no_pitch",
       {"Nog niemand: op het kaartje staat niet wanneer men belt.", "Nobody yet: the card does not say when to call."}},
      {"all_met", {"Nog niemand nieuws: wie past, is al gesproken.", "Nobody new: whoever fits was met already."}},
      {"nobody_fits",
       {"Nog niemand: van wie er is, vult niemand dit werk aan.",
        "Nobody yet: none of those here complete this work."}}};
  const auto& words = kSentences.at(because);
  return std::string{language == Language::nl ? words.nl : words.en};
}

class Report {
public:
  Report(const Room& room, const Asked& asked) : room_{room}, asked_{asked} {
    for (auto& suggestions : room.matcher->for_everyone(asked.top)) {
      shared_out_.emplace(suggestions.of, std::move(suggestions.people));
    }
  }

  Answer answer(const Person& person) const {
    Answer answer{.person = &person, .language = language_or_own(asked_.language, person.profile)};
    const auto& crowd = room_.matcher->crowd();
    const auto seat = crowd.find(person.profile.id);
    if (!seat) {
      answer.because = "not_in_the_room";
      return answer;
    }
    for (const auto& ranked : shared_out_.at(*seat)) {
      const auto* other = room_.find(crowd.at(ranked.seat).profile.id);
      answer.suggestions.push_back(
          {.person = other,
           .score = ranked.score,
           .why = matcher::explain::explain(crowd, *seat, ranked.seat, answer.language, other->first_name)});
    }
    if (answer.suggestions.empty()) answer.because = name_of(matcher::score::why_nobody(crowd, *seat));
    return answer;
  }

private:
  const Room& room_;
  const Asked& asked_;
  std::map<Seat, std::vector<Ranked>> shared_out_;
};

json::object as_json(const Suggested& suggested) {
  const auto& why = suggested.why;
  json::array reasons;
  for (const auto& reason : why.reasons) {
    reasons.push_back({{"kind", matcher::explain::name_of(reason.kind)}, {"text", reason.text}});
  }
  return {{"email", suggested.person->profile.id},
          {"name", suggested.person->name},
          {"score", suggested.score},
          {"stars",
           {{"bring", why.bring.count},
            {"recommend", why.recommend.count},
            {"pay", why.pay.count},
            {"know", why.know.count}}},
          {"reasons", std::move(reasons)},
          {"listen_for", why.listen_for},
          {"opener", why.opener}};
}

json::object as_json(const Answer& answer) {
  json::array suggestions;
  for (const auto& suggested : answer.suggestions) suggestions.push_back(as_json(suggested));
  json::object object{{"email", answer.person->profile.id}, {"suggestions", std::move(suggestions)}};
  if (!answer.because.empty()) object["because"] = answer.because;
  return object;
}

std::string stars(int count) {
  std::string drawn;
  for (int i = 1; i <= 5; ++i) drawn += i <= count ? "★" : "☆";
  return drawn;
}

std::string titled(const Person& person) {
  const auto& name = person.name.empty() ? person.profile.id : person.name;
  return person.company.empty() ? name : std::format("{}, {}", name, person.company);
}

void print(const Answer& answer) {
  std::cout << titled(*answer.person) << '\n';
  if (!answer.because.empty()) std::cout << "  " << sentence(answer.because, answer.language) << '\n';
  for (const auto& suggested : answer.suggestions) {
    const auto& why = suggested.why;
    std::cout << std::format("  {}  {}\n", stars(why.overall), titled(*suggested.person));
    for (const auto& reason : why.reasons) std::cout << std::format("         {}\n", reason.text);
    std::cout << std::format("         {}\n         {} {}\n", why.listen_for,
                             answer.language == Language::nl ? "Vraag:" : "Ask:", why.opener);
  }
  std::cout << '\n';
}

Exit match(const Asked& asked) {
  const auto room = open_room(asked.room);
  if (!room) return complain(room.error());
  std::vector<const Person*> readers;
  for (const auto& person : room->people) {
    if (asked.for_whom.empty() || person.profile.id == asked.for_whom) readers.push_back(&person);
  }
  if (readers.empty() && !asked.for_whom.empty()) {
    return complain({kiosk::base::ErrorKind::not_found, std::format("nobody here has the address {}", asked.for_whom)});
  }
  const Report report{*room, asked};
  if (asked.as_json) std::cout << "{\"attendees\":[";
  bool first = true;
  for (const auto* reader : readers) {
    const auto answer = report.answer(*reader);
    if (asked.as_json) {
      std::cout << (first ? "\n" : ",\n") << json::serialize(as_json(answer));
    } else {
      print(answer);
    }
    first = false;
  }
  if (asked.as_json) std::cout << "\n]}\n";
  return Exit::done;
}

}  // namespace

void add_match(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("match", "Whom each person in the room should meet, and why");
  auto asked = std::make_shared<Asked>();
  add_room_options(*command, asked->room);
  command->add_option("--for", asked->for_whom, "Only for the person with this address")->type_name("EMAIL");
  command->add_option("--top", asked->top, "People to suggest to each")
      ->check(CLI::Range(1, 20))
      ->capture_default_str()
      ->type_name("N");
  add_language_option(*command, asked->language);
  command
      ->add_option_function<std::string>(
          "--format", [asked](const std::string& form) { asked->as_json = form == "json"; }, "table (default) or json")
      ->check(CLI::IsMember({"table", "json"}))
      ->type_name("FORM");
  command->footer(
      "Suggestions are shared out: everybody gets some, and everybody is suggested about as often. Who met, swapped\n"
      "cards or said \"not now\" is not suggested again, and competitors are not suggested at all.\n"
      "Stars, 1 to 5: bring (hears of work for you), recommend (is asked for a name), pay (needs what you do), know.\n"
      "Examples:\n"
      "  koffietijd match emmen --for mila@example.nl\n"
      "  koffietijd match --attendees guests.csv --everyone-present --top 5 --format json");
  command->callback([asked, &exit] { exit = match(*asked); });
}

}  // namespace tools
