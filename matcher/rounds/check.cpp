#include "matcher/rounds/check.hpp"

#include <algorithm>
#include <format>
#include <optional>
#include <string_view>

namespace matcher::rounds {
namespace {

using Fault = std::optional<std::string>;

Fault numbers(const Request& request) {
  if (request.people > kMostPeople) {
    return std::format("{} people are too many for one plan: split them into groups of at most {}.", request.people,
                       kMostPeople);
  }
  if (request.seats < kFewestSeats || request.seats > kMostSeats) {
    return std::format("A table cannot have {} seats: give each {} to {}.", request.seats, kFewestSeats, kMostSeats);
  }
  if (request.rounds < 1 || request.rounds > kMostRounds) {
    return std::format("{} rounds cannot be planned: ask for 1 to {}.", request.rounds, kMostRounds);
  }
  if (request.tables < 1 || request.tables > kMostPeople) {
    return std::format("{} tables cannot be planned: ask for 1 to {}.", request.tables, kMostPeople);
  }
  return {};
}

Fault pairs(std::string_view what, const std::vector<Pair>& pairs, std::size_t people) {
  for (const auto& [a, b] : pairs) {
    if (a >= people || b >= people) {
      return std::format("{} name person {}, but there are {} people: leave that pair out, or add the person.", what,
                         std::max(a, b), people);
    }
    if (a == b) return std::format("{} pair person {} with themself: leave that pair out.", what, a);
  }
  return {};
}

Fault attraction(const Request& request) {
  const auto& values = request.attraction;
  if (!values.empty() && values.size() != request.people * request.people) {
    return std::format("The table of attractions has {} values: give {} for {} people, or none.", values.size(),
                       request.people * request.people, request.people);
  }
  if (!std::ranges::all_of(values, [](float value) { return value >= 0 && value <= 1; })) {
    return "An attraction is not between 0 and 1: scale them all to that.";
  }
  return {};
}

Fault room(const Request& request) {
  const auto here = present(request).size();
  if (here <= request.tables * request.seats) return {};
  const auto needed = (here + request.seats - 1) / request.seats;
  return std::format(
      "{} people do not fit at {} tables of {} seats: put {} more.", here, request.tables, request.seats,
      needed - request.tables == 1 ? std::string{"1 table"} : std::format("{} tables", needed - request.tables));
}

Fault absent(const Request& request) {
  for (const auto person : request.absent) {
    if (person >= request.people) {
      return std::format("Person {} is absent, but there are {} people: leave that person out.", person,
                         request.people);
    }
  }
  return {};
}

std::expected<void, std::string> first_of(std::initializer_list<Fault (*)(const Request&)> checks,
                                          const Request& request) {
  for (const auto check_one : checks) {
    if (auto fault = check_one(request)) return std::unexpected{std::move(*fault)};
  }
  return {};
}

}  // namespace

std::expected<void, std::string> check(const Request& request) {
  return first_of({numbers, absent, attraction,
                   [](const Request& asked) { return pairs("The competitors", asked.competitors, asked.people); },
                   [](const Request& asked) { return pairs("The vetoes", asked.vetoes, asked.people); },
                   [](const Request& asked) { return pairs("Earlier meetings", asked.met, asked.people); }, room},
                  request);
}

std::expected<void, std::string> check_finished(const Plan& before, std::size_t finished, const Request& request) {
  if (finished > before.rounds.size()) {
    return std::unexpected{
        std::format("{} rounds cannot be finished of a plan of {}: count them again.", finished, before.rounds.size())};
  }
  if (finished > request.rounds) {
    return std::unexpected{
        std::format("{} rounds are finished: ask for at least as many, not {}.", finished, request.rounds)};
  }
  for (std::size_t at = 0; at < finished; ++at) {
    std::vector<bool> seated(request.people, false);
    for (const auto& table : before.rounds[at].tables) {
      for (const auto person : table) {
        if (person >= request.people || seated[person]) {
          return std::unexpected{
              std::format("Person {} in finished round {} does not exist or sits there twice: "
                          "keep everybody's number, and make those who left absent.",
                          person, at + 1)};
        }
        seated[person] = true;
      }
    }
  }
  return {};
}

std::vector<Person> present(const Request& request) {
  std::vector<bool> away(request.people, false);
  for (const auto person : request.absent) away[person] = true;
  std::vector<Person> here;
  for (Person person = 0; person < request.people; ++person) {
    if (!away[person]) here.push_back(person);
  }
  return here;
}

}  // namespace matcher::rounds
