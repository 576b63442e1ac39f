#include "kiosk/screen/renderer.hpp"
#include "tests/golden/sample_scenes.hpp"

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

namespace {

constexpr Size kSizes[]{{800, 480}, {1280, 720}, {1280, 800}, {720, 1280}, {480, 800}};

template <class See>
void see_all(const Renderer& renderer, const std::vector<samples::NamedScene>& scenes, const See& see) {
  for (auto sample : scenes) {
    for (const auto language : {flow::Language::nl, flow::Language::en}) {
      sample.scene.language = language;
      for (const Size size : kSizes) {
        INFO(sample.name << (language == flow::Language::nl ? " nl " : " en ") << size.width << "x" << size.height);
        see(renderer.page(sample.scene, size), size, sample);
      }
    }
  }
}

double unit_of(Size size) {
  return std::min(std::max(size.width, size.height) / 800.0, std::min(size.width, size.height) / 480.0);
}

Rect glass(Size size) {
  return {0, 0, static_cast<double>(size.width), static_cast<double>(size.height)};
}

/// What lies under `where` when the widget at `index` is painted: colours through each other, as the painter does.
Colour ground_under(const Page& page, std::size_t index, const Rect& where) {
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
double least_contrast(const Type& type, double unit) {
  const double size = type.size / unit;
  return size >= 24 || (size >= 18.66 && type.weight >= 700) ? 3.0 : 4.5;
}

/// Dutch with every sentence 40 % longer, as a third language might be.
const std::filesystem::path& stretched_catalogues() {
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

/// What a phone's camera makes of the code on the picture; empty when it sees none.
std::string read_code(const Image& image) {
  const ZXing::ImageView view{reinterpret_cast<const std::uint8_t*>(image.pixels.data()), image.size.width,
                              image.size.height, ZXing::ImageFormat::BGRA};
  const auto found = ZXing::ReadBarcode(
      view, ZXing::ReaderOptions{}.setFormats(ZXing::BarcodeFormat::QRCode).setTextMode(ZXing::TextMode::Plain));
  return found.isValid() ? found.text() : std::string{};
}

void check_uncut(const Page& page) {
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
bool stands_for_many(flow::Action action) {
  return action == flow::Action::key || action == flow::Action::item;
}

}  // namespace

TEST_CASE("every button can be hit: 60 px at 800×480, on the glass, and apart from the others") {
  const Renderer renderer;
  see_all(renderer, samples::all_scenes(), [](const Page& page, Size size, const samples::NamedScene&) {
    const auto all = buttons(page);
    for (const Button* button : all) {
      // ten keys side by side are as wide as an upright glass lets them be, and higher instead
      const bool narrow = button->action == flow::Action::key && size.height > size.width;
      CHECK(button->place.width >= (narrow ? 48 : 60) * unit_of(size) - 0.01);
      if (narrow) CHECK(button->place.height >= 72 * unit_of(size) - 0.01);
      CHECK(button->place.height >= 60 * unit_of(size) - 0.01);
      CHECK(glass(size).contains(button->place));
      CHECK(std::ranges::none_of(
          all, [&](const Button* other) { return other != button && other->place.overlaps(button->place); }));
    }
  });
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
    if (!std::holds_alternative<flow::CardShown>(sample.scene.body)) CHECK(shown == offered);
  });
}

TEST_CASE("every word is on the glass and keeps off buttons, or stays within its card, and off the countdown") {
  const Renderer renderer;
  see_all(renderer, samples::all_scenes(), [](const Page& page, Size size, const samples::NamedScene&) {
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
  });
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
  see_all(renderer, samples::all_scenes(), [](const Page& page, Size size, const samples::NamedScene&) {
    for (std::size_t i = 0; i < page.widgets.size(); ++i) {
      const auto check = [&](const Rect& place, const Colour& ink, const Colour& over, double least) {
        const Colour ground = blend(over, ground_under(page, i, place));
        CHECK(contrast(blend(ink, ground), ground) >= least);
      };
      const Colour nothing{0, 0, 0, 0};
      const Widget& widget = page.widgets[i];
      if (const auto* text = std::get_if<Text>(&widget)) {
        INFO(text->words.markup);
        check(text->place, text->colour, nothing, least_contrast(text->type, unit_of(size)));
      } else if (const auto* button = std::get_if<Button>(&widget)) {
        INFO(button->label.markup);
        check(button->place, button->text, button->fill, 4.5);
        check(button->place, button->focus, nothing, 3.0);
      } else if (const auto* countdown = std::get_if<Countdown>(&widget)) {
        check(countdown->place, countdown->text, countdown->fill, 4.5);
      } else if (const auto* mark = std::get_if<Mark>(&widget)) {
        check(mark->place, mark->colour, nothing, 3.0);
      } else if (const auto* rating = std::get_if<Rating>(&widget)) {
        check(rating->place, rating->colour, nothing, 3.0);
      } else if (const auto* emblem = std::get_if<Emblem>(&widget)) {
        check(emblem->place, emblem->colour, emblem->disc, 3.0);
      }
    }
  });
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
      std::ranges::copy_if(buttons(page), std::back_inserter(cards), &Button::card);
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
  const auto start = samples::everyday().at(1).scene;
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
