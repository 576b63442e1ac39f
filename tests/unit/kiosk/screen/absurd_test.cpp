// Whatever a list of guests, a badge or a prankster puts into a text: the glass stays whole.
#include "kiosk/flow/action_name.hpp"
#include "kiosk/screen/phrase_text.hpp"
#include "kiosk/screen/renderer.hpp"
#include "kiosk/screen/samples.hpp"

#include <boost/pfr.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using namespace kiosk;
using namespace kiosk::screen;

namespace {

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

struct Absurdity {
  std::string name;
  std::string text;
};

std::vector<Absurdity> absurdities() {
  return {{"nothing", ""},
          {"spaces", "     "},
          {"ten thousand letters without a space", repeated("Wolfe", 2000)},
          {"ten thousand letters with spaces", repeated("Willemijn ", 1000)},
          {"control characters", std::string{"\x01\x07Mila\x1b[31m\x7f\0\tVerhoef", 22}},
          {"lines", "Mila\r\nVerhoef\n\n\u2028Patisserie\u2029"},
          {"a tower of marks", "M" + repeated("\u0301\u0323\u0336", 200) + "ila"},
          {"turned directions", "\u202Efeohrev\u2066\u2067 alim\u202B"},
          {"no UTF-8", "\xff\xfeMila\xc3"},
          {"markup", "<b><span size='900000'>&amp;&lt;</b>{1}{2}%s"},
          {"joined emoji", repeated("👩‍👩‍👧‍👦", 100)},
          {"both directions", "محمد Mila عبد 123 " + repeated("שלום ", 50)},
          {"unassigned", "\uE000\uFFFF\U000F0000\U0010FFFD"}};
}

/// Every text in `value`, at any depth, becomes `text`.
template <class T>
void fill(T& value, const std::string& text);

template <class T>
void fill_members(T& value, const std::string& text) {
  boost::pfr::for_each_field(value, [&](auto& member) { fill(member, text); });
}

/// Its array of stars is more than a list of members can be told from.
void fill_members(flow::PersonShown& shown, const std::string& text) {
  fill(shown.holder, text);
  fill(shown.person, text);
  for (auto* member : {&shown.job_title, &shown.since, &shown.opener, &shown.listen_for}) *member = text;
  for (auto& star : shown.stars) star.evidence = text;
}

template <class T>
void fill(T& value, const std::string& text) {
  if constexpr (std::is_same_v<T, std::string>) {
    value = text;
  } else if constexpr (requires {
                         value.has_value();
                         *value;
                       }) {
    if (value) fill(*value, text);
  } else if constexpr (requires {
                         value.begin();
                         value.end();
                       }) {
    for (auto& one : value) fill(one, text);
  } else if constexpr (std::is_aggregate_v<T>) {
    fill_members(value, text);
  }
}

flow::Scene with(flow::Scene scene, const std::string& text) {
  std::visit([&](auto& body) { fill(body, text); }, scene.body);
  return scene;
}

void check_texts(const Page& page, const Rect& glass) {
  for (const auto& widget : page.widgets) {
    const auto* text = std::get_if<Text>(&widget);
    if (text == nullptr) continue;
    INFO(text_of(text->words).substr(0, 60));
    CHECK(glass.contains(text->place));
  }
}

void check_buttons(const Page& page, const Rect& glass) {
  const auto all = buttons(page);
  for (const auto* button : all) {
    INFO(flow::name_of(button->action) << " " << button->key);
    CHECK(glass.contains(button->place));
    CHECK(button->place.width >= 59.99);
    CHECK(button->place.height >= 59.99);
    CHECK(std::ranges::none_of(
        all, [&](const Button* other) { return other != button && other->place.overlaps(button->place); }));
  }
}

}  // namespace

TEST_CASE(
    "whatever the texts are, they stay on the glass, and every button is there, large enough and under no other") {
  const Renderer renderer;
  constexpr Size kSize{800, 480};
  const Rect glass{0, 0, kSize.width, kSize.height};
  for (const auto& absurd : absurdities()) {
    for (const auto& sample : samples::everyday()) {
      INFO(sample.name << " with " << absurd.name);
      const auto page = renderer.page(with(sample.scene, absurd.text), kSize);
      check_texts(page, glass);
      check_buttons(page, glass);
    }
  }
}

TEST_CASE("nothing in a text breaks its line, turns its neighbours or climbs over them") {
  CHECK(text_of(plain("Mila\r\n\tVerhoef")) == "Mila Verhoef");
  CHECK(text_of(plain("\u202Efeohrev\u202C Mila\u2067")) == "feohrev Mila");
  CHECK(text_of(plain("M" + repeated("\u0301", 200) + "ila")) == "M\u0301\u0301\u0301ila");
  CHECK(text_of(plain("\x01\x1b[31mMila")) == " [31mMila");
  CHECK(text_of(plain("<b>Jo & Co</b>")) == "<b>Jo & Co</b>");
  CHECK(text_of(plain(repeated("x", 10'000))) == repeated("x", 300) + "…");
}

TEST_CASE("ordinary texts stay as they are") {
  for (const auto* text : {"Zoë Brûlé", "Nguyễn Thị Ánh", "שָׁלוֹם", "محمد عبد الرحمن", "欧阳晓明",
                           "👩‍👩‍👧‍👦", " , ", "हिन्दी"}) {
    CHECK(text_of(plain(text)) == text);
  }
}

TEST_CASE("absurd texts are drawn, not only laid out") {
  const Renderer renderer;
  for (const auto& absurd : absurdities()) {
    INFO(absurd.name);
    for (const auto* name : {"verdict-admitted", "suggestions", "person-without-card", "form-pitch"}) {
      const auto image = renderer.render(with(samples::named(name), absurd.text), {800, 480}, samples::kNow);
      CHECK(std::ranges::count(image.pixels, image.pixels.front()) < 800 * 480);
    }
  }
}
