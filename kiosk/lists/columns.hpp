#pragma once

#include "kiosk/lists/read_list.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::lists {

/// What a column of a list can hold.
enum class Column {
  first_name,
  infix,
  last_name,
  company,
  job_title,
  email,
  phone,
  website,
  call_me_when,
  what_i_do,
  result,
  price,
  why,
  seeking,
  language,
  ticket_code,
  ticket_type,
  status,
  valid_from,
  valid_until,
  list,
  tags,
  note_for_desk,
  consent_exchange,
  consent_matching,
  // columns of other systems, which become one of the above
  full_name,
  middle_name,
  paid,       ///< yes or no
  attention,  ///< yes or no: the desk should look
  blocked,    ///< yes or no
  rsvp,       ///< whether a Meetup member comes
  guests,     ///< people a Meetup member brings
};

/// The columns of our own lists, in order: what the attendee export writes and every import understands.
inline constexpr std::array<std::string_view, 25> kCanonicalColumns{
    "first_name", "infix",         "last_name",        "company",         "job_title",  "email",       "phone",
    "website",    "call_me_when",  "what_i_do",        "result",          "price",      "why",         "seeking",
    "language",   "ticket_code",   "ticket_type",      "status",          "valid_from", "valid_until", "list",
    "tags",       "note_for_desk", "consent_exchange", "consent_matching"};

/// Which cells of a row are used, for what.
struct Columns {
  struct Use {
    std::size_t index = 0;  ///< of the cell in its row
    Column column = Column::first_name;
    std::string name;  ///< as the file writes it
  };
  ListSystem system = ListSystem::plain;
  std::size_t width = 0;  ///< cells of the header
  std::vector<Use> uses;
  std::vector<std::string> unused;    ///< names of the columns that are not read
  std::vector<std::string> repeated;  ///< names that occur again; the first one is read

  [[nodiscard]] bool has(Column column) const;
};

/// How many cells are names of columns that are known here.
[[nodiscard]] std::size_t known_columns(std::span<const std::string> cells);

/// Understands a header, whatever system wrote it. Letter case, accents, spaces, "_", "-" and punctuation do not count.
/// Pure; any thread.
[[nodiscard]] Columns read_header(std::span<const std::string> cells);

}  // namespace kiosk::lists
