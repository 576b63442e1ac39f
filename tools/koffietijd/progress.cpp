#include "tools/koffietijd/progress.hpp"

#include <unistd.h>
#include <algorithm>
#include <format>
#include <iostream>
#include <utility>

namespace tools {
namespace {

using namespace std::chrono_literals;

constexpr auto kQuietFor = 1s;
constexpr auto kRedrawEvery = 100ms;
constexpr std::uint64_t kBarWidth = 24;

std::string bar(std::uint64_t done, std::uint64_t total) {
  const auto full = kBarWidth * std::min(done, total) / total;
  std::string drawn;
  for (std::uint64_t i = 0; i < kBarWidth; ++i) drawn += i < full ? "█" : "░";
  return drawn;
}

}  // namespace

Progress::Progress(std::string what, std::uint64_t total)
    : what_{std::move(what)},
      total_{total},
      watched_{isatty(STDERR_FILENO) == 1},
      started_{std::chrono::steady_clock::now()} {}

Progress::~Progress() {
  if (drawn_) std::cerr << "\r\033[K" << std::flush;
}

void Progress::show(std::uint64_t done) {
  if (!watched_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - started_ < kQuietFor || now - drawn_at_ < kRedrawEvery) return;
  drawn_at_ = now;
  drawn_ = true;
  if (total_ == 0) {
    std::cerr << std::format("\r\033[K{} … {}", what_, done) << std::flush;
    return;
  }
  const auto left = std::chrono::duration_cast<std::chrono::seconds>(
      (now - started_) * (total_ - std::min(done, total_)) / std::max<std::uint64_t>(done, 1));
  std::cerr << std::format("\r\033[K{} {} {} of {}, {} s left", what_, bar(done, total_), done, total_, left.count())
            << std::flush;
}

}  // namespace tools
