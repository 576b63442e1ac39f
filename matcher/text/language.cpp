#include "matcher/text/language.hpp"

#include "matcher/text/fold.hpp"
#include "matcher/text/word_set.hpp"

#include <cstddef>

namespace matcher::text {
namespace {

constexpr std::size_t kMostBytes = 8192;  // by then we know

// Small words that the other language does not have, or has for something rare. "in", "of", "was", "we", "is", "me",
// "an", "die", "over", "had", "met", "men", "want", "pas", "per" and "door" are in both.
constexpr std::string_view kDutch = R"(
  de het een en ik je jij mij mijn jou jouw jullie u uw hij hem zij haar hun wij ons onze dit dat deze er wie wat
  welke wanneer hoe waar waarom iemand iets niets alles elke ieder iedere iedereen veel meer minder zo zoals zodat
  aan af bij binnen buiten na naar naast om onder op te tegen ten ter tijdens tot tussen uit van vanaf via voor als
  dan omdat maar terwijl toen ben bent zijn waren geweest word wordt worden werd heb hebt heeft hebben kan kun kunt
  kunnen kon moet moeten wil wilt willen zal zullen zou gaat gaan ga komt komen doe doet doen maak maakt maken geef
  geeft geven krijg krijgt krijgen zoek zoekt help helpt helpen graag eens ook nog al toch wel niet geen nooit
  altijd weer nu echt heel erg mensen nieuwe eerste eigen bedrijf bedrijven ondernemer ondernemers klanten huis
  samen zonder met bel zich ander andere
)";
constexpr std::string_view kEnglish = R"(
  the and or but i my you your he she her his it its they them their our us this that these those there here who
  which what when where why how someone anyone everyone something anything nothing each every all many much more
  most other another about after against around as at before between by during for from into like off on out through
  to under until up with without if because while whether then are were be been being have has do does did can could
  may must should will would let get gets go going come make makes take takes give find help helps need needs want
  wants call know please not no never always often again still just only also very really new first own business
  businesses company companies people clients customers home looking work working years am don't i'm it's you're
  we're let's
)";

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || byte == '\'';
}

bool looks_dutch(std::string_view word) {
  return word.size() > 3 && (word.find("ij") != std::string_view::npos || word.find("aa") != std::string_view::npos ||
                             word.find("uu") != std::string_view::npos || word.ends_with("lijk") ||
                             word.starts_with("ge") || word.ends_with("heid") || word.ends_with("baar") ||
                             word.find("sch") != std::string_view::npos || word.find("ui") != std::string_view::npos);
}

bool looks_english(std::string_view word) {
  return word.size() > 3 && (word.find("th") != std::string_view::npos || word.find('y') != std::string_view::npos ||
                             word.ends_with("tion") || word.ends_with("ness") || word.ends_with("ment") ||
                             word.ends_with("ous") || word.find("sh") != std::string_view::npos ||
                             word.find("ea") != std::string_view::npos || word.find("ow") != std::string_view::npos);
}

}  // namespace

std::optional<Language> detect_language(std::string_view utf8) {
  static const WordSet kDutchWords{kDutch};
  static const WordSet kEnglishWords{kEnglish};
  const auto folded = fold(utf8.substr(0, kMostBytes));
  // a small word counts as much as three words that only look like it
  constexpr int kKnown = 3;
  constexpr int kEnough = 4;
  int score_nl = 0;
  int score_en = 0;
  for (std::size_t begin = 0; begin < folded.size();) {
    auto end = begin;
    while (end < folded.size() && is_letter(folded[end])) ++end;
    const auto word = std::string_view{folded}.substr(begin, end - begin);
    if (!word.empty()) {
      score_nl += kDutchWords.contains(word) ? kKnown : looks_dutch(word) ? 1 : 0;
      score_en += kEnglishWords.contains(word) ? kKnown : looks_english(word) ? 1 : 0;
    }
    begin = end + 1;
  }
  const auto more = score_nl > score_en ? score_nl : score_en;
  const auto less = score_nl > score_en ? score_en : score_nl;
  if (more < kEnough || 4 * more < 5 * less) return std::nullopt;
  return score_nl > score_en ? Language::nl : Language::en;
}

}  // namespace matcher::text
