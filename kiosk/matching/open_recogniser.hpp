#pragma once

#include "kiosk/base/result.hpp"
#include "matcher/lexicon/recogniser.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace kiosk::matching {

struct OpenedRecogniser {
  std::shared_ptr<const matcher::lexicon::Recogniser> recogniser;
  std::string remark;  ///< what works less well, as a sentence; empty: nothing
};

/// Reads pitches by the lexicon in `folder`, or by the built-in one when it is empty; compounds are split by the
/// system's Dutch word list, when it has one. Takes about a second. Any thread. Error invalid_input for a
/// lexicon that is wrong: file, line and reason.
[[nodiscard]] base::Result<OpenedRecogniser> open_recogniser(const std::filesystem::path& folder);

}  // namespace kiosk::matching
