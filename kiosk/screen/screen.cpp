#include "kiosk/screen/screen.hpp"

#include "kiosk/screen/compositor.hpp"
#include "kiosk/screen/controls.hpp"
#include "kiosk/screen/renderer.hpp"
#include "kiosk/screen/typed_code.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace kiosk::screen {

namespace {

using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

constexpr int kSmallestSide = 240;
/// How often SDL is asked for input while waiting: once a picture of a 60-Hz glass. Its own wait asks every millisecond
/// on a console.
constexpr milliseconds kInputStep{16};

milliseconds steady_millis() {
  return std::chrono::duration_cast<milliseconds>(SteadyClock::now().time_since_epoch());
}

std::optional<Key> key_of(const SDL_Keysym& key) {
  switch (key.sym) {
    case SDLK_TAB:
      return (key.mod & KMOD_SHIFT) != 0 ? Key::previous : Key::next;
    case SDLK_RIGHT:
    case SDLK_DOWN:
      return Key::next;
    case SDLK_LEFT:
    case SDLK_UP:
      return Key::previous;
    case SDLK_SPACE:
      return Key::activate;
    case SDLK_ESCAPE:
      return Key::escape;
    default:
      return std::nullopt;
  }
}

/// Another page of the wall, not only other figures on it; another place of what wanders over a saved glass.
bool turned(const flow::Scene& from, const flow::Scene& to) {
  const auto* stood = std::get_if<flow::SaverShown>(&from.body);
  const auto* stands = std::get_if<flow::SaverShown>(&to.body);
  if (stood != nullptr && stands != nullptr) return stood->turn != stands->turn;
  const auto* before = std::get_if<flow::WallShown>(&from.body);
  const auto* after = std::get_if<flow::WallShown>(&to.body);
  return before != nullptr && after != nullptr && (before->page != after->page || before->turn != after->turn);
}

/// Lets other threads end a wait.
class Alarmclock {
public:
  void ring() {
    {
      const std::lock_guard lock{mutex_};
      rung_ = true;
    }
    condition_.notify_one();
  }
  /// True when it rang since the last time.
  bool wait(milliseconds time) {
    std::unique_lock lock{mutex_};
    condition_.wait_for(lock, time, [&] { return rung_; });
    return std::exchange(rung_, false);
  }

private:
  std::mutex mutex_;
  std::condition_variable condition_;
  bool rung_ = false;
};

}  // namespace

class Screen::Glass {
public:
  Glass(OpenDisplay display, const Options& options)
      : mirror_{options.mirror},
        display_{std::move(display)},
        renderer_{options.catalogues},
        compositor_{display_.renderer.get()},
        size_{display_.size()} {}

  void show(const flow::Scene& scene, base::Instant now);
  void viewfinder(const YuvPicture& picture) {
    compositor_.camera(picture, mirror_, renderer_.typesetter(), controls_.touch());
  }
  std::vector<ScreenInput> poll(milliseconds wait);
  bool present();
  base::Result<> write_screenshot(const std::filesystem::path& path);

  [[nodiscard]] Size size() const { return size_; }
  [[nodiscard]] const Page& page() const { return compositor_.page(); }
  [[nodiscard]] std::size_t texture_bytes() const { return compositor_.texture_bytes(); }
  [[nodiscard]] Display display() const { return display_.display; }
  Alarmclock& alarm() { return alarm_; }

private:
  void take(const SDL_Event& event, std::vector<ScreenInput>& inputs);
  void take_key(const SDL_Keysym& key, std::vector<ScreenInput>& inputs);
  /// A key on a page that takes text; true when that was all.
  bool write_key(const SDL_Keysym& key, std::vector<ScreenInput>& inputs);
  void take_typed(std::vector<ScreenInput>& inputs) {
    auto text = typed_.take_persons(steady_millis());
    if (takes_text_ && !text.empty()) inputs.emplace_back(TextTyped{std::move(text)});
  }
  void take_window(const SDL_WindowEvent& event, std::vector<ScreenInput>& inputs);
  void take_tap(std::optional<Tap> tap, std::vector<ScreenInput>& inputs) const {
    if (tap) inputs.emplace_back(Tapped{tap->action, std::move(tap->text)});
  }
  [[nodiscard]] Point on_glass(const SDL_TouchFingerEvent& finger) const {
    return {static_cast<double>(finger.x) * size_.width, static_cast<double>(finger.y) * size_.height};
  }

  bool mirror_;
  OpenDisplay display_;
  Renderer renderer_;
  Compositor compositor_;
  Controls controls_;
  TypedCode typed_;
  Alarmclock alarm_;
  Size size_;
  std::optional<flow::Scene> shown_;
  bool relayout_ = false;
  bool takes_text_ = false;  ///< the page on the glass
  Touch drawn_touch_;
  std::optional<SDL_FingerID> finger_;  ///< only the first finger counts
};

void Screen::Glass::show(const flow::Scene& scene, base::Instant now) {
  if (!shown_ || *shown_ != scene || relayout_) {
    const bool other_page = !shown_ || shown_->body.index() != scene.body.index() || turned(*shown_, scene);
    const bool verdict = std::holds_alternative<flow::VerdictShown>(scene.body);
    const bool anew = !shown_ || shown_->since != scene.since;
    const Entrance entrance = verdict && (other_page || anew) ? Entrance::pop
                              : other_page && shown_          ? Entrance::fade
                                                              : Entrance::at_once;
    Page page = renderer_.page(scene, size_);
    takes_text_ = page.takes_text;
    controls_.show(page, steady_millis());
    drawn_touch_ = controls_.touch();
    compositor_.show(std::move(page), renderer_.typesetter(), drawn_touch_, now, entrance);
    shown_ = scene;
    relayout_ = false;
  }
  compositor_.advance(renderer_.typesetter(), now);
}

std::vector<ScreenInput> Screen::Glass::poll(milliseconds wait) {
  std::vector<ScreenInput> inputs;
  if (const auto step = compositor_.next_step()) wait = std::min(wait, *step);
  const auto until = SteadyClock::now() + wait;
  while (true) {
    SDL_Event event;
    // one deed a round: the next tap is meant for the page that this one brings
    const auto only_touched = [](const ScreenInput& input) { return std::holds_alternative<Touched>(input); };
    while (std::ranges::all_of(inputs, only_touched) && SDL_PollEvent(&event) != 0) take(event, inputs);
    take_typed(inputs);
    const bool changed = controls_.touch() != drawn_touch_ || relayout_;
    const auto rest = std::chrono::ceil<milliseconds>(until - SteadyClock::now());
    if (!inputs.empty() || changed || rest <= milliseconds{0}) break;
    if (alarm_.wait(std::min(rest, kInputStep))) break;
  }
  return inputs;
}

void Screen::Glass::take(const SDL_Event& event, std::vector<ScreenInput>& inputs) {
  const milliseconds now = steady_millis();
  const bool goes_down = event.type == SDL_FINGERDOWN || event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_KEYDOWN;
  if (goes_down && !std::ranges::contains(inputs, ScreenInput{Touched{}})) inputs.emplace_back(Touched{});
  switch (event.type) {
    case SDL_QUIT:
      inputs.emplace_back(QuitWanted{});
      break;
    case SDL_WINDOWEVENT:
      take_window(event.window, inputs);
      break;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
      compositor_.forget();
      relayout_ = true;
      break;
    case SDL_MOUSEBUTTONDOWN:
      if (event.button.button == SDL_BUTTON_LEFT) {
        controls_.press({static_cast<double>(event.button.x), static_cast<double>(event.button.y)}, now);
      }
      break;
    case SDL_MOUSEBUTTONUP:
      if (event.button.button == SDL_BUTTON_LEFT) {
        take_tap(controls_.release({static_cast<double>(event.button.x), static_cast<double>(event.button.y)}, now),
                 inputs);
      }
      break;
    case SDL_FINGERDOWN:
      if (!finger_) {
        finger_ = event.tfinger.fingerId;
        controls_.press(on_glass(event.tfinger), now);
      }
      break;
    case SDL_FINGERUP:
      if (finger_ == event.tfinger.fingerId) {
        finger_.reset();
        take_tap(controls_.release(on_glass(event.tfinger), now), inputs);
      }
      break;
    case SDL_TEXTINPUT:
      typed_.type(event.text.text, now);
      break;
    case SDL_KEYDOWN:
      take_key(event.key.keysym, inputs);
      break;
    default:
      break;
  }
}

void Screen::Glass::take_key(const SDL_Keysym& key, std::vector<ScreenInput>& inputs) {
  const milliseconds now = steady_millis();
  if (key.sym == SDLK_RETURN || key.sym == SDLK_KP_ENTER) {
    const bool scanner = typed_.typing(now);
    if (auto code = typed_.enter(now))
      inputs.emplace_back(CodeTyped{std::move(*code)});
    else if (takes_text_ && !typed_.typing(now) && !controls_.touch().focused) {
      take_typed(inputs);
      inputs.emplace_back(Tapped{flow::Action::forward});
    } else if (!scanner)
      take_tap(controls_.key(Key::activate, now), inputs);
    return;
  }
  if (takes_text_ && write_key(key, inputs)) return;
  if (typed_.typing(now)) return;  // a scanner's own Tab or space is part of its code
  if (key.sym == SDLK_q && (key.mod & KMOD_CTRL) != 0) {
    inputs.emplace_back(QuitWanted{});
    return;
  }
  if (const auto meaning = key_of(key)) take_tap(controls_.key(*meaning, now), inputs);
}

bool Screen::Glass::write_key(const SDL_Keysym& key, std::vector<ScreenInput>& inputs) {
  const auto press = [&](std::string_view name) {
    inputs.emplace_back(Tapped{flow::Action::key, std::string{name}});
    return true;
  };
  switch (key.sym) {
    case SDLK_BACKSPACE:
      typed_.give_up();
      take_typed(inputs);
      return press(flow::keys::kBackspace);
    case SDLK_TAB:
      if (typed_.typing(steady_millis())) return true;
      return press((key.mod & KMOD_SHIFT) != 0 ? flow::keys::kPreviousField : flow::keys::kNextField);
    case SDLK_SPACE:
      return true;  // it comes as text too
    default:
      return false;
  }
}

void Screen::Glass::take_window(const SDL_WindowEvent& event, std::vector<ScreenInput>& inputs) {
  if (event.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
    const Size size = display_.size();
    if (size == size_ || size.width < kSmallestSide || size.height < kSmallestSide) return;
    size_ = size;
    relayout_ = true;
    inputs.emplace_back(Resized{size});
  } else if (event.event == SDL_WINDOWEVENT_EXPOSED) {
    relayout_ = true;
  }
}

bool Screen::Glass::present() {
  if (controls_.touch() != drawn_touch_) {
    drawn_touch_ = controls_.touch();
    compositor_.touch(renderer_.typesetter(), drawn_touch_);
  }
  if (!compositor_.stale()) return false;
  compositor_.compose();
  SDL_RenderPresent(display_.renderer.get());
  return true;
}

base::Result<> Screen::Glass::write_screenshot(const std::filesystem::path& path) {
  compositor_.compose();
  Image image{size_};
  if (SDL_RenderReadPixels(display_.renderer.get(), nullptr, SDL_PIXELFORMAT_ARGB8888, image.pixels.data(),
                           size_.width * 4) != 0) {
    return base::fail(base::ErrorKind::io,
                      std::string{"cannot read the glass back ("} + SDL_GetError() + "): try the offscreen display");
  }
  for (std::uint32_t& pixel : image.pixels) pixel |= 0xFF000000U;
  return write_png(image, path);
}

base::Result<std::unique_ptr<Screen>> Screen::open(const Options& options) {
  if (options.size.width < kSmallestSide || options.size.height < kSmallestSide) {
    return base::fail(base::ErrorKind::invalid_input, "a glass of " + std::to_string(options.size.width) + "×" +
                                                          std::to_string(options.size.height) +
                                                          " is too small: choose at least 240×240 pixels");
  }
  auto display = open_display(options.display, options.size);
  if (!display) return std::unexpected{display.error()};
  return std::unique_ptr<Screen>{new Screen{std::make_unique<Glass>(std::move(*display), options)}};
}

Screen::Screen(std::unique_ptr<Glass> glass) : glass_{std::move(glass)} {}
Screen::~Screen() = default;

void Screen::show(const flow::Scene& scene, base::Instant now) {
  glass_->show(scene, now);
}
void Screen::viewfinder(const YuvPicture& picture) {
  glass_->viewfinder(picture);
}
std::vector<ScreenInput> Screen::poll(base::milliseconds wait) {
  return glass_->poll(wait);
}
void Screen::wake() {
  glass_->alarm().ring();
}
bool Screen::present() {
  return glass_->present();
}
Size Screen::size() const {
  return glass_->size();
}
std::size_t Screen::texture_bytes() const {
  return glass_->texture_bytes();
}
const Page& Screen::page() const {
  return glass_->page();
}
bool Screen::has_touch() const {
  return SDL_GetNumTouchDevices() > 0;
}
Display Screen::display() const {
  return glass_->display();
}
base::Result<> Screen::write_screenshot(const std::filesystem::path& path) {
  return glass_->write_screenshot(path);
}

}  // namespace kiosk::screen
