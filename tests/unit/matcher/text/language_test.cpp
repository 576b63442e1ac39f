#include "matcher/text/language.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using matcher::text::detect_language;
using matcher::text::Language;

TEST_CASE("a pitch tells its language") {
  for (const auto* text : {"Mij bel je als je gaat trouwen", "Je personeel is vaak ziek en je weet niet waarom",
                           "Ik bouw websites voor kappers", "als iemand zijn huis verkoopt",
                           "DE BOEKHOUDING IS EEN CHAOS", "starters die hun eerste website nodig hebben",
                           "We gaan verhuizen naar een groter kantoor", "verbouwing, aanbouw of nieuwe keuken"}) {
    INFO(text);
    CHECK(detect_language(text) == Language::nl);
  }
  for (const auto* text :
       {"Call me when you are getting married", "Your staff are often ill and you do not know why",
        "I build websites for hairdressers", "someone is selling their house", "they have outgrown the office",
        "starters who need their first website", "THE BOOKS ARE A MESS"}) {
    INFO(text);
    CHECK(detect_language(text) == Language::en);
  }
}

TEST_CASE("too little to tell is no language") {
  for (const auto* text : {"", "  ", "coach", "🌷🌷", "2026", "محمد علي", "Sara", "\xff\xfe"}) {
    INFO(text);
    CHECK_FALSE(detect_language(text));
  }
}

TEST_CASE("English terms in a Dutch sentence do not turn it") {
  CHECK(detect_language("Ik help startups met hun growth marketing en sales funnel") == Language::nl);
  CHECK(detect_language("Coaching van managers na een burn-out") == Language::nl);
}

TEST_CASE("a text of any length costs little") {
  CHECK(detect_language(std::string(10'000'000, 'x')) == std::nullopt);
}
