#include "kiosk/app/kiosk.hpp"

#include "firmware/board/backlight.hpp"
#include "firmware/board/network.hpp"
#include "firmware/board/power.hpp"
#include "firmware/board/temperature.hpp"
#include "firmware/board/usb_stick.hpp"
#include "kiosk/app/camera_feed.hpp"
#include "kiosk/app/match_thread.hpp"
#include "kiosk/app/opening.hpp"
#include "kiosk/app/organiser_clock.hpp"
#include "kiosk/app/portal_link.hpp"
#include "kiosk/app/screenshots.hpp"
#include "kiosk/app/session.hpp"
#include "kiosk/app/setup_file.hpp"
#include "kiosk/app/signals.hpp"
#include "kiosk/app/stick_thread.hpp"
#include "kiosk/event/retention.hpp"
#include "kiosk/screen/fonts.hpp"
#include "kiosk/screen/screen.hpp"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;

constexpr base::milliseconds kTickEvery = 100ms;
constexpr base::milliseconds kCheckSpaceEvery = 10s;
constexpr base::milliseconds kLookForStickEvery = 1s;
constexpr int kNightPercent = 10;  ///< of the backlight

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
        signals_{options.sound, options.lights},
        session_{std::move(event), std::move(config), clock_, [this] { glass_->wake(); }},
        match_thread_{options.lexicon, [this](flow::Suggested answer) { session_.suggested(std::move(answer)); },
                      [this](flow::RoomSurveyed answer) { session_.surveyed(std::move(answer)); },
                      [this](flow::Sharpened answer) { session_.sharpened(std::move(answer)); }},
        stick_thread_{{}, [this](flow::Input news) { session_.tell(std::move(news)); }} {
    session_.on_survey(
        [this](const flow::SurveyRoom& question) { match_thread_.ask(room_.look(session_.state()), question); });
    session_.on_suggest(
        [this](const flow::Suggest& question) { match_thread_.ask(room_.look(session_.state()), question); });
    session_.on_wish([this](const Wish& wish) { std::visit([this](const auto& one) { fulfil(one); }, wish); });
    session_.on_sharpen(
        [this](const flow::Sharpen& question) { match_thread_.sharpen(room_.look(session_.state()), question); });
    introduce();
  }

  base::Result<> open_camera() { return camera_.open(options_); }

  /// The organiser's pages. The door does not wait for them: what goes wrong is logged, and the kiosk does without.
  void open_portal() {
    if (options_.portal == kNoPortal) return;
    auto opened = app::open_portal(options_, session_, clock_, folder_);
    if (!opened) {
      portal_failed_ = true;
      return spdlog::error("no portal: {}", opened.error().message);
    }
    portal_ = *std::move(opened);
    spdlog::info("the portal is at {}, its fingerprint {}", portal_->url(), portal_->fingerprint());
    if (!portal_->setup_code().empty()) spdlog::info("code for the first account there: {}", portal_->setup_code());
  }

  /// Sound and light as the organiser wants them, in percent; and whether it reads aloud.
  void follow_setup(int volume, int brightness, bool voice) {
    signals_.set(volume, voice);
    brightness_ = brightness;
    follow_light();
  }

  /// `begun`: when the program was started.
  int run(std::chrono::steady_clock::time_point begun) {
    const auto started = std::chrono::steady_clock::now();
    while (!ended_) {
      tick();
      session_.settle();
      take_seen();
      follow_light();
      glass_->show(on_glass(), clock_.now());
      signals_.give(session_.take_signals());
      signals_.aloud().follow(session_.scene());
      if (const auto frame = camera_.picture()) glass_->viewfinder(picture_of(*frame));
      glass_->present();
      note_first_welcome(begun);
      screenshots_.keep(*glass_, session_.scene(), clock_.now());
      take_inputs(glass_->poll(kTickEvery));
      if (time_is_up(options_, started)) ended_ = true;
    }
    return 0;
  }

private:
  /// The backlight as the organiser wants it, and lower for a dim scene.
  void follow_light() {
    const int wanted = session_.scene().dim ? std::min(brightness_, kNightPercent) : brightness_;
    if (wanted == lit_) return;
    lit_ = wanted;
    session_.errand([wanted]() -> std::optional<flow::Input> {
      if (const auto set = firmware::board::set_brightness(wanted); !set) spdlog::info("{}", set.error());
      return std::nullopt;
    });
  }

  /// The scene; where a backlight makes it dim, the glass need not.
  [[nodiscard]] flow::Scene on_glass() const {
    auto scene = session_.scene();
    scene.dim = scene.dim && !has_backlight_;
    return scene;
  }

  void introduce() {
    const auto known = session_.state().kiosk_name(session_.place().kiosk);
    if (!options_.name.empty() && known != options_.name) { session_.note({event::KioskIntroduced{options_.name}}); }
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
    follow_setup(adjust.setup.volume, adjust.setup.brightness, adjust.setup.voice);
    const auto kept = keep_setup(adjust.setup, session_.place().kiosk, folder_);
    if (!kept) spdlog::warn("{}; after a restart this kiosk is as it was", kept.error().message);
  }

  void fulfil(const flow::KeepAttempts& keep) {
    const auto kept = keep_attempts(keep.attempts, session_.place().kiosk, folder_);
    if (!kept) spdlog::warn("{}; a restart forgets how often the PIN was tried", kept.error().message);
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

  void fulfil(const flow::ExportToStick& wish) {
    stick_thread_.begin(session_.state(), {.formats = options_.stick_formats, .by = wish.by}, clock_.now());
  }

  void look_at_board() {
    flow::BoardState board{.sound = signals_.has_sound(),
                           .voice = signals_.has_voice(),
                           .touch = glass_->has_touch(),
                           .lamp = signals_.has_lights(),
                           .missing_fonts = screen::missing_fonts(),
                           .portal_failed = portal_failed_};
    if (portal_) {
      board.portal = portal_->url();
      board.fingerprint = portal_->fingerprint();
      if (!session_.state().access().has_organiser()) board.setup_code = portal_->setup_code();
    }
    session_.errand([board = std::move(board)]() mutable {
      board.addresses = firmware::board::addresses();
      board.brightness = firmware::board::brightness();
      board.temperature = firmware::board::temperature();
      return flow::BoardSeen{std::move(board)};
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
      close_when_over();
    }
    if (now - looked_for_stick_ >= kLookForStickEvery &&
        std::holds_alternative<flow::MenuShown>(session_.scene().body)) {
      looked_for_stick_ = now;
      session_.errand([] { return flow::StickSeen{firmware::board::find_stick().has_value()}; });
    }
  }

  void close_when_over() {
    if (!event::retention_is_over(session_.state(), clock_.now(), clock_.trusted())) return;
    spdlog::warn("personal data was kept as long as the event's settings allow; it is destroyed now");
    session_.note(event::close_event(session_.state(), std::string{event::kByRetention}));
  }

  void take_seen() {
    for (const auto& what : camera_.take()) {
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
        signals_.aloud().touched();
        session_.handle(flow::Tapped{tapped->action, tapped->text});
      } else if (std::holds_alternative<screen::Touched>(input)) {
        session_.handle(flow::Touched{});
      } else if (const auto* text = std::get_if<screen::TextTyped>(&input)) {
        session_.handle(flow::TextTyped{text->text});
      } else if (const auto* typed = std::get_if<screen::CodeTyped>(&input)) {
        session_.badge_read(typed->payload, --typed_frame_, event::ReadingSource::scanner);
      } else if (std::holds_alternative<screen::QuitWanted>(input)) {
        ended_ = true;
      }
    }
  }

  const Options& options_;
  OrganiserClock& clock_;
  std::unique_ptr<screen::Screen> glass_;
  std::filesystem::path folder_;
  Screenshots screenshots_;
  bool has_backlight_ = firmware::board::brightness().has_value();
  int brightness_ = 100;
  int lit_ = 100;  ///< what the backlight was told
  Signals signals_;
  Session session_;
  std::unique_ptr<portal::Portal> portal_;  ///< after the session, which keeps its facts
  matching::RoomWatch room_;
  MatchThread match_thread_;  ///< after the session, which its answers go to
  StickThread stick_thread_;  ///< as is the stick's
  CameraFeed camera_{[this] { glass_->wake(); }};
  std::chrono::steady_clock::time_point ticked_{};
  std::chrono::steady_clock::time_point checked_space_{};
  std::chrono::steady_clock::time_point looked_for_stick_{};
  std::uint64_t typed_frame_ = 0;  ///< counts down, away from the camera's numbers
  bool portal_failed_ = false;
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
          .language = options.language.value_or(own),
          .voice = options.voice,
          .saver_after = std::chrono::round<base::milliseconds>(std::chrono::duration<double>{options.saver_after}),
          .night = options.night};
}

}  // namespace

int run_kiosk(const Options& options) {
  const auto begun = std::chrono::steady_clock::now();
  spdlog::set_default_logger(spdlog::stderr_color_mt("koffietijd"));
  if (const auto& packages = screen::missing_fonts(); !packages.empty())
    spdlog::warn("letters look different, or are missing, until these are installed: apt install {}", packages);
  auto glass = screen::Screen::open(screen_options(options));
  if (!glass) return complain(glass.error());
  OrganiserClock clock;
  auto opened = open_on_glass(**glass, options, clock, begun);
  if (!opened) return complain(opened.error());
  if (!*opened) return 0;
  auto& event = **opened;
  spdlog::info("{}: {} facts read, kiosk {}", event.state.settings().name, event.state.fact_count(),
               event.store->kiosk().value);
  auto config = flow_config(options, event);
  if (auto kept = with_kept_setup(config, event.path)) {
    config = *std::move(kept);
  } else {
    spdlog::warn("{}; it counts for nothing", kept.error().message);
  }
  const int volume = config.volume;
  const int brightness = config.brightness;
  const bool voice = config.voice;
  Kiosk kiosk{options, std::move(config), clock, std::move(*glass), std::move(event)};
  kiosk.follow_setup(volume, brightness, voice);
  kiosk.open_portal();
  if (const auto camera = kiosk.open_camera(); !camera) return complain(camera.error());
  return kiosk.run(begun);
}

}  // namespace kiosk::app
