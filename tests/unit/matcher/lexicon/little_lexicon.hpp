#pragma once

#include "matcher/lexicon/lexicon.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace matcher::lexicon {

inline constexpr std::string_view kOccasions = R"([occasion.wedding]
nl = "bruiloft"
en = "wedding"
article_nl = "een bruiloft"
article_en = "a wedding"
telling = 3
cues_nl = ["trouwen", "bruid", "ten huwelijk vragen"]
cues_en = ["marry", "bride"]
heard_nl = ["we gaan trouwen"]
heard_en = ["she said yes", "he popped the question"]

[occasion.fire]
nl = "brand"
en = "fire"
article_nl = "een brand"
article_en = "a fire"
telling = 2
cues_nl = ["blussen", "uitgebrand"]
cues_en = ["burnt down", "smoke damage"]
heard_nl = ["alles is verwoest"]
heard_en = ["we lost everything"]
)";

inline constexpr std::string_view kClients = R"([client.couples]
nl = "stellen"
en = "couples"
cues_nl = ["bruidspaar", "echtpaar"]
cues_en = ["newlyweds", "spouse"]
)";

inline constexpr std::string_view kProfessions = R"([profession.florist]
sector = "G"
trade = "flowers"
nl = ["bloemist", "bloembinder"]
en = ["florist"]
cues_nl = ["boeket", "corsage", "kale zaal", "versieren"]
cues_en = ["bouquet", "bare venue", "decorate"]
heard_nl = ["de tafels zijn nog zo leeg"]
heard_en = ["the tables look so empty"]
ask_nl = "Voor welk feest bond je het mooiste werk?"
ask_en = "Which party did you bind your finest work for?"
clients = ["couples"]
at.wedding = ["prepare", 3]

[profession.baker]
sector = "C"
trade = "bread"
nl = ["bakker"]
en = ["baker"]
cues_nl = ["bruidstaart", "zuurdesem", "versieren"]
cues_en = ["wedding cake", "sourdough", "decorate"]
heard_nl = ["wie maakt onze taart"]
heard_en = ["who makes our cake"]
ask_nl = "Wat bak je het liefst?"
ask_en = "What do you like to bake most?"
clients = ["couples"]
at.wedding = ["during", 2]

[profession.restorer]
sector = "S"
trade = "restoring"
nl = ["schadehersteller"]
en = ["damage restorer"]
cues_nl = ["roetschade", "patent", "versieren"]
cues_en = ["soot", "patent", "brand", "decorate"]
heard_nl = ["alles stinkt naar rook"]
heard_en = ["everything smells of smoke"]
ask_nl = "Wat heb je onlangs gered?"
ask_en = "What did you save lately?"
clients = ["couples"]
at.fire = ["after", 3]
)";

inline constexpr std::string_view kSays = R"([says.florist]
nl = ["ik tover met pioenrozen"]
en = ["peonies are my language"]
)";

inline constexpr std::string_view kPartners = R"([partners]
florist = ["baker"]
baker = ["florist", "restorer"]
)";

/// A lexicon that fits in a head: three professions, two occasions, one kind of clients.
inline std::vector<Source> little_lexicon() {
  return {{"occasions.toml", std::string{kOccasions}},
          {"clients.toml", std::string{kClients}},
          {"professions.toml", std::string{kProfessions}},
          {"says.toml", std::string{kSays}},
          {"partners.toml", std::string{kPartners}}};
}

}  // namespace matcher::lexicon
