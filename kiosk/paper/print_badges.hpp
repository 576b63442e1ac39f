#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/paper/badge_face.hpp"
#include "kiosk/paper/paper_size.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>

namespace kiosk::paper {

/// Told after each badge how many of how many are drawn.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

/// Writes all badges as one PDF, in their order, with fonts embedded and codes as shapes. The file appears whole or not
/// at all, readable by its owner only (it holds names); an older one is replaced. Each badge takes about ten
/// milliseconds: not for the UI thread; any other. Errors: invalid_input (no badges; a code that does not fit, with the
/// badge's number and name), not_found (no such folder), forbidden, disk_full, io.
[[nodiscard]] base::Result<> write_badge_sheet(std::span<const BadgeFace> faces, PaperSize size,
                                               const std::filesystem::path& file, const Progress& progress = {});

inline constexpr int kFewestDotsPerInch = 72;
inline constexpr int kMostDotsPerInch = 600;

/// Writes one badge as a PNG, for label printers and screens; of a sheet size, one of its badges. The modules of the
/// code lie on whole pixels. File, thread and errors as write_badge_sheet; invalid_input also for other resolutions
/// than kFewestDotsPerInch to kMostDotsPerInch.
[[nodiscard]] base::Result<> write_badge_png(const BadgeFace& face, PaperSize size, const std::filesystem::path& file,
                                             int dots_per_inch = 300);

}  // namespace kiosk::paper
