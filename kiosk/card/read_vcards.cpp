#include "kiosk/base/text.hpp"
#include "kiosk/card/card_draft.hpp"
#include "kiosk/card/text_encodings.hpp"
#include "kiosk/card/vcard.hpp"

#include <optional>
#include <utility>

namespace kiosk::card {
namespace {

enum class Marker { none, begin, end };

/// Whether a line is BEGIN:VCARD or END:VCARD, in any case and spacing.
Marker marker_of(std::string_view line) {
  constexpr std::size_t kLongestMarker = 64;
  line = base::trimmed(line);
  const auto colon = line.find(':');
  if (line.size() > kLongestMarker || colon == std::string_view::npos) return Marker::none;
  if (base::ascii_lower(base::trimmed(line.substr(colon + 1))) != "vcard") return Marker::none;
  const auto name = base::ascii_lower(base::trimmed(line.substr(0, colon)));
  return name == "begin" ? Marker::begin : name == "end" ? Marker::end : Marker::none;
}

/// Reads the cards of a text, in order.
class CardFile {
public:
  base::Result<std::vector<ReadCard>> read(std::string_view text) {
    ContentLines lines{text};
    while (seen_ <= kMostCards) {
      const auto line = lines.next();
      if (!line) break;
      take(*line);
    }
    if (seen_ > kMostCards) {
      return base::fail(base::ErrorKind::invalid_input,
                        "line " + std::to_string(draft_line_) + ": this file holds more than " +
                            std::to_string(kMostCards) + " cards. Split it and import the parts one after the other");
    }
    if (draft_) {
      draft_->remark(draft_line_, "END:VCARD is missing; the card was read to the end of the text");
      close();
    }
    if (!cards_.empty()) return std::move(cards_);
    if (seen_ == 0) {
      return base::fail(base::ErrorKind::invalid_input,
                        "no vCard in this text: a card begins with a line BEGIN:VCARD and ends with END:VCARD");
    }
    return base::fail(base::ErrorKind::invalid_input, pending_.empty() ? "no card left" : pending_.front());
  }

private:
  void take(const ContentLine& line) {
    const auto marker = marker_of(line.text);
    if (nested_ > 0) {
      if (marker == Marker::begin) ++nested_;
      if (marker == Marker::end) --nested_;
    } else if (marker == Marker::begin) {
      open(line.number);
    } else if (marker == Marker::end) {
      if (draft_) close();
    } else if (draft_) {
      draft_->take(line);
    } else if (!std::exchange(outside_, true)) {
      say("line " + std::to_string(line.number) + ": text outside a card skipped");
    }
  }

  void open(std::size_t line) {
    outside_ = false;
    if (draft_ && draft_->expects_nested_card()) {
      nested_ = 1;
      return;
    }
    if (draft_) {
      draft_->remark(line, "a new card begins before END:VCARD of this one");
      close();
    }
    draft_.emplace(line);
    draft_line_ = line;
    ++seen_;
  }

  void close() {
    auto read = std::move(*draft_).finish();
    draft_.reset();
    if (!read) return say(std::move(read.error().message));
    cards_.push_back(std::move(*read));
    for (auto& text : pending_) add_remark(std::move(text));
    pending_.clear();
  }

  /// A remark about something that is no card itself: kept with the card before it, or else the next one.
  void say(std::string text) {
    if (!cards_.empty()) return add_remark(std::move(text));
    if (pending_.size() < kMostRemarks) pending_.push_back(std::move(text));
  }

  void add_remark(std::string text) {
    auto& remarks = cards_.back().remarks;
    if (remarks.size() < kMostRemarks) remarks.push_back(std::move(text));
  }

  std::vector<ReadCard> cards_;
  std::vector<std::string> pending_;
  std::optional<CardDraft> draft_;
  std::size_t draft_line_ = 1;
  std::size_t nested_ = 0;  ///< cards inside the draft that are being skipped
  std::size_t seen_ = 0;    ///< cards begun, left out or not
  bool outside_ = false;
};

}  // namespace

bool looks_like_vcard(std::string_view text) {
  constexpr std::size_t kEnough = 1024;  // bytes; white space before a card is never that long
  std::string storage;
  auto start = base::trimmed(decode_file(text.substr(0, kEnough), storage));
  return marker_of(start.substr(0, start.find_first_of("\r\n"))) == Marker::begin;
}

base::Result<std::vector<ReadCard>> read_vcards(std::string_view text) {
  if (text.size() > kLargestCardFile) {
    return base::fail(base::ErrorKind::invalid_input, "this card file is over " +
                                                          std::to_string(kLargestCardFile / (1024 * 1024)) +
                                                          " MiB; export it in parts or without photos");
  }
  std::string storage;
  return CardFile{}.read(decode_file(text, storage));
}

}  // namespace kiosk::card
