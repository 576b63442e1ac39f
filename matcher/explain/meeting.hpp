#pragma once

#include "matcher/crowd/crowd.hpp"
#include "matcher/explain/evidence.hpp"
#include "matcher/explain/phrases.hpp"
#include "matcher/score/score.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace matcher::explain {

/// How probable a profession must be to be taken into account at all.
inline constexpr float kProbable = 0.35F;
/// Before we ask about it, or let its clients speak for it.
inline constexpr float kSure = 0.5F;
/// Before we call somebody by its name. Who bears it as a job title needs only be probable.
inline constexpr float kSureOfName = 0.6F;

/// Something that two people have in common, and how much, 0 to 1.
struct InCommon {
  std::uint16_t index = 0;
  float weight = 0;
};

/// Two people, as one of them sees the other, and everything that can be said of them. Borrows the crowd.
class Meeting {
public:
  Meeting(const crowd::Crowd& crowd, crowd::Seat me, crowd::Seat them, text::Language reader,
          std::string_view their_name);

  [[nodiscard]] const crowd::Portrait& mine() const { return me_.portrait; }
  [[nodiscard]] const crowd::Portrait& theirs() const { return them_.portrait; }
  [[nodiscard]] const crowd::Profile& their_profile() const { return them_.profile; }
  [[nodiscard]] const Pitch& my_pitch() const { return my_pitch_; }
  [[nodiscard]] const Pitch& their_pitch() const { return their_pitch_; }
  [[nodiscard]] const score::Pair& pair() const { return pair_; }
  [[nodiscard]] const crowd::Weights& weights() const { return crowd_.weights(); }
  /// The shared occasions, most worth first; those at which one of us is hardly active are left out.
  [[nodiscard]] const std::vector<score::SharedOccasion>& shared() const { return shared_; }
  [[nodiscard]] const lexicon::Occasion& occasion(std::uint32_t index) const { return lexicon_.occasions()[index]; }
  [[nodiscard]] const lexicon::Lexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] const lexicon::Recogniser& recogniser() const { return crowd_.recogniser(); }
  [[nodiscard]] text::Language reader() const { return reader_; }
  [[nodiscard]] bool have_met() const;

  /// What somebody is, when it is probable; else null.
  [[nodiscard]] const lexicon::Profession* my_profession() const { return my_profession_; }
  [[nodiscard]] const lexicon::Profession* their_profession() const { return their_profession_; }
  /// Whether that is more than probable.
  [[nodiscard]] bool sure_of_me() const { return sure_of_me_; }
  [[nodiscard]] bool sure_of_them() const { return sure_of_them_; }

  /// What we call it, in the reader's language; empty when we had better not say it: a wrong name for somebody's work
  /// is worse than none.
  [[nodiscard]] const std::string& my_trade() const { return my_trade_; }
  [[nodiscard]] const std::string& their_trade() const { return their_trade_; }
  /// Whether just these two usually send each other clients.
  [[nodiscard]] bool trades_are_partners() const;

  /// The clients whom we both serve most.
  [[nodiscard]] std::optional<InCommon> shared_clients() const;

  /// How near our trades are without being one, 0 to 1: of one sector, and active at the same occasions.
  [[nodiscard]] float kinship() const;

  /// How early they come in at an occasion beside me: nothing when we are not sure of the role of one of us there.
  enum class Turn { first, earlier, together, later };
  [[nodiscard]] std::optional<Turn> their_turn(std::uint32_t occasion) const;

  /// A phrase in the reader's language, in which {who} is them.
  [[nodiscard]] std::string say(Phrase phrase, std::initializer_list<Slot> slots = {}) const;

private:
  const crowd::Crowd& crowd_;
  const lexicon::Lexicon& lexicon_;
  const crowd::Member& me_;
  const crowd::Member& them_;
  text::Language reader_;
  Pitch my_pitch_;
  Pitch their_pitch_;
  score::Pair pair_;
  std::vector<score::SharedOccasion> shared_;
  const lexicon::Profession* my_profession_ = nullptr;
  const lexicon::Profession* their_profession_ = nullptr;
  bool sure_of_me_ = false;
  bool sure_of_them_ = false;
  std::string my_trade_;
  std::string their_trade_;
  std::string who_;
};

/// What weighs most in both; nothing when they have nothing in common.
[[nodiscard]] std::optional<InCommon> strongest_in_common(const crowd::Shares& a, const crowd::Shares& b);

}  // namespace matcher::explain
