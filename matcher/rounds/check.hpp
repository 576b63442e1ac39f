#pragma once

#include "matcher/rounds/rounds.hpp"

#include <expected>
#include <string>
#include <vector>

namespace matcher::rounds {

/// Nothing, or a sentence that says what is wrong with the request and what to do.
[[nodiscard]] std::expected<void, std::string> check(const Request& request);

/// Nothing, or a sentence that says why these rounds cannot be kept for this request, which has been checked.
[[nodiscard]] std::expected<void, std::string> check_finished(const Plan& before, std::size_t finished,
                                                              const Request& request);

/// Everybody of a checked request who is not absent, in order.
[[nodiscard]] std::vector<Person> present(const Request& request);

}  // namespace matcher::rounds
