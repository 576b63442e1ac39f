#include "kiosk/event/names.hpp"
#include "kiosk/portal/api.hpp"
#include "kiosk/portal/password.hpp"

#include <charconv>
#include <ranges>
#include <utility>

namespace kiosk::portal::api {
namespace {

namespace json = boost::json;
using event::AccountRole;

constexpr std::size_t kLongestName = 60;
constexpr std::size_t kTokenBytes = 32;
constexpr std::size_t kAuditPage = 100;

json::object account_json(const event::AccountSet& account) {
  return {{"id", account.account.hex()}, {"name", account.name}, {"role", event::name_of(account.role)}};
}

std::size_t organisers(const event::AccessBook& access) {
  std::size_t count = 0;
  access.each_account([&](const event::AccountSet& one) { count += one.role == AccountRole::organiser ? 1 : 0; });
  return count;
}

/// True when nobody could decide about accounts once this one is gone.
bool is_last_organiser(const event::AccessBook& access, const event::AccountSet& account) {
  return account.role == AccountRole::organiser && organisers(access) == 1;
}

Response last_organiser() {
  return problem(409, "last_organiser", "This is the last organiser; make another one first.");
}

const event::AccountSet* account_of(const Office& office, const Call& call) {
  const auto id = call.person();
  return id ? office.books.state().access().account(*id) : nullptr;
}

}  // namespace

void accounts(Office& office, const CallPtr& call) {
  json::array all;
  office.books.state().access().each_account([&](const event::AccountSet& one) { all.push_back(account_json(one)); });
  answer(*call, json::object{{"accounts", std::move(all)}});
}

void add_account(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  const auto name = input->line("name", kLongestName);
  const auto role = event::named<AccountRole>(input->line("role"));
  auto password = input->exact("password");
  if (name.empty() || !role) return call->reply(problem(422, "invalid", "name and role are needed"));
  if (office.books.state().access().account_named(name) != nullptr) {
    return call->reply(problem(409, "name_taken", "There is an account with this name already."));
  }
  if (const auto fault = fault_of_password(password, name); !fault.empty()) {
    return call->reply(problem(422, fault, "Choose another password."));
  }
  hash_for(office, call, std::move(password), [&office, call, name, role](std::string hashed) {
    const event::AccountSet made{.account = new_id(), .role = *role, .name = name, .password_hash = std::move(hashed)};
    office.record(call, {made, call->audited("made account " + name)}, [made] { return account_json(made); });
  });
}

void change_account(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  const auto* known = account_of(office, *call);
  if (known == nullptr) return answer_nothing_there(*call, "account");
  auto changed = *known;
  if (input->has("role")) {
    const auto role = event::named<AccountRole>(input->line("role"));
    if (!role) return call->reply(problem(422, "invalid", "role is viewer, desk or organiser"));
    if (*role != AccountRole::organiser && is_last_organiser(office.books.state().access(), *known)) {
      return call->reply(last_organiser());
    }
    changed.role = *role;
  }
  const auto finish = [&office, call](const event::AccountSet& account) {
    // what a session could do before may be more than what it may do now
    if (account.account != call->caller.account) office.gate.sign_out_everywhere(account.account);
    office.record(call, {account, call->audited("changed account " + account.name)},
                  [account] { return account_json(account); });
  };
  if (!input->has("password")) return finish(changed);
  auto password = input->exact("password");
  if (const auto fault = fault_of_password(password, changed.name); !fault.empty()) {
    return call->reply(problem(422, fault, "Choose another password."));
  }
  hash_for(office, call, std::move(password), [finish, changed](std::string hashed) mutable {
    changed.password_hash = std::move(hashed);
    finish(changed);
  });
}

void remove_account(Office& office, const CallPtr& call) {
  const auto* known = account_of(office, *call);
  if (known == nullptr) return answer_nothing_there(*call, "account");
  if (is_last_organiser(office.books.state().access(), *known)) return call->reply(last_organiser());
  const auto id = known->account;
  office.gate.sign_out_everywhere(id);
  office.record(call, {event::AccountRemoved{id}, call->audited("removed account " + known->name)});
}

void tokens(Office& office, const CallPtr& call) {
  json::array all;
  office.books.state().access().each_token([&](const event::TokenIssued& one) {
    all.push_back(json::object{{"id", one.digest.hex()}, {"name", one.name}, {"role", event::name_of(one.role)}});
  });
  answer(*call, json::object{{"tokens", std::move(all)}});
}

void issue_token(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  const auto name = input->line("name", kLongestName);
  const auto role = event::named<AccountRole>(input->line("role"));
  if (name.empty() || !role) return call->reply(problem(422, "invalid", "name and role are needed"));
  const auto token = "kt_" + random_text(kTokenBytes);
  const event::TokenIssued issued{.digest = digest_of_secret(token), .role = *role, .name = name};
  office.record(call, {issued, call->audited("issued token " + name)}, [token, issued] {
    // shown this once
    return json::object{{"id", issued.digest.hex()}, {"token", token}};
  });
}

void revoke_token(Office& office, const CallPtr& call) {
  const auto digest = event::CodeDigest::from_hex(call->parts.front());
  const auto* known = digest ? office.books.state().access().token(*digest) : nullptr;
  if (known == nullptr) return answer_nothing_there(*call, "token");
  office.record(call, {event::TokenRevoked{*digest}, call->audited("revoked token " + known->name)});
}

/// Newest first; `skip` goes back.
void audit(Office& office, const CallPtr& call) {
  const auto& state = office.books.state();
  std::size_t skip = 0;
  const auto asked = call->request.asked("skip");
  std::from_chars(asked.data(), asked.data() + asked.size(), skip);
  json::array entries;
  const auto& audits = state.access().audits();
  for (const auto& [stamp, one] : std::views::reverse(audits) | std::views::drop(skip) | std::views::take(kAuditPage)) {
    json::object entry{{"time", time_text(state, stamp.time.wall)},
                       {"kiosk", state.kiosk_name(stamp.id.kiosk)},
                       {"by", one.by},
                       {"what", one.what}};
    const auto* person = one.about ? state.find(*one.about) : nullptr;
    if (person != nullptr) entry["about"] = person->record.card.name.display();
    entries.push_back(std::move(entry));
  }
  answer(*call, json::object{{"entries", std::move(entries)}, {"total", audits.size()}});
}

}  // namespace kiosk::portal::api
