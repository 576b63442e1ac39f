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
inline constexpr std::size_t kMostCards = 100'000;      ///< cards read of one file; the rest is left out
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
/// quoted-printable soft breaks, CHARSET and ENCODING parameters, groups, missing END. A card without any name, company
/// or contact is left out with a remark on its neighbour or, when none is left, an error. Error invalid_input: no vCard
/// in the text, or the text is over kLargestCardFile.
[[nodiscard]] base::Result<std::vector<ReadCard>> read_vcards(std::string_view text);

enum class VcardVersion { v3, v4 };

/// What a written card is for: a file carries everything; a QR code only what a phone's contact list needs.
enum class VcardDetail { full, for_qr };

/// Writes one card, CRLF line ends, folded at 75 octets without cutting a character, escaped.
/// The pitch travels in X-KOFFIETIJD-… properties and, for people, in NOTE. `for_qr` is unfolded, leaves the X-
/// properties and the address out and keeps within about 300 bytes by shortening the note first.
[[nodiscard]] std::string write_vcard(const BusinessCard& card, VcardVersion version = VcardVersion::v3,
                                      VcardDetail detail = VcardDetail::full);

}  // namespace kiosk::card
