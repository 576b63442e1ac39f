#include "matcher/text/compound_words.hpp"

#include "matcher/text/word_set.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace matcher::text {
namespace {

constexpr std::string_view kShortFirst = R"(
  accu akte app arbo arts auto avg baan baby bad band bank bar bed beer bier bio blad boek boer boom boot bos bouw
  bril brug btw buik bus cao case cel chip club crm dag dak dans data deur dier doel dorp druk eco eind erf ergo erp
  fase film foto game gas gast geld geur gids glas gok gold golf goud graf gras haar hand hart hek hof hond hout hrm
  huid huis hulp huur ict ijs info jaar jas jazz kaas kalk kamp kar kas kast kerk kies kind kip klas klok koe koel
  kok kook koop koor kop kost kust kvk laad lab lamp land leef leer lees lens les lid lift logo loon loop luxe maat
  mail melk mens menu merk mest mkb mode mond muis muur naai naam nood norm olie oog oor pand park pers pijn pijp
  pin plan pomp pool post pot punt raad raam race reis ring rit rook rots rouw rund rust seo show sier ski slot soep
  spel spin stad stal stap stof stro taak taal tand tank tas taxi team tent test thee tijd tol top tram trap trim
  tuin type uur vak vee veld verf vet video vis volk vork vuil vuur wand web week wens werk wijk wijn wild wind wol
  wolf woon zaad zaak zaal zand zee zeil zoek zon zorg zwem zzp
)";

constexpr std::string_view kShortLast = R"(
  akte app arts auto baan baas bad balk band bank bar bed bier blad bode boek boer bon boog boom boot bord bos bouw
  box bril brug bus cel chef chip club code dag dak dans data deur dier doos dorp druk fase film flat fles foto game
  gas geld gids glas golf gras hal hart hek hond hout huid huis hulp huur idee ijs info jaar jurk kaas kamp kas kast
  kerk kers kind kist klas klok koek kok koor kuur lab lamp land lens les lid lift lijn loon loop mail mand map meel
  melk menu merk mode muur naam norm nota paal pak pan pand park pijp plan plek pomp post raad raam race reis ring
  rok room sap saus scan shop show site soep spel stad stal stof taak taal tank tas team tent test thee tijd touw
  trui tuin unit uur vak veld verf vis vlag voer wand web week wens werk wet wiel wijk wijn zaag zaak zaal zak zang
  zone zorg
)";

constexpr std::string_view kField = R"(
  airco assurantie blog branding building burnout chatbot cloud coach content cyber dashboard data drone fintech
  fysiotherapeut hardware hosting lease marketing mindfulness newborn online pilates podcast sales software uitje
  vlog webdesign webdesigner webshop website wifi yoga zorger
)";

constexpr std::string_view kNeverFirst = R"(
  aaneen achter achteraf achterop achteruit alles alter ander bijeen binnen boven bovenop bovenst breng bubbelt
  combi depri dicht dorps eerst eeuwig eigen enkel eraan groot heersend hoogst ineen inter kinds klein lands langs
  lever meest minder naast nadar neder nieuw oever omhoog omlaag omver onder onderaf onderop onderuit opeen opens
  opper overeen overs quasi rijks samen sinter slecht staan staats stads statu tegen tempe terug tijds trans tussen
  uiteen uiter uitvaar ultra volks vooraf vooral voorbij voorin voorop voort vooruit vroed wande weder wegge wille
  zelfs
)";

constexpr std::string_view kNeverLast = R"(
  abele achter achtig achtige binnen boven brengen chappe doend doende eerbaar eerbare eerde gaand gaande gegaan
  getekend geven gevend gevende gever gevers gezet goedmaker goedmakers graaf grafe grafie graven gronde haven
  havens heden houden houdend houdende houder houders ingen iteit jaars keurig keurige komen laars lands langs
  lieden liggend liggende lijke logen logisch logische maatschap maken mannen matig matige moord naars narig natie
  naties native nemen nemend nemende nemer nemers onder onnet pleeg pleging rijke rooms roomse samen schap
  schappelijk schappelijke schappen slaag staan staand staande staar staart statu steler steller sters taande tegen
  terug tonnage turend tussen twens vaart vaste vendu volle voort vrije waard waardig waardige zakelijk zakelijke
  zetten ziekt
)";

constexpr std::string_view kSimple = R"(
  aanvraag autobiografie badkamer bedrijf belangrijk belangrijke belangrijkste bestuur betaling bewindvoerder
  biografie boekhouden boekhouder boekhouding dakdekker deurwaarder dinsdag donderdag echtscheiding eindelijk
  feestdag fotografie fysiotherapeut gemeente handhaven handhaving handleiding hardware hoofdzaak huisarts
  huishouden huishouding inboedel kantoor koffie leefstijl leeftijd loopbaan maaltijd maandag maatwerk nederland
  nederlander nederlands nederlandse netwerk nieuwbouw ondernemer onderneming oorsprong oorzaak penningmeester
  rechtbank richtlijn richtlijnen sinterklaas software speelgoed tandarts uitvaart vakantie vastgoed verbouwing
  verjaardag verloskundige verpleegkundige vrijdag vroedvrouw wachtwoord werkgever werknemer woensdag zaterdag
  ziekenhuis zondag
)";

// plural, singular
constexpr std::string_view kIrregular = R"(
  kinderen kind kinder kind eieren ei eier ei steden stad schepen schip leden lid dagen dag wegen weg daken dak
  glazen glas vaten vat baden bad gaten gat sloten slot spelen spel gebreken gebrek bevelen bevel holen hol lammeren
  lam ouderen oudere waarden waarde
)";

constexpr std::string_view kNoPlural = R"(
  bus cursus deken dozijn eigen examen gas gegevens glas haven huis inkomen keuken kosten laken lens les leven
  meisje molen nieuws onderzoek oven prijs regen reis sales teken toren uitje varken vermogen vertrouwen wagen wonen
)";

}  // namespace

bool is_short_first(std::string_view part) {
  static const WordSet kSet{kShortFirst};
  return kSet.contains(part);
}

bool is_short_last(std::string_view part) {
  static const WordSet kSet{kShortLast};
  return kSet.contains(part);
}

bool is_field_word(std::string_view word) {
  static const WordSet kSet{kField};
  return kSet.contains(word);
}

bool is_never_first(std::string_view part) {
  static const WordSet kSet{kNeverFirst};
  return kSet.contains(part);
}

bool is_never_last(std::string_view part) {
  static const WordSet kSet{kNeverLast};
  return kSet.contains(part);
}

bool is_simple(std::string_view word) {
  static const WordSet kSet{kSimple};
  return kSet.contains(word);
}

std::string_view irregular_singular(std::string_view word) {
  static const auto kPairs = [] {
    std::vector<std::pair<std::string_view, std::string_view>> made;
    const auto words = split_words(kIrregular);
    for (std::size_t at = 0; at + 1 < words.size(); at += 2) made.emplace_back(words[at], words[at + 1]);
    for (const auto same : split_words(kNoPlural)) made.emplace_back(same, same);
    std::ranges::sort(made);
    return made;
  }();
  const auto found = std::ranges::lower_bound(kPairs, word, {}, [](const auto& pair) { return pair.first; });
  return found == kPairs.end() || found->first != word ? std::string_view{} : found->second;
}

}  // namespace matcher::text
