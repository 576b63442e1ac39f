#include "kiosk/matching/sharpener.hpp"

#include "kiosk/matching/open_recogniser.hpp"
#include "kiosk/matching/profile.hpp"
#include "matcher/sharpness/sharpness.hpp"

namespace kiosk::matching {

std::optional<PitchSharpness> Sharpener::read(const card::BusinessCard& card, std::string_view language) {
  const std::scoped_lock lock{mutex_};
  if (!recogniser_) {
    auto opened = open_recogniser(lexicon_);
    if (!opened) return std::nullopt;
    recogniser_ = std::move(opened->recogniser);
  }
  const auto reader = language == "en" ? matcher::text::Language::en : matcher::text::Language::nl;
  auto read =
      matcher::sharpness::sharpness(profile_of(card, {}), nullptr, *recogniser_, matcher::crowd::Weights{}, reader);
  return PitchSharpness{.points = read.points,
                        .word = std::string{matcher::sharpness::word(read.degree, reader)},
                        .hint = std::move(read.hint)};
}

}  // namespace kiosk::matching
