#pragma once

#include "matcher/text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace matcher::text {

/// Words that belong together although Snowball takes them apart, and words it must not throw together.
/// The stem of a group is what Snowball makes of its first word.
/// One group a line, which goes on in lines that begin with a space; a word stands in one group only. A line may begin
/// with a stem of its own: "accountant= …", where Snowball would give two groups the same.
[[nodiscard]] std::string_view dutch_stem_groups();
[[nodiscard]] std::string_view english_stem_groups();

/// The groups, ready to be asked. Immutable after making.
class StemExceptions {
public:
  explicit StemExceptions(Language language);

  /// The stem of the group that has `word`; empty when none has it.
  [[nodiscard]] std::string_view find(std::string_view word) const;

private:
  struct Form {
    std::string_view word;
    std::size_t group = 0;
  };
  std::vector<Form> forms_;  ///< sorted by word
  std::vector<std::string> stems_;
};

}  // namespace matcher::text
