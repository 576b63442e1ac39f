#include "kiosk/lists/write_cards.hpp"

#include "kiosk/card/vcard.hpp"
#include "kiosk/lists/row_writer.hpp"

namespace kiosk::lists {

bool shares_card(const event::Attendee* person) {
  return person != nullptr && !person->erased && person->consent_exchange == true;
}

base::Result<std::uint64_t> write_cards(std::span<const event::Attendee* const> people, LogFormat format,
                                        const Sink& sink) {
  if (format == LogFormat::zip) return write_card_files(people, sink);
  PieceWriter pieces{sink};
  std::uint64_t written = 0;
  for (const auto* person : people) {
    if (!shares_card(person)) continue;
    if (auto taken = pieces.write(card::write_vcard(person->record.card)); !taken)
      return std::unexpected{taken.error()};
    ++written;
  }
  if (auto finished = pieces.finish(); !finished) return std::unexpected{finished.error()};
  return written;
}

}  // namespace kiosk::lists
