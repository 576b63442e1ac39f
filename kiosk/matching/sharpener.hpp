#pragma once

#include "kiosk/card/business_card.hpp"
#include "matcher/lexicon/recogniser.hpp"

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk::matching {

/// How sharp a pitch is, in words for its writer.
struct PitchSharpness {
  int points = 0;    ///< 0 … 100
  std::string word;  ///< "scherp"
  std::string hint;  ///< one or two sentences
};

/// Tells how sharp a pitch is by itself, for whoever runs no matcher. Any thread.
class Sharpener {
public:
  /// `lexicon`: a folder, or empty for the built-in one. It is read at the first question, which takes about a second
  /// more.
  explicit Sharpener(std::filesystem::path lexicon) : lexicon_{std::move(lexicon)} {}

  /// `language`: of the hint, "nl" or "en". Nothing when the lexicon is wrong.
  [[nodiscard]] std::optional<PitchSharpness> read(const card::BusinessCard& card, std::string_view language);

private:
  std::filesystem::path lexicon_;
  std::mutex mutex_;
  std::shared_ptr<const matcher::lexicon::Recogniser> recogniser_;  ///< guarded by mutex_; null until asked
};

}  // namespace kiosk::matching
