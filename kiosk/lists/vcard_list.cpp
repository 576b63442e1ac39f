#include "kiosk/card/vcard.hpp"
#include "kiosk/lists/cells.hpp"
#include "kiosk/lists/list_forms.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::lists {
namespace {

/// Addresses that are none are reported and leave the card.
void check_emails(std::size_t row, std::vector<std::string>& emails, ReadList& list) {
  for (const auto& email : emails) {
    if (is_email(email)) continue;
    list.errors.push_back(
        {row, "EMAIL", "'" + email + "' is not an e-mail address", "write it as name@example.nl", false});
  }
  std::erase_if(emails, [](const std::string& email) { return !is_email(email); });
}

}  // namespace

base::Result<> read_vcard_list(std::string_view text, ReadList& list) {
  list.system = ListSystem::vcards;
  list.form = ListForm::vcards;
  auto cards = card::read_vcards(text);
  if (!cards) return std::unexpected{cards.error()};
  bool notes = false;
  for (auto& read : *cards) {
    if (auto counted = count_row(list); !counted) return counted;
    ListRow row;
    row.row = list.rows_read;
    row.attendee.card = std::move(read.card);
    row.remarks = std::move(read.remarks);
    // what an address book notes about somebody is not theirs to be handed round
    notes = notes || !row.attendee.card.note.empty();
    row.attendee.card.note.clear();
    check_emails(row.row, row.attendee.card.emails, list);
    list.rows.push_back(std::move(row));
  }
  if (notes) list.remarks.emplace_back("notes on the cards were left out: they would be handed round with the card");
  return {};
}

}  // namespace kiosk::lists
