#include "kiosk/matching/room_survey.hpp"

#include "kiosk/matching/matchmaker.hpp"
#include "kiosk/matching/open_recogniser.hpp"
#include "tests/unit/kiosk/event/evening.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kiosk;
using namespace kiosk::matching;
using event::person;

namespace {

Guest guest(std::uint8_t number, std::string job_title, std::string call_me_when = "") {
  return {.id = person(number),
          .first_name = {},
          .profile = {.id = person(number).hex(),
                      .language = matcher::text::Language::nl,
                      .job_title = std::move(job_title),
                      .call_me_when = std::move(call_me_when)}};
}

}  // namespace

TEST_CASE("A survey tells which moments a room lives by and whom it lacks, and forgets who left") {
  Matchmaker room{open_recogniser({}).value().recogniser};
  const auto survey = [&] { return survey_room(room.matcher().crowd(), flow::Language::nl); };
  CHECK(survey().occasions.empty());
  CHECK(survey().gaps.empty());

  room.take({.here = {guest(1, "bloemist", "er iemand gaat trouwen")}, .gone = {}, .bonds = {}});
  CHECK(survey().occasions.empty());  // that would be about one person

  room.take({.here = {guest(2, "bruidsfotograaf", "een stel gaat trouwen")}, .gone = {}, .bonds = {}});
  const auto surveyed = survey();
  const auto found = std::ranges::find(surveyed.occasions, "bruiloft", &flow::WallOccasion::name);
  REQUIRE(found != surveyed.occasions.end());
  CHECK(found->people == 2);
  CHECK(found->trades == 2);
  CHECK_FALSE(surveyed.gaps.empty());
  CHECK(std::ranges::none_of(surveyed.gaps, [](const auto& gap) { return gap.trade == "bloemist"; }));

  const auto english = survey_room(room.matcher().crowd(), flow::Language::en);
  CHECK(std::ranges::contains(english.occasions, "wedding", &flow::WallOccasion::name));

  room.take({.here = {}, .gone = {person(2)}, .bonds = {}});
  CHECK(survey().occasions.empty());
}
