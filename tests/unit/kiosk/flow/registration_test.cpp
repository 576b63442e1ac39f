// Somebody without a badge writes their own card at the kiosk and is in; somebody with one improves theirs.

#include "kiosk/badge/interpret.hpp"
#include "visit.hpp"

using namespace flow_test;
using flow::Action;

namespace {

void key(Visit& visit, std::string_view text) {
  visit.give(flow::Tapped{Action::key, std::string{text}});
}

void begin(Visit& visit) {
  visit.tap(Action::no_badge);
  visit.tap(Action::register_self);
}

/// Goes on until this field is the first on the glass.
void go_to(Visit& visit, flow::CardField field) {
  while (visit.on_glass<flow::FormShown>().fields.front().field != field) {
    if (visit.on_glass<flow::FormShown>().fields.front().text.empty()) visit.give(flow::TextTyped{"Eva Laan"});
    visit.tap(Action::forward);
  }
}

/// Writes a card up to the questions at the end.
void write_card(Visit& visit) {
  begin(visit);
  visit.give(flow::TextTyped{"Eva Laan"});
  go_to(visit, flow::CardField::email);
  visit.tap(Action::forward);
}

std::string text(const Visit& visit) {
  const auto& shown = visit.on_glass<flow::FormShown>();
  return shown.fields.at(shown.active).text;
}

void configure(Visit& visit, const std::function<void(event::Settings&)>& change) {
  auto settings = visit.ledger.state.settings();
  change(settings);
  visit.ledger.append(event::EventConfigured{settings}, visit.now);
}

/// Joris shows his badge, agrees to be matched, and takes his pitch in hand.
void joris_begins_to_improve(Visit& door) {
  door.consent(door.joris, event::ConsentKind::matching);
  door.show_badge(2);
  door.give(flow::Suggested{.attendee = door.joris, .people = {}});
  door.tap(Action::suggestions);
  door.tap(Action::improve_card);
}

}  // namespace

TEST_CASE("Without a badge one can register, and is in with everything at once") {
  Visit door{event::Role::door};
  begin(door);
  for (const auto* character : {"E", "v", "a"}) key(door, character);
  CHECK(text(door) == "Eva");
  door.give(flow::TextTyped{" van der Laan"});
  door.tap(Action::forward);
  door.give(flow::TextTyped{"Laan & Co"});
  key(door, flow::keys::kNextField);
  door.give(flow::TextTyped{"architect"});
  go_to(door, flow::CardField::call_me_when);
  door.give(flow::TextTyped{"de muur eruit moet"});
  go_to(door, flow::CardField::email);
  door.give(flow::TextTyped{"eva@laan.nl"});
  door.tap(Action::forward);
  CHECK(door.on_glass<flow::ConsentAsked>().kind == event::ConsentKind::exchange);
  CHECK(door.on_glass<flow::ConsentAsked>().person.name == "Eva van der Laan");
  door.tap(Action::yes);
  CHECK(door.on_glass<flow::ConsentAsked>().kind == event::ConsentKind::matching);
  CHECK(door.appended.empty());
  door.tap(Action::yes);

  REQUIRE(door.appended.size() == 1);
  const auto& facts = door.appended.front().facts;
  REQUIRE(facts.size() == 4);
  const auto listed = std::get<event::AttendeeListed>(facts[0]);
  CHECK(listed.origin == event::Origin::registered);
  CHECK(listed.record.card.name == card::PersonName{"Eva", "van der", "Laan"});
  CHECK(listed.record.card.company == "Laan & Co");
  CHECK(listed.record.card.job_title == "architect");
  CHECK(listed.record.card.pitch.call_me_when == "de muur eruit moet");
  CHECK(listed.record.card.email() == "eva@laan.nl");
  CHECK(listed.record.card.language == "nl");
  CHECK(std::get<event::ConsentChanged>(facts[1]) ==
        event::ConsentChanged{listed.attendee, event::ConsentKind::exchange, true});
  CHECK(std::get<event::ConsentChanged>(facts[2]) ==
        event::ConsentChanged{listed.attendee, event::ConsentKind::matching, true});
  const auto moved = std::get<event::Moved>(facts[3]);
  CHECK(moved.direction == event::Direction::in);
  CHECK(moved.source == event::ReadingSource::desk);

  const auto& registered = door.on_glass<flow::RegisteredShown>();
  CHECK(registered.person.first_name == "Eva");
  CHECK(registered.qr_text == door.code);
  CHECK(door.signals == std::vector{event::VerdictKind::admitted});
  REQUIRE(door.suggests.size() == 1);
  CHECK(door.suggests.front().attendee == listed.attendee);
  door.give(flow::Suggested{.attendee = listed.attendee, .people = {}});
  CHECK(door.offers(Action::suggestions));
}

TEST_CASE("The welcome waits until the card is durable; without a store there is none") {
  Visit door{event::Role::door};
  door.slow = true;
  write_card(door);
  door.tap(Action::no);
  door.tap(Action::no);
  CHECK(door.on_glass<flow::ConsentAsked>().kind == event::ConsentKind::matching);
  door.tap(Action::no);
  door.pass(120s);
  REQUIRE(door.appended.size() == 1);
  door.answer(door.appended.front());
  door.on_glass<flow::RegisteredShown>();

  Visit broken{event::Role::door};
  write_card(broken);
  broken.broken = base::Error{base::ErrorKind::disk_full, "full"};
  broken.tap(Action::no);
  broken.tap(Action::no);
  broken.on_glass<flow::Alarm>();
  CHECK(broken.ledger.state.present() == 0);
}

TEST_CASE("Who says no twice is in all the same, and nothing says they agreed") {
  Visit door{event::Role::door};
  write_card(door);
  door.tap(Action::no);
  door.tap(Action::no);
  CHECK(door.appended.front().facts.size() == 2);
  CHECK(door.count_facts<event::ConsentChanged>() == 0);
  CHECK(door.ledger.state.present() == 1);
  door.on_glass<flow::RegisteredShown>();
  CHECK(door.suggests.empty());
}

TEST_CASE("The code on the glass opens the door again, and only that code") {
  Visit door{event::Role::door, event::ReentryPolicy::in_out};
  write_card(door);
  door.tap(Action::no);
  door.tap(Action::no);
  const auto code = door.on_glass<flow::RegisteredShown>().qr_text;
  const auto decide = [&](const std::string& payload) {
    const auto presented = badge::interpret(payload, door.ledger.state.settings().keys);
    return event::decide(door.ledger.state, {.kiosk = {"zuid"}, .role = event::Role::door, .list = {}},
                         {.presented = presented, .payload = payload, .now = door.now + 60s});
  };
  CHECK(decide(code).verdict.kind == event::VerdictKind::left);
  CHECK(decide(code).verdict.attendee == door.last_fact<event::AttendeeListed>().attendee);
  CHECK(decide("KT-0123456789ABCDEFGHJM").verdict.kind == event::VerdictKind::unknown);
  door.tap(Action::done);
  door.pass(60s);
  door.show_code(code);
  CHECK(door.on_glass<flow::VerdictShown>().kind == event::VerdictKind::left);
  CHECK(door.on_glass<flow::VerdictShown>().person.name == "Eva Laan");
}

TEST_CASE("A full event, one that is not open, and one without walk-ins let nobody begin") {
  Visit full{event::Role::door};
  configure(full, [](event::Settings& settings) { settings.capacity = 0; });
  begin(full);
  CHECK(full.on_glass<flow::VerdictShown>().kind == event::VerdictKind::full);

  Visit early{event::Role::door};
  configure(early, [&](event::Settings& settings) { settings.opens = early.now + 1h; });
  begin(early);
  CHECK(early.on_glass<flow::VerdictShown>().kind == event::VerdictKind::too_early);
  CHECK(early.appended.empty());

  Visit invited{event::Role::door};
  configure(invited, [](event::Settings& settings) { settings.walk_ins = false; });
  invited.tap(Action::no_badge);
  CHECK_FALSE(invited.offers(Action::register_self));
}

TEST_CASE("Who is still writing when the last place is taken hears so at the end") {
  Visit door{event::Role::door};
  write_card(door);
  configure(door, [](event::Settings& settings) { settings.capacity = 0; });
  door.tap(Action::no);
  door.tap(Action::no);
  CHECK(door.on_glass<flow::VerdictShown>().kind == event::VerdictKind::full);
  CHECK(door.appended.empty());
}

TEST_CASE("A badge does not interrupt who writes; it is told to wait") {
  Visit door{event::Role::door};
  begin(door);
  key(door, "E");
  door.show_badge(1);
  CHECK(text(door) == "E");
  CHECK(door.on_glass<flow::FormShown>().remark == flow::FormRemark::badge_later);
  CHECK(door.appended.empty());
  key(door, "v");
  CHECK(door.on_glass<flow::FormShown>().remark == flow::FormRemark::none);
}

TEST_CASE("A badge read just before somebody begins to write does not take the glass either") {
  Visit door{event::Role::door};
  door.slow = true;
  door.show_badge(1);
  begin(door);
  door.answer(door.appended.front());
  door.pass(2s);
  door.on_glass<flow::FormShown>();
  CHECK(door.ledger.state.present() == 1);
}

TEST_CASE("A form that nobody touches asks whether they are there, and goes after 90 seconds") {
  Visit door{event::Role::door};
  begin(door);
  key(door, "E");
  door.pass(59s);
  CHECK_FALSE(door.offers(Action::stay));
  door.pass(2s);
  CHECK(door.on_glass<flow::FormShown>().hurries);
  CHECK(door.offers(Action::stay));
  door.tap(Action::stay);
  CHECK(text(door) == "E");
  CHECK_FALSE(door.offers(Action::stay));
  door.pass(89s);
  door.on_glass<flow::FormShown>();
  door.pass(2s);
  door.on_glass<flow::Start>();
  begin(door);
  CHECK(text(door).empty());
}

TEST_CASE("When somebody waits with a badge, a form left alone goes sooner") {
  Visit door{event::Role::door};
  begin(door);
  key(door, "E");
  door.pass(25s);
  door.show_badge(1);
  CHECK(door.offers(Action::stay));
  door.pass(31s);
  door.on_glass<flow::Start>();
}

TEST_CASE("Walking away at a question registers nobody") {
  Visit door{event::Role::door};
  write_card(door);
  door.tap(Action::yes);
  door.pass(61s);
  door.on_glass<flow::Start>();
  CHECK(door.appended.empty());
}

TEST_CASE("One can close at the first step, go back at the others, and is told what is missing") {
  Visit door{event::Role::door};
  begin(door);
  CHECK(door.offers(Action::close));
  CHECK_FALSE(door.offers(Action::back));
  door.tap(Action::forward);
  CHECK(door.on_glass<flow::FormShown>().remark == flow::FormRemark::name_missing);
  door.give(flow::TextTyped{"Eva"});
  door.tap(Action::forward);
  CHECK(door.on_glass<flow::FormShown>().step == 1);
  door.tap(Action::back);
  CHECK(text(door) == "Eva");
  door.tap(Action::close);
  door.on_glass<flow::Start>();
}

TEST_CASE("The pitch gets its sharpness while one types, and only for what stands there now") {
  Visit door{event::Role::door};
  begin(door);
  go_to(door, flow::CardField::call_me_when);
  CHECK(door.sharpens.empty());
  key(door, "a");
  key(door, "b");
  REQUIRE(door.sharpens.size() == 2);
  CHECK(door.sharpens.back().card.pitch.call_me_when == "ab");
  door.give(flow::Sharpened{door.sharpens.front().question, {10, "vaag", "te kort"}});
  CHECK_FALSE(door.on_glass<flow::FormShown>().sharpness);
  door.give(flow::Sharpened{door.sharpens.back().question, {20, "vaag", "nog te kort"}});
  CHECK(door.on_glass<flow::FormShown>().sharpness == flow::SharpnessShown{20, "vaag", "nog te kort"});
  key(door, "c");
  CHECK(door.on_glass<flow::FormShown>().sharpness);  // the last one stays until the next comes
  for (int i = 0; i < 3; ++i) key(door, flow::keys::kBackspace);
  CHECK_FALSE(door.on_glass<flow::FormShown>().sharpness);
}

TEST_CASE("With a portal the card goes on on one's phone") {
  Visit without{event::Role::door};
  begin(without);
  CHECK_FALSE(without.offers(Action::on_my_phone));

  Visit door{event::Role::door, event::ReentryPolicy::once, true};
  begin(door);
  door.give(flow::TextTyped{"Eva"});
  door.tap(Action::on_my_phone);
  REQUIRE(door.links.size() == 1);
  CHECK(door.links.front().card.name.first == "Eva");
  CHECK_FALSE(door.links.front().attendee);
  door.give(flow::LinkMade{door.links.front().question + 1, "https://other", door.now + 10min});
  CHECK(text(door) == "Eva");
  door.give(flow::LinkMade{door.links.front().question, {}, {}});
  CHECK(door.on_glass<flow::FormShown>().remark == flow::FormRemark::no_link);
  door.tap(Action::on_my_phone);
  door.give(flow::LinkMade{door.links.back().question, "https://kiosk/card/1", door.now + 10min});
  CHECK(door.on_glass<flow::OnMyPhoneShown>() == flow::OnMyPhoneShown{"https://kiosk/card/1", "09:24"});
  door.pass(121s);
  door.on_glass<flow::Start>();
}

TEST_CASE("Who showed their badge improves their own pitch, and gets new suggestions") {
  Visit door{event::Role::door};
  joris_begins_to_improve(door);
  CHECK(text(door) == "je tuinfeest ook met regen doorgaat");
  REQUIRE(door.sharpens.size() == 1);
  CHECK(door.sharpens.back().attendee == door.joris);
  door.give(flow::TextTyped{" zonder modder"});
  const auto before = door.ledger.state.find(door.joris)->record;
  for (int i = 0; i < 3; ++i) door.tap(Action::forward);
  const auto changed = door.last_fact<event::AttendeeListed>();
  CHECK(changed.attendee == door.joris);
  CHECK(changed.origin == event::Origin::changed);
  auto expected = before;
  expected.card.pitch.call_me_when += " zonder modder";
  CHECK(changed.record == expected);
  CHECK(door.on_glass<flow::SuggestionsShown>().holder.first_name == "Joris");
  CHECK(door.suggests.size() == 2);
}

TEST_CASE("A pitch that stays as it was is no fact") {
  Visit door{event::Role::door};
  joris_begins_to_improve(door);
  const auto facts = door.ledger.facts.size();
  for (int i = 0; i < 3; ++i) door.tap(Action::forward);
  CHECK(door.ledger.facts.size() == facts);
  door.on_glass<flow::SuggestionsShown>();
}

namespace {

const base::Error kFull{base::ErrorKind::disk_full, "full"};

}  // namespace

TEST_CASE("A store that fails for somebody else takes the glass, and gives the card back as it was written") {
  Visit door{event::Role::door};
  begin(door);
  door.give(flow::TextTyped{"Eva La"});
  door.give(flow::StoreFailed{.request = 0, .error = kFull});
  door.on_glass<flow::Alarm>();
  door.pass(2min);
  door.give(flow::StoreRecovered{});
  CHECK(text(door) == "Eva La");
  CHECK(door.scene().until == door.now + 90s);
  door.give(flow::TextTyped{"an"});
  CHECK(text(door) == "Eva Laan");
}

TEST_CASE("A registration that could not be kept is kept once the store works again") {
  Visit door{event::Role::door};
  write_card(door);
  door.tap(Action::yes);
  SECTION("at the last answer") {
    door.broken = kFull;
    door.tap(Action::yes);
    door.on_glass<flow::Alarm>();
    CHECK(door.ledger.state.present() == 0);
    door.broken.reset();
    door.give(flow::StoreRecovered{});
  }
  SECTION("again and again") {
    door.broken = kFull;
    door.tap(Action::yes);
    door.give(flow::StoreRecovered{});
    door.on_glass<flow::Alarm>();
    door.broken.reset();
    door.give(flow::StoreRecovered{});
  }
  SECTION("at a question") {
    door.give(flow::StoreFailed{.request = 0, .error = kFull});
    door.give(flow::StoreRecovered{});
    CHECK(door.on_glass<flow::ConsentAsked>().kind == event::ConsentKind::matching);
    door.tap(Action::yes);
  }
  CHECK(door.on_glass<flow::RegisteredShown>().person.name == "Eva Laan");
  CHECK(door.ledger.state.present() == 1);
  CHECK(door.count_facts<event::AttendeeListed>() == 4);
  const auto* eva = door.ledger.state.by_code(door.code);
  REQUIRE(eva != nullptr);
  CHECK(eva->consent_exchange == true);
  CHECK(eva->consent_matching == true);
}

TEST_CASE("A better pitch that could not be kept is kept once the store works again") {
  Visit door{event::Role::door};
  joris_begins_to_improve(door);
  door.give(flow::TextTyped{" en wind"});
  door.broken = kFull;
  while (!std::holds_alternative<flow::Alarm>(door.scene().body)) door.tap(Action::forward);
  door.broken.reset();
  door.give(flow::StoreRecovered{});
  door.on_glass<flow::SuggestionsShown>();
  CHECK(door.ledger.state.find(door.joris)->record.card.pitch.call_me_when ==
        "je tuinfeest ook met regen doorgaat en wind");
}

TEST_CASE("A draft waits five minutes for its writer; then it is gone") {
  Visit door{event::Role::door};
  begin(door);
  door.give(flow::TextTyped{"Eva La"});
  door.give(flow::StoreFailed{.request = 0, .error = kFull});
  door.pass(5min);
  door.give(flow::StoreRecovered{});
  door.on_glass<flow::Start>();
}
