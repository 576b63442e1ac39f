#include "matcher/lexicon/recogniser.hpp"

#include "matcher/text/fold.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

namespace matcher::lexicon {
namespace {

constexpr std::array kLanguages{Language::nl, Language::en};

/// The words of a phrase may stand this much further apart than in the lexicon.
constexpr std::uint32_t kSlack = 4;

std::size_t place_of(Language language) {
  return language == Language::nl ? 0 : 1;
}
Language other(Language language) {
  return language == Language::nl ? Language::en : Language::nl;
}

}  // namespace

/// One text of the lexicon that speaks for a concept.
struct Recogniser::Saying {
  Concept of;
  float weight = 0;
  float piece = 0;
  bool named = false;
  const std::string* text = nullptr;
};

Recogniser::Recogniser(std::shared_ptr<const Lexicon> lexicon, std::shared_ptr<const text::WordList> dutch_words,
                       const Emphasis& emphasis)
    : lexicon_{std::move(lexicon)}, dutch_words_{std::move(dutch_words)}, emphasis_{emphasis}, analyzer_{dutch_words_} {
  for (const auto language : kLanguages) build(language);
}

std::vector<Recogniser::Saying> Recogniser::sayings(Language spoken) const {
  std::vector<Saying> found;
  const auto add = [&](Concept of, const std::vector<std::string>& texts, float weight, float piece, bool named) {
    for (const auto& said : texts) {
      found.push_back({.of = of, .weight = weight, .piece = piece, .named = named, .text = &said});
    }
  };
  const auto each = [&](Kind kind, const auto& items, const auto& visit) {
    for (std::size_t i = 0; i < items.size(); ++i) visit(Concept{kind, static_cast<std::uint16_t>(i)}, items[i]);
  };
  each(Kind::profession, lexicon_->professions(), [&](Concept of, const Profession& profession) {
    add(of, profession.names.in(spoken), emphasis_.name, emphasis_.piece_of_name, true);
    add(of, profession.cues.in(spoken), emphasis_.cue, emphasis_.piece_of_cue, false);
    add(of, profession.heard.in(spoken), emphasis_.heard, emphasis_.piece_of_heard, false);
    add(of, profession.says.in(spoken), emphasis_.says, emphasis_.piece_of_says, false);
  });
  each(Kind::occasion, lexicon_->occasions(), [&](Concept of, const Occasion& occasion) {
    const auto& name = occasion.name.in(spoken);
    found.push_back({.of = of, .weight = emphasis_.cue, .piece = emphasis_.piece_of_cue, .named = true, .text = &name});
    add(of, occasion.cues.in(spoken), emphasis_.cue, emphasis_.piece_of_cue, false);
    add(of, occasion.heard.in(spoken), emphasis_.heard, emphasis_.piece_of_heard, false);
  });
  each(Kind::client, lexicon_->clients(), [&](Concept of, const Client& client) {
    const auto& name = client.name.in(spoken);
    found.push_back({.of = of, .weight = emphasis_.cue, .piece = emphasis_.piece_of_cue, .named = true, .text = &name});
    add(of, client.cues.in(spoken), emphasis_.cue, emphasis_.piece_of_cue, false);
  });
  return found;
}

void Recogniser::build(Language language) {
  auto& vocabulary = vocabularies_[place_of(language)];
  const auto number_of = [&](const std::string& stem) {
    const auto [place, fresh] = vocabulary.terms.try_emplace(stem, static_cast<TermIndex>(vocabulary.terms.size()));
    if (fresh) vocabulary.postings.emplace_back();
    return place->second;
  };
  const auto post = [&](TermIndex term, const Saying& saying, float weight) {
    auto& postings = vocabulary.postings[term];
    const auto known = std::ranges::find(postings, saying.of, &Posting::of);
    if (known == postings.end()) {
      postings.push_back({.of = saying.of, .weight = weight, .named = saying.named});
    } else if (weight > known->weight) {
      known->weight = weight;
      known->named = saying.named;
    }
  };
  const auto take = [&](const Saying& saying, float share, bool only_new_words, TermIndex native_terms) {
    auto terms = analyzer_.terms(*saying.text, language);
    const auto wholes = std::ranges::count(terms, false, &text::Term::part);
    if (wholes == 0) return;
    Phrase phrase{.of = saying.of, .weight = saying.weight * share, .named = saying.named};
    const float each = (wholes == 1 ? saying.weight : saying.piece) * share;
    for (const auto& term : terms) {
      const auto number = number_of(term.stem);
      const bool taken = only_new_words && number < native_terms;
      if (!term.part) phrase.terms.push_back(number);
      if (!taken) post(number, saying, term.part ? each * emphasis_.part_of_compound : each);
    }
    std::ranges::sort(phrase.terms);
    const auto [rest, end] = std::ranges::unique(phrase.terms);
    phrase.terms.erase(rest, end);
    if (phrase.terms.size() > 1) vocabulary.all_phrases.push_back(std::move(phrase));
  };
  for (const auto& saying : sayings(language)) take(saying, 1.0F, false, 0);
  // a foreign word that is spelt as one of our own is read as our own: "brand" in Dutch is a fire
  const auto native_terms = static_cast<TermIndex>(vocabulary.terms.size());
  for (const auto& saying : sayings(other(language))) take(saying, emphasis_.foreign, true, native_terms);

  // rarity: a word that many concepts of one kind share says little about any of them
  const std::array<std::size_t, 3> counts{lexicon_->professions().size(), lexicon_->occasions().size(),
                                          std::max<std::size_t>(lexicon_->clients().size(), 1)};
  std::vector<std::array<float, 3>> rarity(vocabulary.postings.size());
  for (std::size_t term = 0; term < rarity.size(); ++term) {
    std::array<float, 3> holders{};
    for (const auto& posting : vocabulary.postings[term]) {
      holders[static_cast<std::size_t>(posting.of.kind)] += std::min(posting.weight, 1.0F);
    }
    for (std::size_t kind = 0; kind < 3; ++kind) {
      const auto all = static_cast<float>(counts[kind]);
      rarity[term][kind] = std::log(1 + all / std::max(holders[kind], 1.0F)) / std::log(1 + all);
    }
    for (auto& posting : vocabulary.postings[term])
      posting.weight *= rarity[term][static_cast<std::size_t>(posting.of.kind)];
  }
  vocabulary.phrases.resize(vocabulary.postings.size());
  for (std::uint32_t number = 0; number < vocabulary.all_phrases.size(); ++number) {
    auto& phrase = vocabulary.all_phrases[number];
    const auto kind = static_cast<std::size_t>(phrase.of.kind);
    const auto rarest = std::ranges::max(phrase.terms, {}, [&](TermIndex term) { return rarity[term][kind]; });
    float sum = 0;
    for (const auto term : phrase.terms) sum += rarity[term][kind];
    phrase.weight *= sum / std::sqrt(static_cast<float>(phrase.terms.size()));
    vocabulary.phrases[rarest].push_back(number);
  }
  for (const auto& [stem, number] : vocabulary.terms) vocabulary.spelling.add(stem, number);
  vocabulary.spelling.finish();
}

/// Goes through one text and notes what its words speak for.
class Recogniser::Collector {
public:
  Collector(const Recogniser& recogniser, const Vocabulary& vocabulary, std::string_view text, Language language)
      : recogniser_{recogniser},
        vocabulary_{vocabulary},
        text_{text},
        language_{language},
        latest_ending_at_(text.size() + 1) {}

  Findings collect() {
    for (auto& term : recogniser_.analyzer_.terms(text_, language_)) take(std::move(term));
    sort_by_term();
    for (std::uint32_t i = 0; i < seen_.size(); ++i) {
      const auto& seen = seen_[i];
      if (counts_[i]) post(seen);
      for (const auto number : vocabulary_.phrases[seen.term]) match(vocabulary_.all_phrases[number], seen);
    }
    return std::move(findings_);
  }

private:
  struct Seen {
    TermIndex term = 0;
    std::uint32_t position = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    float share = 1;
  };

  void take(text::Term term) {
    auto found = vocabulary_.terms.find(term.stem);
    float share = term.part ? recogniser_.emphasis_.part_of_compound : 1.0F;
    std::optional<TermIndex> number;
    if (found != vocabulary_.terms.end()) {
      number = found->second;
    } else if (!term.part && may_be_mistyped(term)) {
      number = vocabulary_.spelling.correct(term.stem);
      share = recogniser_.emphasis_.mended;
    }
    if (number) {
      seen_.push_back(
          {.term = *number, .position = term.position, .begin = term.begin, .end = term.end, .share = share});
    }
    findings_.words.push_back({.stem = std::move(term.stem),
                               .begin = term.begin,
                               .end = term.end,
                               .part = term.part,
                               .known = number.has_value()});
  }

  /// Neither a word of the language nor a compound of words.
  bool may_be_mistyped(const text::Term& term) const {
    if (recogniser_.dutch_words_ == nullptr) return true;
    const auto word = text::fold(text_.substr(term.begin, term.end - term.begin));
    return !recogniser_.dutch_words_->contains(word) && recogniser_.analyzer_.parts(word).empty();
  }

  /// Lets `places_of` find a word's places, and tells which of them counts: a word counts once a text, where it counts
  /// most.
  void sort_by_term() {
    by_term_.resize(seen_.size());
    std::iota(by_term_.begin(), by_term_.end(), 0U);
    std::ranges::stable_sort(by_term_, {}, [this](std::uint32_t i) { return seen_[i].term; });
    counts_.assign(seen_.size(), false);
    for (auto first = by_term_.begin(); first != by_term_.end();) {
      const auto last =
          std::find_if(first, by_term_.end(), [&](std::uint32_t i) { return seen_[i].term != seen_[*first].term; });
      counts_[*std::ranges::max_element(first, last, {}, [this](std::uint32_t i) { return seen_[i].share; })] = true;
      first = last;
    }
  }

  /// In reading order.
  std::span<const std::uint32_t> places_of(TermIndex term) const {
    return std::ranges::equal_range(by_term_, term, {}, [this](std::uint32_t i) { return seen_[i].term; });
  }

  /// Where the word counts most less than `reach` words from `anchor`; null: nowhere.
  const Seen* near(const Seen& anchor, TermIndex term, std::uint32_t reach) const {
    const auto places = places_of(term);
    const auto position = [this](std::uint32_t i) { return seen_[i].position; };
    const auto from = anchor.position < reach ? 0 : anchor.position - reach + 1;
    const Seen* best = nullptr;
    for (auto place = std::ranges::lower_bound(places, from, {}, position);
         place != places.end() && position(*place) < anchor.position + reach; ++place) {
      if (best == nullptr || seen_[*place].share > best->share) best = &seen_[*place];
    }
    return best;
  }

  void post(const Seen& seen) {
    for (const auto& posting : vocabulary_.postings[seen.term]) {
      note({.of = posting.of,
            .weight = posting.weight * seen.share,
            .begin = seen.begin,
            .end = seen.end,
            .named = posting.named});
    }
  }

  void note(const Mention& mention) {
    auto& latest = latest_ending_at_[mention.end];
    earlier_.push_back(latest);
    findings_.mentions.push_back(mention);
    latest = static_cast<std::uint32_t>(findings_.mentions.size());
  }

  /// Whether the same words said as much for the concept before.
  bool noted(const Mention& mention) const {
    for (auto number = latest_ending_at_[mention.end]; number > 0; number = earlier_[number - 1]) {
      const auto& before = findings_.mentions[number - 1];
      if (before.of == mention.of && before.begin == mention.begin && before.weight >= mention.weight) return true;
    }
    return false;
  }

  /// All words of the phrase around `anchor`, in any order.
  void match(const Phrase& phrase, const Seen& anchor) {
    const auto reach = static_cast<std::uint32_t>(phrase.terms.size()) + kSlack;
    float share = anchor.share;
    auto begin = anchor.begin;
    auto end = anchor.end;
    for (const auto term : phrase.terms) {
      if (term == anchor.term) continue;
      const auto* other = near(anchor, term, reach);
      if (other == nullptr) return;
      share = std::min(share, other->share);
      begin = std::min(begin, other->begin);
      end = std::max(end, other->end);
    }
    const Mention mention{
        .of = phrase.of, .weight = phrase.weight * share, .begin = begin, .end = end, .named = phrase.named};
    if (!noted(mention)) note(mention);
  }

  const Recogniser& recogniser_;
  const Vocabulary& vocabulary_;
  std::string_view text_;
  Language language_;
  std::vector<Seen> seen_;              ///< in reading order
  std::vector<std::uint32_t> by_term_;  ///< places in seen_, by term, then in reading order
  std::vector<bool> counts_;            ///< by place in seen_
  Findings findings_;
  std::vector<std::uint32_t> latest_ending_at_;  ///< by byte of the text: the last mention up to there, from 1; 0: none
  std::vector<std::uint32_t> earlier_;           ///< by mention: the one before it that ends there
};

Findings Recogniser::read(std::string_view utf8, Language language) const {
  return Collector{*this, vocabularies_[place_of(language)], utf8, language}.collect();
}

}  // namespace matcher::lexicon
