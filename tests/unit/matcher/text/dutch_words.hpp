#pragma once

#include "matcher/text/word_list.hpp"

#include <memory>
#include <stdexcept>

/// The word list of the platform, read once for all tests.
inline std::shared_ptr<const matcher::text::WordList> dutch_words() {
  static const auto words = [] {
    auto list = matcher::text::WordList::read(matcher::text::kDutchWords);
    if (!list) throw std::runtime_error{list.error()};
    return std::make_shared<const matcher::text::WordList>(*std::move(list));
  }();
  return words;
}
