#include "kiosk/app/screenshots.hpp"

#include "kiosk/app/sidecar.hpp"
#include "kiosk/event/names.hpp"
#include "kiosk/screen/widgets.hpp"

#include <spdlog/spdlog.h>

#include <format>
#include <fstream>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;

/// Movements on the glass are over by then, and the viewfinder has its first picture.
constexpr base::milliseconds kSettled = 600ms;

struct Namer {
  std::string operator()(const flow::StartingUp&) const { return "starting-up"; }
  std::string operator()(const flow::Start& start) const {
    return start.camera == flow::CameraState::ready ? "start" : "start-without-camera";
  }
  std::string operator()(const flow::NoBadge&) const { return "no-badge"; }
  std::string operator()(const flow::VerdictShown& shown) const { return std::string{event::name_of(shown.kind)}; }
  std::string operator()(const flow::ConsentAsked&) const { return "consent"; }
  std::string operator()(const flow::ExchangeShown& shown) const {
    switch (shown.step) {
      case flow::ExchangeStep::waiting:
        return "exchange-waiting";
      case flow::ExchangeStep::done:
        return "exchange-done";
      case flow::ExchangeStep::again:
        return "exchange-again";
      case flow::ExchangeStep::refused:
        return "exchange-refused";
    }
    return "exchange";
  }
  std::string operator()(const flow::CardShown&) const { return "card"; }
  std::string operator()(const flow::CardsCodeShown&) const { return "cards-code"; }
  std::string operator()(const flow::IntroductionShown&) const { return "introduction"; }
  std::string operator()(const flow::ConsentsShown&) const { return "choices"; }
  std::string operator()(const flow::UnlockShown&) const { return "unlock"; }
  std::string operator()(const flow::WallShown& shown) const {
    switch (shown.page) {
      case flow::WallPage::welcome:
        return "wall-welcome";
      case flow::WallPage::occasions:
        return "wall-occasions";
      case flow::WallPage::wanted:
        return "wall-wanted";
      case flow::WallPage::spotlight:
        return "wall-spotlight";
      case flow::WallPage::tables:
        return "wall-tables";
    }
    return "wall";
  }
  std::string operator()(const flow::PinAsked&) const { return "pin"; }
  std::string operator()(const flow::MenuShown&) const { return "menu"; }
  std::string operator()(const flow::OutOfOrder&) const { return "out-of-order"; }
  std::string operator()(const flow::Alarm&) const { return "alarm"; }
  std::string operator()(const flow::SuggestionsShown& shown) const {
    return shown.people.empty() ? "suggestions-nobody" : "suggestions";
  }
  std::string operator()(const flow::PersonShown&) const { return "person"; }
  std::string operator()(const flow::PassOnShown& shown) const {
    switch (shown.step) {
      case flow::PassOnStep::permission:
        return "pass-on-permission";
      case flow::PassOnStep::recipient:
        return "pass-on-recipient";
      case flow::PassOnStep::level:
        return "pass-on-level";
      case flow::PassOnStep::done:
        return "pass-on-done";
      case flow::PassOnStep::refused:
        return "pass-on-refused";
    }
    return "pass-on";
  }
  std::string operator()(const flow::FormShown& shown) const {
    return std::format("{}-{}", shown.improves ? "improve" : "register", shown.step + 1);
  }
  std::string operator()(const flow::RegisteredShown&) const { return "registered"; }
  std::string operator()(const flow::OnMyPhoneShown&) const { return "on-my-phone"; }
  std::string operator()(const flow::LegibilityShown&) const { return "legibility"; }
  std::string operator()(const flow::SaverShown&) const { return "saver"; }
};

/// The start scene's clock and counts go on all day: it is one scene as long as the camera's state and the language
/// stay.
bool same_picture(const flow::Scene& one, const flow::Scene& other) {
  const auto* start = std::get_if<flow::Start>(&one.body);
  const auto* other_start = std::get_if<flow::Start>(&other.body);
  if (start && other_start) {
    return start->camera == other_start->camera && one.language == other.language && one.since == other.since;
  }
  return one == other;
}

/// The file is there only once it is whole: who waits for it reads all of it.
bool write_whole(const std::filesystem::path& file, const std::string& text) {
  auto unfinished = file;
  unfinished += ".part";
  std::ofstream stream{unfinished, std::ios::binary};
  stream << text;
  stream.close();
  std::error_code failed;
  if (stream) std::filesystem::rename(unfinished, file, failed);
  return stream && !failed;
}

}  // namespace

std::string picture_name(const flow::SceneBody& scene) {
  return std::visit(Namer{}, scene);
}

void Screenshots::keep(screen::Screen& glass, const flow::Scene& scene, base::Instant now) {
  if (folder_.empty() || now - scene.since < kSettled || (kept_ && same_picture(*kept_, scene))) return;
  kept_ = scene;
  std::error_code failed;
  std::filesystem::create_directories(folder_, failed);
  const auto name = picture_name(scene.body);
  const auto picture = folder_ / std::format("{:03}-{}.png", ++count_, name);
  if (const auto written = glass.write_screenshot(picture); !written) {
    spdlog::warn("screenshot: {}", written.error().message);
    return;
  }
  auto beside = picture;
  beside.replace_extension(".json");
  if (!write_whole(beside, sidecar(name, scene.language, glass.page()))) {
    spdlog::warn("screenshot: cannot write {}: check the folder and free space", beside.string());
  }
}

}  // namespace kiosk::app
