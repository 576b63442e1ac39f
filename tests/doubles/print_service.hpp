#pragma once

#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX asks its users to declare it

namespace doubles {

/// The real CUPS, with queues of a test's own: "labels", whose printer is stopped, so that jobs stay where they can be
/// looked at, and "closed", which takes none on. Programs started while it lives print here. Skips the test where CUPS
/// is not installed.
class PrintService {
public:
  PrintService() {
    if (!std::filesystem::exists(kProgram)) SKIP("cupsd is not installed (package cups-daemon)");
    auto name = (std::filesystem::temp_directory_path() / "koffietijd-cups-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = name;
    for (const auto* place : {"etc", "spool", "tmp", "cache", "state"}) {
      std::filesystem::create_directory(folder_ / place);
    }
    write_settings();
    start();
    ::setenv("CUPS_SERVER", socket().c_str(), 1);
  }
  PrintService(const PrintService&) = delete;
  PrintService& operator=(const PrintService&) = delete;
  ~PrintService() {
    ::unsetenv("CUPS_SERVER");
    if (pid_ > 0) {
      ::kill(pid_, SIGTERM);
      ::waitpid(pid_, nullptr, 0);
    }
    std::error_code ignored;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
  }

  /// What was sent as job `number`: numbers count from 1.
  [[nodiscard]] std::filesystem::path document(int number) const {
    const auto digits = std::to_string(number);
    return folder_ / "spool" / ("d" + std::string(5 - digits.size(), '0') + digits + "-001");
  }
  /// What CUPS wrote down about that job: its title and options, among binary values. CUPS writes it a moment after it
  /// accepted the job, whole or not at all.
  [[nodiscard]] std::string ticket(int number) const {
    const auto digits = std::to_string(number);
    const auto file = folder_ / "spool" / ("c" + std::string(5 - digits.size(), '0') + digits);
    REQUIRE(comes([&] { return std::filesystem::exists(file); }));
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
  }

private:
  static constexpr const char* kProgram = "/usr/sbin/cupsd";

  [[nodiscard]] std::string socket() const { return (folder_ / "cups.sock").string(); }

  void write_settings() const {
    const auto place = [this](const char* name) { return (folder_ / name).string(); };
    std::ofstream{folder_ / "cupsd.conf"}
        << "Listen " << socket()
        << "\nDefaultAuthType None\nBrowsing No\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
           "DirtyCleanInterval 0\n<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n";
    std::ofstream{folder_ / "cups-files.conf"}
        << "FileDevice Yes\nServerRoot " << place("etc") << "\nRequestRoot " << place("spool") << "\nTempDir "
        << place("tmp") << "\nCacheDir " << place("cache") << "\nStateDir " << place("state") << "\nAccessLog "
        << place("access.log") << "\nErrorLog " << place("error.log") << "\nPageLog " << place("page.log")
        << "\nUser lp\nGroup lp\n"
        << "SystemGroup root\n";
    std::ofstream{folder_ / "etc/printers.conf"}
        << "<DefaultPrinter labels>\nInfo Label printer at the desk\nDeviceURI file:/dev/null\nState Stopped\n"
           "Accepting Yes\n</DefaultPrinter>\n"
           "<Printer closed>\nInfo The old one\nDeviceURI file:/dev/null\nState Idle\nAccepting No\n</Printer>\n";
  }

  void start() {
    std::string program = kProgram;
    std::string foreground = "-f";
    std::string settings = "-c";
    std::string settings_file = (folder_ / "cupsd.conf").string();
    std::string files = "-s";
    std::string files_file = (folder_ / "cups-files.conf").string();
    char* const words[] = {program.data(), foreground.data(), settings.data(), settings_file.data(),
                           files.data(),   files_file.data(), nullptr};
    REQUIRE(::posix_spawn(&pid_, kProgram, nullptr, nullptr, words, environ) == 0);
    REQUIRE(comes([this] { return answers(); }));
  }

  /// Whether it is so within a minute: CUPS is another program.
  template <class So>
  [[nodiscard]] static bool comes(const So& so) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes{1};
    while (!so() && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(std::chrono::milliseconds{20});
    return so();
  }

  [[nodiscard]] bool answers() const {
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    socket().copy(address.sun_path, sizeof address.sun_path - 1);
    const bool connected = ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(descriptor);
    return connected;
  }

  std::filesystem::path folder_;
  pid_t pid_ = 0;
};

}  // namespace doubles
