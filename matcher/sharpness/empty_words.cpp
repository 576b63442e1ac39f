#include "matcher/sharpness/empty_words.hpp"

#include "matcher/text/fold.hpp"
#include "matcher/text/word_set.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace matcher::sharpness {
namespace {

// One a line: how we speak of it, then its other forms. A plus sign joins the words of an expression. A word that is
// somebody's trade ("energie", "netwerk", "leiderschap") stays out.
constexpr std::string_view kBuzz = R"(
passie passies gepassioneerd gepassioneerde bevlogen bevlogenheid
ontzorgen ontzorg ontzorgt ontzorgd ontzorging
maatwerk op+maat
oplossingen oplossing totaaloplossing totaaloplossingen maatwerkoplossingen
resultaatgericht resultaatgerichte resultaten
synergie synergetisch
groei groeien groeit doorgroeien doorgroei gegroeid
impact
balans work-life+balance work-life-balance werk-privebalans
verbinden verbind verbindt verbinding verbindingen verbinder verbindend verbindende connector
inspiratie inspireren inspireer inspireert inspirerend inspirerende geinspireerd
innovatie innovatief innovatieve innoveren vernieuwing vernieuwend vernieuwende
transitie transities
verandering veranderingen
potentieel potentie
succes succesvol succesvolle successen
doelen doelstellingen
dromen droom
mogelijkheden
kansen
uitdaging uitdagingen uitdagend uitdagende
meerwaarde toegevoegde+waarde
optimaliseren optimaliseer optimaliseert optimaal optimale optimalisatie
kwaliteit kwaliteiten kwalitatief kwalitatieve topkwaliteit
professioneel professionele professionaliteit
flexibel flexibele flexibiliteit
persoonlijk persoonlijke
betrokken betrokkenheid
klantgericht klantgerichte
betrouwbaar betrouwbare
ambitie ambities ambitieus ambitieuze
ontwikkeling persoonlijke+ontwikkeling
kracht krachtig krachtige
creatief creatieve creativiteit
inzet
beleving
focus
out+of+the+box
next+level volgende+niveau volgend+niveau naar+een+hoger+niveau
de+beste+versie beste+versie best+version
een+stap+verder verder+wil
win-win win+win
er+zit+meer+in meer+in+zit
je+hart+volgen
samenwerking samenwerken
dynamisch dynamische
duurzame+relatie duurzame+relaties
hard+werken
van+alles
versnelling versnellen versnel
vooruit vooruitgang
passion passions passionate
tailor-made bespoke custom-made tailored
solutions solution
results results-driven result-oriented
synergy synergies
growth grow grows growing
balance
connect connects connecting connections
inspiration inspire inspires inspiring inspirational
innovation innovations innovative innovate
transition transitions transformation transformations transform transforms transforming
change changes
potential
success successful successfully
goals
dreams dream
possibilities opportunities opportunity
challenges challenge
added+value value-add
optimise optimize optimising optimizing optimal
quality
professional professionalism
flexible flexibility
reliable
ambition ambitions ambitious
development
power powerful empower empowering empowerment
creativity creative
clarity
purpose mission
spark
magic
excellence excellent
hassle-free unburden
one-stop one+stop
world-class
)";

constexpr std::string_view kPlain = R"(
bedrijf bedrijven bedrijfje organisatie organisaties onderneming ondernemingen ondernemer ondernemers ondernemen klant klanten
werk werken werkt werkzaamheden probleem problemen idee ideeen wereld leven leeft iedereen project projecten traject trajecten
dienst diensten dienstverlening product producten zaken zaak dingen team teams opdracht opdrachten hulp
doel verder anders voelt voelen gevoel manier versie niveau stap stappen stukje taart sessie sessies workshops workshop
advies advisering adviezen begeleiding begeleiden begeleid begeleidt ondersteuning ondersteunen ondersteun ondersteunt
eerlijk ervaring inzichten inzicht beweging
loopt lopen goed nieuw nieuwe mooie iets denker doener hart volg rust lucht interessante interessant
company companies organisation organisations organization organizations business businesses entrepreneur entrepreneurs client
clients customer customers work works working problem problems idea ideas world life project projects service services product
products team teams leaders leader stuff session sessions level feel feeling step steps version happens curious interesting
soul believer personal advice advise advises guidance guiding support supports supporting insights insight
)";

struct TextHash : std::hash<std::string_view> {
  using is_transparent = void;
};
using Entries = std::unordered_map<std::string, std::string_view, TextHash, std::equal_to<>>;

constexpr std::size_t kLongestExpression = 5;

std::string spaced(std::string_view expression) {
  std::string words{expression};
  std::ranges::replace(words, '+', ' ');
  return words;
}

/// How we speak of an expression has its spaces from the source of the table, so it needs a home of its own.
struct Table {
  std::vector<std::string> shown;
  Entries entries;

  Table() {
    std::vector<std::pair<std::string, std::size_t>> forms;
    for (std::size_t begin = 0; begin < kBuzz.size();) {
      const auto end = std::min(kBuzz.find('\n', begin), kBuzz.size());
      const auto words = text::split_words(kBuzz.substr(begin, end - begin));
      for (const auto word : words) forms.emplace_back(spaced(word), shown.size());
      if (!words.empty()) shown.push_back(spaced(words.front()));
      begin = end + 1;
    }
    for (auto& [form, index] : forms) entries.emplace(std::move(form), shown[index]);
    for (const auto word : text::split_words(kPlain)) entries.emplace(std::string{word}, std::string_view{});
  }
};

const Entries& entries() {
  static const Table kTable;
  return kTable.entries;
}

bool in_word(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
}

/// General punctuation and the euro sign (U+2010 to U+20BF), but not the apostrophe: three bytes that are no word.
bool is_sign(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '\xE2') return false;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const auto third = static_cast<unsigned char>(text[at + 2]);
  return (second >= 0x80 && second <= 0x82) && !(second == 0x80 && third == 0x99);
}

/// Whether a word that has begun goes on here: hyphens, apostrophes, and points within a number are in it.
bool goes_on(std::string_view text, std::size_t at) {
  if (at >= text.size() || is_sign(text, at)) return false;
  if (in_word(text, at)) return true;
  if (at + 1 >= text.size() || !in_word(text, at + 1)) return false;
  const bool number = text[at + 1] >= '0' && text[at + 1] <= '9';
  return text[at] == '-' || text[at] == '\'' || (number && (text[at] == '.' || text[at] == ','));
}

struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::size_t folded_begin = 0;
  std::size_t folded_end = 0;
};

}  // namespace

Scan scan(std::string_view utf8) {
  std::string folded;
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < utf8.size();) {
    if (is_sign(utf8, at)) {
      at += 3;
      continue;
    }
    if (!in_word(utf8, at)) {
      ++at;
      continue;
    }
    const auto begin = at;
    while (goes_on(utf8, at)) ++at;
    if (!folded.empty()) folded += ' ';
    const auto folded_begin = folded.size();
    folded += text::fold(utf8.substr(begin, at - begin));
    tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at), folded_begin, folded.size()});
  }
  Scan found{.words = tokens.size()};
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    for (auto length = std::min(kLongestExpression, tokens.size() - first); length > 0; --length) {
      const auto& last = tokens[first + length - 1];
      const auto words =
          std::string_view{folded}.substr(tokens[first].folded_begin, last.folded_end - tokens[first].folded_begin);
      const auto entry = entries().find(words);
      if (entry == entries().end()) continue;
      found.empty.push_back({entry->second, tokens[first].begin, last.end});
      first += length - 1;
      break;
    }
  }
  return found;
}

}  // namespace matcher::sharpness
