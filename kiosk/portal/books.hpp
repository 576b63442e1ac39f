#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/event/decide.hpp"
#include "kiosk/event/projection.hpp"
#include "kiosk/store/storage_thread.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::portal {

/// Makes a group of facts durable: all or none. Any thread; `done` may be called on any.
using Append = std::function<void(std::vector<event::FactBody>, store::StorageThread::Done done)>;
/// Runs something on the portal's thread. Any thread.
using Post = std::function<void(std::function<void()>)>;

/// When somebody was heard of last.
struct LastContact {
  base::Instant when{};
  bool clock_trusted = true;
};

/// The event as the portal knows it, and how it changes. Belongs to the portal's thread.
class Books {
public:
  /// `clock` is borrowed; `append` and `post` must work as long as this lives.
  Books(event::Projection state, base::KioskId kiosk, const base::Clock& clock, Append append, Post post);

  [[nodiscard]] const event::Projection& state() const { return state_; }
  /// The state for another thread; the same one while nothing changed.
  [[nodiscard]] std::shared_ptr<const event::Projection> copy();

  [[nodiscard]] base::Instant now() const { return clock_.now(); }
  [[nodiscard]] bool clock_trusted() const { return clock_.trusted(); }
  /// Now, for a fact's `at`: nothing while the clock is not trusted.
  [[nodiscard]] std::optional<base::Instant> moment() const;
  [[nodiscard]] const base::KioskId& kiosk() const { return kiosk_; }

  /// Facts that became durable elsewhere. A fact may come twice.
  void take(const std::vector<store::StoredFact>& facts);

  using Outcome = base::Result<std::vector<store::StoredFact>>;
  using Then = std::function<void(const Outcome&)>;
  /// Makes facts durable, applies them, then calls `then` on this thread.
  void record(std::vector<event::FactBody> facts, Then then);

  /// What somebody's decision comes to: facts, and what to do when they are durable (at once when there are none).
  struct Decided {
    std::vector<event::FactBody> facts;
    Then then;
  };
  /// Calls `decide` when no decision about `person` is on its way to the disk, and records what it decided. Where the
  /// event has room for so many, all decisions wait for each other.
  void in_turn(const base::AttendeeId& person, std::function<Decided()> decide);

  /// People on the list whose name, company or address has this in it, in any spelling of an infix; at most `most`, by
  /// last name. Nobody for fewer than three letters.
  [[nodiscard]] std::vector<const event::Attendee*> search(std::string_view text, std::size_t most) const;
  static constexpr std::size_t kShortestSearch = 3;

  [[nodiscard]] const std::map<base::KioskId, LastContact>& contacts() const { return contacts_; }

  /// Called after each change.
  void on_change(std::function<void()> changed) { changed_ = std::move(changed); }

private:
  void apply(const event::Fact& fact);
  void index(const event::Attendee& attendee);
  void next_turn(const base::AttendeeId& key);

  event::Projection state_;
  std::shared_ptr<const event::Projection> copy_;
  base::KioskId kiosk_;
  const base::Clock& clock_;
  Append append_;
  Post post_;
  std::function<void()> changed_;
  std::map<base::AttendeeId, std::string> search_keys_;
  std::map<base::KioskId, LastContact> contacts_;
  std::map<base::AttendeeId, std::deque<std::function<Decided()>>> turns_;  ///< whoever is here has one under way
};

}  // namespace kiosk::portal
