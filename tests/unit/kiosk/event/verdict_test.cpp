#include "kiosk/event/verdict.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>

namespace kiosk::event {
namespace {

TEST_CASE("every verdict has a name of its own that leads back to it") {
  std::set<std::string_view> names;
  for (const auto kind : kAllVerdicts) {
    CHECK(verdict_named(name_of(kind)) == kind);
    names.insert(name_of(kind));
  }
  CHECK(names.size() == kAllVerdicts.size());
  CHECK(name_of(VerdictKind::already_in) == "already_in");
  CHECK(name_of(VerdictKind::needs_desk) == "needs_desk");
}

TEST_CASE("other texts name no verdict") {
  for (const auto* text : {"", "Admitted", "admitted ", "welcome"}) CHECK_FALSE(verdict_named(text));
}

TEST_CASE("every refusal has a desk code of its own, a welcome has none") {
  std::set<std::string_view> codes;
  for (const auto kind : kAllVerdicts) {
    const bool welcome = Verdict{.kind = kind, .attendee = {}, .since = {}, .bound = {}, .reason = {}}.welcome();
    CHECK(desk_code(kind).empty() == welcome);
    if (!welcome) codes.insert(desk_code(kind));
  }
  CHECK(codes.size() == kAllVerdicts.size() - 2);
  CHECK(desk_code(VerdictKind::unknown) == "W-204");
}

}  // namespace
}  // namespace kiosk::event
