#include "tools/koffietijd/typed_secret.hpp"

#include "firmware/reader/qr_decoder.hpp"
#include "firmware/reader/reader.hpp"
#include "kiosk/base/text.hpp"
#include "kiosk/store/event_lock.hpp"

#include <termios.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <format>
#include <fstream>
#include <iostream>

namespace tools {
namespace {

using namespace kiosk;
using base::ErrorKind;
using base::fail;

/// Our own badges begin so; see badge::issue_k1.
constexpr std::string_view kBadgeBegins = "K1";

/// Keeps what is typed off the terminal while it lives.
class Unseen {
public:
  Unseen() {
    known_ = ::tcgetattr(STDIN_FILENO, &before_) == 0;
    if (!known_) return;
    auto unseen = before_;
    unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;
  ~Unseen() {
    if (known_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }

private:
  termios before_{};
  bool known_ = false;
};

std::string first_line(const std::filesystem::path& file) {
  std::ifstream stream{file};
  std::string line;
  std::getline(stream, line);
  return std::string{base::trimmed(line)};
}

}  // namespace

base::Result<std::string> read_secret(const std::string& question) {
  const bool terminal = ::isatty(STDIN_FILENO) != 0;
  if (terminal) std::cerr << question << std::flush;
  std::string line;
  bool read = false;
  {
    const Unseen unseen;
    read = static_cast<bool>(std::getline(std::cin, line));
  }
  if (terminal) std::cerr << '\n';
  if (!read) return fail(ErrorKind::invalid_input, std::format("nothing was given for \"{}\"", question));
  return line;
}

base::Result<std::string> badge_code(const std::string& what) {
  std::error_code unknown;
  if (!std::filesystem::exists(what, unknown)) {
    if (what.starts_with(kBadgeBegins)) return what;
    return fail(ErrorKind::not_found, std::format("there is no file {}, and it is no badge's code either", what));
  }
  if (auto line = first_line(what); line.starts_with(kBadgeBegins)) return line;
  const auto picture = firmware::reader::read_picture(what);
  if (!picture) return fail(ErrorKind::invalid_input, picture.error());
  const auto codes = firmware::reader::decode_qr(picture->grey(), firmware::reader::Effort::still);
  if (codes.size() != 1) {
    return fail(ErrorKind::invalid_input,
                std::format("{} shows {} codes; give a picture of the organiser's badge alone", what, codes.size()));
  }
  return codes.front().payload;
}

base::Result<std::string> read_badge_code() {
  if (const auto* const file = std::getenv("KOFFIETIJD_UNLOCK_WITH")) return badge_code(file);
  return read_secret("Organiser's badge (a picture of it, or its code): ").and_then(badge_code);
}

base::Result<store::EventKey> key_from_organiser(const std::string& folder) {
  const auto lock = store::EventLock::load(folder);
  if (!lock) return std::unexpected{lock.error()};
  std::cerr << std::format("The event in {} is locked.\n", folder);
  const auto remedy = [&](const base::Error& error) {
    return base::Error{error.kind,
                       std::format("{}; give badge and PIN on a line each, or name a picture of the badge in "
                                   "KOFFIETIJD_UNLOCK_WITH",
                                   error.message)};
  };
  const auto code = read_badge_code().transform_error(remedy);
  if (!code) return std::unexpected{code.error()};
  const auto pin = read_secret("PIN: ").transform_error(remedy);
  if (!pin) return std::unexpected{pin.error()};
  return lock->open(*code, *pin);
}

}  // namespace tools
