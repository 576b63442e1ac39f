#pragma once

#include "kiosk/event/projection.hpp"
#include "matcher/crowd/crowd.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace kiosk::matching {

/// Somebody who is in and agreed to be suggested.
struct Guest {
  base::AttendeeId id;
  std::string first_name;           ///< as the glass may call them; may be empty
  matcher::crowd::Profile profile;  ///< its id is `id` in hex
};

/// Something between two people, from now on.
struct BondNote {
  base::AttendeeId a;
  base::AttendeeId b;
  matcher::crowd::Bond bond = matcher::crowd::Bond::none;
};

/// What has changed in the room since the last look: a value to hand to another thread.
struct RoomChange {
  std::vector<Guest> here;  ///< arrived, or their card changed
  std::vector<base::AttendeeId> gone;
  std::vector<BondNote> bonds;
  [[nodiscard]] bool empty() const { return here.empty() && gone.empty() && bonds.empty(); }
};

/// True for who may be suggested: on the list, not barred, in, and willing.
[[nodiscard]] bool may_be_suggested(const event::Attendee& attendee);

/// Tells what a matcher that followed so far does not know yet. Belongs to the thread that owns the projection.
class RoomWatch {
public:
  /// The first look tells everything. Looks at everybody: about 0.1 ms for 1,000 people when nothing changed.
  [[nodiscard]] RoomChange look(const event::Projection& state);

private:
  std::map<base::AttendeeId, event::Stamp> told_;  ///< who, and as of which record
  std::size_t bonds_told_ = 0;
};

}  // namespace kiosk::matching
