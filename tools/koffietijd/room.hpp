#pragma once

#include "kiosk/base/ids.hpp"
#include "kiosk/base/result.hpp"
#include "matcher/suggest/matcher.hpp"
#include "tools/evaluation/people.hpp"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tools {

/// Which people a command on matching is about.
struct RoomAsked {
  std::string folder;     ///< an event; or
  std::string attendees;  ///< a list
  std::string lexicon;
  bool everyone_present = false;
};

/// DIR or --attendees, --everyone-present and --lexicon.
void add_room_options(CLI::App& command, RoomAsked& asked);

/// The people, and the matcher with those of them who are in and willing.
struct Room {
  std::vector<evaluation::Person> people;  ///< everybody on the list, in its order
  std::unique_ptr<matcher::suggest::Matcher> matcher;
  std::map<std::string, kiosk::base::AttendeeId> attendees;  ///< by profile id; empty for a list

  /// Null when nobody on the list has this id.
  [[nodiscard]] const evaluation::Person* find(std::string_view id) const;
};

/// Errors: usage as invalid_input (neither or both of event and list), those of the event, the list and the lexicon.
[[nodiscard]] kiosk::base::Result<Room> open_room(const RoomAsked& asked);

/// "nl", "en", or empty: the language a pitch is in.
[[nodiscard]] matcher::text::Language language_or_own(const std::string& asked, const matcher::crowd::Profile& own);

/// The option --lang.
void add_language_option(CLI::App& command, std::string& language);

}  // namespace tools
