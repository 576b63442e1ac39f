#include "kiosk/card/vcard.hpp"
#include "tests/unit/kiosk/screen/page_checks.hpp"

#include <ZXing/ReadBarcode.h>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>

using namespace kiosk;
using namespace kiosk::screen;
using namespace page_checks;

namespace {

/// What a phone's camera makes of the code on the picture; empty when it sees none.
std::string read_code(const Image& image) {
  const ZXing::ImageView view{reinterpret_cast<const std::uint8_t*>(image.pixels.data()), image.size.width,
                              image.size.height, ZXing::ImageFormat::BGRA};
  const auto found = ZXing::ReadBarcode(
      view, ZXing::ReaderOptions{}.setFormats(ZXing::BarcodeFormat::QRCode).setTextMode(ZXing::TextMode::Plain));
  return found.isValid() ? found.text() : std::string{};
}

}  // namespace

TEST_CASE("every button can be hit: 60 px at 800×480, on the glass, and apart from the others") {
  const Renderer renderer;
  see_all(renderer, samples::all_scenes(),
          [](const Page& page, Size size, const samples::NamedScene&) { check_targets(page, size); });
}

TEST_CASE("every action that a scene offers has one button, the most important first in focus") {
  const Renderer renderer;
  see_all(renderer, samples::all_scenes(), [](const Page& page, Size, const samples::NamedScene& sample) {
    std::vector<flow::Action> shown;
    for (const Button* button : buttons(page)) {
      if (!stands_for_many(button->action)) shown.push_back(button->action);
    }
    auto offered = sample.scene.actions;
    std::erase_if(offered, stands_for_many);
    CHECK(std::ranges::is_permutation(shown, offered));
    const bool arrows = std::holds_alternative<flow::CardShown>(sample.scene.body) ||
                        std::holds_alternative<flow::CardsCodeShown>(sample.scene.body);
    if (!arrows) CHECK(shown == offered);
  });
}

TEST_CASE("every word is on the glass and keeps off buttons, or stays within its card, and off the countdown") {
  const Renderer renderer;
  see_all(renderer, samples::all_scenes(),
          [](const Page& page, Size size, const samples::NamedScene&) { check_words_apart(page, size); });
}

TEST_CASE("no word of ours is cut in either language") {
  const Renderer renderer;
  see_all(renderer, samples::everyday(), [](const Page& page, Size, const samples::NamedScene&) { check_uncut(page); });
  see_all(renderer, samples::walls(), [](const Page& page, Size, const samples::NamedScene&) { check_uncut(page); });
}

TEST_CASE("no word is cut where a language needs 40 % more room") {
  const Renderer renderer{stretched_catalogues()};
  const Page probe = renderer.page(samples::scene(flow::NoBadge{}, {flow::Action::close}), {800, 480});
  REQUIRE(find<Button>(probe)->label.markup.starts_with("Sluiten n"));
  see_all(renderer, samples::everyday(), [](const Page& page, Size, const samples::NamedScene&) { check_uncut(page); });
  see_all(renderer, samples::walls(), [](const Page& page, Size, const samples::NamedScene&) { check_uncut(page); });
}

TEST_CASE("all words stand out from what is behind them") {
  const Renderer renderer;
  see_all(renderer, samples::all_scenes(),
          [](const Page& page, Size size, const samples::NamedScene&) { check_contrast(page, size); });
}

TEST_CASE("every verdict has its own colours, icon and words, so that none is told by colour alone") {
  std::set<std::tuple<double, double, double>> grounds;
  std::set<Icon> icons;
  const Renderer renderer;
  for (const auto language : {flow::Language::nl, flow::Language::en}) {
    std::set<std::string> words;
    for (const auto kind : event::kAllVerdicts) {
      const VerdictLook look = look_of(kind);
      grounds.insert({look.inks.ground.red, look.inks.ground.green, look.inks.ground.blue});
      icons.insert(look.icon);
      auto shown = samples::verdict(kind);
      shown.person = {};
      auto scene = samples::scene(shown, samples::verdict_actions(kind), 8);
      scene.language = language;
      const Page page = renderer.page(scene, {800, 480});
      std::string all;
      for (const Widget& widget : page.widgets) {
        if (const auto* text = std::get_if<Text>(&widget); text && !text->words.markup.starts_with("code ")) {
          all += text->words.markup + '\n';
        }
      }
      words.insert(all);
    }
    CHECK(words.size() == event::kAllVerdicts.size());
  }
  CHECK(grounds.size() == event::kAllVerdicts.size());
  CHECK(icons.size() == event::kAllVerdicts.size());
}

TEST_CASE("the card's code on the glass gives a camera exactly its text") {
  const Renderer renderer;
  for (const auto& sample : samples::all_scenes()) {
    const auto* card = std::get_if<flow::CardShown>(&sample.scene.body);
    if (card == nullptr) continue;
    for (const Size size : kSizes) {
      INFO(sample.name << " " << size.width << "x" << size.height);
      CHECK(read_code(renderer.render(sample.scene, size, samples::kNow)) == card->qr_text);
    }
  }
}

TEST_CASE("the card's code has modules of 5 px at 800×480 and a quiet zone of four") {
  const Renderer renderer;
  for (const auto& sample : samples::all_scenes()) {
    if (!std::holds_alternative<flow::CardShown>(sample.scene.body)) continue;
    for (const Size size : kSizes) {
      const Page page = renderer.page(sample.scene, size);
      const auto* qr = find<Qr>(page);
      REQUIRE(qr != nullptr);
      CHECK(qr->module >= 5 * unit_of(size) - 0.51);
      CHECK(qr->place.width >= (qr->code.size + 8) * qr->module);
      CHECK(glass(size).contains(qr->place));
      for (const Button* button : buttons(page)) CHECK_FALSE(button->place.overlaps(qr->place));
    }
  }
}

TEST_CASE("the code of several cards gives a camera each of them, in modules of 5 px at 800×480") {
  const Renderer renderer;
  for (const auto& sample : samples::all_scenes()) {
    const auto* shown = std::get_if<flow::CardsCodeShown>(&sample.scene.body);
    if (shown == nullptr) continue;
    for (const Size size : kSizes) {
      INFO(sample.name << " " << size.width << "x" << size.height);
      const Page page = renderer.page(sample.scene, size);
      const auto* qr = find<Qr>(page);
      REQUIRE(qr != nullptr);
      CHECK(qr->module >= 5 * unit_of(size) - 0.51);
      CHECK(glass(size).contains(qr->place));
      for (const Button* button : buttons(page)) CHECK_FALSE(button->place.overlaps(qr->place));
      const auto read = card::read_vcards(read_code(renderer.render(sample.scene, size, samples::kNow)));
      REQUIRE(read.has_value());
      CHECK(read->size() == shown->owners.size());
      CHECK(read->front().card.name.display() == "Joris Stam");
    }
  }
}

TEST_CASE("the code of somebody to meet gives a camera exactly its text, in modules of 4 px at 800×480") {
  const Renderer renderer;
  for (const auto& sample : samples::all_scenes()) {
    const auto* person = std::get_if<flow::PersonShown>(&sample.scene.body);
    if (person == nullptr || person->qr_text.empty()) continue;
    for (const Size size : kSizes) {
      INFO(sample.name << " " << size.width << "x" << size.height);
      const Page page = renderer.page(sample.scene, size);
      const auto* qr = find<Qr>(page);
      REQUIRE(qr != nullptr);
      CHECK(qr->module >= 4 * unit_of(size) - 0.51);
      CHECK(qr->place.width >= (qr->code.size + 8) * qr->module);
      CHECK(glass(size).contains(qr->place));
      CHECK(read_code(renderer.render(sample.scene, size, samples::kNow)) == person->qr_text);
    }
  }
}

TEST_CASE("one's own code on the glass gives a camera exactly its text, and its modules are 5 px at 800×480") {
  const Renderer renderer;
  for (const auto& sample : samples::all_scenes()) {
    const auto* registered = std::get_if<flow::RegisteredShown>(&sample.scene.body);
    const auto* phone = std::get_if<flow::OnMyPhoneShown>(&sample.scene.body);
    if (registered == nullptr && phone == nullptr) continue;
    for (const Size size : kSizes) {
      INFO(sample.name << " " << size.width << "x" << size.height);
      CHECK(find<Qr>(renderer.page(sample.scene, size))->module >= 5 * unit_of(size) - 0.51);
      CHECK(read_code(renderer.render(sample.scene, size, samples::kNow)) ==
            (registered != nullptr ? registered->qr_text : phone->url));
    }
  }
}

TEST_CASE("every character of the keyboard can be typed, in both cases, and the touch areas leave no gap") {
  const Renderer renderer;
  std::set<std::string> typed;
  for (const auto field : {flow::CardField::name, flow::CardField::email}) {
    for (const auto layer : {flow::KeyLayer::letters, flow::KeyLayer::accents, flow::KeyLayer::digits}) {
      for (const auto shift : {flow::Shift::off, flow::Shift::once}) {
        const flow::FormShown form{.fields = {{field, ""}}, .layer = layer, .shift = shift};
        const Page page = renderer.page(samples::scene(form, samples::form_actions()), {800, 480});
        CHECK(page.takes_text);
        std::set<std::string> keys;
        for (const Button* button : buttons(page)) {
          if (button->action == flow::Action::key) keys.insert(button->key);
        }
        CHECK(keys.contains(std::string{flow::keys::kBackspace}));
        if (layer != flow::KeyLayer::letters) CHECK(keys.contains(std::string{flow::keys::kLetters}));
        typed.insert(keys.begin(), keys.end());
      }
    }
  }
  for (const auto* key : {"a", "Z", "é", "É", "ç", "ï", "€", "@", ".nl", ".com", "-", "'", " ", "0", "&", "?"}) {
    INFO(key);
    CHECK(typed.contains(key));
  }
}

TEST_CASE("a text longer than its field shows its end, and the caret stays in the field") {
  const Renderer renderer;
  const auto text = std::string(20, 'x') + " begin " + std::string(300, 'y') + " einde";
  for (const Size size : kSizes) {
    const flow::FormShown form{.fields = {{flow::CardField::call_me_when, text}}};
    const Page page = renderer.page(samples::scene(form, samples::form_actions()), size);
    const auto shown = std::ranges::find_if(page.widgets, [](const Widget& widget) {
      const auto* words = std::get_if<Text>(&widget);
      return words != nullptr && words->words.markup.ends_with("einde");
    });
    REQUIRE(shown != page.widgets.end());
    CHECK(std::get<Text>(*shown).words.markup.starts_with("…"));
    CHECK(glass(size).contains(std::get<Panel>(*(shown + 1)).place));
  }
}

TEST_CASE("a suggestion stands on one button as big as its card, with its stars and its best reason") {
  const Renderer renderer;
  for (const auto& sample : samples::all_scenes()) {
    const auto* shown = std::get_if<flow::SuggestionsShown>(&sample.scene.body);
    if (shown == nullptr || shown->people.empty()) continue;
    for (const Size size : kSizes) {
      INFO(sample.name << " " << size.width << "x" << size.height);
      const Page page = renderer.page(sample.scene, size);
      std::vector<const Button*> cards;
      std::ranges::copy_if(buttons(page), std::back_inserter(cards),
                           [](const Button* button) { return button->card && button->action != flow::Action::stay; });
      REQUIRE(cards.size() == shown->people.size());
      for (std::size_t i = 0; i < cards.size(); ++i) {
        CHECK(cards[i]->label == plain(shown->people[i].person.name));
        const auto on_card = [&](const Rect& place) { return cards[i]->place.contains(place); };
        CHECK(std::ranges::any_of(page.widgets, [&](const Widget& widget) {
          const auto* rating = std::get_if<Rating>(&widget);
          return rating != nullptr && on_card(rating->place) && rating->count == shown->people[i].stars;
        }));
        if (shown->people[i].reasons.empty()) continue;
        CHECK(std::ranges::any_of(page.widgets, [&](const Widget& widget) {
          const auto* text = std::get_if<Text>(&widget);
          return text != nullptr && on_card(text->place) && !text->cut &&
                 text->words == plain(shown->people[i].reasons.front());
        }));
      }
    }
  }
}

TEST_CASE("without a card to scan, the glass says how to come by it") {
  const Renderer renderer;
  auto shown = samples::person();
  for (const auto& code : {std::string{}, std::string(5000, 'x')}) {
    shown.qr_text = code;
    const Page page = renderer.page(samples::scene(shown, {flow::Action::back}), {800, 480});
    CHECK(find<Qr>(page) == nullptr);
    CHECK(std::ranges::any_of(page.widgets, [](const Widget& widget) {
      const auto* text = std::get_if<Text>(&widget);
      return text != nullptr && text->words.markup.contains("jullie badges samen");
    }));
  }
}

TEST_CASE("a card that no code can hold still shows its owner") {
  const Renderer renderer;
  flow::CardShown card{{}, samples::joris(), "", "", std::string(5000, 'x'), 0, 1};
  const Page page = renderer.page(samples::scene(card, {flow::Action::close}), {800, 480});
  CHECK(find<Qr>(page) == nullptr);
  CHECK(buttons(page).size() == 1);
}

TEST_CASE("a code held up to the camera is seen through the hole between the brackets") {
  const Renderer renderer;
  const std::vector<std::uint8_t> luma(640 * 480, 235);
  const std::vector<std::uint8_t> chroma(640 * 480 / 4, 128);
  const YuvPicture white{640, 480, luma.data(), chroma.data(), chroma.data(), 640, 320};
  const auto start = samples::named("start-door");
  CHECK((renderer.render(start, {800, 480}, samples::kNow, &white).at(310, 230) & 0xFFFFFF) == 0xFFFFFF);
  CHECK((renderer.render(start, {800, 480}, samples::kNow).at(310, 230) & 0xFF) < 100);
}

TEST_CASE("the attendee hears what to do when the camera is gone") {
  const Renderer renderer;
  for (const auto state : {flow::CameraState::absent, flow::CameraState::lost}) {
    const Page page = renderer.page(samples::scene(flow::Start{.event_name = "E", .camera = state}, {}), {800, 480});
    CHECK(find<Viewfinder>(page) == nullptr);
    const bool desk = std::ranges::any_of(page.widgets, [](const Widget& widget) {
      const auto* text = std::get_if<Text>(&widget);
      return text != nullptr && text->words.markup.contains("balie");
    });
    CHECK(desk);
  }
}

TEST_CASE("the countdown says how long is left, rounded up, and never less than nothing") {
  using namespace std::chrono_literals;
  CHECK(seconds_left(samples::kNow + 14s, samples::kNow) == 14);
  CHECK(seconds_left(samples::kNow + 13001ms, samples::kNow) == 14);
  CHECK(seconds_left(samples::kNow, samples::kNow + 1s) == 0);
}
