#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/card/content_lines.hpp"
#include "kiosk/card/property.hpp"
#include "kiosk/card/vcard.hpp"

#include <climits>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::card {

/// One vCard while it is read: takes its lines in order, then gives the card.
class CardDraft {
public:
  /// `line` is where the card begins.
  explicit CardDraft(std::size_t line) { read_.line = line; }

  /// Reads one line between BEGIN and END. Properties past kMostProperties are left out.
  void take(const ContentLine& line);

  /// Adds "line N: text"; at most kMostRemarks are kept.
  void remark(std::size_t line, std::string_view text);

  /// True when the last line announced a card of somebody else inside this one ("AGENT:" and nothing behind it).
  [[nodiscard]] bool expects_nested_card() const { return expects_nested_card_; }

  /// The card. Error invalid_input, with its line: it has no name, company or contact, or it is a group of contacts.
  [[nodiscard]] base::Result<ReadCard> finish() &&;

private:
  /// A text with the place that its owner gave it: lower is more preferred.
  struct Ranked {
    std::string text;
    int rank = INT_MAX;

    void offer(std::string other, int other_rank);
  };

  void take_property(const Property& property, const ContentLine& line);
  void take_text(const Property& property, const std::string& value);
  void take_contact(const Property& property, const std::string& value);
  void take_own_field(std::string_view name, const std::string& value);
  [[nodiscard]] std::string decoded_value(const Property& property, const ContentLine& line);
  void settle_contacts(std::vector<Ranked>& found, std::vector<std::string>& contacts);
  void settle_name();
  void settle_note();

  ReadCard read_;
  std::vector<Ranked> emails_;
  std::vector<Ranked> phones_;
  std::vector<Ranked> websites_;
  Ranked n_;
  Ranked fn_;
  Ranked company_;
  Ranked job_title_;
  Ranked address_;
  std::string note_;
  std::string own_name_;
  bool has_pitch_fields_ = false;
  bool group_of_contacts_ = false;
  bool expects_nested_card_ = false;
  bool in_base64_ = false;
  bool guessed_charset_ = false;
  std::size_t properties_ = 0;
};

}  // namespace kiosk::card
