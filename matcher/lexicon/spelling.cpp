#include "matcher/lexicon/spelling.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

namespace matcher::lexicon {
namespace {

constexpr std::size_t kLeastForOneSlip = 5;
constexpr std::size_t kLeastForTwoSlips = 9;
constexpr std::size_t kLongest = 28;

std::size_t slips_allowed(std::size_t length) {
  if (length > kLongest) return 0;
  return length >= kLeastForTwoSlips ? 2 : length >= kLeastForOneSlip ? 1 : 0;
}

/// FNV-1a, 32 bits; a collision costs one comparison.
std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

/// Calls `visit` with the text itself and with every text that is left when up to `slips` bytes go.
template <class Visit>
void each_remainder(std::string_view text, std::size_t slips, Visit&& visit) {
  visit(text);
  if (slips == 0) return;
  std::string shorter;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && text[i] == text[i - 1]) continue;
    shorter.assign(text.substr(0, i)).append(text.substr(i + 1));
    each_remainder(shorter, slips - 1, visit);
  }
}

/// Optimal string alignment distance (Damerau-Levenshtein without editing a swapped pair again).
std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::array<std::size_t, kLongest + 4>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& two_above = rows[(i + 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

}  // namespace

void Spelling::add(std::string_view word, std::uint32_t number) {
  if (slips_allowed(word.size()) == 0) return;
  if (words_.size() <= number) words_.resize(number + 1);
  words_[number] = word;
  each_remainder(word, slips_allowed(word.size()),
                 [&](std::string_view left) { traces_.push_back({hash_of(left), number}); });
}

void Spelling::finish() {
  std::ranges::sort(traces_);
  const auto [rest, end] = std::ranges::unique(traces_);
  traces_.erase(rest, end);
  traces_.shrink_to_fit();
}

std::optional<std::uint32_t> Spelling::correct(std::string_view typed) const {
  const auto slips = slips_allowed(typed.size());
  if (slips == 0) return std::nullopt;
  std::optional<std::tuple<std::size_t, bool, std::uint32_t>> best;  // distance, other first letter, number
  each_remainder(typed, slips, [&](std::string_view left) {
    const auto [from, to] = std::ranges::equal_range(traces_, hash_of(left), {}, &Trace::hash);
    for (const auto& trace : std::ranges::subrange{from, to}) {
      const auto& word = words_[trace.number];
      const auto far = distance(typed, word);
      if (far > std::min(slips, slips_allowed(word.size()))) continue;
      const std::tuple candidate{far, word.front() != typed.front(), trace.number};
      if (!best || candidate < *best) best = candidate;
    }
  });
  if (!best) return std::nullopt;
  return std::get<2>(*best);
}

}  // namespace matcher::lexicon
