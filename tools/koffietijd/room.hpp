#pragma once

#include "kiosk/base/result.hpp"
#include "matcher/suggest/matcher.hpp"
#include "tools/evaluation/people.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tools {

/// Which people a command on matching is about.
struct RoomAsked {
  std::string folder;     ///< an event; or
  std::string attendees;  ///< a list
  std::string lexicon;
  bool everyone_present = false;
};

/// DIR or --attendees, --everyone-present and --lexicon. `folder_names`: how the event's folder is given, as CLI11 takes
/// it.
void add_room_options(CLI::App& command, RoomAsked& asked, const std::string& folder_names = "DIR");

/// For commands that cannot do without people. Throws CLI::RequiredError, as wrong command lines do, when neither an
/// event nor a list was named.
void require_room(const CLI::App& command, const RoomAsked& asked);

/// Why somebody on the list is left out of the matcher.
enum class Away {
  unknown,         ///< a list does not tell who is in
  not_checked_in,  ///< or out again
  unwilling,       ///< never agreed to be matched
  barred,          ///< blocked, or the ticket was cancelled
};

/// The people, and the matcher with those of them who are in and willing.
struct Room {
  std::vector<evaluation::Person> people;  ///< everybody on the list, in its order
  std::unique_ptr<matcher::suggest::Matcher> matcher;
  std::map<std::string, Away, std::less<>> away;  ///< by profile id: everybody who is not in the matcher

  /// Null when nobody on the list has this id.
  [[nodiscard]] const evaluation::Person* find(std::string_view id) const;
};

/// An event or a list must be named. Errors: those of the event, the list and the lexicon.
[[nodiscard]] kiosk::base::Result<Room> open_room(const RoomAsked& asked);

/// `asked` is "nl", "en", or empty: then the language of this profile.
[[nodiscard]] matcher::text::Language language_or_own(const std::string& asked, const matcher::crowd::Profile& own);

/// The option --lang; `left_out` tells which language it is without.
void add_language_option(CLI::App& command, std::string& language, std::string_view left_out);

}  // namespace tools
