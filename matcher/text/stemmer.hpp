#pragma once

#include "matcher/text/language.hpp"

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace matcher::text {

/// Snowball for one language, with the Dutch spelling rule that it lacks. For one thread at a time: it holds a buffer.
class Stemmer {
public:
  explicit Stemmer(Language language);

  /// The stem of one folded word, by rule alone: no exceptions and no compounds.
  [[nodiscard]] std::string stem(std::string_view word);

private:
  struct Free {
    void operator()(sb_stemmer* handle) const;
  };
  Language language_;
  std::unique_ptr<sb_stemmer, Free> handle_;
};

}  // namespace matcher::text
