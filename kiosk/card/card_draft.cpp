#include "kiosk/card/card_draft.hpp"

#include "kiosk/base/text.hpp"
#include "kiosk/card/card_name.hpp"
#include "kiosk/card/contacts.hpp"
#include "kiosk/card/pitch_note.hpp"
#include "kiosk/card/property_values.hpp"
#include "kiosk/card/text_encodings.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <utility>

namespace kiosk::card {
namespace {

/// The note of a file that we wrote carries the pitch too; it comes off before the note is cut to its length.
constexpr std::size_t kLongestNoteWithPitch = 8000;

constexpr std::string_view kOwnPrefix = "X-KOFFIETIJD-";

constexpr std::array<std::string_view, 14> kRead{"N",   "FN",  "ORG",   "TITLE", "ROLE", "TEL",  "EMAIL",
                                                 "URL", "ADR", "LABEL", "NOTE",  "LANG", "KIND", "AGENT"};

bool is_read(std::string_view name) {
  return name.starts_with(kOwnPrefix) || name == "X-ADDRESSBOOKSERVER-KIND" ||
         std::ranges::find(kRead, name) != kRead.end();
}

/// The place of a property among its likes: PREF=1 … PREF=100, then those without, then numbers that nobody answers.
int rank_of(const Property& property) {
  constexpr int kOrdinary = 101;
  constexpr int kLast = 102;
  if (property.has_type("FAX") || property.has_type("PAGER")) return kLast;
  if (property.has_type("PREF")) return 1;
  const auto preference = property.parameter("PREF");
  int rank = kOrdinary;
  std::from_chars(preference.data(), preference.data() + preference.size(), rank);
  return std::clamp(rank, 1, kOrdinary);
}

/// The parts of ADR in the order in which the Dutch write an address.
std::string address_from(const std::string& value) {
  auto part = components(value);
  part.resize(7);
  const auto& [box, extended, street, city, region, code, country] =
      std::tie(part[0], part[1], part[2], part[3], part[4], part[5], part[6]);
  return join_address({street, extended, box, code + " " + city, region, country});
}

std::string first_filled_component(const std::string& value) {
  for (const auto& part : components(value)) {
    if (auto text = base::clean_line(part); !text.empty()) return text;
  }
  return {};
}

}  // namespace

void CardDraft::Ranked::offer(std::string other, int other_rank) {
  if (other.empty() || other_rank >= rank) return;
  text = std::move(other);
  rank = other_rank;
}

void CardDraft::remark(std::size_t line, std::string_view text) {
  if (read_.remarks.size() >= kMostRemarks) return;
  read_.remarks.push_back("line " + std::to_string(line) + ": " +
                          (read_.remarks.size() + 1 == kMostRemarks ? "further remarks left out" : std::string{text}));
}

void CardDraft::take(const ContentLine& line) {
  if (properties_ > kMostProperties) return;
  if (++properties_ > kMostProperties) {
    remark(line.number, "properties past the first " + std::to_string(kMostProperties) + " left out");
    return;
  }
  const auto property = parse_property(line.text);
  if (property) {
    take_property(*property, line);
  } else if (!in_base64_) {
    remark(line.number, "no property (NAME:value), skipped");
  }
}

void CardDraft::take_property(const Property& property, const ContentLine& line) {
  expects_nested_card_ = property.name == "AGENT" && base::trimmed(property.value).empty();
  const auto encoding = base::ascii_lower(property.parameter("ENCODING"));
  in_base64_ = encoding == "b" || encoding == "base64";
  if (!is_read(property.name)) return;

  for (const auto& text : property.remarks) remark(line.number, property.name + ": " + text);
  if (line.cut) remark(line.number, property.name + ": longer than " + std::to_string(kLongestLine) + " bytes, cut");
  const auto value = decoded_value(property, line);
  if (property.name.starts_with(kOwnPrefix)) {
    take_own_field(std::string_view{property.name}.substr(kOwnPrefix.size()), value);
  } else {
    take_text(property, value);
    take_contact(property, value);
  }
}

std::string CardDraft::decoded_value(const Property& property, const ContentLine& line) {
  const auto encoding = base::ascii_lower(property.parameter("ENCODING"));
  std::string bytes{property.value};
  if (encoding == "quoted-printable") {
    bytes = decode_quoted_printable(bytes);
  } else if (in_base64_) {
    auto decoded = decode_base64(bytes);
    if (!decoded) {
      remark(line.number, property.name + ": not base64, skipped");
      return {};
    }
    bytes = std::move(*decoded);
  }
  auto decoded = decode_charset(bytes, property.parameter("CHARSET"));
  if (decoded.guessed && !guessed_charset_) {
    guessed_charset_ = true;
    remark(line.number, property.name + ": not UTF-8 and no known CHARSET, read as Windows-1252");
  }
  return std::move(decoded.text);
}

void CardDraft::take_text(const Property& property, const std::string& value) {
  const auto& name = property.name;
  const int rank = rank_of(property);
  if (name == "N") {
    n_.offer(value, rank);
  } else if (name == "FN") {
    fn_.offer(base::clean_line(unescape(value)), rank);
  } else if (name == "ORG") {
    company_.offer(first_filled_component(value), rank);
  } else if (name == "TITLE") {
    job_title_.offer(base::clean_line(unescape(value)), rank);
  } else if (name == "ROLE") {
    job_title_.offer(base::clean_line(unescape(value)), INT_MAX - 1);
  } else if (name == "NOTE") {
    const auto note = base::clean_paragraph(unescape(value), kLongestNoteWithPitch);
    note_ += note_.empty() ? note : "\n" + note;
  } else if (name == "LANG") {
    take_own_field("LANGUAGE", value);
  } else if (name == "KIND" || name == "X-ADDRESSBOOKSERVER-KIND") {
    group_of_contacts_ = base::ascii_lower(base::trimmed(value)) == "group";
  }
}

void CardDraft::take_contact(const Property& property, const std::string& value) {
  const auto& name = property.name;
  const int rank = rank_of(property);
  if (name == "TEL") {
    phones_.push_back({phone_from(unescape(value)), rank});
  } else if (name == "EMAIL") {
    emails_.push_back({email_from(unescape(value)), rank});
  } else if (name == "URL") {
    websites_.push_back({base::clean_line(unescape(value)), rank});
  } else if (name == "ADR") {
    address_.offer(address_from(value), rank);
    address_.offer(base::clean_paragraph(unescape(property.parameter("LABEL"))), INT_MAX - 1);
  } else if (name == "LABEL") {
    address_.offer(base::clean_paragraph(unescape(value)), INT_MAX - 1);
  }
}

void CardDraft::take_own_field(std::string_view name, const std::string& value) {
  if (name == "NAME") {
    own_name_ = value;
    return;
  }
  auto& card = read_.card;
  if (name == "LANGUAGE") {
    const auto language = base::ascii_lower(base::trimmed(value)).substr(0, 2);
    if (card.language.empty() && (language == "nl" || language == "en")) card.language = language;
    return;
  }
  const std::array<std::pair<std::string_view, std::string*>, 6> fields{{{"CALL-ME-WHEN", &card.pitch.call_me_when},
                                                                         {"WHAT-I-DO", &card.pitch.what_i_do},
                                                                         {"RESULT", &card.pitch.result},
                                                                         {"PRICE", &card.pitch.price},
                                                                         {"WHY", &card.pitch.why},
                                                                         {"SEEKING", &card.pitch.seeking}}};
  for (const auto& [field, target] : fields) {
    if (field != name) continue;
    *target = base::clean_line(unescape(value));
    has_pitch_fields_ = true;
  }
}

void CardDraft::settle_contacts(std::vector<Ranked>& found, std::vector<std::string>& contacts) {
  std::ranges::stable_sort(found, {}, &Ranked::rank);
  bool room = true;
  for (auto& contact : found) room = add_contact(contacts, std::move(contact.text)) && room;
  if (!room)
    remark(read_.line, "more than " + std::to_string(kMostContacts) + " contacts of one kind, the rest left out");
}

void CardDraft::settle_name() {
  auto& card = read_.card;
  if (!own_name_.empty()) {
    auto part = components(own_name_, 3);
    part.resize(3);
    card.name = {base::clean_line(part[0]), base::clean_line(part[1]), base::clean_line(part[2])};
    return;
  }
  const auto is = [&](const std::string& contact) { return contact == fn_.text; };
  // programs fill the obligatory FN with the company or a contact when there is no person
  const bool stands_for_something_else = card.company == fn_.text || std::ranges::any_of(card.emails, is) ||
                                         std::ranges::any_of(card.phones, is) || std::ranges::any_of(card.websites, is);
  card.name = name_from_vcard(components(n_.text), stands_for_something_else ? std::string_view{} : fn_.text);
}

void CardDraft::settle_note() {
  auto& card = read_.card;
  card.note = base::clean_paragraph(note_, kLongestNoteWithPitch);
  if (has_pitch_fields_) take_pitch_off_note(card);
  if (!has_pitch_fields_) take_trigger_from_note(card);
  card.note = base::clean_paragraph(card.note);
}

base::Result<ReadCard> CardDraft::finish() && {
  const auto left_out = [&](std::string_view why) {
    return base::fail(base::ErrorKind::invalid_input, "line " + std::to_string(read_.line) + ": " + std::string{why});
  };
  auto& card = read_.card;
  settle_contacts(emails_, card.emails);
  settle_contacts(phones_, card.phones);
  settle_contacts(websites_, card.websites);
  card.company = std::move(company_.text);
  card.job_title = std::move(job_title_.text);
  card.address = std::move(address_.text);
  settle_name();
  settle_note();
  if (group_of_contacts_) return left_out("a group of contacts, not a card; left out");
  if (card.name == PersonName{} && card.company.empty() && card.emails.empty() && card.phones.empty() &&
      card.websites.empty()) {
    return left_out("this card has no name (N or FN), company (ORG) or contact (TEL, EMAIL, URL); left out");
  }
  return std::move(read_);
}

}  // namespace kiosk::card
