#include "kiosk/event/names.hpp"
#include "kiosk/portal/api.hpp"
#include "kiosk/portal/password.hpp"

#include <chrono>
#include <format>
#include <utility>

namespace kiosk::portal::api {
namespace {

namespace json = boost::json;

constexpr std::size_t kLongestName = 60;

Response too_soon(std::chrono::milliseconds wait) {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
  auto response = problem(429, "wait", std::format("Too many tries; wait {} seconds.", seconds));
  response.add("retry-after", std::to_string(seconds));
  return response;
}

Response busy() {
  return problem(503, "too_busy", "Too many people sign in at this moment; try again.");
}

Response wrong_password() {
  return problem(403, "wrong_password", "Account or password is wrong.");
}

json::object signed_in(const Office& office, const Caller& caller) {
  return {{"signed_in", true},
          {"name", caller.name},
          {"role", event::name_of(caller.role)},
          {"csrf", caller.csrf},
          {"event", office.books.state().settings().name},
          {"language", office.books.state().settings().language}};
}

/// Compares on the workshop's thread; `then` goes on here.
void compare(Office& office, const CallPtr& call, std::string password, std::string hash,
             std::function<void(bool fits)> then) {
  const bool taken = office.passwords.send(
      [post = office.post, password = std::move(password), hash = std::move(hash), then = std::move(then)] {
        const bool fits = password_fits(password, hash);
        post([then, fits] { then(fits); });
      });
  if (!taken) call->reply(busy());
}

void answer_signed_in(Office& office, const CallPtr& call, const event::AccountSet& account) {
  Response response;
  office.gate.sign_in(call->request, account, response, office.books.now());
  response.body = json::serialize(json::object{{"signed_in", true}, {"role", event::name_of(account.role)}});
  call->reply(std::move(response));
}

/// The account is signed in to once the fact about it is durable.
void enter(Office& office, const CallPtr& call, const event::AccountSet& account, std::vector<event::FactBody> facts) {
  office.books.record(std::move(facts), [&office, call, account](const Books::Outcome& outcome) {
    if (!outcome) return call->reply(response_to(outcome.error()));
    answer_signed_in(office, call, account);
  });
}

}  // namespace

void session(Office& office, const CallPtr& call) {
  const auto& state = office.books.state();
  const auto caller = office.gate.caller_of(call->request, state.access(), office.books.now());
  if (caller) return answer(*call, signed_in(office, *caller));
  answer(*call, json::object{{"signed_in", false},
                             {"event", state.settings().name},
                             {"language", state.settings().language},
                             {"needs_setup", !state.access().has_organiser()}});
}

void sign_in(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  const auto name = input->line("account", kLongestName);
  auto password = input->exact("password", kLongestPassword);
  if (!input->fault().empty() || name.empty()) return call->reply(wrong_password());

  const auto attempt = office.gate.attempt_of(call->request, name);
  if (const auto wait = office.gate.delays().wait(attempt, office.books.now()); wait.count() > 0) {
    return call->reply(too_soon(wait));
  }
  // counted before it is compared, so that many tries at once are many tries
  office.gate.delays().failed(attempt, office.books.now());
  const auto* account = office.books.state().access().account_named(name);
  auto known = account == nullptr ? std::optional<event::AccountSet>{} : std::optional{*account};
  auto kept = known ? known->password_hash : std::string{};
  compare(office, call, std::move(password), std::move(kept), [&office, call, attempt, known](bool fits) {
    if (!fits || !known) return call->reply(wrong_password());
    office.gate.delays().succeeded(attempt);
    call->caller.name = known->name;
    enter(office, call, *known, {call->audited("signed in")});
  });
}

void sign_out(Office& office, const CallPtr& call) {
  Response response;
  office.gate.sign_out(call->request, response);
  response.body = "{}";
  call->reply(std::move(response));
}

void sign_out_everywhere(Office& office, const CallPtr& call) {
  if (!call->caller.account) return answer_nothing_there(*call, "session of a token");
  office.gate.sign_out_everywhere(*call->caller.account);
  office.record(call, {call->audited("signed out everywhere")});
}

void set_up(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  const auto name = input->line("account", kLongestName);
  auto password = input->exact("password");
  const auto code = input->exact("code", 100);
  const auto attempt = office.gate.attempt_of(call->request, "set-up");
  if (const auto wait = office.gate.delays().wait(attempt, office.books.now()); wait.count() > 0) {
    return call->reply(too_soon(wait));
  }
  if (!input->fault().empty() || !office.gate.is_setup_code(code)) {
    office.gate.delays().failed(attempt, office.books.now());
    return call->reply(problem(403, "wrong_code", "This is not the set-up code, or it was used."));
  }
  if (name.empty()) return call->reply(problem(422, "name_missing", "The account needs a name."));
  if (const auto fault = fault_of_password(password, name); !fault.empty()) {
    return call->reply(problem(422, fault, "Choose another password."));
  }
  // used up at once: of two who know the code one comes in
  office.gate.forget_setup_code();
  hash_for(office, call, std::move(password), [&office, call, name](std::string hashed) {
    const auto* known = office.books.state().access().account_named(name);
    const event::AccountSet account{.account = known != nullptr ? known->account : new_id(),
                                    .role = event::AccountRole::organiser,
                                    .name = name,
                                    .password_hash = std::move(hashed)};
    call->caller.name = name;
    enter(office, call, account, {account, call->audited("set up the portal")});
  });
}

void change_password(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  auto old = input->exact("old", kLongestPassword);
  auto password = input->exact("new");
  const auto* account = call->caller.account ? office.books.state().access().account(*call->caller.account) : nullptr;
  if (account == nullptr) return answer_nothing_there(*call, "account");
  if (const auto fault = fault_of_password(password, account->name); !fault.empty()) {
    return call->reply(problem(422, fault, "Choose another password."));
  }
  const auto attempt = office.gate.attempt_of(call->request, account->name);
  if (const auto wait = office.gate.delays().wait(attempt, office.books.now()); wait.count() > 0) {
    return call->reply(too_soon(wait));
  }
  office.gate.delays().failed(attempt, office.books.now());
  compare(office, call, std::move(old), account->password_hash,
          [&office, call, attempt, password = std::move(password), changed = *account](bool fits) mutable {
            if (!fits) return call->reply(wrong_password());
            office.gate.delays().succeeded(attempt);
            hash_for(office, call, std::move(password), [&office, call, changed](std::string hashed) mutable {
              changed.password_hash = std::move(hashed);
              // whoever knew the old one is out, in every browser; this one gets a new session
              office.gate.sign_out_everywhere(changed.account);
              enter(office, call, changed, {changed, call->audited("changed their password")});
            });
          });
}

}  // namespace kiosk::portal::api
