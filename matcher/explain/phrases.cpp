#include "matcher/explain/phrases.hpp"

#include "matcher/explain/own_words.hpp"
#include "matcher/text/fold.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace matcher::explain {
namespace {

struct Wording {
  Phrase phrase;
  std::string_view nl;
  std::string_view en;
};

// {at} is an occasion as it completes "bij …" and "when it comes to …"; {occasion} and {clients} are bare names, which
// only a colon or brackets can introduce, since some would need an article there. Professions stand after "als", which
// needs none. Nobody is "hij" or "zij".
constexpr std::array kWordings{
    Wording{Phrase::chip_same_moment, "Zelfde moment: {occasion}", "Same moment: {occasion}"},
    Wording{Phrase::chip_they_seek_you, "Zoekt wat jij doet", "Looking for what you do"},
    Wording{Phrase::chip_they_seek_near, "Zoekt in jouw wereld", "Looking in your world"},
    Wording{Phrase::chip_you_seek_them, "Jij zoekt dit", "What you are looking for"},
    Wording{Phrase::chip_you_seek_near, "Dicht bij wat jij zoekt", "Close to what you are looking for"},
    Wording{Phrase::chip_same_clients, "Zelfde klanten: {clients}", "Same clients: {clients}"},
    Wording{Phrase::chip_same_clients_short, "Klanten: {clients}", "Clients: {clients}"},
    Wording{Phrase::chip_partners, "Sturen elkaar klanten", "Send each other clients"},
    Wording{Phrase::chip_hear_first, "Hoort het als eerste", "Hears it first"},
    Wording{Phrase::chip_hear_earlier, "Hoort het eerder dan jij", "Hears it before you do"},
    Wording{Phrase::chip_knowledge, "Kennis delen", "Share what you know"},
    Wording{Phrase::chip_in_the_room, "Nog niet ontmoet", "Not met yet"},
    Wording{Phrase::chip_known_already, "Ook hier vandaag", "Here today too"},

    Wording{Phrase::role_of_person, "als {profession}", "as {a_profession}"},
    Wording{Phrase::role_of_business, "met {a_profession}", "with {a_profession}"},
    Wording{Phrase::same_moment_both, "Jullie zijn allebei in beeld bij {at}: jij {mine}, {who} {theirs}.",
            "You both have a part to play when it comes to {at}: you {mine}, {who} {theirs}."},
    Wording{Phrase::same_moment_them, "Jullie zijn allebei in beeld bij {at}, {who} {theirs}.",
            "You both have a part to play when it comes to {at}, {who} {theirs}."},
    Wording{Phrase::same_moment_me, "Jullie zijn allebei in beeld bij {at}, jij {mine}.",
            "You both have a part to play when it comes to {at}, you {mine}."},
    Wording{Phrase::same_moment, "Jullie zijn allebei in beeld bij {at}.",
            "You both have a part to play when it comes to {at}."},
    Wording{Phrase::they_seek_you_quote, "{Who} zoekt ‘{words}’, en dat past bij wat jij doet.",
            "{Who} is looking for ‘{words}’, and that fits what you do."},
    Wording{Phrase::they_seek_near_quote, "{Who} zoekt ‘{words}’, en jij kent die wereld.",
            "{Who} is looking for ‘{words}’, and you know that world."},
    Wording{Phrase::they_seek_you, "{Who} zoekt iemand die doet wat jij doet.",
            "{Who} is looking for somebody who does what you do."},
    Wording{Phrase::you_seek_them_quote, "Jij zoekt ‘{words}’: daarvoor moet je bij {who} zijn.",
            "You are looking for ‘{words}’: {who} is the one to talk to."},
    Wording{Phrase::you_seek_near_quote, "Jij zoekt ‘{words}’, en {who} kent die wereld.",
            "You are looking for ‘{words}’, and {who} knows that world."},
    Wording{Phrase::you_seek_them, "Wat jij zoekt, doet {who}.", "What you are looking for is what {who} does."},
    Wording{Phrase::same_clients_apart,
            "Jullie werken voor dezelfde klanten ({clients}) en zitten elkaar niet in de weg.",
            "You work for the same clients ({clients}) and do not get in each other's way."},
    Wording{Phrase::same_clients, "Jullie werken voor dezelfde klanten: {clients}.",
            "You work for the same clients: {clients}."},
    Wording{Phrase::partners_both, "Jullie vakken sturen elkaar vaak klanten: {mine} en {theirs}.",
            "Your trades often send each other clients: {mine} and {theirs}."},
    Wording{Phrase::partners, "Jullie vakken sturen elkaar vaak klanten.",
            "Your trades often send each other clients."},
    Wording{Phrase::hear_first, "Als het om {at} gaat, hoort {who} het vaak als eerste, en dus eerder dan jij.",
            "When it comes to {at}, {who} is often the first to hear, well before you."},
    Wording{Phrase::hear_earlier, "Als het om {at} gaat, hoort {who} het meestal eerder dan jij.",
            "When it comes to {at}, {who} usually hears about it before you do."},
    Wording{Phrase::same_trade, "Jullie hebben hetzelfde vak, dus jullie kunnen goed ervaringen delen.",
            "You are in the same trade, so there is plenty to compare."},
    Wording{Phrase::same_trade_other_calls,
            "Jullie hebben hetzelfde vak maar worden voor iets anders gebeld, dus je kunt van elkaar leren.",
            "You are in the same trade but get called for different things, so you can learn from each other."},
    Wording{Phrase::near_trade, "Jullie vakken liggen dicht bij elkaar, dus je kunt veel van elkaar leren.",
            "Your trades are close neighbours, so you can learn a lot from each other."},
    Wording{Phrase::new_quote, "Jullie kennen elkaar nog niet; {who} zegt: ‘{words}.’",
            "You have not met yet; {who} says: ‘{words}.’"},
    Wording{Phrase::known_quote, "{Who} zegt: ‘{words}.’", "{Who} says: ‘{words}.’"},
    Wording{Phrase::new_work, "Jullie kennen elkaar nog niet; {who} schrijft over het werk: ‘{words}.’",
            "You have not met yet; {who} describes the work like this: ‘{words}.’"},
    Wording{Phrase::known_work, "{Who} schrijft over het werk: ‘{words}.’",
            "{Who} describes the work like this: ‘{words}.’"},
    Wording{Phrase::new_silent,
            "Jullie kennen elkaar nog niet; vraag {who} bij een kop koffie wat er zo leuk is aan het werk.",
            "You have not met yet; ask {who} over a coffee what makes the work worthwhile."},
    Wording{Phrase::known_silent, "Vraag {who} bij een kop koffie hoe het met het werk gaat.",
            "Ask {who} over a coffee how work is going."},
    Wording{Phrase::call_me_when, "Mij bel je als {words}", "Call me when {words}"},

    Wording{Phrase::hear_sentence, "Hoor je ‘{heard}’? Dan bel je {who}.", "Do you hear ‘{heard}’? Then call {who}."},
    Wording{Phrase::hear_question, "Hoor je ‘{heard}’ Dan bel je {who}.", "Do you hear ‘{heard}’ Then call {who}."},
    Wording{Phrase::call_when, "Bel {who} als {words}.", "Call {who} when {words}."},
    Wording{Phrase::says_themselves, "{Who} zegt: ‘{words}.’", "{Who} says: ‘{words}.’"},
    Wording{Phrase::ask_when, "Vraag {who} wat je moet horen om aan dit werk te denken.",
            "Ask {who} what you should listen for."},

    Wording{Phrase::ask_about_moment, "Wat hoor jij het eerst als het om {at} gaat?",
            "What do you hear first when it comes to {at}?"},
    Wording{Phrase::ask_general, "Wat moet ik horen om aan jou te denken?", "What should make me think of you?"},
    Wording{Phrase::ask_unknown, "Wat brengt jou hier vandaag?", "What brings you here today?"},

    Wording{Phrase::seeks_you, "zoekt wat jij doet", "looking for what you do"},
    Wording{Phrase::seeks_near, "zoekt iets in jouw richting", "looking for something close"},
    Wording{Phrase::seeks_thing, "zoekt: {thing}", "looking for: {thing}"},
    Wording{Phrase::seeks_other, "zoekt nu iets anders", "looking for something else now"},
    Wording{Phrase::seeks_unknown, "noemt nog geen vraag", "has not said what is needed"},
    Wording{Phrase::hears_first_of, "hoort het eerst: {occasion}", "hears it first: {occasion}"},
    Wording{Phrase::moment, "zelfde moment: {occasion}", "same moment: {occasion}"},
    Wording{Phrase::comes_later, "komt na jou in beeld: {occasion}", "comes in after you: {occasion}"},
    Wording{Phrase::moment_beside, "een raakvlak: {occasion}", "some overlap: {occasion}"},
    Wording{Phrase::other_moments, "andere momenten", "other moments"},
    Wording{Phrase::moment_unknown, "moment nog onbekend", "moment not known yet"},
    Wording{Phrase::clients, "zelfde klanten: {clients}", "same clients: {clients}"},
    Wording{Phrase::clients_overlap, "deels zelfde klanten: {clients}", "some clients in common: {clients}"},
    Wording{Phrase::other_clients, "andere klanten", "other clients"},
    Wording{Phrase::clients_unknown, "klanten nog onbekend", "clients not known yet"},
    Wording{Phrase::partner, "vakken die elkaar klanten sturen", "trades that send each other clients"},
    Wording{Phrase::rival, "zelfde vak, zelfde werk", "same trade, same work"},
    Wording{Phrase::trade_same, "zelfde vak", "same trade"},
    Wording{Phrase::trade_near, "verwant vak", "neighbouring trade"},
    Wording{Phrase::has_what_you_seek, "kan wat jij zoekt", "has what you are looking for"},
    Wording{Phrase::near_what_you_seek, "dicht bij wat jij zoekt", "close to what you are looking for"},
    Wording{Phrase::trade_other, "ander vak", "another trade"},
    Wording{Phrase::trade_unknown, "vak nog onbekend", "trade not known yet"},
};

static_assert(kWordings.size() == static_cast<std::size_t>(Phrase::count), "every phrase has its words");
static_assert(std::ranges::is_sorted(kWordings, {}, &Wording::phrase), "and stands in its place");

std::string value_of(std::string_view name, text::Language language, std::span<const Slot> slots) {
  const auto folded = text::fold(name);
  const auto slot = std::ranges::find(slots, std::string_view{folded}, &Slot::name);
  if (slot == slots.end()) throw std::logic_error{"a phrase has nothing for {" + folded + "}"};
  return folded == name ? std::string{slot->value} : capitalised(slot->value, language);
}

}  // namespace

std::string say(Phrase phrase, text::Language language, std::span<const Slot> slots) {
  const auto& wording = kWordings.at(static_cast<std::size_t>(phrase));
  auto rest = language == text::Language::nl ? wording.nl : wording.en;
  std::string said;
  for (auto open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const auto close = rest.find('}', open);
    said.append(rest.substr(0, open)).append(value_of(rest.substr(open + 1, close - open - 1), language, slots));
    rest.remove_prefix(close + 1);
    if (said.ends_with("…") && rest.starts_with('.')) rest.remove_prefix(1);
  }
  return said.append(rest);
}

}  // namespace matcher::explain
