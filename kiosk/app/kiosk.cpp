#include "kiosk/app/kiosk.hpp"

#include "firmware/board/backlight.hpp"
#include "firmware/board/network.hpp"
#include "firmware/board/power.hpp"
#include "firmware/board/temperature.hpp"
#include "firmware/reader/reader.hpp"
#include "firmware/signal/lights.hpp"
#include "firmware/signal/sound.hpp"
#include "kiosk/app/match_thread.hpp"
#include "kiosk/app/organiser_clock.hpp"
#include "kiosk/app/patterns.hpp"
#include "kiosk/app/screenshots.hpp"
#include "kiosk/app/session.hpp"
#include "kiosk/app/setup_file.hpp"
#include "kiosk/app/sounds.hpp"
#include "kiosk/base/local_time.hpp"
#include "kiosk/screen/screen.hpp"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;

constexpr base::milliseconds kTickEvery = 100ms;
constexpr base::milliseconds kCheckSpaceEvery = 10s;
constexpr base::milliseconds kOpenAgainAfter = 1s;

using Seen = std::variant<firmware::reader::Reading, firmware::reader::DeviceState>;

int exit_code_for(const base::Error& error) {
  if (error.kind == base::ErrorKind::invalid_input) return 3;
  return error.kind == base::ErrorKind::not_found ? 4 : 1;
}

int complain(const base::Error& error) {
  std::cerr << "koffietijd-kiosk: " << error.message << '\n';
  return exit_code_for(error);
}

screen::Display display_of(DisplayChoice choice) {
  switch (choice) {
    case DisplayChoice::automatic:
      return screen::Display::automatic;
    case DisplayChoice::window:
      return screen::Display::window;
    case DisplayChoice::kms:
      return screen::Display::kms;
    case DisplayChoice::offscreen:
      return screen::Display::offscreen;
  }
  return screen::Display::automatic;
}

flow::CameraState camera_state(firmware::reader::DeviceState state) {
  switch (state) {
    case firmware::reader::DeviceState::ready:
      return flow::CameraState::ready;
    case firmware::reader::DeviceState::absent:
      return flow::CameraState::absent;
    case firmware::reader::DeviceState::lost:
      return flow::CameraState::lost;
    case firmware::reader::DeviceState::ended:
      return flow::CameraState::ready;  // recorded frames: nothing broke
  }
  return flow::CameraState::absent;
}

screen::YuvPicture picture_of(const firmware::reader::Frame& frame) {
  const auto* pixels = frame.pixels.get();
  return {.width = frame.width,
          .height = frame.height,
          .y = pixels,
          .u = pixels + frame.u_offset,
          .v = pixels + frame.v_offset,
          .y_stride = frame.y_stride,
          .uv_stride = frame.uv_stride};
}

bool time_is_up(const Options& options, std::chrono::steady_clock::time_point since) {
  return options.exit_after &&
         std::chrono::steady_clock::now() - since >= std::chrono::duration<double>{*options.exit_after};
}

/// The newest camera picture, handed from the camera's thread to the screen's.
class NewestFrame {
public:
  void put(firmware::reader::Frame frame) {
    const std::scoped_lock lock{mutex_};
    frame_ = std::move(frame);
  }
  [[nodiscard]] std::optional<firmware::reader::Frame> take() {
    const std::scoped_lock lock{mutex_};
    return std::exchange(frame_, std::nullopt);
  }

private:
  std::mutex mutex_;
  std::optional<firmware::reader::Frame> frame_;
};

/// One kiosk at work: what the devices and the storage bring goes to the session, its scene goes to the glass.
class Kiosk {
public:
  Kiosk(const Options& options, flow::Config config, OrganiserClock& clock, std::unique_ptr<screen::Screen> glass,
        store::EventFolder event)
      : options_{options},
        clock_{clock},
        glass_{std::move(glass)},
        folder_{event.path},
        screenshots_{options.screenshots},
        speaker_{options.sound ? open_speaker(has_sound_) : nullptr},
        lights_{open_lights(options.lights)},
        seen_{[this] { glass_->wake(); }},
        session_{std::move(event), std::move(config), clock_, [this] { glass_->wake(); }},
        match_thread_{options.lexicon, [this](flow::Suggested answer) { session_.suggested(std::move(answer)); },
                      [this](flow::RoomSurveyed answer) { session_.surveyed(std::move(answer)); },
                      [this](flow::Sharpened answer) { session_.sharpened(std::move(answer)); }} {
    session_.on_survey(
        [this](const flow::SurveyRoom& question) { match_thread_.ask(room_.look(session_.state()), question); });
    session_.on_suggest(
        [this](const flow::Suggest& question) { match_thread_.ask(room_.look(session_.state()), question); });
    session_.on_wish([this](const Wish& wish) { std::visit([this](const auto& one) { fulfil(one); }, wish); });
    session_.on_sharpen(
        [this](const flow::Sharpen& question) { match_thread_.sharpen(room_.look(session_.state()), question); });
    introduce();
  }

  base::Result<> open_camera() {
    const firmware::reader::CameraOptions camera{.repeat_files = options_.repeat_files};
    auto reader = firmware::reader::open_camera(
        options_.camera, camera,
        {.reading = [this](firmware::reader::Reading reading) { seen_.post(std::move(reading)); },
         .frame =
             [this](firmware::reader::Frame frame) {
               newest_.put(std::move(frame));
               glass_->wake();
             },
         .state =
             [this](firmware::reader::DeviceState state, const std::string& sentence) {
               spdlog::info("camera: {}", sentence);
               seen_.post(state);
             }});
    if (!reader) return base::fail(base::ErrorKind::invalid_input, "--camera: " + reader.error());
    camera_ = std::move(*reader);
    return {};
  }

  /// Sound and light as the organiser wants them, in percent.
  void follow_setup(int volume, int brightness) {
    if (speaker_) speaker_->set_volume(static_cast<float>(volume) / 100.0F);
    if (brightness == brightness_) return;
    brightness_ = brightness;
    session_.errand([brightness]() -> std::optional<flow::Input> {
      if (const auto set = firmware::board::set_brightness(brightness); !set) spdlog::info("{}", set.error());
      return std::nullopt;
    });
  }

  /// `begun`: when the program was started.
  int run(std::chrono::steady_clock::time_point begun) {
    const auto started = std::chrono::steady_clock::now();
    while (!ended_) {
      tick();
      session_.settle();
      take_seen();
      glass_->show(session_.scene(), clock_.now());
      give_signals();
      if (const auto frame = newest_.take()) glass_->viewfinder(picture_of(*frame));
      glass_->present();
      note_first_welcome(begun);
      screenshots_.keep(*glass_, session_.scene(), clock_.now());
      take_inputs(glass_->poll(kTickEvery));
      if (time_is_up(options_, started)) ended_ = true;
    }
    return 0;
  }

private:
  void introduce() {
    const auto known = session_.state().kiosk_name(session_.place().kiosk);
    if (!options_.name.empty() && known != options_.name) { session_.note(event::KioskIntroduced{options_.name}); }
  }

  /// How long an organiser waits at the door after switching on.
  void note_first_welcome(std::chrono::steady_clock::time_point begun) {
    const auto* verdict = std::get_if<flow::VerdictShown>(&session_.scene().body);
    if (welcomed_ || verdict == nullptr || verdict->kind != event::VerdictKind::admitted) return;
    welcomed_ = true;
    spdlog::info("first welcome {} ms after the start",
                 std::chrono::duration_cast<base::milliseconds>(std::chrono::steady_clock::now() - begun).count());
  }

  void fulfil(const flow::Adjust& adjust) {
    follow_setup(adjust.setup.volume, adjust.setup.brightness);
    const auto kept = keep_setup(adjust.setup, session_.place().kiosk, folder_);
    if (!kept) spdlog::warn("{}; after a restart this kiosk is as it was", kept.error().message);
  }

  void fulfil(const flow::ConfirmClock&) {
    spdlog::info("the organiser says that the clock is right");
    clock_.confirm();
  }

  void fulfil(const flow::SwitchPower& wish) {
    session_.errand([power = wish.power]() -> std::optional<flow::Input> {
      const auto switched = firmware::board::switch_power(
          power == flow::Power::restart ? firmware::board::PowerWish::restart : firmware::board::PowerWish::shut_down);
      if (switched) return std::nullopt;
      spdlog::warn("{}", switched.error());
      return flow::PowerRefused{};
    });
  }

  void look_at_board() {
    session_.errand([sound = has_sound_] {
      return flow::BoardSeen{{.addresses = firmware::board::addresses(),
                              .sound = sound,
                              .brightness = firmware::board::brightness(),
                              .temperature = firmware::board::temperature()}};
    });
  }

  void tick() {
    const auto now = std::chrono::steady_clock::now();
    if (now - ticked_ >= kTickEvery) {
      ticked_ = now;
      session_.handle(flow::Tick{});
    }
    if (now - checked_space_ >= kCheckSpaceEvery) {
      checked_space_ = now;
      std::error_code unknown;
      const auto space = std::filesystem::space(folder_, unknown);
      if (!unknown) session_.handle(flow::SpaceChecked{space.available});
      look_at_board();
    }
  }

  void take_seen() {
    for (const auto& what : seen_.take()) {
      if (const auto* reading = std::get_if<firmware::reader::Reading>(&what)) {
        session_.badge_read(reading->payload, reading->frame, event::ReadingSource::camera);
      } else {
        session_.handle(flow::CameraChanged{camera_state(std::get<firmware::reader::DeviceState>(what))});
      }
    }
  }

  void take_inputs(const std::vector<screen::ScreenInput>& inputs) {
    for (const auto& input : inputs) {
      if (const auto* tapped = std::get_if<screen::Tapped>(&input)) {
        session_.handle(flow::Tapped{tapped->action, tapped->text});
      } else if (const auto* text = std::get_if<screen::TextTyped>(&input)) {
        session_.handle(flow::TextTyped{text->text});
      } else if (const auto* typed = std::get_if<screen::CodeTyped>(&input)) {
        session_.badge_read(typed->payload, --typed_frame_, event::ReadingSource::scanner);
      } else if (std::holds_alternative<screen::QuitWanted>(input)) {
        ended_ = true;
      }
    }
  }

  static std::unique_ptr<firmware::signal::Speaker> open_speaker(bool& has_sound) {
    return firmware::signal::Speaker::open([&has_sound](const std::string& sentence) {
      has_sound = sentence.empty();
      if (!sentence.empty()) spdlog::info("sound: {}", sentence);
    });
  }

  static std::unique_ptr<firmware::signal::Lights> open_lights(const firmware::signal::LightOptions& options) {
    return firmware::signal::open_lights(options, [](const std::string& sentence) {
      if (!sentence.empty()) spdlog::info("lights: {}", sentence);
    });
  }

  void give_signals() {
    for (const auto& signal : session_.take_signals()) {
      if (speaker_) speaker_->play(sound_for(signal));
      lights_->play(pattern_for(signal));
    }
  }

  const Options& options_;
  OrganiserClock& clock_;
  std::unique_ptr<screen::Screen> glass_;
  std::filesystem::path folder_;
  Screenshots screenshots_;
  bool has_sound_ = false;
  int brightness_ = 100;
  std::unique_ptr<firmware::signal::Speaker> speaker_;  ///< null: silent
  std::unique_ptr<firmware::signal::Lights> lights_;
  Inbox<Seen> seen_;
  NewestFrame newest_;
  Session session_;
  matching::RoomWatch room_;
  MatchThread match_thread_;                          ///< after the session, which its answers go to
  std::unique_ptr<firmware::reader::Reader> camera_;  ///< last: stops before what it posts to goes
  std::chrono::steady_clock::time_point ticked_{};
  std::chrono::steady_clock::time_point checked_space_{};
  std::uint64_t typed_frame_ = 0;  ///< counts down, away from the camera's numbers
  bool welcomed_ = false;
  bool ended_ = false;
};

screen::Options screen_options(const Options& options) {
  screen::Options wanted{.display = display_of(options.display)};
  if (options.width && options.height) wanted.size = {*options.width, *options.height};
  return wanted;
}

flow::Config flow_config(const Options& options, const store::EventFolder& event) {
  const auto own = event.state.settings().language == "en" ? flow::Language::en : flow::Language::nl;
  return {.place = {.kiosk = event.store->kiosk(), .role = options.role, .list = options.list},
          .language = options.language.value_or(own)};
}

/// A full or failing disk may work again in a moment; everything else needs somebody to mend it.
bool disk_may_recover(const base::Error& error) {
  return error.kind == base::ErrorKind::disk_full || error.kind == base::ErrorKind::io;
}

flow::Alarm alarm_for(const base::Error& error) {
  return {error.kind == base::ErrorKind::disk_full ? flow::AlarmCause::disk_full : flow::AlarmCause::storage_failed};
}

/// Shows a scene while there is no flow yet.
void show_alone(screen::Screen& glass, const flow::Scene& scene, const base::Clock& clock) {
  glass.show(scene, clock.now());
  glass.present();
}

bool wants_to_end(const std::vector<screen::ScreenInput>& inputs) {
  return std::ranges::any_of(inputs,
                             [](const auto& input) { return std::holds_alternative<screen::QuitWanted>(input); });
}

/// What an organiser has to mend stays on the glass until somebody ends the program; a mistake in the command line is
/// told there.
int stay_out_of_order(screen::Screen& glass, const base::Error& error, flow::Language language, const Options& options,
                      std::chrono::steady_clock::time_point begun) {
  const bool to_mend = error.kind == base::ErrorKind::corrupt || error.kind == base::ErrorKind::forbidden;
  if (!to_mend) return complain(error);
  spdlog::error("{}", error.message);
  const base::SystemClock clock;
  const auto now = clock.now();
  const flow::Scene scene{
      .body = flow::OutOfOrder{.broken = error.message, .time = base::hour_minute(now, *std::chrono::current_zone())},
      .language = language,
      .since = now};
  bool ended = false;
  while (!ended) {
    show_alone(glass, scene, clock);
    ended = wants_to_end(glass.poll(kOpenAgainAfter)) || time_is_up(options, begun);
  }
  return complain(error);
}

}  // namespace

int run_kiosk(const Options& options) {
  const auto begun = std::chrono::steady_clock::now();
  spdlog::set_default_logger(spdlog::stderr_color_mt("koffietijd"));
  auto glass = screen::Screen::open(screen_options(options));
  if (!glass) return complain(glass.error());
  OrganiserClock clock;
  const auto language = options.language.value_or(flow::Language::nl);
  show_alone(**glass, {.body = flow::StartingUp{}, .language = language}, clock);
  auto event = store::open_event(options.event, clock);
  while (!event && disk_may_recover(event.error())) {
    spdlog::error("{}; trying again", event.error().message);
    show_alone(**glass, {.body = alarm_for(event.error()), .language = language}, clock);
    if (time_is_up(options, begun) || wants_to_end((*glass)->poll(kOpenAgainAfter))) return complain(event.error());
    event = store::open_event(options.event, clock);
  }
  if (!event) return stay_out_of_order(**glass, event.error(), language, options, begun);
  spdlog::info("{}: {} facts read, kiosk {}", event->state.settings().name, event->state.fact_count(),
               event->store->kiosk().value);
  auto config = flow_config(options, *event);
  if (auto kept = with_kept_setup(config, event->path)) {
    config = *std::move(kept);
  } else {
    spdlog::warn("{}; it counts for nothing", kept.error().message);
  }
  const int volume = config.volume;
  const int brightness = config.brightness;
  Kiosk kiosk{options, std::move(config), clock, std::move(*glass), std::move(*event)};
  kiosk.follow_setup(volume, brightness);
  if (const auto opened = kiosk.open_camera(); !opened) return complain(opened.error());
  return kiosk.run(begun);
}

}  // namespace kiosk::app
