#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/card/business_card.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::card {

/// Limits that hold for every card text, so that a hostile one costs bounded time and memory.
inline constexpr std::size_t kLargestCardFile = 16 * 1024 * 1024;  ///< bytes of a .vcf file
inline constexpr std::size_t kMostProperties = 512;     ///< properties read of one card; the rest is left out
inline constexpr std::size_t kMostParameters = 64;      ///< parameters read of one property
inline constexpr std::size_t kLongestLine = 64 * 1024;  ///< bytes of one unfolded line that are kept
inline constexpr std::size_t kMostCards = 100'000;      ///< cards in one file; more are refused
inline constexpr std::size_t kMostRemarks = 32;         ///< remarks kept of one card

/// One card read from a text, with what was not understood.
struct ReadCard {
  BusinessCard card;
  std::size_t line = 1;              ///< where the card begins in the text, from 1
  std::vector<std::string> remarks;  ///< one sentence each, with the line: cut, skipped or repaired parts
};

/// True when the text looks like a vCard (a BEGIN:VCARD line at its start, in any case, after white space or a BOM).
[[nodiscard]] bool looks_like_vcard(std::string_view text);

/// Reads all vCards (2.1, 3.0, 4.0; RFC 2426 and RFC 6350) of a text: any case, CRLF, LF or CR, folded lines,
/// quoted-printable soft breaks, CHARSET and ENCODING parameters, groups, missing END; UTF-8 with or without BOM and
/// UTF-16. Preferred contacts come first, fax numbers last, each at most once. N gives the name, FN where N is empty.
/// A note line "Mij bel je als …" ("Call me when …") becomes the trigger of a card without pitch fields. A card without
/// any name, company or contact, and a group of contacts, is left out with a remark on its neighbour or, when none is
/// left, an error that names its line. Error invalid_input: no vCard in the text, or the text is over
/// kLargestCardFile or kMostCards.
/// Takes time in proportion to the text; any thread.
[[nodiscard]] base::Result<std::vector<ReadCard>> read_vcards(std::string_view text);

enum class VcardVersion { v3, v4 };

/// What a written card is for: a file carries everything; a QR code only what a phone's contact list needs; one of
/// several in the same code only who somebody is and how to reach them.
enum class VcardDetail { full, for_qr, slim };

/// Bytes that a `slim` card keeps within where names allow it: three of them share a code of version 16.
inline constexpr std::size_t kSlimCard = 195;
/// Bytes that no `slim` card exceeds, whatever its texts.
inline constexpr std::size_t kLongestSlimCard = 560;

/// Writes one card, CRLF line ends, folded at 75 octets without cutting a character, escaped.
/// The pitch travels in X-KOFFIETIJD-… properties and, for people, in NOTE. A `full` card with clean texts, distinct
/// contacts (kMostContacts of each at most) and a name, company or contact reads back as the same card. `for_qr` is
/// unfolded, has the first contacts, the trigger sentence (else the note) as NOTE, no X- properties and no address, and
/// keeps within 300 bytes by shortening the note, then leaving out website and job title; very long names may exceed
/// it. `slim` is a `for_qr` card of name, company, phone and e-mail alone, and leaves out the e-mail where there is a
/// phone, then the company, to keep within kSlimCard.
[[nodiscard]] std::string write_vcard(const BusinessCard& card, VcardVersion version = VcardVersion::v3,
                                      VcardDetail detail = VcardDetail::full);

}  // namespace kiosk::card
