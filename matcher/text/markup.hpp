#pragma once

#include <cstddef>
#include <string_view>

namespace matcher::text {

/// Finds HTML in a text from a form or a web page, in one pass from front to back.
class MarkupScanner {
public:
  explicit MarkupScanner(std::string_view text) : text_{text} {}

  struct Found {
    std::size_t length = 0;     ///< 0 when there is no markup here
    char32_t character = U' ';  ///< what stands there to a reader
  };

  /// The tag, comment, script or entity that begins at byte `at`. "<" in a sum is none, nor is an unknown entity.
  [[nodiscard]] Found at(std::size_t at);

private:
  [[nodiscard]] std::size_t tag_length(std::size_t at);
  [[nodiscard]] std::size_t element_length(std::size_t at, std::string_view end_tag, bool& missing) const;

  std::string_view text_;
  bool no_script_end_ = false;  ///< looked for once and not found, so that no text makes us look again and again
  bool no_style_end_ = false;
  bool no_comment_end_ = false;
};

}  // namespace matcher::text
