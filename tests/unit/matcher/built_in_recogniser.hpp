#pragma once

#include "matcher/lexicon/recogniser.hpp"

#include <memory>
#include <stdexcept>
#include <utility>

namespace matcher {

/// Debian's Dutch words, read once a test program.
inline std::shared_ptr<const text::WordList> dutch_words() {
  static const auto kWords = [] {
    auto words = text::WordList::read(text::kDutchWords);
    if (!words) throw std::runtime_error{words.error()};
    return std::make_shared<const text::WordList>(std::move(*words));
  }();
  return kWords;
}

/// Reads by the built-in lexicon; made once a test program.
inline std::shared_ptr<const lexicon::Recogniser> built_in_recogniser() {
  static const auto kRecogniser = std::make_shared<const lexicon::Recogniser>(
      std::shared_ptr<const lexicon::Lexicon>{std::shared_ptr<void>{}, &lexicon::Lexicon::built_in()}, dutch_words());
  return kRecogniser;
}

}  // namespace matcher
