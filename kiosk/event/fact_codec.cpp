#include "kiosk/event/fact_codec.hpp"

#include "kiosk/event/fact_members.hpp"
#include "kiosk/event/json_members.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <format>
#include <utility>

namespace kiosk::event {
namespace {

namespace json = boost::json;
using base::ErrorKind;
using base::fail;
using base::Result;

/// Deeper than any fact, so that members of later versions are ignored rather than refused.
constexpr std::size_t kDeepest = 16;

/// A type's name with a body of that type: what its name says is filled in already.
struct Prototype {
  std::string_view type;
  FactBody body;
};

const auto& prototypes() {
  static const std::array kPrototypes{
      Prototype{"event_configured", EventConfigured{}},
      Prototype{"kiosk_introduced", KioskIntroduced{}},
      Prototype{"attendee_imported", AttendeeListed{.attendee = {}, .origin = Origin::imported, .record = {}}},
      Prototype{"attendee_registered", AttendeeListed{.attendee = {}, .origin = Origin::registered, .record = {}}},
      Prototype{"attendee_changed", AttendeeListed{.attendee = {}, .origin = Origin::changed, .record = {}}},
      Prototype{"badge_issued", BadgeIssued{}},
      Prototype{"badge_revoked", BadgeRevoked{}},
      Prototype{"code_barred", CodeBarred{}},
      Prototype{"attendee_blocked", AttendeeBlocked{.attendee = {}, .blocked = true}},
      Prototype{"attendee_unblocked", AttendeeBlocked{.attendee = {}, .blocked = false}},
      Prototype{"consent_given", ConsentChanged{.attendee = {}, .kind = {}, .given = true}},
      Prototype{"consent_withdrawn", ConsentChanged{.attendee = {}, .kind = {}, .given = false}},
      Prototype{"checked_in", Moved{.attendee = {}, .direction = Direction::in, .list = {}, .source = {}}},
      Prototype{"checked_out", Moved{.attendee = {}, .direction = Direction::out, .list = {}, .source = {}}},
      Prototype{"cards_exchanged", CardsExchanged{}},
      Prototype{"passed_on", PassedOn{}},
      Prototype{"referral", Referred{}},
      Prototype{"met", Answered{.attendee = {}, .other = {}, .answer = MetAnswer::met}},
      Prototype{"not_now", Answered{.attendee = {}, .other = {}, .answer = MetAnswer::not_now}},
      Prototype{"scan_refused", ScanRefused{}},
      Prototype{"downloaded", Downloaded{}},
      Prototype{"tables_planned", TablesPlanned{}},
      Prototype{"account_set", AccountSet{}},
      Prototype{"account_removed", AccountRemoved{}},
      Prototype{"token_issued", TokenIssued{}},
      Prototype{"token_revoked", TokenRevoked{}},
      Prototype{"audited", Audited{}},
      Prototype{"organiser_pin_set", OrganiserPinSet{}},
      Prototype{"attendee_erased", AttendeeErased{}},
      Prototype{"introduction_asked", IntroductionAsked{}},
      Prototype{"introduction_welcomed", IntroductionAnswered{.by = {}, .to = {}, .welcome = true}},
      Prototype{"introduction_declined", IntroductionAnswered{.by = {}, .to = {}, .welcome = false}},
  };
  return kPrototypes;
}

// What a type's name says beyond the kind of fact; the same for all facts of most kinds.
constexpr int shade(const auto&) {
  return 0;
}
int shade(const AttendeeListed& fact) {
  return static_cast<int>(fact.origin);
}
int shade(const AttendeeBlocked& fact) {
  return fact.blocked ? 1 : 0;
}
int shade(const ConsentChanged& fact) {
  return fact.given ? 1 : 0;
}
int shade(const Moved& fact) {
  return static_cast<int>(fact.direction);
}
int shade(const Answered& fact) {
  return static_cast<int>(fact.answer);
}
int shade(const IntroductionAnswered& fact) {
  return fact.welcome ? 1 : 0;
}

std::pair<std::size_t, int> kind_of(const FactBody& body) {
  return {body.index(), std::visit([](const auto& fact) { return shade(fact); }, body)};
}

std::string_view type_of(const FactBody& body) {
  return std::ranges::find(prototypes(), kind_of(body), [](const Prototype& one) { return kind_of(one.body); })->type;
}

/// Room on the stack for the JSON of all but the longest facts.
class Arena {
public:
  [[nodiscard]] json::storage_ptr storage() { return &resource_; }

private:
  std::array<unsigned char, 4096> buffer_;
  json::monotonic_resource resource_{buffer_.data(), buffer_.size()};
};

template <class Write>
std::string written(Write&& write) {
  Arena arena;
  json::object object{arena.storage()};
  MemberWriter writer{object};
  write(writer);
  return json::serialize(object);
}

/// Parses one part and hands its members to `read`.
template <class Read>
Result<> taken_apart(std::string_view part, Read&& read) {
  if (part.size() > kLargestFactPart) {
    return fail(ErrorKind::corrupt, std::format("a part of {} bytes; the most is {}", part.size(), kLargestFactPart));
  }
  Arena arena;
  json::parse_options options;
  options.max_depth = kDeepest;
  options.allow_invalid_utf8 = true;  // a fact once made must come back, whatever bytes a code or name held
  boost::system::error_code error;
  const auto value = json::parse(part, error, arena.storage(), options);
  if (error) return fail(ErrorKind::corrupt, "not JSON: " + error.message());
  const auto* object = value.if_object();
  if (object == nullptr) return fail(ErrorKind::corrupt, "not a JSON object");
  MemberReader reader{*object};
  read(reader);
  if (reader.fault()) return std::unexpected{*reader.fault()};
  return {};
}

}  // namespace

EncodedBody encode(const FactBody& body) {
  EncodedBody encoded;
  encoded.type = type_of(body);
  encoded.body = written([&](MemberWriter& io) { std::visit([&](const auto& fact) { members(io, fact); }, body); });
  if (const auto* listed = std::get_if<AttendeeListed>(&body)) {
    encoded.person = listed->attendee;
    encoded.personal = written([&](MemberWriter& io) { personal_members(io, listed->record); });
  }
  if (const auto* account = std::get_if<AccountSet>(&body)) {
    encoded.person = account->account;
    encoded.personal = written([&](MemberWriter& io) { personal_members(io, *account); });
  }
  return encoded;
}

Result<FactBody> decode(std::string_view type, std::string_view body, std::string_view personal) {
  const auto prototype = std::ranges::find(prototypes(), type, &Prototype::type);
  if (prototype == prototypes().end()) {
    return fail(ErrorKind::not_found,
                std::format("fact type \"{}\" is of a later version of Koffietijd; update this kiosk", type));
  }
  auto fact = prototype->body;
  const auto in_type = [&](const base::Error& error) { return error.within(type); };

  const auto read = taken_apart(body, [&](MemberReader& io) {  //
    std::visit([&](auto& each) { members(io, each); }, fact);
  });
  if (!read) return std::unexpected{in_type(read.error())};

  auto* listed = std::get_if<AttendeeListed>(&fact);
  auto* account = std::get_if<AccountSet>(&fact);
  if ((listed == nullptr && account == nullptr) || personal.empty()) return fact;
  const auto unsealed = taken_apart(personal, [&](MemberReader& io) {
    if (listed != nullptr) personal_members(io, listed->record);
    if (account != nullptr) personal_members(io, *account);
  });
  if (!unsealed) return std::unexpected{in_type(unsealed.error()).within("personal part")};
  return fact;
}

}  // namespace kiosk::event
