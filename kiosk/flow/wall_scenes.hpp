#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kiosk::flow {

/// What the wall shows beneath its heading, one page at a time.
enum class WallPage { welcome, occasions, wanted, spotlight, tables };

/// A moment that people here live by.
struct WallOccasion {
  std::string name;  ///< "bruiloft", in the language of the scene
  std::size_t people = 0;
  std::size_t trades = 0;  ///< different ones around it
  bool operator==(const WallOccasion&) const = default;
};

/// Somebody this room lacks.
struct WallGap {
  std::string trade;     ///< "bloemist"
  std::string occasion;  ///< "bruiloft"
  bool operator==(const WallGap&) const = default;
};

/// One line of somebody who agreed to be suggested and is in: never more than this.
struct WallPerson {
  std::string first_name;
  std::string company;
  std::string line;  ///< "Mij bel je als …", or whom they look for
  bool operator==(const WallPerson&) const = default;
};

struct WallTable {
  std::size_t number = 1;
  std::vector<WallPerson> people;  ///< without a line
  bool operator==(const WallTable&) const = default;
};

/// For everybody in the room, to be read from afar; nothing on it can be tapped. Only what `page` is about is filled.
struct WallShown {
  std::string event_name;
  std::string time;  ///< "09:14", local
  bool clock_trusted = true;
  std::size_t present = 0;
  std::size_t expected = 0;
  std::size_t exchanges = 0;
  std::size_t introductions = 0;
  WallPage page = WallPage::welcome;
  std::size_t turn = 0;   ///< counts pages turned, so that the same page with others on it is another one
  std::size_t index = 0;  ///< of `count` pages, from 0
  std::size_t count = 1;
  std::vector<WallOccasion> occasions;
  std::vector<WallGap> gaps;
  std::vector<WallPerson> people;
  std::vector<WallTable> tables;
  std::size_t round = 0;   ///< of `tables`
  std::string round_time;  ///< "14:00": when it starts, or when it ends while it runs; may be empty
  bool round_runs = false;
  bool operator==(const WallShown&) const = default;
};

}  // namespace kiosk::flow
