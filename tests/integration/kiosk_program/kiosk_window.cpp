#include "tests/integration/kiosk_program/kiosk_window.hpp"

#include "kiosk/base/text.hpp"

#include <boost/json.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cctype>
#include <format>
#include <fstream>
#include <iterator>

namespace integration {
namespace {

namespace json = boost::json;

/// A machine that builds something beside takes its time.
constexpr std::chrono::seconds kPatience{90};

std::filesystem::path emptied(const std::filesystem::path& folder) {
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder;
}

std::string text_of(const json::object& object, std::string_view name) {
  return std::string{object.at(name).as_string()};
}

int number_of(const json::object& object, std::string_view name) {
  return object.at(name).to_number<int>();
}

Glass read_glass(const std::filesystem::path& file) {
  std::ifstream stream{file};
  const auto object = json::parse(std::string{std::istreambuf_iterator<char>{stream}, {}}).as_object();
  Glass glass{.number = std::stoi(file.stem().string()),
              .scene = text_of(object, "scene"),
              .language = text_of(object, "language"),
              .width = number_of(object, "width"),
              .height = number_of(object, "height")};
  for (const auto& text : object.at("texts").as_array()) glass.texts.emplace_back(text.as_string());
  for (const auto& value : object.at("buttons").as_array()) {
    const auto& button = value.as_object();
    glass.buttons.push_back({.action = text_of(button, "action"),
                             .key = text_of(button, "key"),
                             .label = text_of(button, "label"),
                             .x = number_of(button, "x") + number_of(button, "width") / 2,
                             .y = number_of(button, "y") + number_of(button, "height") / 2});
  }
  return glass;
}

std::vector<std::filesystem::path> sidecars(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::vector<std::string> command(const std::vector<std::string>& options, const std::filesystem::path& artefacts) {
  std::vector<std::string> words{KOFFIETIJD_BIN_DIR "/koffietijd-kiosk", "--display", "window", "--screenshots",
                                 artefacts.string()};
  words.insert(words.end(), options.begin(), options.end());
  return words;
}

}  // namespace

bool Glass::says(std::string_view text) const {
  return std::ranges::any_of(texts, [&](const auto& one) { return one.contains(text); }) ||
         std::ranges::any_of(buttons, [&](const auto& one) { return one.label.contains(text); });
}

const Glass::Button* Glass::button(std::string_view action, std::string_view key) const {
  const auto found = std::ranges::find_if(
      buttons, [&](const Button& one) { return one.action == action && (key.empty() || one.key == key); });
  return found == buttons.end() ? nullptr : &*found;
}

KioskWindow::KioskWindow(std::string_view name, const XServer& server, const std::vector<std::string>& options,
                         const std::map<std::string, std::string>& environment)
    : artefacts_{emptied(std::filesystem::path{KOFFIETIJD_BIN_DIR}.parent_path() / "artefacts" / name)},
      environment_{server.environment()},
      program_{command(options, artefacts_), artefacts_ / "log", [&] {
                 auto all = environment_;
                 all.insert(environment.begin(), environment.end());
                 return all;
               }()} {}

std::vector<Glass> KioskWindow::pictures() const {
  std::vector<Glass> all;
  for (const auto& file : sidecars(artefacts_)) all.push_back(read_glass(file));
  return all;
}

std::vector<std::string> KioskWindow::scenes() const {
  std::vector<std::string> names;
  for (const auto& glass : pictures()) names.push_back(glass.scene);
  return names;
}

const Glass& KioskWindow::sees(std::string_view scene, const Fits& fits) {
  const bool came = eventually(
      [&] {
        for (const auto& glass : pictures()) {
          if (glass.number <= seen_.number || glass.scene != scene || (fits && !fits(glass))) continue;
          seen_ = glass;
          return true;
        }
        return false;
      },
      kPatience);
  std::string all;
  for (const auto& name : scenes()) all += " " + name;
  INFO("waited for " << scene << " after picture " << seen_.number << "; seen:" << all << "\n" << program_.said());
  REQUIRE(came);
  return seen_;
}

void KioskWindow::hand(const std::string& work) {
  Process tool{{"sh", "-c",
                "id=$(xdotool search --onlyvisible --name . | tail -n 1) && xdotool windowfocus --sync $id; " + work},
               artefacts_ / "xdotool.log",
               environment_};
  const int code = tool.exit_code();
  INFO(work << ": " << tool.said());
  REQUIRE(code == 0);
}

void KioskWindow::click(const std::vector<const Glass::Button*>& buttons) {
  if (buttons.empty()) return;
  std::string work = "xdotool";
  for (const auto* button : buttons) work += std::format(" mousemove --window $id {} {} click 1", button->x, button->y);
  hand(work);
}

void KioskWindow::tap(std::string_view action, std::string_view key) {
  const auto* button = seen_.button(action, key);
  INFO("no button " << action << " " << key << " on picture " << seen_.number << ", " << seen_.scene);
  REQUIRE(button != nullptr);
  click({button});
}

/// Capitals lie where their small letters do.
const Glass::Button* KioskWindow::key_for(const std::string& character) const {
  if (const auto* key = seen_.button("key", character)) return key;
  if (character.size() != 1) return nullptr;
  const auto letter = static_cast<unsigned char>(character.front());
  const char other = static_cast<char>(std::isupper(letter) != 0 ? std::tolower(letter) : std::toupper(letter));
  return seen_.button("key", std::string{other});
}

void KioskWindow::write(std::string_view text) {
  std::vector<const Glass::Button*> keys;
  const auto starts = kiosk::base::character_starts(text);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const auto end = i + 1 < starts.size() ? starts[i + 1] : text.size();
    const std::string character{text.substr(starts[i], end - starts[i])};
    if (const auto* key = key_for(character)) {
      keys.push_back(key);
      continue;
    }
    // an accent lies on another layer, which goes back to the letters by itself
    const Glass letters = seen_;
    keys.push_back(letters.button("key", "<accents>"));
    INFO("no key for " << character);
    REQUIRE(keys.back() != nullptr);
    click(keys);
    keys.clear();
    const auto& accents =
        sees(seen_.scene, [&](const Glass& glass) { return glass.button("key", character) != nullptr; });
    click({accents.button("key", character)});
    seen_.buttons = letters.buttons;
  }
  click(keys);
}

}  // namespace integration
