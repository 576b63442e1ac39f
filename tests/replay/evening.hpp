#pragma once

#include "firmware/reader/live_decoder.hpp"
#include "firmware/reader/repeat_gate.hpp"
#include "kiosk/badge/k1.hpp"
#include "kiosk/flow/flow.hpp"
#include "tests/doubles/advanceable_clock.hpp"
#include "tests/doubles/ledger.hpp"
#include "tests/replay/camera.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace replay {

using namespace std::chrono_literals;

/// How somebody comes to the event.
struct Guest {
  std::string name;
  std::string language = "nl";
  kiosk::event::TicketStatus ticket = kiosk::event::TicketStatus::valid;
  bool consents = true;   ///< to swapping cards
  bool matching = false;  ///< agreed to be suggested to others, and they to them
};

/// One kiosk, from frames to scenes and facts, with a clock that stands still until the test moves it: ten frames and
/// ten ticks a second, and a store that answers a tick after it was asked. Writes down all that happens.
class Evening {
public:
  explicit Evening(kiosk::event::Role role, kiosk::event::Settings settings = {});

  /// Puts a guest on the list; returns the text of their badge.
  std::string invite(const Guest& guest);
  void block(const std::string& badge);
  /// The badge of somebody of another event, and the one that opens the organiser's screen.
  [[nodiscard]] std::string foreign_badge() const;
  [[nodiscard]] std::string organiser_badge() const;

  /// The kiosk opens: scenes and facts are written down from here on.
  void open();

  /// Badges are held up for a while. Notes how many frames it took until each was read.
  void show(std::vector<std::string> badges, kiosk::base::milliseconds how_long = 1s);
  /// Nobody is in front of the lens.
  void wait(kiosk::base::milliseconds how_long);
  /// Badges are held up and moved about for a long time: another photograph every half a second.
  void linger(const std::string& badge, kiosk::base::milliseconds how_long);
  /// The camera is pulled out, or comes back. While it is out there are no frames.
  void camera(kiosk::flow::CameraState state);
  void tap(kiosk::flow::Action action);
  void trust_clock(bool trusted) { clock_.trust(trusted); }

  /// Everything that happened, one line each.
  [[nodiscard]] const std::string& script() const { return script_; }
  [[nodiscard]] const kiosk::event::Projection& state() const { return ledger_.state; }
  /// Frames from the first that showed the badges until all were read, for each time any were shown.
  [[nodiscard]] const std::vector<int>& frames_needed() const { return frames_needed_; }
  [[nodiscard]] int readings() const { return readings_; }
  [[nodiscard]] int frames_searched() const { return frames_searched_; }
  [[nodiscard]] int frames() const { return static_cast<int>(frame_number_); }
  template <class Body>
  [[nodiscard]] int count_facts() const {
    int count = 0;
    for (const auto& fact : ledger_.facts) count += std::holds_alternative<Body>(fact.body);
    return count;
  }

private:
  /// A tenth of a second with this view.
  void step(const View& view);
  void look(const View& view);
  void give(const kiosk::flow::Input& input);
  void answer_store();
  /// A matcher that suggests whoever else is in, agreed, and was not spoken to yet, in the order of the list.
  void answer_matcher();
  void write_scene();
  void write(const std::string& line);
  void check_welcome_is_kept() const;
  kiosk::base::AttendeeId holder_of(const std::string& badge) const;

  doubles::AdvanceableClock clock_;
  kiosk::base::Instant opened_{};
  doubles::Ledger ledger_;
  kiosk::badge::SigningKey attendee_key_;
  kiosk::badge::SigningKey organiser_key_;
  std::optional<kiosk::flow::Flow> flow_;
  kiosk::event::Role role_;
  std::vector<kiosk::flow::Append> asked_;    ///< of the store, answered at the next tick
  std::vector<kiosk::flow::Suggest> wanted_;  ///< of the matcher, answered at the next tick

  Camera camera_;
  kiosk::flow::CameraState camera_state_ = kiosk::flow::CameraState::ready;
  firmware::reader::LiveDecoder decoder_;
  firmware::reader::RepeatGate gate_;
  std::uint64_t frame_number_ = 0;
  std::uint64_t showings_ = 0;
  int readings_ = 0;
  int frames_searched_ = 0;
  std::vector<std::string> unread_;  ///< badges in view that were not read yet
  std::vector<int> frames_needed_;

  std::string script_;
  std::string last_scene_;
};

}  // namespace replay
