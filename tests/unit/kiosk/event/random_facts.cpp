#include "random_facts.hpp"

#include "kiosk/event/hybrid_clock.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace kiosk::event {
namespace {

template <class Id>
Id id_of(std::size_t index) {
  Id id;
  id.bytes.fill(static_cast<std::uint8_t>(index * 37 + 11));
  return id;
}

}  // namespace

base::AttendeeId RandomFacts::person(std::size_t index) {
  return id_of<base::AttendeeId>(index);
}

base::BadgeId RandomFacts::badge(std::size_t index) {
  return id_of<base::BadgeId>(index);
}

std::string RandomFacts::code(std::size_t index) {
  return "ticket-" + std::to_string(index);
}

std::string RandomFacts::email(std::size_t index) {
  return "person" + std::to_string(index) + "@example.org";
}

std::string RandomFacts::text() {
  static const std::array<std::string, 10> kPieces{"Sara", " van der ", "\"", "\\",        std::string(1, '\0'),
                                                   "é",    "😀",        "\n", "</script>", "\xff\xfe"};
  std::string text;
  for (auto pieces = below(5); pieces > 0; --pieces) text += kPieces.at(below(kPieces.size()));
  return text;
}

std::vector<std::string> RandomFacts::texts() {
  std::vector<std::string> texts(below(3));
  std::ranges::generate(texts, [&] { return text(); });
  return texts;
}

base::Instant RandomFacts::instant() {
  const auto milliseconds = static_cast<std::int64_t>(dice_()) * static_cast<std::int64_t>(below(1000));
  return base::Instant{base::milliseconds{coin() ? milliseconds : -milliseconds}};
}

AttendeeRecord RandomFacts::record() {
  AttendeeRecord record;
  auto& card = record.card;
  card.name = {text(), text(), text()};
  for (auto* field : {&card.company, &card.job_title, &card.address, &card.note, &card.language}) *field = text();
  card.phones = texts();
  card.websites = texts();
  for (auto count = below(3); count > 0; --count) {
    auto address = email(below(4));
    if (coin()) address.front() = 'P';
    card.emails.push_back(std::move(address));
  }
  auto& pitch = card.pitch;
  pitch = {text(), text(), text(), text(), text(), text()};
  for (auto count = below(3); count > 0; --count) record.ticket_codes.push_back(code(below(kCodes)));
  record.note_for_desk = text();
  record.ticket_type = text();
  record.status = one_of<TicketStatus>(3);
  record.valid_from = perhaps([&] { return instant(); });
  record.valid_until = perhaps([&] { return instant(); });
  record.lists = texts();
  record.tags = texts();
  return record;
}

Settings RandomFacts::settings() {
  Settings settings;
  settings.name = text();
  if (coin()) settings.date = std::chrono::year{2026} / 11 / static_cast<unsigned>(1 + below(30));
  settings.zone = coin() ? "Europe/Amsterdam" : text();
  settings.opens = perhaps([&] { return instant(); });
  settings.closes = perhaps([&] { return instant(); });
  settings.policy = one_of<ReentryPolicy>(3);
  settings.capacity = perhaps([&] { return static_cast<std::uint32_t>(dice_()); });
  settings.walk_ins = coin();
  settings.language = coin() ? "nl" : "en";
  settings.keys.event = static_cast<std::uint16_t>(dice_());
  settings.keys.attendee.fill(static_cast<std::uint8_t>(dice_()));
  settings.keys.organiser.fill(static_cast<std::uint8_t>(dice_()));
  settings.keys.pretix.resize(below(3), settings.keys.attendee);
  return settings;
}

FactBody RandomFacts::body(std::size_t kind) {
  using Make = std::function<FactBody()>;
  const std::array<Make, std::variant_size_v<FactBody>> make{
      [&] { return EventConfigured{settings()}; },
      [&] { return KioskIntroduced{text()}; },
      [&] { return AttendeeListed{person(), one_of<Origin>(3), record()}; },
      [&] { return BadgeIssued{person(), badge(below(kBadges)), static_cast<std::uint8_t>(below(4))}; },
      [&] { return BadgeRevoked{badge(below(kBadges)), static_cast<std::uint8_t>(coin() ? below(4) : 255)}; },
      [&] { return CodeBarred{code(below(kCodes)), one_of<CodeStanding>(3)}; },
      [&] { return AttendeeBlocked{person(), coin()}; },
      [&] { return ConsentChanged{person(), one_of<ConsentKind>(2), below(4) != 0}; },
      [&] {
        return Moved{person(), one_of<Direction>(2), text(), one_of<ReadingSource>(4),
                     perhaps([&] { return instant(); })};
      },
      [&] {
        return CardsExchanged{person(),
                              person(),
                              one_of<ExchangeWay>(4),
                              perhaps([&] { return static_cast<std::uint32_t>(1 + below(9)); }),
                              perhaps([&] { return person(); }),
                              perhaps([&] { return instant(); })};
      },
      [&] { return PassedOn{person(), person(), person()}; },
      [&] { return Referred{person(), person(), person(), static_cast<std::uint8_t>(1 + below(5))}; },
      [&] { return Answered{person(), person(), one_of<MetAnswer>(2)}; },
      [&] {
        return ScanRefused{one_of<VerdictKind>(kAllVerdicts.size()),
                           perhaps([&] { return person(); }),
                           text(),
                           one_of<ReadingSource>(4),
                           "0123456789abcdef",
                           perhaps([&] { return instant(); })};
      },
      [&] { return OrganiserPinSet{text()}; },
      [&] { return Downloaded{text(), "csv", (std::uint64_t{dice_()} << 32) + dice_(), text()}; },
      [&] {
        return TablesPlanned{static_cast<std::uint32_t>(1 + below(3)),
                             perhaps([&] { return instant(); }),
                             perhaps([&] { return instant(); }),
                             {{person(), person()}, {person()}}};
      },
      [&] { return AccountSet{person(), one_of<AccountRole>(3), text(), text()}; },
      [&] { return below(10) == 0 ? FactBody{AccountRemoved{person()}} : body(8); },
      [&] { return TokenIssued{code_digest(code(below(kCodes))), one_of<AccountRole>(3), text()}; },
      [&] { return below(10) == 0 ? FactBody{TokenRevoked{code_digest(code(below(kCodes)))}} : body(8); },
      [&] { return Audited{text(), text(), perhaps([&] { return person(); })}; },
      [&] { return IntroductionAsked{person(), person()}; },
      [&] { return IntroductionAnswered{person(), person(), coin()}; },
      // erasures are rare, so that there is somebody left
      [&] { return below(10) == 0 ? FactBody{AttendeeErased{person()}} : body(8); },
  };
  return make.at(kind)();
}

std::vector<Fact> RandomFacts::history(std::size_t count) {
  struct Kiosk {
    base::KioskId id;
    HybridClock clock;
    std::int64_t ahead = 0;
    std::uint64_t facts = 0;
  };
  std::array<Kiosk, 3> kiosks{Kiosk{{"aaaaaaaa"}, {}, 0, 0}, Kiosk{{"bbbbbbbb"}, {}, 70, 0},
                              Kiosk{{"cccccccc"}, {}, -3000, 0}};
  std::vector<Fact> history;
  std::int64_t now = 1'764'144'000'000;  // 26 November 2025
  while (history.size() < count) {
    now += static_cast<std::int64_t>(below(3));  // often none: several facts within one millisecond
    auto& kiosk = kiosks.at(below(kiosks.size()));
    Fact fact;
    fact.id = {kiosk.id, ++kiosk.facts};
    fact.time = kiosk.clock.tick(base::Instant{base::milliseconds{now + kiosk.ahead}});
    fact.clock_trusted = coin();
    fact.body = body();
    history.push_back(std::move(fact));
  }
  return history;
}

}  // namespace kiosk::event
