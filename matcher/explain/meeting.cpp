#include "matcher/explain/meeting.hpp"

#include "matcher/explain/own_words.hpp"
#include "matcher/explain/wording.hpp"

#include <algorithm>

namespace matcher::explain {
namespace {

constexpr std::size_t kLongestName = 40;
constexpr float kHardlyActive = 0.12F;

const crowd::Share* top_profession(const crowd::Portrait& portrait) {
  const auto top = std::ranges::max_element(portrait.professions, {}, &crowd::Share::weight);
  return top == portrait.professions.end() || top->weight < kProbable ? nullptr : &*top;
}

const lexicon::Profession* probable_profession(const crowd::Portrait& portrait, const lexicon::Lexicon& lexicon) {
  const auto* top = top_profession(portrait);
  return top == nullptr ? nullptr : &lexicon.professions()[top->index];
}

/// Whether the top profession is at least this probable, or somebody's job title says it.
bool is_sure(const crowd::Portrait& portrait, const Pitch& pitch, float enough) {
  const auto* top = top_profession(portrait);
  return top != nullptr && (top->weight >= enough ||
                            pitch.is_titled({lexicon::Kind::profession, static_cast<std::uint16_t>(top->index)}));
}

std::string trade_of(const crowd::Portrait& portrait, const Pitch& pitch, const lexicon::Lexicon& lexicon,
                     text::Language reader) {
  if (!is_sure(portrait, pitch, kSureOfName)) return {};
  return profession_name(*probable_profession(portrait, lexicon), reader);
}

std::string who_is(std::string_view name, std::string_view trade, text::Language reader) {
  auto line = one_line(name);
  std::erase_if(line, [](char c) { return c == '(' || c == ')'; });
  line = shortened(line, kLongestName);
  return line.empty() ? nameless(trade, reader) : line;
}

std::optional<lexicon::Stage> stage_at(const lexicon::Profession& profession, std::uint32_t occasion) {
  const auto role = std::ranges::find(profession.roles, occasion, &lexicon::Role::occasion);
  if (role == profession.roles.end()) return std::nullopt;
  return role->stage;
}

}  // namespace

std::optional<InCommon> strongest_in_common(const crowd::Shares& a, const crowd::Shares& b) {
  InCommon best;
  for (const auto& share : a) {
    const float weight = share.weight * crowd::at(b, share.index);
    if (weight > best.weight) best = {.index = static_cast<std::uint16_t>(share.index), .weight = weight};
  }
  if (best.weight <= 0) return std::nullopt;
  return best;
}

Meeting::Meeting(const crowd::Crowd& crowd, crowd::Seat me, crowd::Seat them, text::Language reader,
                 std::string_view their_name)
    : crowd_{crowd},
      lexicon_{crowd.recogniser().lexicon()},
      me_{crowd.at(me)},
      them_{crowd.at(them)},
      reader_{reader},
      my_pitch_{me_, crowd.recogniser()},
      their_pitch_{them_, crowd.recogniser()},
      pair_{score::score(crowd, me_.portrait, them_.portrait)},
      shared_{score::shared_occasions(crowd, me_.portrait, them_.portrait)},
      my_profession_{probable_profession(me_.portrait, lexicon_)},
      their_profession_{probable_profession(them_.portrait, lexicon_)},
      sure_of_me_{is_sure(me_.portrait, my_pitch_, kSure)},
      sure_of_them_{is_sure(them_.portrait, their_pitch_, kSure)},
      my_trade_{trade_of(me_.portrait, my_pitch_, lexicon_, reader)},
      their_trade_{trade_of(them_.portrait, their_pitch_, lexicon_, reader)},
      who_{who_is(their_name, their_trade_, reader)} {
  std::erase_if(shared_, [](const score::SharedOccasion& shared) {
    return shared.mine < kHardlyActive || shared.theirs < kHardlyActive;
  });
}

bool Meeting::have_met() const {
  const auto bond = crowd_.between(me_.profile.id, them_.profile.id);
  return bond == crowd::Bond::met || bond == crowd::Bond::exchanged;
}

bool Meeting::trades_are_partners() const {
  if (my_profession_ == nullptr || their_profession_ == nullptr) return false;
  const auto index_of = [&](const lexicon::Profession* profession) {
    return static_cast<lexicon::ProfessionIndex>(profession - lexicon_.professions().data());
  };
  return lexicon_.closeness(index_of(my_profession_), index_of(their_profession_)) > 0;
}

std::optional<InCommon> Meeting::shared_clients() const {
  return strongest_in_common(me_.portrait.clients, them_.portrait.clients);
}

float Meeting::kinship() const {
  float near = 0;
  for (const auto& mine : me_.portrait.professions) {
    const auto& my = lexicon_.professions()[mine.index];
    for (const auto& theirs : them_.portrait.professions) {
      const auto& their = lexicon_.professions()[theirs.index];
      if (my.sector == their.sector && my.trade != their.trade) near += mine.weight * theirs.weight;
    }
  }
  return near * crowd::cosine(me_.portrait.occasions, them_.portrait.occasions);
}

std::optional<Meeting::Turn> Meeting::their_turn(std::uint32_t occasion) const {
  if (!sure_of_me_ || !sure_of_them_) return std::nullopt;
  const auto mine = stage_at(*my_profession_, occasion);
  const auto theirs = stage_at(*their_profession_, occasion);
  if (!mine || !theirs) return std::nullopt;
  if (*theirs > *mine) return Turn::later;
  if (*theirs == *mine) return Turn::together;
  return *theirs == lexicon::Stage::first ? Turn::first : Turn::earlier;
}

std::string Meeting::say(Phrase phrase, std::initializer_list<Slot> slots) const {
  std::vector<Slot> all{slots};
  all.push_back({"who", who_});
  return explain::say(phrase, reader_, all);
}

}  // namespace matcher::explain
