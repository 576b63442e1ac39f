#include "matcher/sharpness/empty_words.hpp"

#include <catch2/catch_test_macros.hpp>

namespace matcher::sharpness {

TEST_CASE("empty words are found in any form and given in one") {
  const auto found = scan("Ik ontzorg u met gepassioneerde maatwerkoplossingen");
  REQUIRE(found.empty.size() == 3);
  CHECK(found.empty[0].shown == "ontzorgen");
  CHECK(found.empty[1].shown == "passie");
  CHECK(found.empty[2].shown == "oplossingen");
}

TEST_CASE("expressions are found as one, over capitals and spaces") {
  const auto found = scan("Wij denken Out of  the Box");
  REQUIRE(found.empty.size() == 1);
  CHECK(found.empty[0].shown == "out of the box");
}

TEST_CASE("an expression is not counted again by its parts") {
  const auto found = scan("naar de beste versie van jezelf");
  REQUIRE(found.empty.size() == 1);
  CHECK(found.empty[0].end - found.empty[0].begin == std::string_view{"de beste versie"}.size());
}

TEST_CASE("an empty word is found where it stands in the text") {
  constexpr std::string_view kText = "Écht: passie!";
  const auto found = scan(kText);
  REQUIRE(found.empty.size() == 1);
  CHECK(kText.substr(found.empty[0].begin, found.empty[0].end - found.empty[0].begin) == "passie");
}

TEST_CASE("plain words count as empty but are not given back") {
  const auto found = scan("bedrijven");
  REQUIRE(found.empty.size() == 1);
  CHECK(found.empty[0].shown.empty());
}

TEST_CASE("words are counted as people count them") {
  CHECK(scan("").words == 0);
  CHECK(scan("… – €").words == 0);
  CHECK(scan("oma's ringen, 1.200 euro").words == 4);
  CHECK(scan("ramen,deuren en mkb-bedrijven").words == 4);
  CHECK(scan("\xff\xe2\x80").words <= 1);
}

TEST_CASE("concrete words are not empty") {
  CHECK(scan("de dansvloer is om tien uur nog leeg").empty.empty());
  CHECK(scan("the new puppy has eaten the sofa").empty.empty());
}

}  // namespace matcher::sharpness
