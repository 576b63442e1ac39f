#include "matcher/explain/wording.hpp"

#include "matcher/explain/own_words.hpp"
#include "matcher/explain/phrases.hpp"
#include "matcher/lexicon/lexicon.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <stdexcept>

namespace matcher::explain {

using text::Language;

TEST_CASE("own words become one line without markup, controls and quotation marks of their own") {
  CHECK(one_line("  Ik\n ben\tbloemist ") == "Ik ben bloemist");
  CHECK(one_line("<p>bloemen &amp; <b>planten</b></p>") == "bloemen planten");
  CHECK(one_line("een \"mooie\" “dag” voor ‘jullie’ en 'ons'") == "een mooie dag voor jullie en ons");
  CHECK(one_line("'s ochtends foto’s van Kees' winkel in ‘t dorp, zo'n dag") ==
        "'s ochtends foto's van Kees' winkel in 't dorp, zo'n dag");
  CHECK(one_line("wacht... nee.. {ja}") == "wacht… nee… (ja)");
  CHECK(one_line("om\u202Egekeerd\u202C\u200B") == "omgekeerd");
  CHECK(one_line("kapot \xFF\xC3 maar ja") == "kapot maar ja");
  CHECK(one_line("bruiloft 👰🏽‍♀️!") == "bruiloft 👰🏽‍♀️!");
  CHECK(one_line("💐 ?! …").empty());
}

TEST_CASE("long words are cut between words, and very long ones anywhere but within a character") {
  CHECK(shortened("een twee drie", 13) == "een twee drie");
  CHECK(shortened("een twee, drie vier", 13) == "een twee…");
  CHECK(shortened("ééééééééé", 5) == "éééé…");
  CHECK(shortened("aaae\u0301e\u0301e\u0301", 5) == "aaa…");
  CHECK(length_of(shortened(std::string(500, 'x'))) == kLongestQuote);
}

TEST_CASE("a trigger completes our sentence, however it was written") {
  CHECK(clause("je gaat trouwen", Language::nl) == "je gaat trouwen");
  CHECK(clause("Je gaat trouwen!", Language::nl) == "je gaat trouwen");
  CHECK(clause("Mij bel je als: … je gaat trouwen.", Language::nl) == "je gaat trouwen");
  CHECK(clause("Call me when your wedding is near", Language::en) == "your wedding is near");
  CHECK(clause("I am needed", Language::en) == "I am needed");
  CHECK(clause("Microsoft 365 niet start. Of Teams.", Language::nl) == "Microsoft 365 niet start");
  CHECK(clause("Mij bel je als…", Language::nl).empty());
}

TEST_CASE("who says ik or my speaks of themselves") {
  CHECK(speaks_of_self("je mijn hulp zoekt", Language::nl));
  CHECK(speaks_of_self("I can help", Language::en));
  CHECK_FALSE(speaks_of_self("iemand gaat trouwen", Language::nl));
  CHECK_FALSE(speaks_of_self("the mine is empty of wens", Language::nl));
}

TEST_CASE("a clause without a subject does not stand in a sentence of ours") {
  CHECK(is_whole_clause("je gaat trouwen", Language::nl));
  CHECK(is_whole_clause("the machines stand still", Language::en));
  CHECK_FALSE(is_whole_clause("kantoor vies", Language::nl));
  CHECK_FALSE(is_whole_clause("geen site of een hele oude", Language::nl));
}

TEST_CASE("sentences begin with a capital, in Dutch of two letters where they are one sound") {
  CHECK(capitalised("deze fotograaf", Language::nl) == "Deze fotograaf");
  CHECK(capitalised("ijsbrand", Language::nl) == "IJsbrand");
  CHECK(capitalised("élise", Language::nl) == "Élise");
}

TEST_CASE("English professions take a or an by their sound") {
  CHECK(with_article("florist") == "a florist");
  CHECK(with_article("accountant") == "an accountant");
  CHECK(with_article("HR adviser") == "an HR adviser");
  CHECK(with_article("SEO specialist") == "an SEO specialist");
  CHECK(with_article("UX designer") == "a UX designer");
  CHECK(with_article("university researcher") == "a university researcher");
  CHECK(with_article("union official") == "a union official");
  CHECK(with_article("home care") == "home care");
}

TEST_CASE("people come in as what they are, businesses are brought along") {
  CHECK(as_role("fotograaf", Language::nl) == "als fotograaf");
  CHECK(as_role("drukkerij", Language::nl) == "met een drukkerij");
  CHECK(as_role("thuiszorg", Language::nl) == "met thuiszorg");
  CHECK(as_role("architect", Language::en) == "as an architect");
  CHECK(as_role("print shop", Language::en) == "with a print shop");
  CHECK(as_role("tent rental", Language::en) == "with tent rental");
}

TEST_CASE("who has no name is a person where de and het cannot be told apart") {
  CHECK(nameless("fotograaf", Language::nl) == "deze fotograaf");
  CHECK(nameless("theater", Language::nl) == "deze persoon");
  CHECK(nameless("laboratorium", Language::nl) == "deze persoon");
  CHECK(nameless("", Language::nl) == "deze persoon");
  CHECK(nameless("photographer", Language::en) == "this photographer");
  CHECK(nameless("home care", Language::en) == "this person");
}

TEST_CASE("abbreviations are written as such in English") {
  lexicon::Profession profession;
  profession.names = {.nl = {"google ads-specialist"}, .en = {"it support"}};
  CHECK(profession_name(profession, Language::nl) == "Google ads-specialist");
  CHECK(profession_name(profession, Language::en) == "IT support");
}

TEST_CASE("a phrase is filled once: what is filled in is not looked at again") {
  const std::array slots{Slot{"who", "ijsbrand"}, Slot{"words", "{who}"}};
  CHECK(say(Phrase::they_seek_near_quote, Language::nl, slots) == "IJsbrand zoekt ‘{who}’, en jij kent die wereld.");
  CHECK_THROWS_AS(say(Phrase::they_seek_near_quote, Language::nl, std::array{Slot{"who", "Sara"}}), std::logic_error);
}

TEST_CASE("no full stop comes after …") {
  CHECK(say(Phrase::call_when, Language::nl, std::array{Slot{"who", "Sara"}, Slot{"words", "je gaat…"}}) ==
        "Bel Sara als je gaat…");
}

TEST_CASE("everything the lexicon says fits into our phrases") {
  for (const auto& occasion : lexicon::Lexicon::built_in().occasions()) {
    for (const auto language : {Language::nl, Language::en}) {
      const auto& name = occasion.name.in(language);
      CHECK(length_of(say(Phrase::chip_same_moment, language, std::array{Slot{"occasion", name}})) <= 40);
    }
  }
  for (const auto& client : lexicon::Lexicon::built_in().clients()) {
    for (const auto language : {Language::nl, Language::en}) {
      const auto& name = client.name.in(language);
      CHECK(length_of(say(Phrase::chip_same_clients_short, language, std::array{Slot{"clients", name}})) <= 40);
    }
  }
}

}  // namespace matcher::explain
