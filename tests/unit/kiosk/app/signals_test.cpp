#include "kiosk/app/patterns.hpp"
#include "kiosk/app/screenshots.hpp"
#include "kiosk/app/sounds.hpp"
#include "kiosk/event/names.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

using namespace kiosk;
using app::picture_name;
using app::sound_for;
using firmware::signal::Sound;

TEST_CASE("Who gets in hears a welcome, and nobody else does") {
  for (const auto verdict : event::kAllVerdicts) {
    INFO(event::name_of(verdict));
    const auto sound = sound_for(flow::Signal{verdict});
    CHECK((sound == Sound::welcome) == (verdict == event::VerdictKind::admitted));
    CHECK((sound == Sound::goodbye) == (verdict == event::VerdictKind::left));
    CHECK((sound == Sound::repeated) == (verdict == event::VerdictKind::already_in));
    CHECK(sound != Sound::exchange);
    CHECK(sound != Sound::alarm);
  }
}

TEST_CASE("What the desk can solve asks for attention; what it must stop sounds a warning") {
  using enum event::VerdictKind;
  for (const auto verdict : {unknown, unpaid, needs_desk, wrong_list, too_early, too_late, full}) {
    CHECK(sound_for(flow::Signal{verdict}) == Sound::attention);
  }
  for (const auto verdict : {other_event, cancelled, revoked}) {
    CHECK(sound_for(flow::Signal{verdict}) == Sound::refused);
  }
  for (const auto verdict : {forged, blocked}) CHECK(sound_for(flow::Signal{verdict}) == Sound::warning);
}

TEST_CASE("Swapped cards have a sound of their own") {
  CHECK(sound_for(flow::ExchangeSignal{}) == Sound::exchange);
  CHECK(sound_for(flow::AlarmSignal{}) == Sound::alarm);
}

TEST_CASE("Every verdict has a rhythm of its own on the lamps, so that nobody needs to see its colour") {
  std::set<std::string> rhythms;
  const auto rhythm_of = [](const app::Signalled& signalled) {
    std::string rhythm;
    for (const auto& beat : app::pattern_for(signalled).beats) rhythm += std::to_string(beat.on.count()) + " ";
    return rhythm;
  };
  for (const auto verdict : event::kAllVerdicts) rhythms.insert(rhythm_of(flow::Signal{verdict}));
  rhythms.insert(rhythm_of(flow::ExchangeSignal{}));
  rhythms.insert(rhythm_of(flow::AlarmSignal{}));
  CHECK(rhythms.size() == event::kAllVerdicts.size() + 2);
}

TEST_CASE("Who may go on sees slow green beats; everybody else quicker ones in another colour, heard as long as seen") {
  using namespace std::chrono_literals;
  using firmware::signal::Line;
  for (const auto verdict : event::kAllVerdicts) {
    INFO(event::name_of(verdict));
    const auto pattern = app::pattern_for(flow::Signal{verdict});
    const bool welcome = verdict == event::VerdictKind::admitted || verdict == event::VerdictKind::left;
    CHECK((pattern.lamp == Line::green) == welcome);
    REQUIRE_FALSE(pattern.beats.empty());
    for (const auto& beat : pattern.beats) {
      CHECK((beat.on >= 1s) == welcome);
      CHECK((pattern.chirp < beat.on) == welcome);
      CHECK(beat.off >= 100ms);
    }
  }
}

TEST_CASE("Every scene's picture has a name that tells it from all others") {
  std::set<std::string> names;
  int scenes = 0;
  const auto add = [&](const flow::SceneBody& body) {
    ++scenes;
    names.insert(picture_name(body));
  };
  add(flow::StartingUp{});
  add(flow::Start{});
  add(flow::Start{.camera = flow::CameraState::lost});
  add(flow::NoBadge{});
  for (const auto kind : event::kAllVerdicts) add(flow::VerdictShown{.kind = kind});
  add(flow::ConsentAsked{});
  for (const auto step : {flow::ExchangeStep::waiting, flow::ExchangeStep::done, flow::ExchangeStep::again,
                          flow::ExchangeStep::refused}) {
    add(flow::ExchangeShown{.step = step});
  }
  add(flow::CardShown{});
  add(flow::PinAsked{});
  add(flow::MenuShown{});
  add(flow::OutOfOrder{});
  add(flow::Alarm{});
  CHECK(names.size() == static_cast<std::size_t>(scenes));
  CHECK(picture_name(flow::VerdictShown{.kind = event::VerdictKind::admitted}) == "admitted");
  CHECK(picture_name(flow::ExchangeShown{.step = flow::ExchangeStep::done}) == "exchange-done");
}
