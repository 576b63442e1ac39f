#include "tools/evaluation/gold.hpp"

#include "written_file.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace tools::evaluation;
using kiosk::base::ErrorKind;

TEST_CASE("Grades and competitors hold both ways; what is not named has grade 0") {
  const WrittenFile file{"gold.json",
                         R"({"pairs": [{"a": "x@a", "b": "y@b", "grade": 3}, {"a": "x@a", "b": "z@c", "grade": 0}],
                                          "competitors": [{"a": "z@c", "b": "x@a"}]})"};
  const auto gold = Gold::read(file.path());
  REQUIRE(gold);
  CHECK(gold->grade("x@a", "y@b") == 3);
  CHECK(gold->grade("y@b", "x@a") == 3);
  CHECK(gold->grade("x@a", "z@c") == 0);
  CHECK(gold->grade("y@b", "nobody") == 0);
  CHECK(gold->grade("nobody", "y@b") == 0);
  CHECK(gold->competitors("x@a", "z@c"));
  CHECK(gold->competitors("z@c", "x@a"));
  CHECK_FALSE(gold->competitors("x@a", "y@b"));
  CHECK(gold->partners().size() == 2);
}

TEST_CASE("A gold file needs no competitors") {
  const WrittenFile file{"gold.json", R"({"pairs": []})"};
  const auto gold = Gold::read(file.path());
  REQUIRE(gold);
  CHECK(gold->partners().empty());
}

TEST_CASE("What is wrong with a gold file is told, with the file and where") {
  struct Mistake {
    std::string text;
    std::string told;
  };
  const auto mistake = GENERATE(
      Mistake{"", "is not of the form"}, Mistake{"{", "is not of the form"}, Mistake{"[]", "is not of the form"},
      Mistake{"{}", "is not of the form"}, Mistake{R"({"pairs": 3})", "is not of the form"},
      Mistake{R"({"pairs": [{"a": "x", "b": "y", "grade": 1}, 3]})", "pair 2 needs a, b and a grade from 0 to 3"},
      Mistake{R"({"pairs": [{"a": "x", "grade": 1}]})", "pair 1 needs"},
      Mistake{R"({"pairs": [{"a": "x", "b": 7, "grade": 1}]})", "pair 1 needs"},
      Mistake{R"({"pairs": [{"a": "x", "b": "y"}]})", "pair 1 needs"},
      Mistake{R"({"pairs": [{"a": "x", "b": "y", "grade": 4}]})", "pair 1 needs"},
      Mistake{R"({"pairs": [{"a": "x", "b": "y", "grade": -1}]})", "pair 1 needs"},
      Mistake{R"({"pairs": [{"a": "x", "b": "y", "grade": 1.5}]})", "pair 1 needs"},
      Mistake{R"({"pairs": [], "competitors": {}})", "competitors must be a list"},
      Mistake{R"({"pairs": [], "competitors": [{"a": "x"}]})", "a competitor pair needs a and b"});
  INFO(mistake.text);
  const WrittenFile file{"wrong.json", mistake.text};
  const auto gold = Gold::read(file.path());
  REQUIRE_FALSE(gold);
  CHECK(gold.error().kind == ErrorKind::invalid_input);
  CHECK(gold.error().message.contains("wrong.json"));
  CHECK(gold.error().message.contains(mistake.told));
}

TEST_CASE("A gold file that is not there, or is a folder, is told") {
  const WrittenFile file{"gold.json", "{}"};
  const auto missing = Gold::read(file.path().parent_path() / "nowhere.json");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == ErrorKind::not_found);
  CHECK(missing.error().message.contains("nowhere.json"));
  CHECK_FALSE(Gold::read(file.path().parent_path()));
}
