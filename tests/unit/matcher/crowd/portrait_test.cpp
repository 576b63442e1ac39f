#include "matcher/crowd/portrait.hpp"

#include "tests/unit/matcher/built_in_recogniser.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace matcher;
using namespace matcher::crowd;

namespace {

Portrait portrait_of(const Profile& profile) {
  return portray(profile, *built_in_recogniser(), Weights{});
}

std::string likeliest(const Portrait& portrait) {
  if (portrait.professions.empty()) return "";
  const auto best = std::ranges::max_element(portrait.professions, {}, &Share::weight);
  return built_in_recogniser()->lexicon().professions()[best->index].id;
}

float active_at(const Portrait& portrait, std::string_view occasion) {
  return at(portrait.occasions, built_in_recogniser()->lexicon().find_occasion(occasion).value());
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all.append(text);
  return all;
}

/// The same text in every field.
Profile everywhere(std::string text) {
  return {.id = "x",
          .job_title = text,
          .company = text,
          .call_me_when = text,
          .what_i_do = text,
          .result = text,
          .price = text,
          .why = text,
          .seeking = text};
}

void check_sound(const Shares& shares, float most) {
  CHECK(std::ranges::is_sorted(shares, {}, &Share::index));
  CHECK(std::ranges::adjacent_find(shares, {}, &Share::index) == shares.end());
  for (const auto& share : shares) {
    CHECK(std::isfinite(share.weight));
    CHECK(share.weight > 0);
    CHECK(share.weight <= most);
  }
}

void check_sound(const Portrait& portrait) {
  float sum = 0;
  for (const auto& share : portrait.professions) sum += share.weight;
  CHECK(sum <= 1.0001F);
  for (const auto* shares :
       {&portrait.professions, &portrait.trades, &portrait.triggers, &portrait.occasions, &portrait.clients,
        &portrait.sought_professions, &portrait.sought_trades, &portrait.sought_occasions, &portrait.sought_clients,
        &portrait.offer_words, &portrait.need_words}) {
    check_sound(*shares, 1.0001F);
    CHECK(shares->size() <= 48);
  }
}

}  // namespace

TEST_CASE("A portrait tells what somebody is, when they are called, and whom they look for") {
  const auto portrait = portrait_of({.id = "sara",
                                     .language = text::Language::nl,
                                     .job_title = "bloemist",
                                     .call_me_when = "er iemand gaat trouwen",
                                     .what_i_do = "boeketten en corsages",
                                     .seeking = "fotografen"});
  check_sound(portrait);
  CHECK(likeliest(portrait) == "florist");
  const auto& lexicon = built_in_recogniser()->lexicon();
  CHECK(at(portrait.triggers, *lexicon.find_occasion("wedding")) > 0);
  CHECK(active_at(portrait, "wedding") > active_at(portrait, "funeral"));
  CHECK(at(portrait.sought_professions, *lexicon.find_profession("photographer")) > 0);
  CHECK(at(portrait.professions, *lexicon.find_profession("photographer")) == 0);
}

TEST_CASE("A profession's moments count also when nobody names them") {
  const auto portrait = portrait_of({.id = "sara", .language = text::Language::nl, .job_title = "bloemist"});
  CHECK(portrait.triggers.empty());
  CHECK(active_at(portrait, "wedding") > 0);
}

TEST_CASE("What somebody looks for says nothing of what they are") {
  const auto portrait =
      portrait_of({.id = "x", .language = text::Language::nl, .seeking = "een bloemist en een notaris"});
  CHECK(portrait.professions.empty());
  CHECK(portrait.occasions.empty());
  CHECK(portrait.offer_words.empty());
  CHECK_FALSE(portrait.sought_professions.empty());
}

TEST_CASE("Nothing but what somebody says counts: id and price change nothing") {
  const Profile plain{.id = "a", .language = text::Language::nl, .job_title = "notaris"};
  auto other = plain;
  other.id = "bloemist@bloemist.example";
  other.price = "€ 100 voor een bloemist";
  CHECK(portrait_of(plain).professions == portrait_of(other).professions);
  CHECK(portrait_of(plain).offer_words == portrait_of(other).offer_words);
}

TEST_CASE("An empty profile gives an empty portrait") {
  const auto portrait = portrait_of({});
  CHECK(portrait.language == text::Language::nl);
  for (const auto* shares :
       {&portrait.professions, &portrait.trades, &portrait.triggers, &portrait.occasions, &portrait.clients,
        &portrait.sought_professions, &portrait.sought_trades, &portrait.sought_occasions, &portrait.sought_clients,
        &portrait.offer_words, &portrait.need_words}) {
    CHECK(shares->empty());
  }
}

TEST_CASE("One word is enough") {
  CHECK(likeliest(portrait_of({.id = "x", .language = {}, .what_i_do = "bloemist"})) == "florist");
  CHECK(likeliest(portrait_of({.id = "x", .language = {}, .what_i_do = "photographer"})) == "photographer");
}

TEST_CASE("A portrait is sound, whatever somebody wrote") {
  const std::string text =
      GENERATE(std::string{" \t\n "}, std::string{"."}, std::string{"🌷💐👰🤵💍🎉"},
               std::string{"👨‍👩‍👧‍👦🏳️‍🌈"}, std::string{"أنا مصور أعراس وأبحث عن منسق زهور"},
               std::string{"我是一名花店老板，寻找摄影师"},
               std::string{"<h1>Bloemist</h1><script>alert('boeket')</script> &lt;b&gt;"},
               std::string{"\xff\xfe\x80\xc3\x28"}, std::string{"'; DROP TABLE pitches; --"}, std::string(100'000, 'a'),
               std::string("boe\0ket", 7), repeated("ik ben bloemist en fotograaf en notaris en makelaar, ", 20),
               repeated("Je suis fleuriste et je cherche un photographe. ", 10));
  const auto portrait = portrait_of(everywhere(text));
  check_sound(portrait);
}

TEST_CASE("Emoji, other scripts and markup around a word do not hide it") {
  CHECK(likeliest(portrait_of({.id = "x", .language = text::Language::nl, .what_i_do = "🌷 bloemist 💐"})) ==
        "florist");
  CHECK(likeliest(portrait_of({.id = "x", .language = text::Language::nl, .what_i_do = "بائع زهور / bloemist"})) ==
        "florist");
  CHECK(likeliest(portrait_of({.id = "x", .language = text::Language::nl, .what_i_do = "<b>bloemist</b>&nbsp;"})) ==
        "florist");
}

TEST_CASE("Names of tags are no words") {
  const auto portrait =
      portrait_of({.id = "x", .language = text::Language::en, .what_i_do = "<table><tr><td></td></tr></table>"});
  CHECK(portrait.offer_words.empty());
}

TEST_CASE("Five thousand words are read, and what is said most stays on top") {
  const auto portrait =
      portrait_of({.id = "x",
                   .language = text::Language::nl,
                   .job_title = "bloemist",
                   .what_i_do = repeated("ik maak voor iedereen de mooiste boeketten van het land ", 556)});
  check_sound(portrait);
  CHECK(likeliest(portrait) == "florist");
}

TEST_CASE("A profile in another language than it claims is read by what its fields are in") {
  const Profile english{.id = "x",
                        .language = text::Language::nl,
                        .call_me_when = "somebody you know is getting married and has no flowers yet",
                        .what_i_do = "I make the bouquets and the flowers for the wedding of your dreams"};
  const auto portrait = portrait_of(english);
  CHECK(portrait.language == text::Language::nl);
  CHECK(likeliest(portrait) == "florist");
  CHECK(active_at(portrait, "wedding") > 0);
}

TEST_CASE("Without a language the text tells; when it does not, it is Dutch") {
  CHECK(language_of(Profile{.id = "x", .language = {}, .what_i_do = "we make the flowers for your wedding"}) ==
        text::Language::en);
  CHECK(language_of(Profile{.id = "x", .language = {}, .what_i_do = "wij maken de bloemen voor jullie bruiloft"}) ==
        text::Language::nl);
  CHECK(language_of(Profile{.id = "x", .language = {}, .what_i_do = "📷"}) == text::Language::nl);
  CHECK(language_of(
            Profile{.id = "x", .language = text::Language::en, .what_i_do = "wij maken de bloemen voor jullie"}) ==
        text::Language::en);
}

TEST_CASE("A field of few words is read in the profile's language") {
  CHECK(language_of("the wedding", text::Language::nl) == text::Language::nl);
  CHECK(language_of("when you are getting married in the summer", text::Language::nl) == text::Language::en);
}

TEST_CASE("A portrait is a function of the profile") {
  const auto profile = everywhere("bloemist die met fotografen en weddingplanners werkt als iemand gaat trouwen");
  const auto one = portrait_of(profile);
  const auto other = portrait_of(profile);
  CHECK(one.professions == other.professions);
  CHECK(one.occasions == other.occasions);
  CHECK(one.offer_words == other.offer_words);
  CHECK(one.need_words == other.need_words);
}

TEST_CASE("Sparse vectors: weight, product and angle") {
  const Shares a{{1, 0.5F}, {4, 1.0F}};
  const Shares b{{0, 1.0F}, {4, 0.5F}, {9, 1.0F}};
  CHECK(at(a, 4) == 1.0F);
  CHECK(at(a, 2) == 0.0F);
  CHECK(at({}, 0) == 0.0F);
  CHECK(dot(a, b) == 0.5F);
  CHECK(dot(a, {}) == 0.0F);
  CHECK(squared(a) == 1.25F);
  CHECK(cosine(a, {}) == 0.0F);
  CHECK(std::abs(cosine(a, a) - 1.0F) < 1e-6F);
  CHECK(cosine(a, b) == cosine(b, a));
}

TEST_CASE("Every weight has a name of its own") {
  std::vector<std::string_view> names;
  for (const auto& weight : all_weights()) names.push_back(weight.name);
  std::ranges::sort(names);
  CHECK(std::ranges::adjacent_find(names) == names.end());
  CHECK_FALSE(names.empty());
}
