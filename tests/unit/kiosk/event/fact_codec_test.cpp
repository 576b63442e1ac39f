#include "kiosk/event/fact_codec.hpp"

#include "random_facts.hpp"

#include <boost/json.hpp>
#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>
#include <format>
#include <map>
#include <set>

namespace kiosk::event {
namespace {

namespace json = boost::json;
using base::ErrorKind;

const auto kPerson = *base::AttendeeId::from_hex("00112233445566778899aabbccddeeff");
const auto kOther = *base::AttendeeId::from_hex("ffeeddccbbaa99887766554433221100");
const auto kBadge = *base::BadgeId::from_hex("0102030405060708090a0b0c");

constexpr auto kP = R"("00112233445566778899aabbccddeeff")";
constexpr auto kO = R"("ffeeddccbbaa99887766554433221100")";

/// How one fact is written: the type and the readable part are part of the file format.
struct Written {
  FactBody fact;
  std::string type;
  std::string body;
};

std::vector<Written> table() {
  const auto p = [](std::string_view rest) { return std::format(R"({{"attendee":{}{}}})", kP, rest); };
  AttendeeRecord record;
  record.status = TicketStatus::unpaid;
  record.ticket_type = "Early bird";
  record.valid_from = base::Instant{base::milliseconds{1'795'680'000'000}};
  record.lists = {"Zaal A"};
  const auto listing =
      p(R"(,"ticket_type":"Early bird","status":"unpaid","valid_from":1795680000000,"lists":["Zaal A"])");
  const std::string zeros(64, '0');
  Settings settings;
  settings.name = "Relatiedag";
  settings.date = std::chrono::year{2026} / 11 / 26;
  settings.policy = ReentryPolicy::in_out;
  settings.capacity = 120;
  settings.keep_until = base::Instant{base::milliseconds{1'798'239'600'000}};
  settings.keys.event = 7;
  return {
      {EventConfigured{settings}, "event_configured",
       std::format(
           R"({{"name":"Relatiedag","date":"2026-11-26","zone":"Europe/Amsterdam","policy":"in_out",)"
           R"("capacity":120,"language":"nl","keep_until":1798239600000,"keys":{{"event":7,"attendee":"{0}","organiser":"{0}"}}}})",
           zeros)},
      {KioskIntroduced{"Ingang Noord"}, "kiosk_introduced", R"({"name":"Ingang Noord"})"},
      {AttendeeListed{kPerson, Origin::imported, record}, "attendee_imported", listing},
      {AttendeeListed{kPerson, Origin::registered, record}, "attendee_registered", listing},
      {AttendeeListed{kPerson, Origin::changed, record}, "attendee_changed", listing},
      {BadgeIssued{kPerson, kBadge, 2}, "badge_issued", p(R"(,"badge":"0102030405060708090a0b0c","issue":2)")},
      {BadgeRevoked{kBadge, 3}, "badge_revoked", R"({"badge":"0102030405060708090a0b0c","issue":3})"},
      {CodeBarred{"secret", CodeStanding::blocked}, "code_barred",
       std::format(R"({{"digest":"{}","standing":"blocked"}})", code_digest("secret").hex())},
      {AttendeeBlocked{kPerson, true}, "attendee_blocked", p("")},
      {AttendeeBlocked{kPerson, false}, "attendee_unblocked", p("")},
      {ConsentChanged{kPerson, ConsentKind::exchange, true}, "consent_given", p(R"(,"kind":"exchange")")},
      {ConsentChanged{kPerson, ConsentKind::matching, false}, "consent_withdrawn", p(R"(,"kind":"matching")")},
      {Moved{kPerson, Direction::in, "Zaal A", ReadingSource::nfc}, "checked_in",
       p(R"(,"list":"Zaal A","source":"nfc")")},
      {Moved{kPerson, Direction::out, "", ReadingSource::camera}, "checked_out", p(R"(,"source":"camera")")},
      {CardsExchanged{kPerson, kOther, ExchangeWay::one_frame, 2, std::nullopt}, "cards_exchanged",
       std::format(R"({{"a":{},"b":{},"way":"one_frame","suggestion_rank":2}})", kP, kO)},
      {PassedOn{kPerson, kOther, kPerson}, "passed_on", std::format(R"({{"by":{0},"owner":{1},"to":{0}}})", kP, kO)},
      {IntroductionAsked{kPerson, kOther}, "introduction_asked", std::format(R"({{"by":{},"to":{}}})", kP, kO)},
      {IntroductionAnswered{kPerson, kOther, true}, "introduction_welcomed",
       std::format(R"({{"by":{},"to":{}}})", kP, kO)},
      {IntroductionAnswered{kPerson, kOther, false}, "introduction_declined",
       std::format(R"({{"by":{},"to":{}}})", kP, kO)},
      {Referred{kPerson, kOther, kPerson, 5}, "referral",
       std::format(R"({{"by":{0},"owner":{1},"to":{0},"level":5}})", kP, kO)},
      {Answered{kPerson, kOther, MetAnswer::met}, "met", p(std::format(R"(,"other":{})", kO))},
      {Answered{kPerson, kOther, MetAnswer::not_now}, "not_now", p(std::format(R"(,"other":{})", kO))},
      {ScanRefused{VerdictKind::full, kPerson, "Zaal A", ReadingSource::scanner, "0123456789abcdef"}, "scan_refused",
       std::format(R"({{"verdict":"full","attendee":{},"list":"Zaal A","source":"scanner",)"
                   R"("code_digest":"0123456789abcdef"}})",
                   kP)},
      {Downloaded{"exchanges", "csv", 18'446'744'073'709'551'615U, "desk"}, "downloaded",
       R"({"what":"exchanges","format":"csv","rows":18446744073709551615,"by":"desk"})"},
      {TablesPlanned{2, base::Instant{base::milliseconds{1000}}, std::nullopt, {{kPerson, kOther}, {kPerson}}},
       "tables_planned", std::format(R"({{"round":2,"starts_at":1000,"tables":[[{0},{1}],[{0}]]}})", kP, kO)},
      {AccountSet{.account = kPerson, .role = AccountRole::desk}, "account_set",
       std::format(R"({{"account":{},"role":"desk"}})", kP)},
      {AccountRemoved{kPerson}, "account_removed", std::format(R"({{"account":{}}})", kP)},
      {TokenIssued{code_digest("key"), AccountRole::viewer, "wall"}, "token_issued",
       std::format(R"({{"digest":"{}","role":"viewer","name":"wall"}})", code_digest("key").hex())},
      {TokenRevoked{code_digest("key")}, "token_revoked",
       std::format(R"({{"digest":"{}"}})", code_digest("key").hex())},
      {Audited{"mila", "checked in", kPerson}, "audited",
       std::format(R"({{"by":"mila","what":"checked in","about":{}}})", kP)},
      {OrganiserPinSet{"$argon2id$v=19"}, "organiser_pin_set", R"({"digest":"$argon2id$v=19"})"},
      {AttendeeErased{kPerson}, "attendee_erased", p("")},
  };
}

/// The table's fact of this type with its readable part changed by `change`.
template <class Change>
base::Result<FactBody> decode_changed(const Written& written, Change&& change) {
  auto body = json::parse(written.body).as_object();
  change(body);
  return decode(written.type, json::serialize(body), "");
}

TEST_CASE("every kind of fact is written under its name, with these members") {
  std::set<std::size_t> kinds;
  for (const auto& [fact, type, body] : table()) {
    INFO(type);
    const auto encoded = encode(fact);
    CHECK(encoded.type == type);
    CHECK(encoded.body == body);
    CHECK(decode(type, body, encoded.personal) == fact);
    kinds.insert(fact.index());
  }
  CHECK(kinds.size() == std::variant_size_v<FactBody>);  // a kind without a line here has no promised format
}

TEST_CASE("any fact comes back as it was, whatever its texts hold") {
  RandomFacts random{1};
  for (std::size_t kind = 0; kind < std::variant_size_v<FactBody>; ++kind) {
    for (int round = 0; round < 300; ++round) {
      const auto fact = random.body(kind);
      const auto encoded = encode(fact);
      INFO(encoded.type << ' ' << encoded.body);
      const auto decoded = decode(encoded.type, encoded.body, encoded.personal);
      REQUIRE(decoded == fact);
      REQUIRE(encode(*decoded) == encoded);
    }
  }
}

AttendeeListed recognisable() {
  AttendeeRecord record;
  auto& card = record.card;
  card.name = {"Xfirst", "Xinfix", "Xlast"};
  card.company = "Xcompany";
  card.job_title = "Xjob";
  card.emails = {"Xmail", "Xmail2"};
  card.phones = {"Xphone"};
  card.websites = {"Xsite"};
  card.address = "Xaddress";
  card.note = "Xnote";
  card.language = "Xlanguage";
  card.pitch = {"Xwhen", "Xwhat", "Xresult", "Xprice", "Xwhy", "Xseeking"};
  record.ticket_codes = {"Xcode"};
  record.note_for_desk = "Xdesk";
  record.tags = {"Xtag"};
  record.ticket_type = "ordinary";
  return {kPerson, Origin::imported, record};
}

TEST_CASE("what a person could be recognised by is in the personal part only") {
  const auto encoded = encode(recognisable());
  CHECK(encoded.person == kPerson);
  CHECK(encoded.body.find('X') == std::string::npos);
  CHECK(std::ranges::count(encoded.personal, 'X') == 21);
  CHECK(encoded.body.find("ordinary") != std::string::npos);
}

TEST_CASE("the name and the password of an account are in the personal part only") {
  const AccountSet account{
      .account = kPerson, .role = AccountRole::organiser, .name = "Mila", .password_hash = "$argon2id$v=19$x"};
  const auto encoded = encode(account);
  CHECK(encoded.person == kPerson);
  CHECK(encoded.body.find("Mila") == std::string::npos);
  CHECK(encoded.body.find("argon") == std::string::npos);
  CHECK(decode(encoded.type, encoded.body, encoded.personal) == FactBody{account});
}

TEST_CASE("only listings and accounts have a personal part") {
  for (const auto& [fact, type, body] : table()) {
    INFO(type);
    const bool listing = std::holds_alternative<AttendeeListed>(fact) || std::holds_alternative<AccountSet>(fact);
    const auto encoded = encode(fact);
    CHECK(encoded.person.has_value() == listing);
    CHECK(encoded.personal.empty() != listing);
  }
}

TEST_CASE("a listing whose personal part is gone comes back without anything personal") {
  const auto listed = recognisable();
  const auto decoded = decode("attendee_imported", encode(listed).body, "");
  REQUIRE(decoded);
  AttendeeListed bare{kPerson, Origin::imported, {}};
  bare.record.ticket_type = "ordinary";
  CHECK(*decoded == FactBody{bare});
}

TEST_CASE("a barred code cannot be read back from its fact") {
  const auto encoded = encode(CodeBarred{"h7kq2m9z", CodeStanding::cleared});
  CHECK(encoded.body.find("h7kq2m9z") == std::string::npos);
}

TEST_CASE("members that a later version added are ignored") {
  for (const auto& written : table()) {
    INFO(written.type);
    const auto decoded = decode_changed(written, [](json::object& body) {
      body["of_a_later_version"] = json::parse(R"({"deep":[[[{"er":1.5}]]],"null":null})");
    });
    CHECK(decoded == written.fact);
  }
}

TEST_CASE("a type of a later version is not found") {
  for (const auto* type : {"", "moved", "CHECKED_IN", "checked_in ", "badge_eaten"}) {
    INFO(type);
    const auto decoded = decode(type, "{}", "");
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().kind == ErrorKind::not_found);
    CHECK(decoded.error().message.find(type) != std::string::npos);
  }
}

TEST_CASE("without a member that must be there a fact is corrupt, and the message names it") {
  const std::map<std::string, std::set<std::string>> may_be_absent{
      {"event_configured", {"name", "date", "zone", "capacity", "language", "keep_until"}},
      {"kiosk_introduced", {"name"}},
      {"attendee_imported", {"ticket_type", "valid_from", "lists"}},
      {"attendee_registered", {"ticket_type", "valid_from", "lists"}},
      {"attendee_changed", {"ticket_type", "valid_from", "lists"}},
      {"checked_in", {"list"}},
      {"cards_exchanged", {"suggestion_rank"}},
      {"scan_refused", {"attendee", "list", "code_digest"}},
      {"downloaded", {"what", "format", "by"}},
      {"token_issued", {"name"}},
      {"audited", {"by", "what", "about"}},
      {"organiser_pin_set", {"digest"}},
      {"tables_planned", {"starts_at", "ends_at", "tables"}},
  };
  for (const auto& written : table()) {
    const auto optional = may_be_absent.find(written.type);
    const auto members = json::parse(written.body);
    for (const auto& member : members.as_object()) {
      const std::string name{member.key()};
      INFO(written.type << " without " << name);
      const auto decoded = decode_changed(written, [&](json::object& body) { body.erase(name); });
      if (optional != may_be_absent.end() && optional->second.contains(name)) {
        CHECK(decoded);
      } else {
        REQUIRE_FALSE(decoded);
        CHECK(decoded.error().kind == ErrorKind::corrupt);
        CHECK(decoded.error().message == (name == "keys"
                                              ? "event_configured: keys: member \"event\" is missing"
                                              : std::format("{}: member \"{}\" is missing", written.type, name)));
      }
    }
  }
}

TEST_CASE("a member of another kind makes a fact corrupt, and the message names it") {
  for (const auto& written : table()) {
    const auto members = json::parse(written.body);
    for (const auto& member : members.as_object()) {
      for (const json::value& wrong :
           {json::value{true}, json::value{nullptr}, json::value{-1}, json::value{1.5}, json::parse("[1]")}) {
        const std::string name{member.key()};
        const bool negative_moment = name == "valid_from" && wrong == json::value{-1};
        if (negative_moment) continue;
        INFO(written.type << " with " << name << " = " << wrong);
        const auto decoded = decode_changed(written, [&](json::object& body) { body[name] = wrong; });
        REQUIRE_FALSE(decoded);
        CHECK(decoded.error().kind == ErrorKind::corrupt);
        CHECK(decoded.error().message.starts_with(std::format("{}: member \"{}\"", written.type, name)));
      }
    }
  }
}

TEST_CASE("values out of range make a fact corrupt") {
  struct Wrong {
    std::string type;
    std::string member;
    json::value value;
  };
  const std::vector<Wrong> table_of_wrongs{
      {"referral", "level", 0},
      {"referral", "level", 6},
      {"badge_issued", "issue", 256},
      {"badge_issued", "badge", "0102030405060708090a0b"},
      {"checked_in", "attendee", "00112233445566778899aabbccddeefg"},
      {"checked_in", "attendee", ""},
      {"checked_in", "source", "telepathy"},
      {"checked_in", "source", "Camera"},
      {"event_configured", "date", "2026-02-30"},
      {"event_configured", "date", "2026-1-1"},
      {"event_configured", "date", "0000-01-01"},
      {"event_configured", "date", "20261-1-01"},
      {"event_configured", "capacity", 4'294'967'296},
      {"event_configured", "policy", "twice"},
      {"attendee_imported", "valid_from", 253'402'300'800'000},
      {"attendee_imported", "valid_from", -62'135'596'800'001},
      {"cards_exchanged", "suggestion_rank", 4'294'967'296},
      {"code_barred", "digest", "00"},
      {"scan_refused", "verdict", "perhaps"},
  };
  const auto facts = table();
  for (const auto& [type, member, value] : table_of_wrongs) {
    INFO(type << " with " << member << " = " << value);
    const auto written = std::ranges::find(facts, type, &Written::type);
    const auto decoded = decode_changed(*written, [&](json::object& body) { body[member] = value; });
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().kind == ErrorKind::corrupt);
    CHECK(decoded.error().message.contains("\"" + member + "\""));
  }
}

TEST_CASE("the place of a wrong member inside another is told") {
  const auto settings = table().front();
  const auto keys = decode_changed(settings, [](json::object& body) { body["keys"].as_object()["attendee"] = "12"; });
  REQUIRE_FALSE(keys);
  CHECK(keys.error().message == "event_configured: keys: member \"attendee\" is not 64 hexadecimal digits");

  const auto listed = encode(recognisable());
  const auto card = decode(listed.type, listed.body, R"({"card":{"emails":[1]}})");
  REQUIRE_FALSE(card);
  CHECK(card.error().message == "personal part: attendee_imported: card: member \"emails\" is not a list of texts");
}

TEST_CASE("what is no JSON object is corrupt") {
  const std::string deep(1'000'000, '[');
  const std::string large = R"({"name":")" + std::string(kLargestFactPart, 'x') + "\"}";
  for (const std::string_view part :
       {std::string_view{}, std::string_view{"{"}, std::string_view{"[]"}, std::string_view{"null"},
        std::string_view{"{}{}"}, std::string_view{"{\"name\":\"\\ud800\"}"}, std::string_view{deep},
        std::string_view{large}}) {
    INFO(part.substr(0, 40));
    const auto body = decode("kiosk_introduced", part, "");
    REQUIRE_FALSE(body);
    CHECK(body.error().kind == ErrorKind::corrupt);
    if (part.empty()) continue;  // an empty personal part is one that is not there
    const auto personal = decode("attendee_imported", encode(recognisable()).body, part);
    REQUIRE_FALSE(personal);
    CHECK(personal.error().kind == ErrorKind::corrupt);
  }
}

}  // namespace
}  // namespace kiosk::event
