#pragma once

#include "matcher/text/language.hpp"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace matcher::lexicon {

using text::Language;

/// One thing said in both languages.
template <class Value>
struct Both {
  Value nl;
  Value en;
  [[nodiscard]] const Value& in(Language language) const { return language == Language::nl ? nl : en; }
};

/// Places in the lexicon's lists; they hold for one lexicon only. Ids are for ever, indexes are not.
using ProfessionIndex = std::uint16_t;
using OccasionIndex = std::uint16_t;
using ClientIndex = std::uint16_t;
using TradeIndex = std::uint16_t;

/// When a role is active at its occasion. `first` hears of it before anybody else.
enum class Stage { first, prepare, during, after };

/// What one profession has to do with one occasion.
struct Role {
  OccasionIndex occasion = 0;
  Stage stage = Stage::prepare;
  int strength = 1;  ///< 1 sometimes, 2 usually, 3 at the heart of it
};

/// A moment in somebody's life or business at which several professions become active together.
struct Occasion {
  std::string id;
  Both<std::string> name;     ///< "bruiloft": lower case, no article
  Both<std::string> article;  ///< as it stands after "bij" and "comes to": "een bruiloft", "ziekteverzuim"
  int telling = 1;            ///< 1 vague and everywhere … 3 a distinct moment
  Both<std::vector<std::string>> cues;
  Both<std::vector<std::string>> heard;  ///< what people say who are in it, first person
};

/// A kind of client. Referral partners serve the same ones.
struct Client {
  std::string id;
  Both<std::string> name;  ///< plural: "stellen"
  Both<std::vector<std::string>> cues;
};

/// Somebody of another profession with whom one sends work to and fro.
struct Partner {
  ProfessionIndex profession = 0;
  float closeness = 0;  ///< 0 to 1: 1 when both name each other first
  bool operator==(const Partner&) const = default;
};

struct Profession {
  std::string id;
  char sector = '?';                     ///< SBI 2008 section, A to U
  TradeIndex trade = 0;                  ///< professions of one trade could take the same order
  Both<std::vector<std::string>> names;  ///< the first is how we call it
  Both<std::vector<std::string>> cues;   ///< words that people use instead of the name
  Both<std::vector<std::string>> heard;  ///< what a client says who needs one
  Both<std::vector<std::string>> says;   ///< how people of this profession put it themselves; may be empty
  Both<std::string> ask;                 ///< an opening question for somebody of this profession
  std::vector<ClientIndex> clients;      ///< most typical first
  std::vector<Role> roles;               ///< by occasion
  std::vector<Partner> partners;         ///< by profession; the same from both sides
};

/// One file of the lexicon.
struct Source {
  std::string name;
  std::string text;
};

/// Why a lexicon was refused.
struct Fault {
  std::string file;
  std::size_t line = 0;  ///< from 1; 0: the file as a whole
  std::string reason;
  /// "professions_life.toml:12: florist: there is no occasion 'weding'"
  [[nodiscard]] std::string sentence() const;
};

/// Professions, occasions and clients, and the roles between them. An immutable value, checked when read: every
/// reference resolves, ids and names are unique, and everything is said in both languages.
class Lexicon {
public:
  /// Reads files in TOML; the format is told in `data/README.md`. The order of the files does not matter.
  [[nodiscard]] static std::expected<Lexicon, Fault> read(std::span<const Source> sources);

  /// Every *.toml of one folder. Also fails when the folder cannot be read.
  [[nodiscard]] static std::expected<Lexicon, Fault> read_folder(const std::filesystem::path& folder);

  /// The one that was compiled in.
  [[nodiscard]] static const Lexicon& built_in();

  [[nodiscard]] const std::vector<Profession>& professions() const { return professions_; }
  [[nodiscard]] const std::vector<Occasion>& occasions() const { return occasions_; }
  [[nodiscard]] const std::vector<Client>& clients() const { return clients_; }
  [[nodiscard]] const std::vector<std::string>& trades() const { return trades_; }

  /// How close two professions are as partners, 0 to 1.
  [[nodiscard]] float closeness(ProfessionIndex a, ProfessionIndex b) const;

  [[nodiscard]] std::optional<ProfessionIndex> find_profession(std::string_view id) const;
  [[nodiscard]] std::optional<OccasionIndex> find_occasion(std::string_view id) const;

private:
  friend class LexiconReader;
  std::vector<Profession> professions_;  ///< all lists by id
  std::vector<Occasion> occasions_;
  std::vector<Client> clients_;
  std::vector<std::string> trades_;
};

[[nodiscard]] std::string_view name_of(Stage stage);

}  // namespace matcher::lexicon
