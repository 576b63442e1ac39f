#pragma once

#include "matcher/crowd/crowd.hpp"
#include "matcher/explain/explain.hpp"
#include "matcher/lexicon/recogniser.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace matcher::explain {

/// How many quotations a reason gives of each side.
inline constexpr std::size_t kMostEvidence = 2;

/// What one person wrote, read again for the words behind what their portrait says. Of each field the first 1500 bytes
/// are read; a pitch is shorter. Borrows the member and the recogniser.
class Pitch {
public:
  Pitch(const crowd::Member& member, const lexicon::Recogniser& recogniser);

  /// The words by which they are, serve or are called at `what`: strongest first.
  [[nodiscard]] std::vector<Evidence> offers(lexicon::Concept what) const;
  /// The words by which they look for it.
  [[nodiscard]] std::vector<Evidence> seeks(lexicon::Concept what) const;

  /// The item of the list of those they look for in which `what` stands: "web shop builders", where "web shop" speaks
  /// for it. Fit to be quoted; empty when they do not look for it.
  [[nodiscard]] std::string sought_item(lexicon::Concept what) const;
  /// Whether it is their job title, by one of its names.
  [[nodiscard]] bool is_titled(lexicon::Concept what) const;
  /// Whether what they want to be called for speaks of it.
  [[nodiscard]] bool calls_for(lexicon::Concept what) const;

  struct Common {
    std::string item;  ///< as `sought_item`
    std::vector<Evidence> sought;
    std::vector<Evidence> offered;
  };
  /// Words they look for that `other` uses for their own work.
  [[nodiscard]] Common seeks_words_of(const Pitch& other) const;

private:
  struct Field {
    std::string_view name;
    std::string_view text;
    float trust = 1;  ///< of what is said here about the work
    lexicon::Findings findings;
  };

  static std::vector<Evidence> strongest(const std::vector<const Field*>& fields, lexicon::Concept what);
  [[nodiscard]] std::vector<const Field*> offering() const;

  std::vector<Field> offering_;
  std::optional<Field> seeking_;
};

}  // namespace matcher::explain
