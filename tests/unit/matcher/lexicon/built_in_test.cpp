#include "matcher/lexicon/lexicon.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <set>

using matcher::lexicon::Lexicon;

namespace {

const Lexicon& built_in() {
  return Lexicon::built_in();
}

}  // namespace

TEST_CASE("the built-in lexicon is whole: every reference resolves, nothing is said twice, in both languages") {
  REQUIRE_NOTHROW(built_in());
}

TEST_CASE("the built-in lexicon knows at least 300 professions and 50 occasions") {
  CHECK(built_in().professions().size() >= 300);
  CHECK(built_in().occasions().size() >= 50);
}

TEST_CASE("each occasion has at least three trades that become active at it") {
  std::map<std::string, std::set<unsigned>> trades;
  for (const auto& profession : built_in().professions()) {
    for (const auto& role : profession.roles) {
      trades[built_in().occasions()[role.occasion].id].insert(profession.trade);
    }
  }
  for (const auto& occasion : built_in().occasions()) {
    INFO(occasion.id);
    CHECK(trades[occasion.id].size() >= 3);
  }
}

TEST_CASE("each profession and occasion can be recognised by enough words in both languages") {
  for (const auto& profession : built_in().professions()) {
    INFO(profession.id);
    CHECK(profession.cues.nl.size() >= 10);
    CHECK(profession.cues.en.size() >= 10);
    CHECK(profession.heard.nl.size() >= 2);
    CHECK(profession.heard.en.size() >= 2);
  }
  for (const auto& occasion : built_in().occasions()) {
    INFO(occasion.id);
    CHECK(occasion.cues.nl.size() >= 10);
    CHECK(occasion.cues.en.size() >= 10);
    CHECK(occasion.heard.nl.size() >= 3);
    CHECK(occasion.heard.en.size() >= 3);
  }
}

TEST_CASE("lists are in the order of ids, so that a lexicon does not depend on its files") {
  CHECK(std::ranges::is_sorted(built_in().professions(), {}, &matcher::lexicon::Profession::id));
  CHECK(std::ranges::is_sorted(built_in().occasions(), {}, &matcher::lexicon::Occasion::id));
}
