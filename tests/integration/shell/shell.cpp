#include "tests/integration/shell/shell.hpp"

#include <boost/json/parse.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cairo.h>
#include <fcntl.h>
#include <qrencode.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <utility>

namespace integration {
namespace {

namespace fs = std::filesystem;

std::string text_in(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

using Picture = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Pen = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

Picture white_picture(int width, int height) {
  Picture picture{cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height), &cairo_surface_destroy};
  const Pen pen{cairo_create(picture.get()), &cairo_destroy};
  cairo_set_source_rgb(pen.get(), 1, 1, 1);
  cairo_paint(pen.get());
  return picture;
}

void save(const Picture& picture, const fs::path& file) {
  REQUIRE(cairo_surface_write_to_png(picture.get(), file.c_str()) == CAIRO_STATUS_SUCCESS);
}

}  // namespace

Started::Started(pid_t pid, fs::path out, fs::path err) : pid_{pid}, out_{std::move(out)}, err_{std::move(err)} {}

Started::Started(Started&& other) noexcept
    : pid_{std::exchange(other.pid_, -1)}, out_{std::move(other.out_)}, err_{std::move(other.err_)} {}

Started::~Started() {
  if (pid_ > 0) waitpid(pid_, nullptr, 0);
}

void Started::kill() const {
  ::kill(pid_, SIGKILL);
}

bool Started::ended() const {
  siginfo_t about{};
  return waitid(P_PID, static_cast<id_t>(pid_), &about, WEXITED | WNOHANG | WNOWAIT) == 0 && about.si_pid == pid_;
}

Said Started::wait() {
  int status = 0;
  REQUIRE(waitpid(std::exchange(pid_, -1), &status, 0) > 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), text_in(out_), text_in(err_)};
}

Shell::Shell() {
  fs::create_directory(folder_ / ".said");
}

Started Shell::start_program(Words words, long largest_file) {
  const auto out = folder_ / ".said" / (std::to_string(++programs_) + ".out");
  const auto err = folder_ / ".said" / (std::to_string(programs_) + ".err");
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const pid_t pid = fork();
  REQUIRE(pid >= 0);
  if (pid != 0) return {pid, out, err};
  dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
  dup2(open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
  dup2(open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
  if (largest_file > 0) {
    const rlimit limit{static_cast<rlim_t>(largest_file), static_cast<rlim_t>(largest_file)};
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN);
  }
  if (chdir(folder_.path.c_str()) == 0) execvp(arguments.front(), arguments.data());
  _exit(127);
}

Started Shell::start(Words words, long largest_file) {
  words.insert(words.begin(), KOFFIETIJD_BIN_DIR "/koffietijd");
  return start_program(std::move(words), largest_file);
}

Said Shell::koffietijd(const Words& words, long largest_file) {
  return start(words, largest_file).wait();
}

std::string Shell::done(const Words& words) {
  const auto said = koffietijd(words);
  INFO(said.out << said.err);
  REQUIRE(said.exit == 0);
  CHECK(said.err.empty());
  return said.out;
}

Said Shell::run(Words words) {
  return start_program(std::move(words), 0).wait();
}

void Shell::write(std::string_view name, std::string_view text) const {
  std::ofstream{folder_ / name, std::ios::binary} << text;
}

std::string Shell::read(std::string_view name) const {
  return text_in(folder_ / name);
}

bool Shell::holds(std::string_view folder, std::string_view bytes) const {
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder_ / folder}) {
    if (!entry.is_regular_file()) continue;
    std::ifstream stream{entry.path(), std::ios::binary};
    if (std::string{std::istreambuf_iterator<char>{stream}, {}}.contains(bytes)) return true;
  }
  return false;
}

void Shell::draw_code(std::string_view name, std::string_view text) const {
  constexpr int kModule = 4;
  constexpr int kMargin = 4 * kModule;
  const auto bytes = std::string{text};
  const bool digits = std::ranges::all_of(bytes, [](char letter) { return letter >= '0' && letter <= '9'; });
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
      digits ? QRcode_encodeString(bytes.c_str(), 0, QR_ECLEVEL_L, QR_MODE_8, 1)
             : QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.data()),
                                 0, QR_ECLEVEL_L),
      &QRcode_free};
  REQUIRE(code);
  const int modules = code->width;
  const int side = modules * kModule + 2 * kMargin;
  const auto picture = white_picture(side, side);
  const Pen pen{cairo_create(picture.get()), &cairo_destroy};
  for (int i = 0; i < modules * modules; ++i) {
    if ((code->data[i] & 1) == 0) continue;
    cairo_rectangle(pen.get(), kMargin + i % modules * kModule, kMargin + i / modules * kModule, kModule, kModule);
  }
  cairo_fill(pen.get());
  save(picture, folder_ / name);
}

void Shell::draw_together(std::string_view name, std::string_view left, std::string_view right) const {
  constexpr double kGap = 40;
  const auto read = [&](std::string_view file) {
    Picture picture{cairo_image_surface_create_from_png((folder_ / file).c_str()), &cairo_surface_destroy};
    REQUIRE(cairo_surface_status(picture.get()) == CAIRO_STATUS_SUCCESS);
    return picture;
  };
  const auto first = read(left);
  const auto second = read(right);
  const int width = cairo_image_surface_get_width(first.get());
  const int height = cairo_image_surface_get_height(first.get());
  const auto picture = white_picture(2 * width + static_cast<int>(3 * kGap), height + static_cast<int>(2 * kGap));
  const Pen pen{cairo_create(picture.get()), &cairo_destroy};
  cairo_set_source_surface(pen.get(), first.get(), kGap, kGap);
  cairo_paint(pen.get());
  cairo_set_source_surface(pen.get(), second.get(), width + 2 * kGap, kGap);
  cairo_paint(pen.get());
  save(picture, folder_ / name);
}

Evening::Evening(const Words& options) {
  Words words{"event", "new", "emmen", "--name", "Open Coffee Emmen", "--date", "2026-11-26"};
  words.insert(words.end(), options.begin(), options.end());
  done(words);
  write("guests.csv", kGuests);
  done({"import", "emmen", "guests.csv"});
  done({"badges", "emmen", "--png", "badges", "--size", "a7", "--dpi", "150"});
}

boost::json::object Evening::scan(const std::string& picture, const Words& options) {
  Words words{"scan", "emmen", "--json", picture};
  words.insert(words.end(), options.begin(), options.end());
  const auto said = objects(done(words));
  REQUIRE(said.size() == 1);
  return said.front();
}

std::string Evening::verdict(const std::string& picture, const Words& options) {
  return text_of(scan(picture, options), "verdict");
}

long Evening::facts() {
  return std::stol(done({"verify", "emmen"}));
}

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> found;
  std::istringstream stream{std::string{text}};
  for (std::string line; std::getline(stream, line);) found.push_back(line);
  return found;
}

std::vector<boost::json::object> objects(std::string_view text) {
  std::vector<boost::json::object> found;
  for (const auto& line : lines(text)) found.push_back(boost::json::parse(line).as_object());
  return found;
}

std::string text_of(const boost::json::object& object, std::string_view name) {
  return std::string{object.at(name).as_string()};
}

}  // namespace integration
