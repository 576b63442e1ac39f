#include "kiosk/paper/typesetter.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using kiosk::paper::SetText;
using kiosk::paper::TextRoom;
using kiosk::paper::TextStyle;
using kiosk::paper::Typesetter;

namespace {

SetText set(const std::string& text, const TextRoom& room, double largest = 40, double smallest = 10) {
  const TextStyle style{.weight = 700, .largest = largest, .smallest = smallest, .colour = {}, .display = true};
  return Typesetter{}.set(text, style, room, Typesetter::Side::left, "nl");
}

}  // namespace

TEST_CASE("A text that fits is as large as it may be") {
  const auto text = set("Mila", {300, 100, 1});
  CHECK(text.size() == 40);
  CHECK(text.whole());
  CHECK(text.width() > 0);
}

TEST_CASE("A text that does not fit is made smaller, no more than needed") {
  const auto text = set("Jan-Willem", {120, 100, 1});
  CHECK(text.whole());
  CHECK(text.size() < 40);
  CHECK(text.width() <= 120);
  CHECK(text.width() > 112);
  const auto low = set("Mila", {300, 30, 1});
  CHECK(low.height() <= 30);
  CHECK(low.height() > 28);
}

TEST_CASE("More lines allow larger letters") {
  const auto one = set("Anne Marie Sophie", {120, 200, 1});
  const auto three = set("Anne Marie Sophie", {120, 200, 3});
  CHECK(three.size() > one.size());
  CHECK(three.width() <= 120);
}

TEST_CASE("A word that fits nowhere is broken, and cut only when that does not help") {
  const std::string word(60, 'M');
  const auto broken = set(word, {120, 200, 9});
  CHECK(broken.whole());
  CHECK(broken.width() <= 120.5);
  const auto cut = set(word, {120, 200, 1});
  CHECK_FALSE(cut.whole());
  CHECK(cut.size() == 10);
  CHECK(cut.width() <= 120.5);
  CHECK(cut.height() < 20);
}

TEST_CASE("Lines never lie on each other, whatever font they fall back to") {
  const auto* line = GENERATE("🎉", "محمد", "王小明", "Mila");
  const auto one = set(line, {300, 300, 1}, 20, 20);
  const auto two = set(std::string{line} + "\n" + line, {300, 300, 2}, 20, 20);
  CAPTURE(line);
  CHECK(one.height() >= 18);
  CHECK(two.height() >= 1.8 * one.height());
}

TEST_CASE("No text takes no room") {
  CHECK(set("", {300, 100, 1}).height() == 0);
  CHECK(set("Mila", {0, 100, 1}).height() == 0);
}

TEST_CASE("A text begins on the side of its script") {
  const Typesetter typesetter;
  CHECK(typesetter.side_of("Mila") == Typesetter::Side::left);
  CHECK(typesetter.side_of("محمد") == Typesetter::Side::right);
  CHECK(typesetter.side_of("דוד") == Typesetter::Side::right);
  CHECK(typesetter.side_of("王小明") == Typesetter::Side::left);
  CHECK(typesetter.side_of("") == Typesetter::Side::left);
}
