#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/projection.hpp"
#include "kiosk/store/event_folder.hpp"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tools {

/// How the command ends; documented in `koffietijd --help` and relied on by scripts.
enum class Exit : int {
  done = 0,
  failed = 1,     ///< the disk, a device or stored data failed
  usage = 2,      ///< the command line is wrong
  bad_input = 3,  ///< a file or value is wrong, or rows were left out; the report says which
  not_found = 4,  ///< the event, file or person is not there
  faults = 5,     ///< `verify` found faults
};

/// Which exit code an error leads to.
[[nodiscard]] Exit exit_for(const kiosk::base::Error& error);

/// Prints "koffietijd: message" on standard error and returns the exit code.
[[nodiscard]] Exit complain(const kiosk::base::Error& error);

/// "1 fact", "2 facts", "3 people".
[[nodiscard]] std::string counted(std::uint64_t number, std::string_view one, std::string_view many = {});

/// Each adds one subcommand; running it puts its exit code into `exit`. One file a subcommand.
void add_event(CLI::App& app, Exit& exit);
void add_import(CLI::App& app, Exit& exit);
void add_badges(CLI::App& app, Exit& exit);
void add_print(CLI::App& app, Exit& exit);
void add_scan(CLI::App& app, Exit& exit);
void add_export(CLI::App& app, Exit& exit);
void add_verify(CLI::App& app, Exit& exit);
void add_backup(CLI::App& app, Exit& exit);
void add_erase(CLI::App& app, Exit& exit);
void add_person(CLI::App& app, Exit& exit);
void add_match(CLI::App& app, Exit& exit);
void add_sharpen(CLI::App& app, Exit& exit);
void add_gaps(CLI::App& app, Exit& exit);
void add_rounds(CLI::App& app, Exit& exit);
void add_lexicon(CLI::App& app, Exit& exit);
void add_evaluate(CLI::App& app, Exit& exit);
void add_portal(CLI::App& app, Exit& exit);
void add_completion(CLI::App& app, Exit& exit);

/// The clock that a command works by: the system's, or standing still at a given moment.
class CommandClock final : public kiosk::base::Clock {
public:
  /// Stands still at `at` when given; follows the system otherwise.
  explicit CommandClock(std::optional<kiosk::base::Instant> at = std::nullopt) : at_{at} {}

  [[nodiscard]] kiosk::base::Instant now() const override { return at_ ? *at_ : system_.now(); }

  /// Somebody at a shell vouches for the machine's time.
  [[nodiscard]] bool trusted() const override { return true; }

  void stand_at(kiosk::base::Instant at) { at_ = at; }

private:
  kiosk::base::SystemClock system_;
  std::optional<kiosk::base::Instant> at_;
};

/// The DIR argument that every subcommand on an event takes.
CLI::Option* add_event_folder(CLI::App& command, std::string& folder);

/// Opens the event with a progress bar; one that is locked with the organiser's badge and PIN, which are asked for.
/// Errors as store::open_event and key_from_organiser.
[[nodiscard]] kiosk::base::Result<kiosk::store::EventFolder> open_event(const std::string& folder,
                                                                        const kiosk::base::Clock& clock);

}  // namespace tools
