#include "kiosk/base/text.hpp"
#include "kiosk/card/card_name.hpp"
#include "kiosk/card/pitch_note.hpp"
#include "kiosk/card/property_values.hpp"
#include "kiosk/card/vcard.hpp"

#include <algorithm>

namespace kiosk::card {
namespace {

constexpr std::size_t kFoldAt = 75;      ///< octets of a line, its end not counted (RFC 6350, 3.2)
constexpr std::size_t kQrBudget = 300;   ///< bytes of a card for a QR code
constexpr std::size_t kQrText = 64;      ///< bytes of a name part, company or job title in it
constexpr std::size_t kQrContact = 100;  ///< bytes of a contact in it; a longer one is no use when cut
constexpr std::size_t kSlimText = 40;    ///< as kQrText and kQrContact, of a slim card
constexpr std::size_t kSlimContact = 60;
constexpr std::size_t kShortestNote = 24;  ///< bytes below which a note tells nothing
constexpr std::string_view kLineEnd = "\r\n";

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Appends one line, folded before the octet that would be the 76th, never inside a UTF-8 character.
void append_folded(std::string& out, std::string_view line) {
  auto room = kFoldAt;
  while (line.size() > room) {
    auto end = room;
    while (end > 1 && continues_character(line[end])) --end;
    out.append(line.substr(0, end)).append(kLineEnd).append(" ");
    line.remove_prefix(end);
    room = kFoldAt - 1;
  }
  out.append(line).append(kLineEnd);
}

/// At most `most` bytes of a text, with "…" for what is missing, at the end of a word where there is one.
std::string shortened(std::string_view text, std::size_t most) {
  constexpr std::string_view kEllipsis = "…";
  if (text.size() <= most) return std::string{text};
  if (most <= kEllipsis.size()) return {};
  auto end = most - kEllipsis.size();
  while (end > 0 && continues_character(text[end])) --end;
  const auto space = text.substr(0, end).rfind(' ');
  if (space != std::string_view::npos && space > end / 2) end = space;
  const auto kept = text.substr(0, end);
  return std::string{kept.substr(0, kept.find_last_not_of(" \n,;:") + 1)} + std::string{kEllipsis};
}

std::string family_name(const PersonName& name) {
  return PersonName{{}, name.infix, name.last}.display();
}

std::string n_value(const PersonName& name) {
  return escape(family_name(name)) + ";" + escape(name.first) + ";;;";
}

/// FN is obligatory: what names the card best.
std::string formatted_name(const BusinessCard& card) {
  if (auto name = card.name.display(); !name.empty()) return name;
  if (!card.company.empty()) return card.company;
  for (const auto contact : {card.email(), card.phone(), card.website()}) {
    if (!contact.empty()) return std::string{contact};
  }
  return {};
}

/// Collects the lines of a card that carries everything.
class FullCard {
public:
  FullCard(const BusinessCard& card, VcardVersion version) : card_{card}, v4_{version == VcardVersion::v4} {}

  std::string write() && {
    line("BEGIN:VCARD");
    line(v4_ ? "VERSION:4.0" : "VERSION:3.0");
    add_name();
    text("ORG", card_.company);
    text("TITLE", card_.job_title);
    contacts("TEL", card_.phones, escape);
    contacts(v4_ ? "EMAIL" : "EMAIL;TYPE=INTERNET", card_.emails, escape);
    contacts("URL", card_.websites, escape_uri);
    if (!card_.address.empty()) line("ADR:;;" + escape(card_.address) + ";;;;");
    text("NOTE", note_with_pitch(card_));
    text(v4_ ? "LANG" : "X-KOFFIETIJD-LANGUAGE", card_.language);
    add_pitch();
    line("END:VCARD");
    return std::move(out_);
  }

private:
  void line(std::string_view content) { append_folded(out_, content); }

  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) line(std::string{name} + ":" + escape(value));
  }

  void add_name() {
    const auto fn = formatted_name(card_);
    line("N:" + n_value(card_.name));
    line("FN:" + escape(fn));
    const bool comes_back = name_from_vcard({family_name(card_.name), card_.name.first}, fn) == card_.name;
    if (comes_back || card_.name == PersonName{}) return;
    line("X-KOFFIETIJD-NAME:" + escape(card_.name.first) + ";" + escape(card_.name.infix) + ";" +
         escape(card_.name.last));
  }

  template <class Escape>
  void contacts(std::string_view name, const std::vector<std::string>& values, Escape escaped) {
    for (std::size_t index = 0; index < values.size(); ++index) {
      const bool preferred = index == 0 && values.size() > 1;
      const std::string_view preference = !preferred ? "" : v4_ ? ";PREF=1" : ";TYPE=PREF";
      line(std::string{name} + std::string{preference} + ":" + escaped(values[index]));
    }
  }

  /// The trigger is written even when empty: where it stands, the note is not searched for one.
  void add_pitch() {
    line("X-KOFFIETIJD-CALL-ME-WHEN:" + escape(card_.pitch.call_me_when));
    text("X-KOFFIETIJD-WHAT-I-DO", card_.pitch.what_i_do);
    text("X-KOFFIETIJD-RESULT", card_.pitch.result);
    text("X-KOFFIETIJD-PRICE", card_.pitch.price);
    text("X-KOFFIETIJD-WHY", card_.pitch.why);
    text("X-KOFFIETIJD-SEEKING", card_.pitch.seeking);
  }

  const BusinessCard& card_;
  bool v4_;
  std::string out_;
};

/// What a QR code carries: one text a property, short enough.
struct QrLines {
  std::string n;
  std::string fn;
  std::string company;
  std::string job_title;
  std::string phone;
  std::string email;
  std::string website;
  std::string note;

  [[nodiscard]] std::string written(VcardVersion version) const {
    std::string out = version == VcardVersion::v4 ? "BEGIN:VCARD\r\nVERSION:4.0\r\n" : "BEGIN:VCARD\r\nVERSION:3.0\r\n";
    const auto add = [&](std::string_view name, const std::string& value) {
      if (!value.empty()) out.append(name).append(":").append(value).append(kLineEnd);
    };
    add("N", n);
    add("FN", fn);
    add("ORG", company);
    add("TITLE", job_title);
    add("TEL", phone);
    add("EMAIL", email);
    add("URL", website);
    add("NOTE", note);
    return out + "END:VCARD\r\n";
  }
};

std::string qr_contact(std::string_view contact, std::size_t most = kQrContact) {
  return contact.size() <= most ? std::string{contact} : std::string{};
}

/// The note that fits `room` bytes once it is escaped.
std::string fitting_note(std::string_view note, std::size_t room) {
  const auto escapes = escape(note).size() - note.size();
  if (note.size() + escapes <= room) return escape(note);
  return room < kShortestNote + escapes ? std::string{} : escape(shortened(note, room - escapes));
}

std::string write_for_qr(const BusinessCard& card, VcardVersion version) {
  const PersonName name{shortened(card.name.first, kQrText), shortened(card.name.infix, kQrText),
                        shortened(card.name.last, kQrText)};
  const auto called = name == PersonName{} ? formatted_name(card) : name.display();
  QrLines lines{.n = n_value(name),
                .fn = escape(shortened(called, 3 * kQrText)),
                .company = escape(shortened(card.company, kQrText)),
                .job_title = escape(shortened(card.job_title, kQrText)),
                .phone = escape(qr_contact(card.phone())),
                .email = escape(qr_contact(card.email())),
                .website = escape_uri(qr_contact(card.website())),
                .note = {}};
  for (auto* dispensable : {&lines.website, &lines.job_title}) {
    if (lines.written(version).size() > kQrBudget) dispensable->clear();
  }
  const auto trigger = trigger_sentence(card);
  const auto used = lines.written(version).size() + std::string_view{"NOTE:\r\n"}.size();
  if (used < kQrBudget) lines.note = fitting_note(trigger.empty() ? card.note : trigger, kQrBudget - used);
  return lines.written(version);
}

std::string write_slim(const BusinessCard& card, VcardVersion version) {
  const PersonName name{shortened(card.name.first, kSlimText), shortened(card.name.infix, kSlimText),
                        shortened(card.name.last, kSlimText)};
  const auto called = name == PersonName{} ? formatted_name(card) : name.display();
  QrLines lines{.n = n_value(name),
                .fn = escape(shortened(called, kSlimContact)),
                .company = escape(shortened(card.company, kSlimText)),
                .job_title = {},
                .phone = escape(qr_contact(card.phone(), kSlimContact)),
                .email = escape(qr_contact(card.email(), kSlimContact)),
                .website = {},
                .note = {}};
  if (!lines.phone.empty() && lines.written(version).size() > kSlimCard) lines.email.clear();
  if (lines.written(version).size() > kSlimCard) lines.company.clear();
  return lines.written(version);
}

}  // namespace

std::string write_vcard(const BusinessCard& card, VcardVersion version, VcardDetail detail) {
  switch (detail) {
    case VcardDetail::full:
      break;
    case VcardDetail::for_qr:
      return write_for_qr(card, version);
    case VcardDetail::slim:
      return write_slim(card, version);
  }
  return FullCard{card, version}.write();
}

}  // namespace kiosk::card
