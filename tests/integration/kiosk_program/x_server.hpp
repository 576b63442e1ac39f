#pragma once

#include "tests/integration/kiosk_program/process.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace integration {

/// An X server without a screen, of its own for one test.
class XServer {
public:
  /// Its log and its number go into `folder`.
  explicit XServer(const std::filesystem::path& folder);

  /// What a program needs in its environment to open a window there.
  [[nodiscard]] std::map<std::string, std::string> environment() const;

private:
  [[nodiscard]] std::string number() const;

  std::filesystem::path numbers_;
  Process process_;
};

}  // namespace integration
