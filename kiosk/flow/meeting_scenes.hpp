#pragma once

#include "kiosk/event/fact.hpp"
#include "kiosk/flow/person_line.hpp"
#include "kiosk/flow/suggestion.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::flow {

/// One person to meet, as a card to tap.
struct SuggestionLine {
  PersonLine person;
  std::string trigger;               ///< "Mij bel je als …", whole, in their own language
  std::vector<std::string> reasons;  ///< at most three, best first
  int stars = 1;                     ///< 1 … 5
  std::string since;                 ///< "09:06": in since
  bool operator==(const SuggestionLine&) const = default;
};

/// What somebody just said of a suggestion.
struct AnswerNoted {
  event::MetAnswer answer = event::MetAnswer::met;
  PersonLine about;
  bool operator==(const AnswerNoted&) const = default;
};

/// Whom to meet: up to three people, or why there is nobody. Neither: the matcher is still looking.
struct SuggestionsShown {
  PersonLine holder;
  std::vector<SuggestionLine> people;
  std::optional<NobodyBecause> because;
  std::size_t cards = 0;  ///< that the holder has
  std::optional<AnswerNoted> noted = {};
  PersonLine welcoming = {};  ///< who said yes to meeting the holder; empty name: nobody new
  bool operator==(const SuggestionsShown&) const = default;
};

/// How far the holder's wish to be introduced to somebody is, as far as they may know.
enum class IntroductionState { not_asked, asked, welcomed };

/// One person to meet: how to begin, and what they are worth.
struct PersonShown {
  PersonLine holder;
  PersonLine person;
  std::string job_title;
  std::string since;                 ///< "09:06": in since
  std::string opener;                ///< the question to begin with
  std::string listen_for;            ///< what to listen for at clients
  std::array<Stars, kValues> stars;  ///< by Value
  std::string qr_text;               ///< vCard with the contact details; empty: cards are swapped first
  IntroductionState introduction = IntroductionState::not_asked;
  bool operator==(const PersonShown&) const = default;
};

enum class IntroductionStep {
  question,
  welcomed,  ///< the answer was yes
  declined,
};

/// "Mag Sara kennis met je komen maken?": one plain question; no answer means no.
struct IntroductionShown {
  IntroductionStep step = IntroductionStep::question;
  PersonLine person;    ///< who is asked
  PersonLine other;     ///< who would like to meet them
  std::string trigger;  ///< "Mij bel je als …" of the other, in their own language
  bool operator==(const IntroductionShown&) const = default;
};

/// What somebody agreed to; each can be switched.
struct ConsentsShown {
  PersonLine person;
  bool exchange = false;
  bool matching = false;
  bool operator==(const ConsentsShown&) const = default;
};

}  // namespace kiosk::flow
