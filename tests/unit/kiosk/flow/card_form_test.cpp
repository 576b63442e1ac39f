// A card while it is written: fields, keys and steps.

#include "kiosk/flow/card_form.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kiosk;
using namespace kiosk::flow;

namespace {

std::string text(const CardForm& form) {
  const auto shown = form.shown();
  return shown.fields.at(shown.active).text;
}

/// At the step with this field first.
void go_to(CardForm& form, CardField field) {
  while (form.shown().fields.front().field != field) {
    if (form.shown().fields.front().field == CardField::name && text(form).empty()) form.type("Eva");
    REQUIRE(form.go_on() == FormRemark::none);
  }
}

card::BusinessCard eva() {
  card::BusinessCard card;
  card.name = {"Eva", "van der", "Laan"};
  card.company = "Laan & Co";
  card.emails = {"eva@laan.nl"};
  card.pitch.call_me_when = "de muur eruit moet";
  card.pitch.what_i_do = "constructies";
  return card;
}

}  // namespace

TEST_CASE("backspace takes off what people call one character") {
  for (const std::string last : {"é", "e\u0301", "👩‍👩‍👧", "🇳🇱", "م", "ĳ", "👍🏽"}) {
    INFO(last);
    CardForm form{Language::nl};
    form.type("Zo" + last);
    CHECK(text(form) == "Zo" + last);
    form.press(keys::kBackspace);
    CHECK(text(form) == "Zo");
  }
  CardForm empty{Language::nl};
  empty.press(keys::kBackspace);
  CHECK(text(empty).empty());
}

TEST_CASE("spaces never stand first or double, and not in an e-mail address") {
  CardForm form{Language::nl};
  form.type("  Eva  van ");
  CHECK(text(form) == "Eva van ");
  go_to(form, CardField::email);
  form.type("eva @laan.nl");
  CHECK(text(form) == "eva@laan.nl");
}

TEST_CASE("what is no text is not taken, and a field has an end") {
  CardForm form{Language::nl};
  form.type("\xC3");
  form.type("a\u202E\tb\x07");
  CHECK(text(form) == "ab");
  form.type(std::string(500, 'x'));
  CHECK(text(form).size() == CardForm::kMostCharacters);
}

TEST_CASE("a name begins with a capital by itself, each part of it; a pitch does not") {
  CardForm form{Language::nl};
  CHECK(form.shown().shift == Shift::once);
  form.press("E");
  CHECK(form.shown().shift == Shift::off);
  form.press("v");
  form.press(" ");
  CHECK(form.shown().shift == Shift::once);
  form.press(keys::kBackspace);
  go_to(form, CardField::call_me_when);
  CHECK(form.shown().shift == Shift::off);
}

TEST_CASE("shift goes once, stays, and is off again") {
  CardForm form{Language::nl};
  go_to(form, CardField::call_me_when);
  form.press(keys::kShift);
  CHECK(form.shown().shift == Shift::once);
  form.press(keys::kShift);
  CHECK(form.shown().shift == Shift::locked);
  form.press("A");
  CHECK(form.shown().shift == Shift::locked);
  form.press(keys::kShift);
  CHECK(form.shown().shift == Shift::off);
}

TEST_CASE("after one accent the letters are back, digits stay") {
  CardForm form{Language::nl};
  form.press(keys::kAccents);
  CHECK(form.shown().layer == KeyLayer::accents);
  form.press("é");
  CHECK(form.shown().layer == KeyLayer::letters);
  form.press(keys::kDigits);
  form.press("1");
  CHECK(form.shown().layer == KeyLayer::digits);
  form.press(keys::kLetters);
  CHECK(form.shown().layer == KeyLayer::letters);
}

TEST_CASE("two fields of one step: the next, the one before, or the one that is touched") {
  CardForm form{Language::nl};
  go_to(form, CardField::company);
  form.type("Laan");
  form.press(keys::kNextField);
  CHECK(form.shown().active == 1);
  form.type("architect");
  form.press(keys::kFirstField);
  CHECK(text(form) == "Laan");
  form.press(keys::kSecondField);
  CHECK(text(form) == "architect");
  form.press(keys::kPreviousField);
  CHECK(form.shown().active == 0);
}

TEST_CASE("only a name is needed, and an address must look like one") {
  CardForm form{Language::nl};
  CHECK(form.go_on() == FormRemark::name_missing);
  form.type(" ");
  CHECK(form.go_on() == FormRemark::name_missing);
  CHECK(form.shown().step == 0);
  go_to(form, CardField::email);
  form.type("eva@laan");
  CHECK(form.go_on() == FormRemark::email_unlikely);
  CHECK_FALSE(form.complete());
  form.press(".nl");
  CHECK(form.go_on() == FormRemark::none);
  CHECK(form.complete());
}

TEST_CASE("going back keeps what was written") {
  CardForm form{Language::nl};
  CHECK_FALSE(form.go_back());
  form.type("Eva");
  REQUIRE(form.go_on() == FormRemark::none);
  CHECK(form.go_back());
  CHECK(text(form) == "Eva");
}

TEST_CASE("what is written becomes a card") {
  CardForm form{Language::en};
  form.type("Jan van der Berg");
  go_to(form, CardField::company);
  form.type("Berg ");
  form.press(keys::kNextField);
  form.type("dakdekker");
  go_to(form, CardField::call_me_when);
  form.type("het lekt");
  go_to(form, CardField::email);
  form.type("jan@berg.nl");
  REQUIRE(form.go_on() == FormRemark::none);
  const auto card = form.written_on({});
  CHECK(card.name == card::PersonName{"Jan", "van der", "Berg"});
  CHECK(card.company == "Berg");
  CHECK(card.job_title == "dakdekker");
  CHECK(card.pitch.call_me_when == "het lekt");
  CHECK(card.emails == std::vector<std::string>{"jan@berg.nl"});
  CHECK(card.language == "en");
}

TEST_CASE("a better pitch leaves name, address and everything else as they are") {
  CardForm form{eva()};
  CHECK(text(form) == "de muur eruit moet");
  form.type(" en het dak erop");
  auto expected = eva();
  expected.pitch.call_me_when = "de muur eruit moet en het dak erop";
  CHECK(form.written_on(eva()) == expected);
  for (int step = 0; step < 3; ++step) CHECK(form.go_on() == FormRemark::none);
  CHECK(form.complete());
}
