#include "matcher/text/stem_exceptions.hpp"

#include "matcher/text/stemmer.hpp"
#include "matcher/text/word_set.hpp"

#include <algorithm>

namespace matcher::text {

StemExceptions::StemExceptions(Language language) {
  Stemmer stemmer{language};
  for (auto rest = language == Language::nl ? dutch_stem_groups() : english_stem_groups(); !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    auto words = split_words(line);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (words.empty()) continue;
    if (words.front().ends_with('=')) {
      stems_.emplace_back(words.front().substr(0, words.front().size() - 1));
      words.erase(words.begin());
    } else if (!line.starts_with(' ')) {
      stems_.push_back(stemmer.stem(words.front()));
    }
    for (const auto word : words) forms_.push_back({word, stems_.size() - 1});
  }
  std::ranges::sort(forms_, {}, &Form::word);
}

std::string_view StemExceptions::find(std::string_view word) const {
  const auto found = std::ranges::lower_bound(forms_, word, {}, &Form::word);
  return found == forms_.end() || found->word != word ? std::string_view{} : std::string_view{stems_[found->group]};
}

}  // namespace matcher::text
