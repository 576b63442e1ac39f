#include "kiosk/card/content_lines.hpp"

#include "kiosk/base/text.hpp"
#include "kiosk/card/vcard.hpp"

#include <algorithm>

namespace kiosk::card {
namespace {

/// The first `limit` bytes at most, without half a UTF-8 character at the end.
std::string_view cut_between_characters(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
  auto end = limit;
  for (int back = 0; back < 3 && end > 0 && continues(text[end]); ++back) --end;
  return text.substr(0, continues(text[end]) ? limit : end);
}

void append_within_limit(ContentLine& line, std::string_view part) {
  if (line.cut) return;
  const auto room = kLongestLine - line.text.size();
  line.cut = part.size() > room;
  line.text += cut_between_characters(part, room);
}

bool is_quoted_printable(std::string_view line) {
  const auto head = base::ascii_lower(line.substr(0, line.find(':')));
  return head.find("quoted-printable") != std::string::npos;
}

bool begins_or_ends_card(std::string_view text) {
  const auto start = base::ascii_lower(text.substr(0, 10));
  return start.starts_with("end:vcard") || start.starts_with("begin:vcar");
}

}  // namespace

std::string_view ContentLines::take_physical_line() {
  const auto at_end = std::ranges::find_if(rest_, [](char byte) { return byte == '\n' || byte == '\r'; });
  const auto end = static_cast<std::size_t>(at_end - rest_.begin());
  const auto line = rest_.substr(0, end);
  rest_.remove_prefix(end);
  if (!rest_.empty()) rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : 1);
  ++number_;
  return line;
}

std::optional<ContentLine> ContentLines::next() {
  while (!rest_.empty()) {
    ContentLine line{{}, number_, false};
    take_continuations(line, take_physical_line());
    if (!base::trimmed(line.text).empty()) return line;
  }
  return std::nullopt;
}

void ContentLines::take_continuations(ContentLine& line, std::string_view first) {
  const bool quoted_printable = is_quoted_printable(first);
  append_within_limit(line, first);
  for (auto part = first;;) {
    if (quoted_printable && part.ends_with('=') && !rest_.empty() && !begins_or_ends_card(rest_)) {
      if (!line.cut) line.text.pop_back();
      part = take_physical_line();
    } else if (at_fold()) {
      part = take_physical_line().substr(1);
    } else {
      return;
    }
    append_within_limit(line, part);
  }
}

}  // namespace kiosk::card
