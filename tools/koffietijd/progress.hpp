#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace tools {

/// A progress line on standard error for work that lasts over a second, and only where somebody watches (a terminal).
/// Wiped when destroyed. Not thread-safe.
class Progress {
public:
  /// `total` 0: not known beforehand, only counted.
  explicit Progress(std::string what, std::uint64_t total = 0);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `done` of the total; drawn at most ten times a second.
  void show(std::uint64_t done);

private:
  std::string what_;
  std::uint64_t total_;
  bool watched_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point started_;
  std::chrono::steady_clock::time_point drawn_at_;
};

}  // namespace tools
