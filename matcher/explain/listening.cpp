#include "matcher/explain/listening.hpp"

#include "matcher/explain/own_words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace matcher::explain {
namespace {

/// How far somebody must be called at an occasion, by their own words, for it to speak for them.
constexpr float kOwnTrigger = 0.3F;
/// Of the best shared occasion: what another must be worth to be taken because a sentence fits it.
constexpr float kNearlyAsGood = 0.5F;

bool speaks_of(const Meeting& meeting, std::string_view sentence, std::uint32_t occasion) {
  const auto findings = meeting.recogniser().read(sentence, meeting.reader());
  const lexicon::Concept what{lexicon::Kind::occasion, static_cast<std::uint16_t>(occasion)};
  return std::ranges::contains(findings.mentions, what, &lexicon::Mention::of);
}

/// They say themselves that this is when to call them.
bool is_called_at(const Meeting& meeting, std::uint32_t occasion) {
  const lexicon::Concept what{lexicon::Kind::occasion, static_cast<std::uint16_t>(occasion)};
  return crowd::at(meeting.theirs().triggers, occasion) >= kOwnTrigger && meeting.their_pitch().calls_for(what);
}

bool is_vague(const lexicon::Occasion& occasion) {
  return occasion.telling <= 1;
}

/// The strongest shared occasion, or else the one that they name as theirs.
std::optional<std::uint32_t> moment_of(const Meeting& meeting) {
  if (!meeting.shared().empty()) return meeting.shared().front().occasion;
  const auto& triggers = meeting.theirs().triggers;
  const auto top = std::ranges::max_element(triggers, {}, &crowd::Share::weight);
  if (top == triggers.end() || !is_called_at(meeting, top->index)) return std::nullopt;
  return top->index;
}

/// Of what clients of this profession say: what is about a shared occasion.
const std::string* sentence_at_moment(const Meeting& meeting, const lexicon::Profession& profession) {
  const auto& shared = meeting.shared();
  for (const auto& occasion : shared) {
    if (occasion.worth < kNearlyAsGood * shared.front().worth) break;
    for (const auto& sentence : profession.heard.in(meeting.reader())) {
      if (speaks_of(meeting, sentence, occasion.occasion)) return &sentence;
    }
  }
  return nullptr;
}

/// How probably they are of a profession that is usually there at this occasion.
float role_at(const Meeting& meeting, std::uint32_t occasion, int least_strength) {
  float probable = 0;
  for (const auto& share : meeting.theirs().professions) {
    const auto& roles = meeting.lexicon().professions()[share.index].roles;
    const auto role = std::ranges::find(roles, occasion, &lexicon::Role::occasion);
    if (role != roles.end() && role->strength >= least_strength) probable += share.weight;
  }
  return probable;
}

/// Whether a client at this occasion is plainly one for them: it is at the heart of their trade; or they say so, and
/// what they do agrees. A word or two may sound like an occasion that is none of theirs, and nobody should be called
/// for it.
bool is_theirs(const Meeting& meeting, std::uint32_t occasion) {
  constexpr int kUsual = 2;
  constexpr int kHeart = 3;
  if (is_vague(meeting.occasion(occasion))) return false;
  if (role_at(meeting, occasion, kHeart) >= kSure) return true;
  return is_called_at(meeting, occasion) && role_at(meeting, occasion, kUsual) >= kProbable;
}

std::string their_own_words(const Meeting& meeting) {
  const auto& text = meeting.their_profile().call_me_when;
  const auto language = crowd::language_of(text, meeting.theirs().language);
  const auto when = clause(text, language);
  if (when.empty()) return meeting.say(Phrase::ask_when);
  if (language == meeting.reader() && is_whole_clause(when, language) && !speaks_of_self(when, language)) {
    return meeting.say(Phrase::call_when, {{"words", when}});
  }
  return meeting.say(Phrase::says_themselves,
                     {{"words", say(Phrase::call_me_when, language, std::array{Slot{"words", when}})}});
}

}  // namespace

const std::string* heard_sentence(const Meeting& meeting) {
  const auto* profession = meeting.sure_of_them() ? meeting.their_profession() : nullptr;
  if (profession != nullptr) {
    if (const auto* sentence = sentence_at_moment(meeting, *profession)) return sentence;
  }
  if (const auto moment = moment_of(meeting); moment && is_theirs(meeting, *moment)) {
    return &meeting.occasion(*moment).heard.in(meeting.reader()).front();
  }
  return profession == nullptr ? nullptr : &profession->heard.in(meeting.reader()).front();
}

std::string listen_for(const Meeting& meeting) {
  const auto* heard = heard_sentence(meeting);
  if (heard == nullptr) return their_own_words(meeting);
  return meeting.say(heard->ends_with('?') ? Phrase::hear_question : Phrase::hear_sentence, {{"heard", *heard}});
}

std::string opener(const Meeting& meeting) {
  if (meeting.sure_of_them()) return meeting.their_profession()->ask.in(meeting.reader());
  constexpr float kWorthAsking = 0.2F;
  const auto moment = moment_of(meeting);
  if (moment && (meeting.pair().complement >= kWorthAsking || is_theirs(meeting, *moment))) {
    return meeting.say(Phrase::ask_about_moment, {{"at", meeting.occasion(*moment).article.in(meeting.reader())}});
  }
  const auto& profile = meeting.their_profile();
  const bool silent = one_line(profile.call_me_when).empty() && one_line(profile.what_i_do).empty();
  return meeting.say(silent ? Phrase::ask_unknown : Phrase::ask_general);
}

}  // namespace matcher::explain
