#include "kiosk/screen/sample_parts.hpp"
#include "kiosk/screen/samples.hpp"

#include <utility>

namespace kiosk::screen::samples {

using namespace flow;

std::vector<NamedScene> organiser() {
  std::vector<NamedScene> all;
  const auto pad = [&](std::string name, PinAsked asked) {
    std::vector<Action> actions{Action::close};
    if (asked.wait_seconds == 0 && asked.remark != PinRemark::checking) actions.push_back(Action::key);
    all.push_back({std::move(name), scene(asked, actions, 60)});
  };
  pad("pin", {.purpose = PinPurpose::open, .digits = 3});
  pad("pin-wrong", {.purpose = PinPurpose::open, .remark = PinRemark::wrong, .attempts_left = 3});
  pad("pin-wait", {.purpose = PinPurpose::open, .remark = PinRemark::wrong, .attempts_left = 1, .wait_seconds = 30});
  pad("pin-choose", {.purpose = PinPurpose::choose, .digits = 4, .remark = PinRemark::too_easy});
  pad("pin-repeat", {.purpose = PinPurpose::repeat});
  pad("pin-unlock", {.purpose = PinPurpose::unlock});
  all.push_back({"unlock", scene(UnlockShown{}, {Action::switch_language})});
  all.push_back({"unlock-other-badge",
                 scene(UnlockShown{.other_badge = true, .camera = CameraState::absent}, {Action::switch_language}, 8)});
  const auto menu = [&](std::string name, MenuPage page, auto change) {
    MenuShown shown{.page = page,
                    .event_name = "Open Coffee Emmen",
                    .kiosk_name = "Ingang Noord",
                    .expected = 120,
                    .present = 37,
                    .exchanges = 24,
                    .refused = 3,
                    .facts = 412,
                    .time = "09:14",
                    .date = "2026-11-26",
                    .free_space = "12.4 GB",
                    .board = {.addresses = {"192.168.1.20"}, .brightness = 100, .temperature = 54}};
    change(shown);
    all.push_back({std::move(name), scene(shown, {Action::close, Action::item}, 120)});
  };
  menu("menu", MenuPage::overview, [](MenuShown&) {});
  menu("menu-broken", MenuPage::overview, [](MenuShown& shown) {
    shown.clock_trusted = false;
    shown.camera = CameraState::lost;
    shown.board = {
        .addresses = {}, .sound = false, .brightness = std::nullopt, .temperature = 84, .portal_failed = true};
  });
  menu("menu-devices", MenuPage::devices, [](MenuShown& shown) {
    shown.setup.voice = true;
    shown.board.lamp = true;
  });
  menu("menu-devices-broken", MenuPage::devices, [](MenuShown& shown) {
    shown.camera = CameraState::lost;
    shown.setup.voice = true;
    shown.board = {.sound = false, .temperature = 84, .voice = false, .touch = false, .missing_fonts = "fonts-inter"};
  });
  menu("menu-data", MenuPage::data, [](MenuShown&) {});
  const auto stick = [&](const std::string& name, StickState state) {
    menu("menu-stick-" + name, MenuPage::data, [&](MenuShown& shown) {
      shown.stick = std::move(state);
      shown.board.portal = "https://192.168.1.20:8443";
      shown.board.fingerprint =
          "3A:9C:41:E7:0B:5D:F2:68:91:AC:37:D4:5E:80:1F:C6:72:E9:B3:04:6A:DD:18:F5:2C:97:4B:E0:63:A1:5F:8D";
      shown.board.setup_code = "4F7K-92QM";
    });
  };
  stick("there", {.step = StickStep::there});
  stick("busy", {.step = StickStep::busy, .percent = 40});
  stick("done",
        {.step = StickStep::done, .percent = 100, .folder = "open-coffee-emmen-2026-11-26-0914", .let_go = true});
  stick("full", {.step = StickStep::failed, .trouble = StickTrouble::full});
  menu("menu-kiosk", MenuPage::kiosk, [](MenuShown& shown) {
    shown.has_lists = true;
    shown.setup.list = "Lezing";
  });
  menu("menu-senses", MenuPage::senses, [](MenuShown& shown) { shown.clock_trusted = false; });
  menu("menu-power", MenuPage::power, [](MenuShown&) {});
  menu("menu-sure", MenuPage::power, [](MenuShown& shown) { shown.asked = MenuItem::shut_down; });
  all.push_back({"out-of-order", scene(OutOfOrder{}, {})});
  all.push_back({"out-of-order-broken", scene(OutOfOrder{"event.db: the event key is another event's", "09:14"}, {})});
  return all;
}

}  // namespace kiosk::screen::samples
