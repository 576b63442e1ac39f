#include "matcher/lexicon/lexicon.hpp"

#include "matcher/lexicon/built_in_sources.hpp"
#include "matcher/lexicon/entry.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <fstream>
#include <list>
#include <map>
#include <stdexcept>

namespace matcher::lexicon {
namespace {

constexpr std::array kStageNames{std::string_view{"first"}, std::string_view{"prepare"}, std::string_view{"during"},
                                 std::string_view{"after"}};

/// Index of the item with this id in a list sorted by id.
template <class Item>
std::optional<std::uint16_t> find(const std::vector<Item>& items, std::string_view id) {
  const auto found = std::ranges::lower_bound(items, id, {}, &Item::id);
  if (found == items.end() || found->id != id) return std::nullopt;
  return static_cast<std::uint16_t>(found - items.begin());
}

Stage stage_of(const Entry& entry, const toml::node& node) {
  const auto name = node.value_exact<std::string_view>();
  const auto found = std::ranges::find(kStageNames, name.value_or(std::string_view{}));
  if (found == kStageNames.end()) throw entry.fault_at(node, "a stage is one of first, prepare, during, after");
  return static_cast<Stage>(found - kStageNames.begin());
}

int strength_of(const Entry& entry, const toml::node& node) {
  const auto value = node.value_exact<std::int64_t>().value_or(0);
  if (value < 1 || value > 3) throw entry.fault_at(node, "a strength is 1, 2 or 3");
  return static_cast<int>(value);
}

void check_heard(const Entry& entry, std::string_view key, const std::vector<std::string>& heard) {
  for (const auto& sentence : heard) {
    if (sentence.ends_with('.')) {
      throw entry.fault(key, std::format("'{}' stands within a sentence: no full stop", sentence));
    }
  }
}

void check_heard(const Entry& entry, const Both<std::vector<std::string>>& heard) {
  check_heard(entry, "heard_nl", heard.nl);
  check_heard(entry, "heard_en", heard.en);
}

void check_question(const Entry& entry, std::string_view key, std::string_view question) {
  if (!question.ends_with('?')) throw entry.fault(key, std::format("'{}' is no question", question));
}

/// Nothing when the file cannot be read, as a folder cannot.
std::optional<std::string> bytes_of(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  std::string bytes;
  std::array<char, 65536> piece{};
  while (stream.read(piece.data(), piece.size()), stream.gcount() > 0) {
    bytes.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
  }
  if (!stream.eof()) return std::nullopt;
  return bytes;
}

}  // namespace

/// Reads files into a lexicon: first every entry by its id, then what they say, so that entries may refer to each
/// other in any order.
class LexiconReader {
public:
  void add(const Source& source) {
    toml::table table;
    try {
      table = toml::parse(std::string_view{source.text}, source.name);
    } catch (const toml::parse_error& error) {
      throw Fault{.file = source.name, .line = error.source().begin.line, .reason = std::string{error.description()}};
    }
    auto& kept = files_.emplace_back(source.name, std::move(table));
    for (const auto& [kind, node] : kept.second) {
      if (kind == "partners" && node.is_table()) {
        partners_.push_back({kept.first, node.as_table()});
        continue;
      }
      auto* entries = entries_of(kind.str());
      if (entries == nullptr || !node.is_table()) {
        throw Fault{.file = source.name,
                    .line = node.source().begin.line,
                    .reason = std::format("'{}' is none of profession, occasion, client, says, partners", kind.str())};
      }
      for (const auto& [id, entry] : *node.as_table()) collect(*entries, kept.first, id.str(), entry);
    }
  }

  Lexicon finish() {
    name(professions_, lexicon_.professions_);
    name(occasions_, lexicon_.occasions_);
    name(clients_, lexicon_.clients_);
    if (lexicon_.professions_.empty() || lexicon_.occasions_.empty()) {
      throw Fault{.file = files_.empty() ? "lexicon" : files_.front().first,
                  .reason = "a lexicon needs professions and occasions"};
    }
    fill(occasions_, lexicon_.occasions_, [](Entry& entry, Occasion& occasion) {
      occasion.name = {.nl = entry.text("nl"), .en = entry.text("en")};
      occasion.article = entry.text_in_both("article");
      occasion.telling = entry.number("telling", 1, 3);
      occasion.cues = entry.texts_in_both("cues");
      occasion.heard = entry.texts_in_both("heard");
      check_heard(entry, occasion.heard);
    });
    fill(clients_, lexicon_.clients_, [](Entry& entry, Client& client) {
      client.name = {.nl = entry.text("nl"), .en = entry.text("en")};
      client.cues = entry.texts_in_both("cues");
    });
    collect_trades();
    fill(professions_, lexicon_.professions_,
         [this](Entry& entry, Profession& profession) { read_profession(entry, profession); });
    for (const auto& [id, place] : says_) read_says(Entry{place.file, id, *place.table});
    for (const auto& table : partners_) read_partners(table);
    settle_partners();
    return std::move(lexicon_);
  }

private:
  struct Place {
    std::string_view file;
    const toml::table* table = nullptr;
  };
  using Entries = std::map<std::string, Place, std::less<>>;

  Entries* entries_of(std::string_view kind) {
    if (kind == "profession") return &professions_;
    if (kind == "occasion") return &occasions_;
    if (kind == "says") return &says_;
    return kind == "client" ? &clients_ : nullptr;
  }

  static void collect(Entries& entries, std::string_view file, std::string_view id, const toml::node& node) {
    const auto fault = [&](std::string reason) {
      return Fault{.file = std::string{file}, .line = node.source().begin.line, .reason = std::move(reason)};
    };
    if (!node.is_table()) throw fault(std::format("'{}' must be a table", id));
    const auto [place, fresh] = entries.emplace(id, Place{file, node.as_table()});
    if (!fresh) {
      throw fault(std::format("{} is there already, at {}:{}", id, place->second.file,
                              place->second.table->source().begin.line));
    }
  }

  template <class Item>
  static void name(const Entries& entries, std::vector<Item>& items) {
    for (const auto& [id, place] : entries) items.emplace_back().id = id;
  }

  template <class Item, class Read>
  static void fill(const Entries& entries, std::vector<Item>& items, Read read) {
    std::size_t index = 0;
    for (const auto& [id, place] : entries) {
      Entry entry{place.file, id, *place.table};
      read(entry, items[index++]);
      entry.done();
    }
  }

  void collect_trades() {
    for (const auto& [id, place] : professions_) {
      lexicon_.trades_.push_back(Entry{place.file, id, *place.table}.text("trade"));
    }
    std::ranges::sort(lexicon_.trades_);
    const auto [rest, end] = std::ranges::unique(lexicon_.trades_);
    lexicon_.trades_.erase(rest, end);
  }

  void read_profession(Entry& entry, Profession& profession) {
    const auto sector = entry.text("sector");
    if (sector.size() != 1 || sector[0] < 'A' || sector[0] > 'U') {
      throw entry.fault("sector", "a sector is a section of SBI 2008, A to U");
    }
    profession.sector = sector[0];
    profession.trade = static_cast<TradeIndex>(std::ranges::lower_bound(lexicon_.trades_, entry.text("trade")) -
                                               lexicon_.trades_.begin());
    profession.names = {.nl = entry.texts("nl"), .en = entry.texts("en")};
    claim(entry, "nl", profession.names.nl);
    claim(entry, "en", profession.names.en);
    profession.cues = entry.texts_in_both("cues");
    profession.heard = entry.texts_in_both("heard");
    check_heard(entry, profession.heard);
    profession.ask = entry.text_in_both("ask");
    check_question(entry, "ask_nl", profession.ask.nl);
    check_question(entry, "ask_en", profession.ask.en);
    for (const auto& id : entry.texts("clients")) {
      const auto client = find(lexicon_.clients_, id);
      if (!client) throw entry.fault("clients", std::format("there is no client '{}'", id));
      profession.clients.push_back(*client);
    }
    read_roles(entry, profession);
  }

  void read_roles(Entry& entry, Profession& profession) {
    const auto* roles = entry.table("at");
    if (roles == nullptr || roles->empty()) throw entry.fault("at", "it is active at no occasion");
    for (const auto& [id, node] : *roles) {
      const auto occasion = find(lexicon_.occasions_, id.str());
      if (!occasion) throw entry.fault_at(node, std::format("there is no occasion '{}'", id.str()));
      const auto* pair = node.as_array();
      if (pair == nullptr || pair->size() != 2) {
        throw entry.fault_at(node, std::format("at.{} must be [stage, strength]", id.str()));
      }
      profession.roles.push_back({.occasion = *occasion,
                                  .stage = stage_of(entry, *pair->get(0)),
                                  .strength = strength_of(entry, *pair->get(1))});
    }
  }

  Profession& profession_of(const Entry& entry) {
    const auto profession = find(lexicon_.professions_, entry.id());
    if (!profession) throw entry.fault(entry.id(), "there is no such profession");
    return lexicon_.professions_[*profession];
  }

  void read_says(Entry entry) {
    profession_of(entry).says = {.nl = entry.texts("nl"), .en = entry.texts("en")};
    entry.done();
  }

  /// The closest are named first: a closeness of 1 for the first few, less further on.
  void read_partners(const Place& place) {
    constexpr std::size_t kClosest = 4;
    for (const auto& [id, node] : *place.table) {
      Entry entry{place.file, id.str(), *place.table};
      auto& profession = profession_of(entry);
      if (!profession.partners.empty()) throw entry.fault(id.str(), "its partners are named already");
      std::size_t rank = 0;
      for (const auto& name : entry.texts(id.str())) {
        const auto partner = find(lexicon_.professions_, name);
        if (!partner) throw entry.fault(id.str(), std::format("there is no profession '{}'", name));
        if (name == id.str()) throw entry.fault(id.str(), "it is no partner of itself");
        const float behind = rank < kClosest ? 0 : static_cast<float>(rank - kClosest + 1);
        profession.partners.push_back({.profession = *partner, .closeness = 1 / (1 + 0.1F * behind)});
        ++rank;
      }
    }
  }

  /// Two professions are as close as they say on average; who is not named counts for nothing on that side.
  void settle_partners() {
    std::vector<std::map<ProfessionIndex, float>> sums(lexicon_.professions_.size());
    for (ProfessionIndex a = 0; a < sums.size(); ++a) {
      for (const auto& partner : lexicon_.professions_[a].partners) {
        sums[a][partner.profession] += partner.closeness / 2;
        sums[partner.profession][a] += partner.closeness / 2;
      }
    }
    for (ProfessionIndex a = 0; a < sums.size(); ++a) {
      auto& partners = lexicon_.professions_[a].partners;
      partners.clear();
      for (const auto& [b, closeness] : sums[a]) partners.push_back({b, closeness});
    }
  }

  /// A name belongs to one profession.
  void claim(const Entry& entry, std::string_view language, const std::vector<std::string>& names) {
    for (const auto& said : names) {
      const auto [owner, fresh] = owners_.emplace(std::format("{} {}", language, said), entry.id());
      if (!fresh) throw entry.fault(language, std::format("'{}' is a name of {} already", said, owner->second));
    }
  }

  std::list<std::pair<std::string, toml::table>> files_;
  Entries professions_;
  Entries occasions_;
  Entries clients_;
  Entries says_;
  std::vector<Place> partners_;
  std::map<std::string, std::string> owners_;
  Lexicon lexicon_;
};

std::string Fault::sentence() const {
  return line == 0 ? std::format("{}: {}", file, reason) : std::format("{}:{}: {}", file, line, reason);
}

std::expected<Lexicon, Fault> Lexicon::read(std::span<const Source> sources) {
  try {
    LexiconReader reader;
    for (const auto& source : sources) reader.add(source);
    return reader.finish();
  } catch (const Fault& fault) { return std::unexpected{fault}; }
}

std::expected<Lexicon, Fault> Lexicon::read_folder(const std::filesystem::path& folder) {
  std::vector<Source> sources;
  std::error_code failed;
  for (std::filesystem::directory_iterator file{folder, failed};
       !failed && file != std::filesystem::directory_iterator{}; file.increment(failed)) {
    if (file->path().extension() != ".toml") continue;
    auto text = bytes_of(file->path());
    if (!text) return std::unexpected{Fault{.file = file->path().string(), .line = 0, .reason = "cannot be read"}};
    sources.push_back({.name = file->path().filename().string(), .text = std::move(*text)});
  }
  if (failed) return std::unexpected{Fault{.file = folder.string(), .line = 0, .reason = failed.message()}};
  std::ranges::sort(sources, {}, &Source::name);
  return read(sources);
}

const Lexicon& Lexicon::built_in() {
  static const Lexicon kLexicon = [] {
    auto lexicon = read(built_in_sources());
    if (!lexicon) throw std::logic_error{"the built-in lexicon: " + lexicon.error().sentence()};
    return std::move(*lexicon);
  }();
  return kLexicon;
}

float Lexicon::closeness(ProfessionIndex a, ProfessionIndex b) const {
  const auto& partners = professions_[a].partners;
  const auto found = std::ranges::lower_bound(partners, b, {}, &Partner::profession);
  return found != partners.end() && found->profession == b ? found->closeness : 0.0F;
}

std::optional<ProfessionIndex> Lexicon::find_profession(std::string_view id) const {
  return find(professions_, id);
}

std::optional<OccasionIndex> Lexicon::find_occasion(std::string_view id) const {
  return find(occasions_, id);
}

std::string_view name_of(Stage stage) {
  return kStageNames[static_cast<std::size_t>(stage)];
}

}  // namespace matcher::lexicon
