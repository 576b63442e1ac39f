#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace integration {

/// Photographs these badges, one after the other, as a camera that takes ten pictures a second would: a second of the
/// room, `held` frames of each badge, and some of the room after it.
void record(const std::filesystem::path& folder, const std::vector<std::vector<std::string>>& showings, int held = 8,
            int pause = 22);

}  // namespace integration
