#pragma once

#include "tests/doubles/temporary_folder.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <sys/types.h>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace integration {

/// How a program ended and what it said.
struct Said {
  int exit = -1;  ///< its exit code; minus the signal that killed it
  std::string out;
  std::string err;
};

/// A program under way; the destructor waits for it.
class Started {
public:
  Started(pid_t pid, std::filesystem::path out, std::filesystem::path err);
  Started(Started&& other) noexcept;
  Started& operator=(Started&&) = delete;
  ~Started();

  void kill() const;
  [[nodiscard]] bool ended() const;
  [[nodiscard]] Said wait();

private:
  pid_t pid_;
  std::filesystem::path out_;
  std::filesystem::path err_;
};

/// Somebody at a shell, in an empty folder of their own that goes away afterwards.
class Shell {
public:
  Shell();
  Shell(const Shell&) = delete;
  Shell& operator=(const Shell&) = delete;

  using Words = std::vector<std::string>;

  /// Runs `koffietijd` with these words and waits for its end. No file may become longer than `largest_file` bytes
  /// when that is given: a disk without room.
  [[nodiscard]] Said koffietijd(const Words& words, long largest_file = 0);
  /// The same, for a command that must succeed; returns what it said on standard output.
  std::string done(const Words& words);
  [[nodiscard]] Started start(Words words, long largest_file = 0);
  /// Any other program, found in PATH.
  [[nodiscard]] Said run(Words words);

  void write(std::string_view name, std::string_view text) const;
  [[nodiscard]] std::string read(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const { return std::filesystem::exists(folder_ / name); }
  /// Whether any file under this folder holds these bytes.
  [[nodiscard]] bool holds(std::string_view folder, std::string_view bytes) const;
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path; }

  /// A picture of one QR code with this text.
  void draw_code(std::string_view name, std::string_view text) const;
  /// Both pictures beside each other.
  void draw_together(std::string_view name, std::string_view left, std::string_view right) const;

private:
  [[nodiscard]] Started start_program(Words words, long largest_file);

  doubles::TemporaryFolder folder_;
  int programs_ = 0;
};

/// Three guests: Mila and Joris swap cards, Sara does not want to.
inline constexpr std::string_view kGuests =
    "voornaam,tussenvoegsel,achternaam,bedrijf,e-mail,mij_bel_je_als,consent_exchange\n"
    "Mila,,Verhoef,Bloemen BV,mila@verhoef.example.nl,je gaat trouwen,ja\n"
    "Joris,van der,Berg,Foto Snel,joris@berg.example.nl,=SOM(A1:A9),ja\n"
    "Sara,,Holt,Print,sara@holt.example.com,,nee\n";

/// A shell with the event "emmen", made with these options, its three guests, and their badges in the folder badges/.
struct Evening : Shell {
  explicit Evening(const Words& options = {});

  /// The one JSON line that `scan emmen --json` gives for this picture, after it exited with 0.
  [[nodiscard]] boost::json::object scan(const std::string& picture, const Words& options = {});
  /// Its verdict.
  [[nodiscard]] std::string verdict(const std::string& picture, const Words& options = {});
  /// The number of facts that `verify` counts.
  [[nodiscard]] long facts();
};

/// The lines of a text, without the empty one at its end.
[[nodiscard]] std::vector<std::string> lines(std::string_view text);
/// A JSON object a line.
[[nodiscard]] std::vector<boost::json::object> objects(std::string_view text);
[[nodiscard]] std::string text_of(const boost::json::object& object, std::string_view name);

}  // namespace integration
