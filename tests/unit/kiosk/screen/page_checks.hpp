#pragma once

#include "kiosk/screen/renderer.hpp"
#include "kiosk/screen/sample_parts.hpp"
#include "kiosk/screen/samples.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

// What holds for every page, whatever is on it.

namespace page_checks {

using namespace kiosk;
using namespace kiosk::screen;

inline constexpr Size kSizes[]{{800, 480}, {1280, 720}, {1280, 800}, {720, 1280}, {480, 800}};

/// Every scene in both languages on every glass, for somebody who wants it like `legibility`.
template <class See>
void see_all(const Renderer& renderer, const std::vector<samples::NamedScene>& scenes, const See& see,
             const flow::Legibility& legibility = {}) {
  for (auto sample : scenes) {
    sample.scene.legibility = legibility;
    for (const auto language : {flow::Language::nl, flow::Language::en}) {
      sample.scene.language = language;
      for (const Size size : kSizes) {
        INFO(sample.name << (language == flow::Language::nl ? " nl " : " en ") << size.width << "x" << size.height);
        see(renderer.page(sample.scene, size), size, sample);
      }
    }
  }
}

inline double unit_of(Size size) {
  return std::min(std::max(size.width, size.height) / 800.0, std::min(size.width, size.height) / 480.0);
}

inline Rect glass(Size size) {
  return {0, 0, static_cast<double>(size.width), static_cast<double>(size.height)};
}

/// What lies under `where` when the widget at `index` is painted: colours through each other, as the painter does.
inline Colour ground_under(const Page& page, std::size_t index, const Rect& where) {
  Colour ground = page.ground;
  for (std::size_t i = 0; i < index; ++i) {
    if (const auto* panel = std::get_if<Panel>(&page.widgets[i]); panel && panel->place.contains(where.centre())) {
      ground = blend(panel->fill, ground);
    }
    if (const auto* button = std::get_if<Button>(&page.widgets[i]); button && button->place.contains(where.centre())) {
      ground = blend(button->fill, ground);
    }
    if (const auto* viewfinder = std::get_if<Viewfinder>(&page.widgets[i]);
        viewfinder && viewfinder->place.contains(where.centre())) {
      ground = colours::kFoam;  // the worst a camera can see behind white words
    }
  }
  return ground;
}

/// WCAG 2.1: large is 24 px, or 18.66 px bold, at 800×480.
inline double least_contrast(const Type& type, double unit) {
  const double size = type.size / unit;
  return size >= 24 || (size >= 18.66 && type.weight >= 700) ? 3.0 : 4.5;
}

/// Dutch with every sentence 40 % longer, as a third language might be.
inline const std::filesystem::path& stretched_catalogues() {
  static const std::filesystem::path folder = [] {
    const auto base = std::filesystem::path{KOFFIETIJD_BIN_DIR}.parent_path() / "share" / "stretched-locale";
    std::filesystem::create_directories(base / "nl" / "LC_MESSAGES");
    std::filesystem::create_directories(base / "en" / "LC_MESSAGES");
    for (const std::string language : {"nl", "en"}) {
      const std::string command =
          "msgfilter --keep-header -i " KOFFIETIJD_SOURCE_DIR "/kiosk/screen/locale/" + language +
          ".po awk 'NR > 1 { printf \"\\n\" } { n = int(length($0) * 0.4 + 0.99); printf \"%s%s\", $0, "
          "substr(\" nog wat meer zodat het langer wordt dan het ooit was en zo\", 1, n) }' 2>/dev/null | msgfmt -o " +
          (base / language / "LC_MESSAGES" / "koffietijd.mo").string() + " -";
      REQUIRE(std::system(command.c_str()) == 0);
    }
    return base;
  }();
  return folder;
}

inline void check_uncut(const Page& page) {
  for (const Widget& widget : page.widgets) {
    if (const auto* text = std::get_if<Text>(&widget)) {
      INFO(text->words.markup);
      CHECK_FALSE(text->cut);
      CHECK_FALSE(text->break_words);
    }
    if (const auto* button = std::get_if<Button>(&widget)) {
      INFO(button->label.markup);
      CHECK_FALSE(button->cut);
    }
  }
}

/// A scene offers it once for all its keys, or all items of a menu.
inline bool stands_for_many(flow::Action action) {
  return action == flow::Action::key || action == flow::Action::item;
}

/// Every button can be hit: 60 units each way, on the glass, and apart from the others.
inline void check_targets(const Page& page, Size size) {
  const auto all = buttons(page);
  for (const Button* button : all) {
    INFO(button->label.markup);
    // ten keys side by side are as wide as an upright glass lets them be, and higher instead
    const bool narrow = button->action == flow::Action::key && size.height > size.width;
    CHECK(button->place.width >= (narrow ? 48 : 60) * unit_of(size) - 0.01);
    const bool widened = button->place.width >= 60 * unit_of(size) - 0.01;
    if (!widened) CHECK(button->place.height >= 72 * unit_of(size) - 0.01);
    CHECK(button->place.height >= 60 * unit_of(size) - 0.01);
    CHECK(glass(size).contains(button->place));
    CHECK(std::ranges::none_of(
        all, [&](const Button* other) { return other != button && other->place.overlaps(button->place); }));
  }
}

/// Every word is on the glass and keeps off buttons, or stays within its card, and off the countdown.
inline void check_words_apart(const Page& page, Size size) {
  const auto* countdown = find<Countdown>(page);
  for (const Widget& widget : page.widgets) {
    const auto* text = std::get_if<Text>(&widget);
    if (text == nullptr) continue;
    INFO(text->words.markup);
    CHECK(glass(size).contains(text->place));
    for (const Button* button : buttons(page)) {
      const bool on_card = button->card && button->place.contains(text->place);
      CHECK((on_card || !text->place.overlaps(button->place)));
    }
    if (countdown != nullptr) CHECK_FALSE(text->place.overlaps(countdown->place));
  }
}

/// All words stand out from what is behind them; `least` for words, where it asks for more than WCAG's AA.
inline void check_contrast(const Page& page, Size size, double least = 0) {
  for (std::size_t i = 0; i < page.widgets.size(); ++i) {
    const auto check = [&](const Rect& place, const Colour& ink, const Colour& over, double wanted) {
      const Colour ground = blend(over, ground_under(page, i, place));
      CHECK(contrast(blend(ink, ground), ground) >= wanted);
    };
    const Colour nothing{0, 0, 0, 0};
    const Widget& widget = page.widgets[i];
    if (const auto* text = std::get_if<Text>(&widget)) {
      INFO(text->words.markup);
      check(text->place, text->colour, nothing, std::max(least, least_contrast(text->type, unit_of(size))));
    } else if (const auto* button = std::get_if<Button>(&widget)) {
      INFO(button->label.markup);
      check(button->place, button->text, button->fill, std::max(least, 4.5));
      check(button->place, button->focus, nothing, 3.0);
    } else if (const auto* countdown = std::get_if<Countdown>(&widget)) {
      check(countdown->place, countdown->text, countdown->fill, std::max(least, 4.5));
    } else if (const auto* mark = std::get_if<Mark>(&widget)) {
      check(mark->place, mark->colour, nothing, 3.0);
    } else if (const auto* rating = std::get_if<Rating>(&widget)) {
      check(rating->place, rating->colour, nothing, 3.0);
    } else if (const auto* emblem = std::get_if<Emblem>(&widget)) {
      check(emblem->place, emblem->colour, emblem->disc, 3.0);
    }
  }
}

}  // namespace page_checks
