#include "kiosk/card/mecard.hpp"

#include "kiosk/base/text.hpp"
#include "kiosk/card/card_name.hpp"
#include "kiosk/card/contacts.hpp"
#include "kiosk/card/pitch_note.hpp"
#include "kiosk/card/text_encodings.hpp"
#include "kiosk/card/vcard.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::card {
namespace {

constexpr std::string_view kMecard = "mecard:";
constexpr std::string_view kBizcard = "bizcard:";
constexpr std::size_t kLongestMecard = 64 * 1024;

bool begins_with(std::string_view text, std::string_view prefix) {
  return base::ascii_lower(text.substr(0, prefix.size())) == prefix;
}

/// The end of the part that begins at `from`: an unescaped `stop`, or the end of the text.
std::size_t part_end(std::string_view text, char stop, std::size_t from) {
  auto at = from;
  while (at < text.size() && text[at] != stop) at += text[at] == '\\' ? 2 : 1;
  return std::min(at, text.size());
}

std::string without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    plain += text[at];
  }
  return plain;
}

/// The parts of a value between unescaped commas.
std::vector<std::string> comma_parts(std::string_view value) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= value.size();) {
    const auto end = part_end(value, ',', begin);
    parts.push_back(without_escapes(value.substr(begin, end - begin)));
    begin = end + 1;
  }
  return parts;
}

/// One field of a card: its name in lower case, its value still escaped.
struct Field {
  std::string name;
  std::string_view value;
};

std::vector<Field> fields_of(std::string_view text) {
  std::vector<Field> fields;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = part_end(text, ';', begin);
    const auto field = text.substr(begin, end - begin);
    if (const auto colon = field.find(':'); colon != std::string_view::npos) {
      fields.push_back({base::ascii_lower(base::trimmed(field.substr(0, colon))), field.substr(colon + 1)});
    }
    begin = end + 1;
  }
  return fields;
}

PersonName mecard_name(std::string_view value) {
  const auto parts = comma_parts(value);
  return parts.size() == 1 ? split_name(parts.front()) : name_from_fields(parts[0], parts[1]);
}

void take_mecard_field(BusinessCard& card, const Field& field) {
  const auto text = without_escapes(field.value);
  if (field.name == "n") {
    card.name = mecard_name(field.value);
  } else if (field.name == "tel") {
    add_contact(card.phones, phone_from(text));
  } else if (field.name == "email") {
    add_contact(card.emails, email_from(text));
  } else if (field.name == "url") {
    add_contact(card.websites, base::clean_line(text));
  } else if (field.name == "adr") {
    card.address = join_address(comma_parts(field.value));
  } else if (field.name == "note" || field.name == "memo") {
    card.note += "\n" + text;
  } else if (field.name == "org") {
    card.company = base::clean_line(text);
  } else if (field.name == "title") {
    card.job_title = base::clean_line(text);
  }
}

void take_bizcard_field(BusinessCard& card, const Field& field, std::string& given, std::string& family) {
  const auto text = without_escapes(field.value);
  if (field.name == "n") {
    given = text;
  } else if (field.name == "x") {
    family = text;
  } else if (field.name == "t") {
    card.job_title = base::clean_line(text);
  } else if (field.name == "c") {
    card.company = base::clean_line(text);
  } else if (field.name == "a") {
    card.address = join_address(comma_parts(field.value));
  } else if (field.name == "b" || field.name == "m") {
    add_contact(card.phones, phone_from(text));
  } else if (field.name == "e") {
    add_contact(card.emails, email_from(text));
  }
}

bool says_nothing(const BusinessCard& card) {
  return card.name == PersonName{} && card.company.empty() && card.emails.empty() && card.phones.empty() &&
         card.websites.empty();
}

}  // namespace

bool looks_like_mecard(std::string_view text) {
  text = base::trimmed(text);
  return begins_with(text, kMecard) || begins_with(text, kBizcard);
}

base::Result<BusinessCard> read_mecard(std::string_view text) {
  if (text.size() > kLongestMecard) {
    return base::fail(base::ErrorKind::invalid_input, "a MECARD of over 64 KiB is no business card");
  }
  if (!looks_like_mecard(text)) {
    return base::fail(base::ErrorKind::invalid_input, "no MECARD: the text does not begin with MECARD: or BIZCARD:");
  }
  const auto decoded = decode_charset(base::trimmed(text), {}).text;
  const bool bizcard = begins_with(decoded, kBizcard);
  const auto fields = fields_of(std::string_view{decoded}.substr((bizcard ? kBizcard : kMecard).size()));
  BusinessCard card;
  std::string given;
  std::string family;
  for (const auto& field : fields) {
    bizcard ? take_bizcard_field(card, field, given, family) : take_mecard_field(card, field);
  }
  if (bizcard) card.name = name_from_fields(family, given);
  card.note = base::clean_paragraph(card.note);
  take_trigger_from_note(card);
  if (says_nothing(card)) {
    return base::fail(base::ErrorKind::invalid_input, "this MECARD has no name (N), TEL, EMAIL or other contact");
  }
  return card;
}

std::optional<BusinessCard> read_shown_card(std::string_view text) {
  if (looks_like_mecard(text)) {
    auto card = read_mecard(text);
    return card ? std::optional{std::move(*card)} : std::nullopt;
  }
  if (!looks_like_vcard(text)) return std::nullopt;
  auto cards = read_vcards(text);
  return cards ? std::optional{std::move(cards->front().card)} : std::nullopt;
}

}  // namespace kiosk::card
