#include "matcher/sharpness/plural.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <ranges>

namespace matcher::sharpness {
namespace {

struct Ending {
  std::string_view one;
  std::string_view many;
};

// The first that fits holds. Names of people's work only; that is why there are so few.
constexpr auto kDutch = std::to_array<Ending>({
    {"persoon", "personen"},
    {"organisator", "organisatoren"},
    {"timmerman", "timmerlieden"},
    {"vakman", "vakmensen"},
    {"raadslid", "raadsleden"},
    {"goudsmid", "goudsmeden"},
    {"smid", "smeden"},
    {"huis", "huizen"},
    {"zaak", "zaken"},
    {"bedrijf", "bedrijven"},
    {"graaf", "grafen"},
    {"strateeg", "strategen"},
    {"loog", "logen"},
    {"boer", "boeren"},
    {"coach", "coaches"},
    {"kok", "koks"},
    {"dj", "dj's"},
    {"b&b", "b&b's"},
    {"café", "cafés"},
    {"bureau", "bureaus"},
    {"angel", "angels"},
    {"schappij", "schappijen"},
    {"drukkerij", "drukkerijen"},
    {"bakkerij", "bakkerijen"},
    {"boerderij", "boerderijen"},
    {"instelling", "instellingen"},
    {"school", "scholen"},
    {"koor", "koren"},
    {"loket", "loketten"},
    {"platform", "platforms"},
    {"truck", "trucks"},
    {"booth", "booths"},
    {"room", "rooms"},
    {"space", "spaces"},
    {"label", "labels"},
    {"expert", "experts"},
    {"park", "parken"},
    {"arts", "artsen"},
    {"gids", "gidsen"},
    {"tolk", "tolken"},
    {"club", "clubs"},
    {"studio", "studio's"},
    {"doula", "doula's"},
    {"aris", "arissen"},
    {"oppas", "oppassen"},
    {"advocaat", "advocaten"},
    {"ambtenaar", "ambtenaren"},
    {"lector", "lectoren"},
    {"mentor", "mentoren"},
    {"curator", "curatoren"},
    {"coördinator", "coördinatoren"},
    {"directeur", "directeuren"},
    {"redacteur", "redacteuren"},
    {"piloot", "piloten"},
    {"osteopaat", "osteopaten"},
    {"instituut", "instituten"},
    {"laboratorium", "laboratoria"},
    {"crematorium", "crematoria"},
    {"museum", "musea"},
    {"centrum", "centra"},
    {"krant", "kranten"},
    {"handel", "handels"},
    {"winkel", "winkels"},
    {"hotel", "hotels"},
    {"consultant", "consultants"},
    {"accountant", "accountants"},
    {"restaurant", "restaurants"},
    {"architect", "architecten"},
    {"cien", "ciens"},
    {"atie", "aties"},
    {"service", "services"},
    {"magazine", "magazines"},
    {"detective", "detectives"},
    {"igde", "igden"},
    {"kundige", "kundigen"},
    {"ende", "enden"},
    {"agent", "agenten"},
    {"ent", "enten"},
    {"ant", "anten"},
    {"ist", "isten"},
    {"peut", "peuten"},
    {"er", "ers"},
    {"aar", "aars"},
    {"eur", "eurs"},
    {"or", "ors"},
});

constexpr auto kEnglish = std::to_array<Ending>({
    {"midwife", "midwives"},
    {"craftsman", "craftsmen"},
    {"tradesman", "tradesmen"},
    {"care", ""},
    {"support", ""},
    {"storage", ""},
    {"hire", ""},
    {"software", ""},
    {"rental", ""},
    {"horses", ""},
    {"training", ""},
    {"ay", "ays"},
    {"ey", "eys"},
    {"oy", "oys"},
    {"y", "ies"},
    {"ch", "ches"},
    {"sh", "shes"},
    {"ss", "sses"},
    {"x", "xes"},
    {"s", ""},
    {"", "s"},
});

/// Up to the first of these words stands what is counted: "makelaar in bedrijfspanden".
std::size_t end_of_head(std::string_view name, std::initializer_list<std::string_view> small_words) {
  std::size_t end = name.size();
  for (const auto small : small_words) end = std::min(end, name.find(small));
  return end;
}

std::optional<std::string> by(std::span<const Ending> endings, std::string_view name, std::size_t head) {
  const auto counted = name.substr(0, head);
  const auto fits = std::ranges::find_if(endings, [&](const Ending& ending) { return counted.ends_with(ending.one); });
  if (fits == endings.end() || fits->many.empty()) return std::nullopt;
  return std::string{counted.substr(0, counted.size() - fits->one.size())}.append(fits->many).append(name.substr(head));
}

}  // namespace

std::optional<std::string> plural(std::string_view name, text::Language language) {
  if (name.empty()) return std::nullopt;
  if (language == text::Language::en) return by(kEnglish, name, end_of_head(name, {" of ", " for ", " in "}));
  if (name == "executeur-testamentair") return "executeurs-testamentair";
  return by(kDutch, name, end_of_head(name, {" van ", " bij ", " voor ", " aan ", " in "}));
}

}  // namespace matcher::sharpness
