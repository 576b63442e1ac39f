#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::card {

/// One unfolded line of a vCard text.
struct ContentLine {
  std::string text;        ///< without its line end; at most kLongestLine bytes, cut between UTF-8 characters
  std::size_t number = 1;  ///< of its first physical line, from 1
  bool cut = false;        ///< the rest was left out
};

/// Gives the lines of a vCard text one by one: CRLF, LF or CR; folded lines joined; quoted-printable soft breaks
/// joined; empty lines skipped. Each byte of the text is looked at a fixed number of times, whatever its folds. The
/// text must outlive the reader.
class ContentLines {
public:
  explicit ContentLines(std::string_view text) : rest_{text} {}

  /// The next line; nothing at the end of the text.
  [[nodiscard]] std::optional<ContentLine> next();

private:
  std::string_view take_physical_line();
  void take_continuations(ContentLine& line, std::string_view first);
  [[nodiscard]] bool at_fold() const { return !rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t'); }

  std::string_view rest_;
  std::size_t number_ = 1;  ///< of the physical line that `rest_` begins with
};

}  // namespace kiosk::card
