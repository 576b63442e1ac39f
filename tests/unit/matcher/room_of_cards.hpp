#pragma once

#include "matcher/suggest/matcher.hpp"
#include "tests/unit/matcher/built_in_recogniser.hpp"
#include "tools/evaluation/people.hpp"

#include <cstddef>
#include <format>
#include <random>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace matcher {

/// A pitch card of a profession, a moment and a wish, in Dutch.
inline crowd::Profile card(std::string id, std::string job_title, std::string call_me_when = "",
                           std::string seeking = "") {
  return {.id = std::move(id),
          .language = text::Language::nl,
          .job_title = std::move(job_title),
          .call_me_when = std::move(call_me_when),
          .seeking = std::move(seeking)};
}

/// The people of tests/data/matcher/development.csv, read once a test program.
inline const std::vector<crowd::Profile>& development_set() {
  static const auto kPeople = [] {
    auto people = tools::evaluation::read_profiles(KOFFIETIJD_TEST_DATA "/matcher/development.csv");
    if (!people) throw std::runtime_error{people.error().message};
    return std::move(*people);
  }();
  return kPeople;
}

/// Puts people in, with portraits made once a test program.
inline void fill_with_development_set(crowd::Crowd& crowd) {
  static const auto kPortraits = [] {
    std::vector<crowd::Portrait> portraits;
    for (const auto& profile : development_set()) {
      portraits.push_back(crowd::portray(profile, *built_in_recogniser(), crowd::Weights{}));
    }
    return portraits;
  }();
  for (std::size_t i = 0; i < kPortraits.size(); ++i) crowd.put(development_set()[i], kPortraits[i]);
}

/// People put together from what the lexicon says of its first `kinds` professions; always the same.
inline std::vector<crowd::Profile> made_up(std::size_t count, std::size_t kinds = 300) {
  const auto professions = std::span{lexicon::Lexicon::built_in().professions()}.first(kinds);
  std::mt19937 chance{20261126};
  const auto any = [&](const auto& list) -> const auto& { return list[chance() % list.size()]; };
  std::vector<crowd::Profile> people;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& profession = any(professions);
    people.push_back({.id = std::format("p{:04}", i),
                      .language = text::Language::nl,
                      .job_title = chance() % 2 == 0 ? any(profession.names.nl) : "",
                      .call_me_when = any(profession.heard.nl),
                      .what_i_do = any(profession.cues.nl) + ", " + any(profession.cues.nl),
                      .seeking = any(any(professions).names.nl)});
  }
  return people;
}

}  // namespace matcher
