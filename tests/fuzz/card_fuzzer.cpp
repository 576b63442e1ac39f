#include "kiosk/base/text.hpp"
#include "kiosk/card/mecard.hpp"
#include "kiosk/card/vcard.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

using kiosk::card::BusinessCard;
using kiosk::card::VcardDetail;
using kiosk::card::VcardVersion;

void demand(bool holds, const char* property) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", property);
  std::abort();
}

void demand_survival(const BusinessCard& card, VcardVersion version) {
  const auto written = kiosk::card::write_vcard(card, version);
  demand(kiosk::base::is_utf8(written), "a written card is UTF-8");
  const auto again = kiosk::card::read_vcards(written);
  demand(again.has_value() && again->size() == 1, "a written card reads as one card");
  demand(again->front().card == card, "a card that was read survives writing and reading");
  demand(again->front().remarks.empty(), "a card of our own gives no remarks");
}

void demand_small(const BusinessCard& card) {
  const auto code = kiosk::card::write_vcard(card, VcardVersion::v3, VcardDetail::for_qr);
  demand(code.size() < 2000, "a card for a QR code fits one");
  demand(kiosk::base::is_utf8(code), "a card for a QR code is UTF-8");
  demand(kiosk::card::looks_like_vcard(code), "a card for a QR code is a vCard");
}

void demand_all(const BusinessCard& card) {
  demand_survival(card, VcardVersion::v3);
  demand_survival(card, VcardVersion::v4);
  demand_small(card);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  if (const auto cards = kiosk::card::read_vcards(text)) {
    for (const auto& read : *cards) demand_all(read.card);
  }
  if (const auto card = kiosk::card::read_mecard(text)) demand_all(*card);
  static_cast<void>(kiosk::card::read_shown_card(text));
  static_cast<void>(kiosk::card::split_name(text).initials());
  static_cast<void>(kiosk::card::name_search_key(text));
  return 0;
}
