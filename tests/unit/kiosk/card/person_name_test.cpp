#include "kiosk/card/business_card.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using kiosk::card::name_search_key;
using kiosk::card::PersonName;
using kiosk::card::split_name;

namespace {

struct Example {
  std::string text;
  PersonName parts;
};

void check_all(const std::vector<Example>& examples) {
  for (const auto& [text, parts] : examples) {
    INFO(text);
    const auto split = split_name(text);
    CHECK(split.first == parts.first);
    CHECK(split.infix == parts.infix);
    CHECK(split.last == parts.last);
  }
}

}  // namespace

TEST_CASE("a name is shown with one space between the parts that are there") {
  CHECK(PersonName{"Jan", "van der", "Berg"}.display() == "Jan van der Berg");
  CHECK(PersonName{"Jan", "", "Berg"}.display() == "Jan Berg");
  CHECK(PersonName{"", "de", "Vries"}.display() == "de Vries");
  CHECK(PersonName{"Sanne", "", ""}.display() == "Sanne");
  CHECK(PersonName{}.display().empty());
}

TEST_CASE("initials are the first letters of the first and last name, never of the infix") {
  CHECK(PersonName{"Jan", "van der", "Berg"}.initials() == "JB");
  CHECK(PersonName{"sanne", "", ""}.initials() == "S");
  CHECK(PersonName{"", "de", "vries"}.initials() == "V");
  CHECK(PersonName{}.initials().empty());
}

TEST_CASE("initials are letters in any script, in upper case, with their marks") {
  CHECK(PersonName{"émile", "", "özdemir"}.initials() == "ÉÖ");
  CHECK(PersonName{"e\u0301mile", "", "zola"}.initials() == "E\u0301Z");
  CHECK(PersonName{"ßen", "", "i\u0307nal"}.initials() == "SSI\u0307");
  CHECK(PersonName{"(Bo)", "", "'Smit"}.initials() == "BS");
  CHECK(PersonName{"🌷 Tulp", "", "123"}.initials() == "T");
  CHECK(PersonName{"محمد", "", "علي"}.initials() == "مع");
  CHECK(PersonName{"дмитрий", "", "иванов"}.initials() == "ДИ");
}

TEST_CASE("names in reading order are split before the infix, or before the last word") {
  check_all({{"Jan van der Berg", {"Jan", "van der", "Berg"}},
             {"Jan Peter Jansen", {"Jan Peter", "", "Jansen"}},
             {"Sanne", {"Sanne", "", ""}},
             {"", {}},
             {"   ", {}},
             {"  Jan \t de   Vries ", {"Jan", "de", "Vries"}},
             {"Anna van den Ende-de Wit", {"Anna", "van den", "Ende-de Wit"}},
             {"Maria Jansen - de Vries", {"Maria", "", "Jansen - de Vries"}},
             {"de Vries", {"", "de", "Vries"}},
             {"Piet de", {"Piet", "", "de"}}});
}

TEST_CASE("every Dutch infix is known, and many from elsewhere") {
  for (const std::string infix :
       {"van",        "van de",  "van der", "van den", "van 't",   "van het", "v.d.",     "v.d",      "v/d",
        "vd",         "v. d.",   "v.",      "van ’t",  "de",       "den",     "der",      "te",       "ten",
        "ter",        "'t",      "’t",      "'s",      "in 't",    "in de",   "op de",    "op den",   "op 't",
        "uit de",     "uit den", "bij de",  "aan de",  "aan den",  "over de", "onder de", "voor den", "el",
        "al",         "da",      "dos",     "del",     "de la",    "von",     "von der",  "zu",       "zur",
        "von und zu", "di",      "du",      "bin",     "van de la"}) {
    INFO(infix);
    CHECK(split_name("Robin " + infix + " Zandstra") == PersonName{"Robin", infix, "Zandstra"});
  }
}

TEST_CASE("infixes are recognised in any case and keep the spelling they came in") {
  check_all({{"JAN VAN DER BERG", {"JAN", "VAN DER", "BERG"}},
             {"Jan Van Der Berg", {"Jan", "Van Der", "Berg"}},
             {"Jan V.D. Berg", {"Jan", "V.D.", "Berg"}},
             {"Willem In 't Veld", {"Willem", "In 't", "Veld"}}});
}

TEST_CASE("initials and first names that look like an infix stay first names") {
  check_all({{"V.D. Berg", {"V.D.", "", "Berg"}},
             {"Jan V. Berg", {"Jan V.", "", "Berg"}},
             {"Al Gorissen", {"Al", "", "Gorissen"}},
             {"Ben Jansen", {"Ben", "", "Jansen"}},
             {"Eva Over", {"Eva", "", "Over"}},
             {"al Hassan", {"", "al", "Hassan"}}});
}

TEST_CASE("a comma puts the surname first, with the infix before or behind") {
  check_all({{"Berg, Jan van der", {"Jan", "van der", "Berg"}},
             {"van der Berg, Jan", {"Jan", "van der", "Berg"}},
             {"Berg, J.P. v.d.", {"J.P.", "v.d.", "Berg"}},
             {"Berg,Jan", {"Jan", "", "Berg"}},
             {"Berg,", {"Berg", "", ""}},
             {", Jan", {"Jan", "", ""}},
             {"Jansen - Bakker, Anna", {"Anna", "", "Jansen - Bakker"}}});
}

TEST_CASE("a degree behind a comma belongs to the name and is not a first name") {
  check_all({{"Jan de Vries, MBA", {"Jan", "de", "Vries, MBA"}}, {"Lisa Bos, Ph.D.", {"Lisa", "", "Bos, Ph.D."}}});
}

TEST_CASE("every spelling of a name gives the same search key") {
  const auto key = name_search_key("Jan van der Berg");
  CHECK(key == "jan van der berg");
  for (const auto* spelling : {"Jan v.d. Berg", "jan vd berg", "Jan v/d Berg", "Berg, Jan van der", "JAN VAN DEN BERG",
                               "Ján  van de Berg", "Jan v. d. Berg", "Berg, Jan v.d."}) {
    INFO(spelling);
    CHECK(name_search_key(spelling) == key);
  }
  CHECK(name_search_key("v.d. Berg") == "van der berg");
  CHECK(name_search_key("Fred van 't Hof") == name_search_key("Fred van het Hof"));
  CHECK(name_search_key("Fred van ’t Hof") == name_search_key("fred van t hof"));
}

TEST_CASE("a part of a name, as someone types it, is found in the key of the whole") {
  const auto key = name_search_key("Anne-Marie O'Brien-van der Berg");
  for (const auto* typed :
       {"Berg", "van der Berg", "anne marie", "obrien", "O’Brien", "Anne-Marie", "van der", "van de"}) {
    INFO(typed);
    CHECK(key.find(name_search_key(typed)) != std::string::npos);
  }
}
