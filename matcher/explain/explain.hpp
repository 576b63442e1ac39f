#pragma once

#include "matcher/crowd/crowd.hpp"
#include "matcher/text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace matcher::explain {

/// What makes somebody worth meeting.
enum class ReasonKind {
  same_moment,      ///< both are active at one occasion, each in a role of their own
  they_seek_you,    ///< what I do is what they look for
  you_seek_them,    ///< what they do is what I look for
  same_clients,     ///< we serve one kind of clients and are no rivals
  partners,         ///< our trades usually send each other clients
  they_hear_first,  ///< at a shared occasion they come in before me
  knowledge,        ///< we are of one trade, or of neighbouring ones
  in_the_room,      ///< nothing is known to bind us, but that we are both here
};

/// "same_moment": as programs read it.
[[nodiscard]] std::string_view name_of(ReasonKind kind);

/// Words in a pitch that a reason rests on.
struct Evidence {
  std::string field;  ///< as in guest lists: "call_me_when"
  std::string words;  ///< as written, but on one line and at most 90 characters
  bool operator==(const Evidence&) const = default;
};

struct Reason {
  ReasonKind kind = ReasonKind::in_the_room;
  std::string chip;            ///< at most 40 characters: "Zelfde moment: bruiloft"
  std::string text;            ///< one sentence
  float weight = 0;            ///< what it adds to the meeting, 0 to 1; for putting reasons in order
  std::vector<Evidence> mine;  ///< at most two a side; none where it rests on what is usual in a profession
  std::vector<Evidence> theirs;
};

struct Stars {
  int count = 1;         ///< 1 to 5
  std::string evidence;  ///< a short phrase, never empty: "zelfde moment: bruiloft", "ander vak"
};

/// Why the reader should meet one person, in the reader's language. Plain text: no markup, one line each, never empty.
/// What people wrote themselves stands between ‘ and ’, as written.
struct Explanation {
  std::vector<Reason> reasons;  ///< one to three of different kinds, best first
  std::string listen_for;       ///< "Hoor je ‘we gaan trouwen’? Dan bel je Sara."
  std::string opener;           ///< one question
  Stars bring;                  ///< they hear of work before the reader does, or have it themselves
  Stars recommend;              ///< they are asked for a name when the reader's is the one to give
  Stars pay;                    ///< they need what the reader offers
  Stars know;                   ///< they know the reader's trade, or what the reader looks for
  int overall = 1;              ///< 1 to 5, from the score of the pair
};

/// Explains the pair from the side of `me`. `their_name`: a first name as the reader knows them; empty, or without a
/// letter: "deze fotograaf", "this person". Both seats must be taken, by different people. Never fails, whatever they
/// wrote. Deterministic; safe on any thread as long as nobody changes the crowd. Reads both pitches: some tenths of a
/// millisecond.
[[nodiscard]] Explanation explain(const crowd::Crowd& crowd, crowd::Seat me, crowd::Seat them, text::Language reader,
                                  std::string_view their_name);

}  // namespace matcher::explain
