#include "little_lexicon.hpp"
#include "tests/doubles/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

using namespace matcher::lexicon;

namespace {

/// One change to the little lexicon, and the fault it must lead to.
struct Mistake {
  std::string about;
  std::string file;
  std::string before;
  std::string after;
  std::string reason;        ///< part of it
  std::string line_of = {};  ///< the fault is told at the line where this stands after the change; empty: at `after`
};

std::size_t line_at(std::string_view text, std::string_view what) {
  const auto place = text.find(what);
  REQUIRE(place != std::string_view::npos);
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, place), '\n'));
}

std::string& text_of(std::vector<Source>& sources, std::string_view file) {
  return std::ranges::find(sources, file, &Source::name)->text;
}

const std::vector<Mistake>& mistakes() {
  static const std::vector<Mistake> kMistakes{
      {"an occasion that nobody describes", "professions.toml", R"(at.wedding = ["prepare", 3])",
       R"(at.weding = ["prepare", 3])", "florist: there is no occasion 'weding'"},
      {"a kind of client that nobody describes", "professions.toml", R"(clients = ["couples"])",
       R"(clients = ["cuples"])", "florist: there is no client 'cuples'"},
      {"a partner that nobody describes", "partners.toml", R"(florist = ["baker"])", R"(florist = ["bakker"])",
       "florist: there is no profession 'bakker'"},
      {"partners of a profession that nobody describes", "partners.toml",
       "florist =", "florits =", "florits: there is no such profession"},
      {"a partner of itself", "partners.toml", R"(florist = ["baker"])", R"(florist = ["florist"])",
       "florist: it is no partner of itself"},
      {"own words of a profession that nobody describes", "says.toml", "[says.florist]", "[says.florits]",
       "florits: there is no such profession"},
      {"a name that another profession has", "professions.toml", R"(nl = ["bakker"])", R"(nl = ["bloemist"])",
       "florist: 'bloemist' is a name of baker already", R"(nl = ["bloemist", "bloembinder"])"},
      {"a name twice in one list", "professions.toml", R"("bloemist", "bloembinder")", R"("bloemist", "bloemist")",
       "florist: nl says 'bloemist' twice"},
      {"a member that is missing", "professions.toml", "trade = \"bread\"\n", "", "baker: trade is missing",
       "[profession.baker]"},
      {"a member in one language only", "occasions.toml", "cues_en = [\"marry\", \"bride\"]\n", "",
       "wedding: cues_en is missing", "[occasion.wedding]"},
      {"a member that does not exist", "clients.toml", "cues_nl", "colour = \"red\"\ncues_nl",
       "couples: there is no member called 'colour'"},
      {"a stage that does not exist", "professions.toml", R"(at.fire = ["after", 3])", R"(at.fire = ["later", 3])",
       "restorer: a stage is one of first, prepare, during, after"},
      {"a strength beyond 3", "professions.toml", R"(["after", 3])", R"(["after", 4])",
       "restorer: a strength is 1, 2 or 3"},
      {"a strength in words", "professions.toml", R"(["after", 3])", R"(["after", "3"])",
       "restorer: a strength is 1, 2 or 3"},
      {"a role without a strength", "professions.toml", R"(["after", 3])", R"(["after"])",
       "restorer: at.fire must be [stage, strength]"},
      {"a profession without roles", "professions.toml", "at.fire = [\"after\", 3]\n", "",
       "restorer: it is active at no occasion", "[profession.restorer]"},
      {"a telling beyond 3", "occasions.toml", "telling = 3", "telling = 4",
       "wedding: telling must be a number from 1 to 3"},
      {"a telling in words", "occasions.toml", "telling = 3", "telling = \"high\"",
       "wedding: telling must be a number from 1 to 3"},
      {"an empty list", "occasions.toml", R"(cues_nl = ["blussen", "uitgebrand"])", "cues_nl = []",
       "fire: cues_nl must be a list of at least one text"},
      {"a text instead of a list", "occasions.toml", R"(cues_nl = ["blussen", "uitgebrand"])", R"(cues_nl = "blussen")",
       "fire: cues_nl must be a list of at least one text"},
      {"a number instead of a text", "occasions.toml", R"(nl = "brand")", "nl = 112",
       "fire: expected a text between quotes"},
      {"a blank text", "occasions.toml", R"(nl = "brand")", R"(nl = " ")", "fire: ' ' is empty or has spaces"},
      {"an empty text", "occasions.toml", R"(nl = "brand")", R"(nl = "")", "fire: '' is empty or has spaces"},
      {"double quotes within a text", "occasions.toml", R"(nl = "brand")", R"(nl = 'de "brand"')",
       "fire: a text may not hold double quotes or control characters"},
      {"a sector that SBI lacks", "professions.toml", R"(sector = "S")", R"(sector = "Z")",
       "restorer: a sector is a section of SBI 2008, A to U"},
      {"a heard sentence with a full stop", "occasions.toml", R"(heard_nl = ["we gaan trouwen"])",
       R"(heard_nl = ["we gaan trouwen."])", "wedding: 'we gaan trouwen.' stands within a sentence: no full stop"},
      {"a full stop in the other language", "occasions.toml", R"(heard_en = ["we lost everything"])",
       R"(heard_en = ["we lost everything."])", "fire: 'we lost everything.' stands within a sentence"},
      {"a full stop of a profession", "professions.toml", R"(heard_en = ["who makes our cake"])",
       R"(heard_en = ["who makes our cake."])", "baker: 'who makes our cake.' stands within a sentence"},
      {"a question that asks nothing", "professions.toml", R"(ask_nl = "Wat bak je het liefst?")",
       R"(ask_nl = "Vertel eens.")", "baker: 'Vertel eens.' is no question"},
      {"a question that asks nothing, in the other language", "professions.toml",
       R"(ask_en = "What do you like to bake most?")", R"(ask_en = "Do tell.")", "baker: 'Do tell.' is no question"},
      {"a kind of table that does not exist", "clients.toml", "[client.couples]", "[clients.couples]",
       "'clients' is none of profession, occasion, client, says, partners"},
      {"something that is no table", "clients.toml", "[client.couples]", "client = 3\n[x]", "'client' is none of",
       "client = 3"},
      {"an entry that is no table", "clients.toml", "[client.couples]", "[client]\nnobody = 3\n[client.couples]",
       "'nobody' must be a table", "nobody = 3"},
  };
  return kMistakes;
}

/// A folder of its own for one test, with a lexicon in it.
class LexiconFolder {
public:
  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path; }
  void write(const std::vector<Source>& sources) const {
    for (const auto& source : sources) std::ofstream{folder_ / source.name, std::ios::binary} << source.text;
  }

private:
  doubles::TemporaryFolder folder_;
};

bool same(const Lexicon& a, const Lexicon& b) {
  const auto as_text = [](const Lexicon& lexicon) {
    std::string text;
    const auto add = [&](const auto& items) {
      for (const auto& item : items) text.append(item).append("|");
    };
    add(lexicon.trades());
    for (const auto& occasion : lexicon.occasions()) {
      text += occasion.id;
      add(occasion.cues.nl);
    }
    for (const auto& client : lexicon.clients()) text += client.id;
    for (const auto& profession : lexicon.professions()) {
      text += profession.id + std::to_string(profession.trade);
      add(profession.names.en);
      add(profession.says.nl);
      for (const auto client : profession.clients) text += std::to_string(client);
      for (const auto& role : profession.roles) text += std::to_string(role.occasion) + std::to_string(role.strength);
      for (const auto& partner : profession.partners) {
        text += std::to_string(partner.profession) + std::to_string(partner.closeness);
      }
    }
    return text;
  };
  return as_text(a) == as_text(b);
}

}  // namespace

TEST_CASE("A lexicon is read: professions, occasions and clients, by id") {
  const auto lexicon = Lexicon::read(little_lexicon());
  REQUIRE(lexicon);
  REQUIRE(lexicon->professions().size() == 3);
  REQUIRE(lexicon->occasions().size() == 2);
  REQUIRE(lexicon->clients().size() == 1);
  const auto florist = lexicon->find_profession("florist");
  REQUIRE(florist);
  const auto& profession = lexicon->professions()[*florist];
  CHECK(profession.sector == 'G');
  CHECK(lexicon->trades()[profession.trade] == "flowers");
  CHECK(profession.names.in(Language::nl).front() == "bloemist");
  CHECK(profession.names.in(Language::en).front() == "florist");
  CHECK(profession.says.nl == std::vector<std::string>{"ik tover met pioenrozen"});
  REQUIRE(profession.roles.size() == 1);
  CHECK(profession.roles[0].occasion == lexicon->find_occasion("wedding"));
  CHECK(name_of(profession.roles[0].stage) == "prepare");
  CHECK(profession.roles[0].strength == 3);
  CHECK(lexicon->occasions()[*lexicon->find_occasion("wedding")].telling == 3);
  CHECK_FALSE(lexicon->find_profession("astronaut"));
  CHECK_FALSE(lexicon->find_occasion(""));
}

TEST_CASE("Own words and partners may be left out") {
  auto sources = little_lexicon();
  sources.resize(3);
  const auto lexicon = Lexicon::read(sources);
  REQUIRE(lexicon);
  for (const auto& profession : lexicon->professions()) {
    CHECK(profession.says.nl.empty());
    CHECK(profession.partners.empty());
  }
}

TEST_CASE("A mistake in a lexicon is told with its file, its line and the reason") {
  const auto& mistake = GENERATE(from_range(mistakes()));
  INFO(mistake.about);
  auto sources = little_lexicon();
  auto& text = text_of(sources, mistake.file);
  const auto place = text.find(mistake.before);
  REQUIRE(place != std::string::npos);
  const auto line = mistake.line_of.empty() ? line_at(text, mistake.before) : 0;
  text.replace(place, mistake.before.size(), mistake.after);
  const auto lexicon = Lexicon::read(sources);
  REQUIRE_FALSE(lexicon);
  CHECK(lexicon.error().file == mistake.file);
  CHECK(lexicon.error().line == (line != 0 ? line : line_at(text, mistake.line_of)));
  INFO(lexicon.error().reason);
  CHECK(lexicon.error().reason.contains(mistake.reason));
}

TEST_CASE("An id stands in one place, also across files; the fault names the other place") {
  auto sources = little_lexicon();
  const auto [kind, text] = GENERATE(std::pair{"occasion", kOccasions}, std::pair{"client", kClients},
                                     std::pair{"profession", kProfessions}, std::pair{"says", kSays});
  INFO(kind);
  sources.push_back({"more.toml", "# a second one\n" + std::string{text}});
  const auto lexicon = Lexicon::read(sources);
  REQUIRE_FALSE(lexicon);
  CHECK(lexicon.error().file == "more.toml");
  CHECK(lexicon.error().line > 1);
  CHECK(lexicon.error().reason.contains("is there already, at "));
  CHECK(lexicon.error().reason.contains(".toml:"));
}

TEST_CASE("Partners of one profession are named in one place") {
  auto sources = little_lexicon();
  sources.push_back({"partners_more.toml", "[partners]\nrestorer = [\"baker\"]\nflorist = [\"restorer\"]\n"});
  const auto lexicon = Lexicon::read(sources);
  REQUIRE_FALSE(lexicon);
  CHECK(lexicon.error().file == "partners_more.toml");
  CHECK(lexicon.error().line == 3);
  CHECK(lexicon.error().reason == "florist: its partners are named already");
}

TEST_CASE("What is not TOML is told with its file and line") {
  auto sources = little_lexicon();
  text_of(sources, "clients.toml") = "[client.couples]\nnl = \"stellen\"\nen = couples\n";
  const auto lexicon = Lexicon::read(sources);
  REQUIRE_FALSE(lexicon);
  CHECK(lexicon.error().file == "clients.toml");
  CHECK(lexicon.error().line == 3);
  CHECK_FALSE(lexicon.error().reason.empty());
}

TEST_CASE("Arbitrary bytes are refused, not believed") {
  const std::string bytes = GENERATE(std::string{"\xff\xfe[\0", 4}, std::string(3000, '['), std::string{"\0\0", 2},
                                     std::string{"[profession.x]\nnl = \"\xc3\x28\"\n"});
  auto sources = little_lexicon();
  sources.push_back({"bytes.toml", bytes});
  const auto lexicon = Lexicon::read(sources);
  REQUIRE_FALSE(lexicon);
  CHECK(lexicon.error().file == "bytes.toml");
}

TEST_CASE("A lexicon without professions or occasions is refused") {
  CHECK_FALSE(Lexicon::read({}));
  auto sources = little_lexicon();
  sources.resize(2);
  const auto lexicon = Lexicon::read(sources);
  REQUIRE_FALSE(lexicon);
  CHECK(lexicon.error().reason == "a lexicon needs professions and occasions");
}

TEST_CASE("A fault reads as one sentence") {
  CHECK(Fault{.file = "a.toml", .line = 12, .reason = "florist: no"}.sentence() == "a.toml:12: florist: no");
  CHECK(Fault{.file = "a.toml", .line = 0, .reason = "cannot be read"}.sentence() == "a.toml: cannot be read");
}

TEST_CASE("The order of the files does not matter") {
  auto sources = little_lexicon();
  const auto lexicon = Lexicon::read(sources);
  REQUIRE(lexicon);
  std::ranges::sort(sources, {}, &Source::name);
  do {
    const auto again = Lexicon::read(sources);
    REQUIRE(again);
    REQUIRE(same(*lexicon, *again));
  } while (std::ranges::next_permutation(sources, {}, &Source::name).found);
}

TEST_CASE("Partners are as close from both sides: closest when both name each other first") {
  const auto lexicon = Lexicon::read(little_lexicon());
  REQUIRE(lexicon);
  const auto florist = *lexicon->find_profession("florist");
  const auto baker = *lexicon->find_profession("baker");
  const auto restorer = *lexicon->find_profession("restorer");
  CHECK(lexicon->closeness(florist, baker) == 1.0F);
  CHECK(lexicon->closeness(baker, restorer) > 0);
  CHECK(lexicon->closeness(baker, restorer) < lexicon->closeness(baker, florist));
  CHECK(lexicon->closeness(florist, restorer) == 0.0F);
  CHECK(lexicon->closeness(florist, florist) == 0.0F);
}

TEST_CASE("The built-in partners are symmetrical, within 0 to 1, and never of oneself") {
  const auto& lexicon = Lexicon::built_in();
  std::size_t wrong = 0;
  for (ProfessionIndex a = 0; a < lexicon.professions().size(); ++a) {
    for (const auto& partner : lexicon.professions()[a].partners) {
      const bool right = partner.profession != a && partner.closeness > 0 && partner.closeness <= 1 &&
                         lexicon.closeness(partner.profession, a) == partner.closeness;
      wrong += right ? 0 : 1;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("A folder gives the lexicon of its *.toml files; others are left alone") {
  const LexiconFolder folder;
  folder.write(little_lexicon());
  folder.write({{"README.md", "not TOML at all ["}, {"old.toml.bak", "neither ["}});
  const auto lexicon = Lexicon::read_folder(folder.path());
  REQUIRE(lexicon);
  CHECK(same(*lexicon, *Lexicon::read(little_lexicon())));
}

TEST_CASE("A folder that cannot be read is told by its name") {
  const LexiconFolder folder;
  const auto missing = Lexicon::read_folder(folder.path() / "nowhere");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().file == (folder.path() / "nowhere").string());
  CHECK(missing.error().line == 0);
  CHECK_FALSE(missing.error().reason.empty());
  CHECK_FALSE(Lexicon::read_folder(folder.path()));
}

TEST_CASE("A folder named as a file of the lexicon is told as unreadable") {
  const LexiconFolder folder;
  folder.write(little_lexicon());
  std::filesystem::create_directory(folder.path() / "more.toml");
  const auto lexicon = Lexicon::read_folder(folder.path());
  REQUIRE_FALSE(lexicon);
  CHECK(lexicon.error().file.ends_with("more.toml"));
}
