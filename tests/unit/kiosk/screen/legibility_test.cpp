#include "kiosk/flow/action_name.hpp"
#include "tests/unit/kiosk/screen/page_checks.hpp"

#include <catch2/generators/catch_generators.hpp>

// Every scene for who reads or reaches less well.

using namespace page_checks;
using flow::Legibility;

namespace {

constexpr double kHighContrast = 7;  ///< WCAG 2.1, AAA

Legibility any_wish() {
  return GENERATE(Legibility{.large_text = true}, Legibility{.high_contrast = true}, Legibility{.low_controls = true},
                  Legibility{.large_text = true, .high_contrast = true, .low_controls = true});
}

/// How far down the first thing to tap may begin, as a share of the glass. Under a keyboard on a wide glass there is
/// no room left: its buttons stand right above it. The organiser's menu has more to tap than half a glass holds.
double highest_control(const flow::Scene& scene, Size size) {
  if (std::holds_alternative<flow::MenuShown>(scene.body)) return 0;
  const bool keyboard = std::holds_alternative<flow::FormShown>(scene.body);
  return keyboard && size.width > size.height ? 0.375 : 0.5;
}

std::vector<double> type_sizes(const Page& page) {
  std::vector<double> sizes;
  for (const Widget& widget : page.widgets) {
    if (const auto* text = std::get_if<Text>(&widget)) sizes.push_back(text->type.size);
  }
  return sizes;
}

}  // namespace

TEST_CASE("however somebody wants the glass, every button can be hit and every word stands by itself and out") {
  const Renderer renderer;
  const auto wish = any_wish();
  see_all(
      renderer, samples::all_scenes(),
      [&](const Page& page, Size size, const samples::NamedScene& sample) {
        check_targets(page, size);
        check_words_apart(page, size);
        check_contrast(page, size, wish.high_contrast ? kHighContrast : 0);
        for (const auto action : sample.scene.actions) {
          if (stands_for_many(action)) continue;
          INFO(name_of(action));
          CHECK(std::ranges::count(buttons(page), action, &Button::action) == 1);
        }
      },
      wish);
}

TEST_CASE("however somebody wants the glass, no word of ours is cut, also where a language needs 40 % more room") {
  const Renderer usual;
  const Renderer stretched{stretched_catalogues()};
  const auto wish = any_wish();
  const auto uncut = [](const Page& page, Size, const samples::NamedScene&) { check_uncut(page); };
  see_all(usual, samples::everyday(), uncut, wish);
  see_all(stretched, samples::everyday(), uncut, wish);
}

TEST_CASE("with low controls everything to tap is in the lower half") {
  const Renderer renderer;
  see_all(renderer, samples::all_scenes(),
          [](const Page& page, Size size, const samples::NamedScene& sample) {
            for (const Button* button : buttons(page)) {
              INFO(button->label.markup);
              const bool field = button->card && button->action == flow::Action::key;  // a key below leads to it too
              if (!field) CHECK(button->place.y >= size.height * highest_control(sample.scene, size) - 0.5);
            }
          },
          {.low_controls = true});
}

TEST_CASE("with low controls the other field of a form can be reached by a key") {
  const Renderer renderer;
  const flow::FormShown form{.fields = {{flow::CardField::company, ""}, {flow::CardField::job, ""}}};
  auto scene = samples::scene(form, samples::form_actions());
  scene.legibility.low_controls = true;
  for (const Size size : kSizes) {
    const Page page = renderer.page(scene, size);
    CHECK(std::ranges::count(buttons(page), flow::keys::kNextField, &Button::key) == 1);
  }
}

TEST_CASE("large letters are larger where there is room, and never smaller") {
  const Renderer renderer;
  std::size_t words = 0;
  std::size_t larger = 0;
  for (auto sample : samples::everyday()) {
    for (const Size size : kSizes) {
      INFO(sample.name << " " << size.width << "x" << size.height);
      sample.scene.legibility.large_text = false;
      const auto usual = type_sizes(renderer.page(sample.scene, size));
      sample.scene.legibility.large_text = true;
      const auto large = type_sizes(renderer.page(sample.scene, size));
      // chips of a second rank may find no room beside larger ones
      if (usual.size() != large.size()) continue;
      for (std::size_t i = 0; i < usual.size(); ++i) {
        ++words;
        if (large[i] > usual[i] * 1.1) ++larger;
        CHECK(large[i] >= usual[i] * 0.9);
      }
    }
  }
  CHECK(larger > words / 2);
}

TEST_CASE("in high contrast a page is black and white, deep pages stay deep, and cards keep their edges") {
  const Renderer renderer;
  const auto black = rgb(0x000000);
  const auto white = rgb(0xFFFFFF);
  for (const auto kind : event::kAllVerdicts) {
    auto scene = samples::scene(samples::verdict(kind), samples::verdict_actions(kind), 8);
    scene.legibility.high_contrast = true;
    const bool deep = kind == event::VerdictKind::admitted || kind == event::VerdictKind::left;
    CHECK(renderer.page(scene, {800, 480}).ground == (deep ? black : white));
  }
  auto help = samples::named("no-badge");
  help.legibility.high_contrast = true;
  const Page page = renderer.page(help, {800, 480});
  for (const Widget& widget : page.widgets) {
    const auto* panel = std::get_if<Panel>(&widget);
    if (panel == nullptr || panel->fill != page.ground) continue;
    CHECK(panel->border_width >= 1);
    CHECK(panel->border != page.ground);
  }
}

TEST_CASE("what wanders over a saved glass stands elsewhere each time, and everywhere over time") {
  const Renderer renderer;
  std::vector<double> across;
  std::optional<Rect> before;
  for (std::size_t turn = 29'000'000; turn < 29'000'200; ++turn) {
    const Page page = renderer.page(
        samples::scene(flow::SaverShown{.event_name = "Open Coffee Emmen", .time = "21:14", .turn = turn}, {}),
        {800, 480});
    CHECK(page.ground == colours::kNight);
    CHECK(buttons(page).empty());
    const auto* words = find<Text>(page);
    REQUIRE(words != nullptr);
    CHECK(glass({800, 480}).contains(words->place));
    if (before) CHECK_FALSE(words->place.overlaps(*before));
    before = words->place;
    across.push_back(words->place.x);
  }
  std::ranges::sort(across);
  for (std::size_t i = 1; i < across.size(); ++i) CHECK(across[i] - across[i - 1] < 20);
}
