#pragma once

#include "kiosk/base/result.hpp"

#include <SQLiteCpp/Exception.h>

#include <filesystem>
#include <utility>

namespace kiosk::store {

/// What an SQLite failure means to a caller, with the place and the remedy.
[[nodiscard]] base::Error error_from(const SQLite::Exception& failure, const std::filesystem::path& database);

/// Runs `work`, which returns a Result, and turns SQLite's exceptions into errors.
template <class Work>
[[nodiscard]] auto guarded(const std::filesystem::path& database, Work&& work) -> decltype(work()) {
  try {
    return std::forward<Work>(work)();
  } catch (const SQLite::Exception& failure) { return std::unexpected{error_from(failure, database)}; }
}

}  // namespace kiosk::store
