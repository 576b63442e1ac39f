#include "tools/evaluation/measures.hpp"

#include "written_file.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace tools::evaluation;
using Catch::Approx;

namespace {

Gold gold_of(std::string_view json) {
  const WrittenFile file{"gold.json", json};
  return Gold::read(file.path()).value();
}

const Gold& gold() {
  static const auto kGold = gold_of(R"({"pairs": [{"a": "anna", "b": "bob", "grade": 3},
                                                  {"a": "anna", "b": "cas", "grade": 2},
                                                  {"a": "anna", "b": "dik", "grade": 1},
                                                  {"a": "bob", "b": "cas", "grade": 2}],
                                        "competitors": [{"a": "dik", "b": "eef"}]})");
  return kGold;
}

}  // namespace

TEST_CASE("nDCG agrees with a computation by hand") {
  // anna is given cas (2), eef (0), bob (3):   DCG = 3/log2(2) + 0 + 7/log2(4) = 3 + 3.5 = 6.5
  // best would be bob (3), cas (2), dik (1):  IDCG = 7/log2(2) + 3/log2(3) + 1/log2(4) = 7 + 1.892789 + 0.5 = 9.392789
  const auto measures = measure({{"anna", {"cas", "eef", "bob"}}}, gold());
  CHECK(measures.ndcg == Approx(6.5 / 9.392789).epsilon(1e-6));
}

TEST_CASE("nDCG is 1 for the best order, 0 for nobody right, and the mean over those who have a partner") {
  CHECK(measure({{"anna", {"bob", "cas", "dik"}}}, gold()).ndcg == Approx(1));
  CHECK(measure({{"anna", {"eef"}}}, gold()).ndcg == 0);
  CHECK(measure({{"anna", {}}}, gold()).ndcg == 0);
  CHECK(measure({{"anna", {"bob", "cas", "dik"}}, {"dik", {"eef"}}, {"eef", {"anna"}}}, gold()).ndcg == Approx(0.5));
}

TEST_CASE("Only the first five suggestions count") {
  const auto measures = measure({{"anna", {"p", "q", "r", "s", "t", "bob"}}}, gold());
  CHECK(measures.ndcg == 0);
  CHECK(measures.precision == 0);
}

TEST_CASE("The best that can be is of five suggestions, too") {
  const auto many = gold_of(R"({"pairs": [{"a": "x", "b": "1", "grade": 1}, {"a": "x", "b": "2", "grade": 1},
    {"a": "x", "b": "3", "grade": 1}, {"a": "x", "b": "4", "grade": 1}, {"a": "x", "b": "5", "grade": 1},
    {"a": "x", "b": "6", "grade": 1}]})");
  CHECK(measure({{"x", {"6", "5", "4", "3", "2"}}}, many).ndcg == Approx(1));
}

TEST_CASE("Precision is the share of suggestions with grade 2 or 3; reciprocal are those given back") {
  const std::vector<Answer> answers{{"anna", {"bob", "cas", "dik", "eef"}}, {"bob", {"anna"}}, {"cas", {"eef"}}};
  const auto measures = measure(answers, gold());
  CHECK(measures.precision == Approx(3.0 / 6));   // anna-bob, anna-cas, bob-anna
  CHECK(measures.reciprocal == Approx(2.0 / 6));  // anna-bob, bob-anna
}

TEST_CASE("Competitors among the suggestions are counted") {
  CHECK(measure({{"dik", {"eef", "anna"}}, {"eef", {"dik"}}}, gold()).competitors == 2);
  CHECK(measure({{"dik", {"anna"}}}, gold()).competitors == 0);
}

TEST_CASE("How often people are suggested: least, most and Gini, those who never are included") {
  const auto measures = measure({{"anna", {"bob", "cas"}}, {"bob", {"cas"}}, {"cas", {"bob"}}}, gold());
  CHECK(measures.least == 0);
  CHECK(measures.most == 2);
  CHECK(measures.gini == Approx(1.0 / 3));
  const auto even = measure({{"anna", {"bob"}}, {"bob", {"anna"}}}, gold());
  CHECK(even.least == 1);
  CHECK(even.gini == Approx(0).margin(1e-12));
}

TEST_CASE("No answers measure nothing") {
  const auto measures = measure({}, gold());
  CHECK(measures.ndcg == 0);
  CHECK(measures.precision == 0);
  CHECK(measures.gini == 0);
  CHECK(measures.least == 0);
}

TEST_CASE("Gini is 0 when all have the same, and towards 1 when one has all") {
  CHECK(gini({}) == 0);
  CHECK(gini({0, 0}) == 0);
  CHECK(gini({7}) == Approx(0).margin(1e-12));
  CHECK(gini({2, 2, 2}) == Approx(0).margin(1e-12));
  CHECK(gini({0, 0, 0, 4}) == Approx(0.75));
  CHECK(gini({4, 0, 0, 0}) == Approx(0.75));
  CHECK(gini({1, 2, 3, 4}) == Approx(0.25));
}
