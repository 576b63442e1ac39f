#include "matcher/sharpness/hint.hpp"

#include "matcher/sharpness/hint_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace matcher::sharpness {
namespace {

/// A hint and about how many points it may gain.
struct Candidate {
  float gain = 0;
  Hint hint;
};
using Offer = std::optional<Candidate>;

/// Below this gain a pitch is good as it is.
constexpr float kWorthSaying = 4.0F;
/// A crowd in which being the only one means something.
constexpr std::size_t kCrowdThatCounts = 5;

Hint hint(HintKind kind, std::string sentence) {
  return {.kind = kind, .sentence = std::move(sentence)};
}

/// "Je bent een van de 4 fotografen hier."
std::string one_of_many(const Case& about) {
  const auto language = about.language;
  const auto& rivals = about.rivals;
  const auto one = own_name(about);
  if (rivals.same_profession == 1) return say(language, "Er is hier nog een {}.", "There is another {} here.", one);
  if (const auto many = plural(one, language)) {
    return say(language, "Je bent een van de {} {} hier.", "You are one of the {} {} here.", rivals.same_profession + 1,
               *many);
  }
  return say(language, "Je hebt hier {} vakgenoten.", "Here, {} others are in your trade.", rivals.same_profession);
}

Hint moment_that_differs(const Case& about) {
  const bool one = about.rivals.same_profession == 1;
  const auto ask = one ? say(about.language, "Noem het moment waarop men jou belt en niet de ander.",
                             "Name the moment at which people call you and not the other one.")
                       : say(about.language, "Noem het moment waarop men jou belt en niet een ander.",
                             "Name the moment at which people call you and not one of the others.");
  return hint(HintKind::stand_out, one_of_many(about) + ' ' + ask);
}

Hint moment_missing(const Case& about) {
  const auto& profession = about.reading.profession;
  if (profession && about.rivals.same_profession > 0) return moment_that_differs(about);
  if (about.reading.guess) {
    return hint(HintKind::name_a_moment,
                say(about.language, "Noem een moment waarop men je belt, bijvoorbeeld als iemand zegt: ‘{}’.",
                    "Name a moment at which people call you, for instance when somebody says: ‘{}’.",
                    heard(about, *about.reading.guess)));
  }
  return hint(
      HintKind::name_a_moment,
      say(about.language, "Noem een moment waarop men je belt, zoals ‘als de eerste medewerker zich ziek meldt’.",
          "Name a moment at which people call you, such as ‘when the first employee calls in sick’."));
}

Hint moment_too_weak(const Case& about) {
  const auto& reading = about.reading;
  if (!reading.call.said_by_all.empty()) {
    return hint(HintKind::name_a_moment, said_by_everybody(about.language, reading.call) + ' ' +
                                             say(about.language, "Wat is er gebeurd op de dag dat men jou belt?",
                                                 "What has happened on the day that people call you?"));
  }
  if (reading.profession && about.rivals.same_profession > 0) return moment_that_differs(about);
  if (reading.guess) {
    return hint(HintKind::say_it_in_their_words,
                say(about.language, "Zeg het in de woorden van je klant, bijvoorbeeld ‘{}’.",
                    "Say it in your client's words, for instance ‘{}’.", heard(about, *reading.guess)));
  }
  return hint(
      HintKind::name_a_moment,
      say(about.language,
          "Wat is er dan gebeurd? Noem een moment dat men herkent, zoals ‘als de eerste medewerker zich ziek meldt’.",
          "What has happened then? Name a moment that people recognise, such as ‘when the first employee calls in "
          "sick’."));
}

Offer on_moment(const Case& about) {
  constexpr float kTold = 0.5F;
  const float grade = about.grades.moment;
  if (grade >= kTold) return std::nullopt;
  return Candidate{(1 - grade) * kWorth.moment,
                   about.reading.call.words == 0 ? moment_missing(about) : moment_too_weak(about)};
}

/// "‘fotograaf’, ‘dj’ en ‘coach’"
std::string listed(const Case& about, const std::vector<lexicon::ProfessionIndex>& professions) {
  constexpr std::size_t kMost = 4;
  const auto count = std::min(kMost, professions.size());
  std::string list;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) list += i + 1 < count ? ", " : say(about.language, " en ", " and ");
    list += say(about.language, "‘{}’", "‘{}’", name_of(about, professions[i]));
  }
  return list;
}

/// Who says when to call need not say what they are: only several trades by name, or none at all, are worth a remark.
Offer on_trade(const Case& about) {
  constexpr float kClear = 0.7F;
  constexpr float kUnsure = 0.4F;
  const auto& reading = about.reading;
  const auto language = about.language;
  const float gain = (1 - about.grades.trade) * kWorth.trade;
  if (about.grades.trade >= kClear) return std::nullopt;
  if (reading.named.size() > 1) {
    return Candidate{gain, hint(HintKind::one_trade, say(language, "Ik lees {}. Waarvoor wil je dat men jou onthoudt?",
                                                         "I read {}. Which one do you want to be remembered for?",
                                                         listed(about, reading.named)))};
  }
  if (!reading.trade && reading.title.words <= reading.title.empty && reading.call.words + reading.work.words > 0) {
    return Candidate{gain * kUnsure,
                     hint(HintKind::one_trade, say(language, "Wat is je vak? Noem het in één woord dat iedereen kent.",
                                                   "What is your trade? Name it in one word that everybody knows."))};
  }
  return std::nullopt;
}

Offer on_length(const Case& about) {
  constexpr std::size_t kTolerated = 4;
  constexpr float kBelow = 3;  // what a long sentence costs beyond its points: nobody repeats it
  if (about.reading.call.words <= kMostWords + kTolerated) return std::nullopt;
  return Candidate{
      (1 - about.grades.brevity) * kWorth.brevity + kBelow,
      hint(HintKind::too_long,
           say(about.language, "Je zin telt {} woorden. Een ander vertelt er hooguit {} na: welke zijn dat?",
               "Your sentence has {} words. Others will repeat {} at most: which ones?", about.reading.call.words,
               kMostWords))};
}

Offer on_empty_words(const Case& about) {
  constexpr float kSpoilt = 1.3F;  // beyond the points: an empty word makes the others sound like it
  const auto& reading = about.reading;
  const auto& field = !reading.work.said_by_all.empty() ? reading.work : reading.result;
  if (field.said_by_all.empty()) return std::nullopt;
  const auto language = about.language;
  const float gain = kSpoilt * (1 - about.grades.words) * kWorth.words;
  const auto said = said_by_everybody(language, field) + ' ';
  if (&field == &reading.result) {
    return Candidate{gain, hint(HintKind::say_result,
                                said + say(language, "Waaraan merkt een klant het?", "How does a client notice?"))};
  }
  if (reading.result.words <= reading.result.empty) {
    return Candidate{
        gain, hint(HintKind::say_result, said + say(language, "Wat heeft een klant na jou dat er eerst niet was?",
                                                    "What does a client have after you that was not there before?"))};
  }
  return Candidate{gain, hint(HintKind::stand_out, said + say(language, "Wat zie ik je doen als ik een dag meeloop?",
                                                              "What would I see you do if I came along for a day?"))};
}

Offer on_rivals(const Case& about) {
  const auto& rivals = about.rivals;
  const auto& reading = about.reading;
  if (!about.grades.different || !reading.moment_sure || rivals.rival_moment == 0) return std::nullopt;
  const auto language = about.language;
  const auto& article = about.lexicon.occasions()[*reading.moment].article.in(language);
  const auto what = say(language, "Wat doe jij dat een ander niet doet?", "What do you do that others do not?");
  const float gain = (1 - *about.grades.different) * *kWorth.different;
  const auto one = own_name(about);
  const auto many = plural(one, language);
  std::string fact;
  if (rivals.namesake_moment == 1 && rivals.same_profession == 1) {
    fact = say(language, "Er is hier nog een {} en jullie noemen allebei {}.",
               "There is another {} here, and both of you name {}.", one, article);
  } else if (rivals.namesake_moment == 2 && rivals.same_profession == 2 && many) {
    fact = say(language, "Beide andere {} hier noemen ook {}.", "Both other {} here name {} too.", *many, article);
  } else if (rivals.namesake_moment > 0 && many && rivals.namesake_moment == rivals.same_profession) {
    fact = say(language, "Alle {} andere {} hier noemen ook {}.", "All {} other {} here name {} too.",
               rivals.same_profession, *many, article);
  } else if (rivals.namesake_moment > 0 && many) {
    fact = say(language, "Van de {} {} hier noemen er {} {}, jij ook.", "Of the {} {} here, {} name {}, and so do you.",
               rivals.same_profession + 1, *many, rivals.namesake_moment + 1, article);
  } else if (rivals.rival_moment == 1) {
    fact = say(language, "Een vakgenoot hier noemt ook {}.", "Somebody else in your trade names {} too.", article);
  } else {
    fact = say(language, "Er zijn hier {} vakgenoten die ook {} noemen.", "Here, {} others in your trade name {} too.",
               rivals.rival_moment, article);
  }
  return Candidate{gain, hint(HintKind::stand_out, fact + ' ' + what)};
}

Offer on_client(const Case& about) {
  constexpr float kNamed = 0.4F;
  if (about.grades.client >= kNamed || about.reading.work.words == 0) return std::nullopt;
  const float gain = (1 - about.grades.client) * kWorth.client * 0.9F;
  const auto language = about.language;
  if (const auto two = usual_clients(about)) {
    return Candidate{gain, hint(HintKind::name_a_client,
                                say(language, "Voor wie werk je het liefst: {} of {}? Noem ze op je kaartje.",
                                    "Whom do you like to work for most: {} or {}? Name them on your card.", two->first,
                                    two->second))};
  }
  return Candidate{gain,
                   hint(HintKind::name_a_client, say(language, "Voor wie werk je het liefst? Noem één soort klant.",
                                                     "Whom do you like to work for most? Name one kind of client."))};
}

Offer on_result(const Case& about) {
  if (about.reading.result.words > 0) return std::nullopt;
  return Candidate{
      kWorth.result,
      hint(HintKind::say_result,
           say(about.language,
               "Wat heeft een klant na jou dat er eerst niet was? Noem één ding dat je kunt zien of tellen.",
               "What does a client have after you that was not there before? Name one thing to see or count."))};
}

Offer on_seeking(const Case& about) {
  constexpr float kGain = 4.5F;  // no points: it is not about the pitch, but a card without it misses a chance
  const auto& reading = about.reading;
  if (reading.seeking.words > reading.seeking.empty) return std::nullopt;
  const auto language = about.language;
  const auto partner = likely_partner(about);
  if (!partner) {
    return Candidate{kGain, hint(HintKind::say_whom_you_seek,
                                 say(language, "Zeg ook wie je zoekt. Noem een vak, dan weet een ander wie dat is.",
                                     "Say whom you look for, too. Name a trade, and others will know who that is."))};
  }
  const auto name = name_of(about, partner->profession);
  return Candidate{
      kGain, hint(HintKind::say_whom_you_seek, say(language, "Zeg ook wie je zoekt. Bij {} is dat misschien een {}.",
                                                   "Say whom you look for, too. When it comes to {}, that may be {}.",
                                                   about.lexicon.occasions()[partner->occasion].article.in(language),
                                                   language == Language::nl ? std::string{name} : with_article(name)))};
}

Hint what_is_strong(const Case& about) {
  const auto language = about.language;
  const auto& rivals = about.rivals;
  const auto& reading = about.reading;
  const auto one = own_name(about);
  if (rivals.same_profession > 0 && rivals.rival_silent == rivals.same_profession) {
    if (rivals.same_profession == 1) {
      return hint(HintKind::good, say(language, "Er is hier nog een {}, maar alleen jij zegt wanneer men je belt.",
                                      "There is another {} here, but only you say when to call.", one));
    }
    if (const auto many = plural(one, language)) {
      return hint(HintKind::good,
                  say(language, "Van de {} {} hier zeg alleen jij wanneer men je belt.",
                      "Of the {} {} here, only you say when to call.", rivals.same_profession + 1, *many));
    }
  }
  if (rivals.others >= kCrowdThatCounts && reading.moment_sure && rivals.perhaps_moment == 0 &&
      about.lexicon.occasions()[*reading.moment].telling > 1) {
    return hint(HintKind::good, say(language, "Niemand anders hier noemt {}. Zo onthoudt men je.",
                                    "Nobody else here names {}. That is how people remember you.",
                                    about.lexicon.occasions()[*reading.moment].article.in(language)));
  }
  if (rivals.others >= kCrowdThatCounts && reading.certain && rivals.perhaps_trade == 0) {
    return hint(HintKind::good,
                say(language, "Ik lees hier geen tweede {}, en jij zegt wanneer men je belt. Zo onthoudt men je.",
                    "I read of no second {} here, and you say when to call. That is how people remember you.", one));
  }
  if (const auto own = own_sentence(about.profile.call_me_when, reading.portrait.language)) {
    return hint(HintKind::good, say(language, "‘{}’: dat kan een ander zo navertellen. Zeg het vandaag precies zo.",
                                    "‘{}’: others can repeat that as it is. Say it just like that today.", *own));
  }
  return hint(HintKind::good, say(language, "Jouw zin kan een ander zo navertellen. Zeg hem vandaag precies zo.",
                                  "Others can repeat your sentence as it is. Say it just like that today."));
}

}  // namespace

Hint most_useful(const Case& about) {
  constexpr std::array kOffers{on_moment, on_trade,  on_length, on_empty_words,
                               on_rivals, on_result, on_client, on_seeking};
  Offer best;
  for (const auto offer : kOffers) {
    auto candidate = offer(about);
    if (candidate && candidate->gain >= kWorthSaying && (!best || candidate->gain > best->gain))
      best = std::move(candidate);
  }
  return best ? std::move(best->hint) : what_is_strong(about);
}

}  // namespace matcher::sharpness
