#pragma once

#include "firmware/reader/picture.hpp"
#include "tools/photograph/photograph.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

/// A picture and the codes in it.
struct Sample {
  std::string name;
  firmware::reader::Picture picture;
  std::set<std::string> payloads;
};

/// The text of a K1 badge: 122 characters of the alphanumeric set, different for each number.
[[nodiscard]] std::string badge_text(std::uint64_t number);

/// A badge with this text as QR code, at level M.
[[nodiscard]] tools::photograph::Surface badge(std::string_view text);

/// A photograph of badges with these texts.
[[nodiscard]] Sample photograph(const std::vector<std::string>& texts, const tools::photograph::Shot& shot);

/// Photographs of one badge each, every style in turn.
[[nodiscard]] std::vector<Sample> photographs(int count, int width, int height);

/// The real photographs beside the source tree, or in the folder of KOFFIETIJD_QR_PHOTOS; nothing when there are none.
[[nodiscard]] std::optional<std::vector<Sample>> real_photographs();

/// True when a payload read is one of those expected; older codes hold Shift JIS, GB or Latin-1 where the list has
/// UTF-8.
[[nodiscard]] bool is_expected(const Sample& sample, const std::string& payload);

}  // namespace corpus
