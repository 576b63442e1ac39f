#pragma once

#include <sys/types.h>
#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace integration {

/// A program that a test starts, as a person would from a shell. What it says on both outputs goes to one file.
/// The destructor kills it when it still runs.
class Process {
public:
  /// `more` is added to the environment.
  Process(const std::vector<std::string>& words, const std::filesystem::path& log,
          const std::map<std::string, std::string>& more = {});
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  ~Process();

  void signal(int number) const;

  /// Its exit code once it ended; -signal when it was killed; nothing for a program that does not end in time, which
  /// fails the test.
  [[nodiscard]] int exit_code(std::chrono::seconds patience = std::chrono::seconds{30});

  [[nodiscard]] bool running();

  /// What it said until now.
  [[nodiscard]] std::string said() const;

  /// Waits until it said this; false when it did not in time, or ended without.
  [[nodiscard]] bool says(const std::string& text, std::chrono::seconds patience = std::chrono::seconds{20});

private:
  /// Takes note of its end; true once it ended.
  bool reap();

  std::filesystem::path log_;
  pid_t pid_ = -1;
  bool ended_ = false;
  int status_ = 0;
};

/// Looks every few milliseconds until `fits`; false when it does not in time.
[[nodiscard]] bool eventually(const std::function<bool()>& fits,
                              std::chrono::seconds patience = std::chrono::seconds{20});

}  // namespace integration
