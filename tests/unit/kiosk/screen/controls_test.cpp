#include "kiosk/screen/controls.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kiosk;
using namespace kiosk::screen;
using namespace std::chrono_literals;
using flow::Action;

namespace {

Page page_with(std::initializer_list<Action> actions) {
  Page page{.size = {800, 480}, .ground = {}, .widgets = {}};
  double x = 0;
  for (const Action action : actions) {
    Button button;
    button.place = {x, 0, 90, 60};
    button.action = action;
    page.widgets.emplace_back(button);
    x += 100;
  }
  return page;
}

constexpr Point kFirst{10, 10};
constexpr Point kSecond{110, 10};

std::optional<Action> action_of(const std::optional<Tap>& tap) {
  return tap ? std::optional{tap->action} : std::nullopt;
}

std::optional<Action> tap(Controls& controls, Point where, Controls::Millis at) {
  controls.press(where, at);
  return action_of(controls.release(where, at + 30ms));
}

}  // namespace

TEST_CASE("a tap counts when it goes down and up on the same button") {
  Controls controls;
  controls.show(page_with({Action::yes, Action::no}), 0ms);
  CHECK(tap(controls, kSecond, 1s) == Action::no);
  controls.press(kFirst, 2s);
  CHECK_FALSE(controls.release(kSecond, 2s + 30ms));
  CHECK_FALSE(tap(controls, {400, 400}, 3s));
}

TEST_CASE("the second tap of a double tap does nothing") {
  Controls controls;
  controls.show(page_with({Action::yes, Action::no}), 0ms);
  CHECK(tap(controls, kFirst, 1s) == Action::yes);
  CHECK_FALSE(tap(controls, kFirst, 1s + 150ms));
  CHECK_FALSE(tap(controls, kSecond, 1s + 300ms));
  CHECK(tap(controls, kFirst, 1s + 500ms) == Action::yes);
}

TEST_CASE("a tap meant for the page before does nothing on the new one") {
  Controls controls;
  controls.show(page_with({Action::no_badge}), 0ms);
  controls.press(kFirst, 1s);
  controls.show(page_with({Action::close}), 1s + 10ms);
  CHECK_FALSE(controls.release(kFirst, 1s + 40ms));
  CHECK_FALSE(tap(controls, kFirst, 1s + 200ms));
  CHECK(tap(controls, kFirst, 1s + 400ms) == Action::close);
}

TEST_CASE("the same page with other facts interrupts nobody") {
  Controls controls;
  controls.show(page_with({Action::no_badge}), 0ms);
  controls.press(kFirst, 1s);
  controls.show(page_with({Action::no_badge}), 1s + 10ms);
  CHECK(action_of(controls.release(kFirst, 1s + 40ms)) == Action::no_badge);
}

TEST_CASE("the focus goes through the buttons in their order, around, and both ways") {
  Controls controls;
  controls.show(page_with({Action::yes, Action::no, Action::close}), 0ms);
  CHECK_FALSE(controls.touch().focused);
  std::vector<std::size_t> order;
  for (int i = 0; i < 4; ++i) {
    (void)controls.key(Key::next, 1s);
    order.push_back(controls.touch().focused.value());
  }
  CHECK(order == std::vector<std::size_t>{0, 1, 2, 0});
  (void)controls.key(Key::previous, 1s);
  CHECK(controls.touch().focused == 2);
  CHECK(action_of(controls.key(Key::activate, 2s)) == Action::close);
}

TEST_CASE("activate without a focus does nothing, and a finger takes the focus away") {
  Controls controls;
  controls.show(page_with({Action::yes}), 0ms);
  CHECK_FALSE(controls.key(Key::activate, 1s));
  (void)controls.key(Key::next, 1s);
  controls.press({400, 400}, 1s);
  CHECK_FALSE(controls.touch().focused);
}

TEST_CASE("escape closes, goes back, or says no, or does nothing") {
  Controls controls;
  controls.show(page_with({Action::suggestions, Action::close}), 0ms);
  CHECK(action_of(controls.key(Key::escape, 1s)) == Action::close);
  controls.show(page_with({Action::yes, Action::no}), 2s);
  CHECK(action_of(controls.key(Key::escape, 3s)) == Action::no);
  controls.show(page_with({Action::met, Action::back}), 4s);
  CHECK(action_of(controls.key(Key::escape, 5s)) == Action::back);
  controls.show(page_with({Action::first_person, Action::done}), 6s);
  CHECK(action_of(controls.key(Key::escape, 7s)) == Action::done);
  controls.show(page_with({Action::no_badge}), 8s);
  CHECK_FALSE(controls.key(Key::escape, 9s));
}

TEST_CASE("a page without buttons takes keys and taps without harm") {
  Controls controls;
  controls.show(page_with({}), 0ms);
  CHECK_FALSE(controls.key(Key::next, 1s));
  CHECK_FALSE(controls.key(Key::activate, 1s));
  CHECK_FALSE(tap(controls, kFirst, 2s));
}

TEST_CASE("keys on the glass are typed as fast as fingers go, and say what they type") {
  Page page = page_with({Action::key, Action::key, Action::close});
  std::get<Button>(page.widgets[0]).key = "é";
  std::get<Button>(page.widgets[1]).key = "n";
  Controls controls;
  controls.show(page, 0ms);
  std::string typed;
  for (int i = 0; i < 3; ++i) {
    for (const Point where : {kFirst, kSecond}) {
      controls.press(where, 40ms * i);
      const auto key = controls.release(where, 40ms * i + 10ms);
      REQUIRE(key);
      typed += key->text;
    }
  }
  CHECK(typed == "énénén");
}
