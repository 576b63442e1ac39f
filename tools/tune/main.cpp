#include "tools/evaluation/baselines.hpp"
#include "tools/evaluation/labelled_set.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <iostream>

// Finds the matcher's weights on a labelled set: turns one weight at a time up and down and keeps what helps.

namespace {

using namespace tools::evaluation;
using matcher::crowd::Weights;

constexpr std::array kTurns{0.5F, 0.7F, 0.85F, 0.93F, 1.08F, 1.18F, 1.4F, 2.0F};

/// A weight moves only for this much, so that noise of single pairs turns nothing.
constexpr double kWorthIt = 0.0008;

struct LabelledSet {
  std::vector<matcher::crowd::Profile> profiles;
  Gold gold;
};

Measures measured(const LabelledSet& set, const std::shared_ptr<const matcher::lexicon::Recogniser>& recogniser,
                  const Weights& weights) {
  matcher::suggest::Matcher matcher{recogniser, weights};
  for (const auto& profile : set.profiles) matcher.crowd().put(profile);
  return measure(assigned(matcher), set.gold);
}

/// What counts: good lists, a little for both sides of a pair, and no competitors at all.
double worth(const Measures& measures) {
  return measures.ndcg + 0.2 * measures.reciprocal - 0.05 * static_cast<double>(measures.competitors);
}

void print(const Weights& weights) {
  for (const auto& [name, member] : matcher::crowd::all_weights()) {
    std::cout << std::format("  float {} = {:.3g}F;\n", name, weights.*member);
  }
}

int tune(const std::string& attendees, const std::string& gold_file, int passes) {
  auto profiles = read_profiles(attendees);
  auto gold = Gold::read(gold_file);
  if (!profiles || !gold) {
    std::cerr << "koffietijd-tune: " << (profiles ? gold.error().message : profiles.error().message) << '\n';
    return 3;
  }
  const LabelledSet set{std::move(*profiles), std::move(*gold)};
  auto words = matcher::text::WordList::read(matcher::text::kDutchWords);
  std::shared_ptr<const matcher::text::WordList> dutch;
  if (words) dutch = std::make_shared<const matcher::text::WordList>(std::move(*words));
  const auto lexicon = std::make_shared<const matcher::lexicon::Lexicon>(matcher::lexicon::Lexicon::built_in());
  const auto recogniser = std::make_shared<const matcher::lexicon::Recogniser>(lexicon, dutch);
  Weights best;
  double best_worth = worth(measured(set, recogniser, best));
  std::cout << std::format("start: {:.4f}\n", best_worth);
  for (int pass = 0; pass < passes; ++pass) {
    const double before = best_worth;
    for (const auto& [name, member] : matcher::crowd::all_weights()) {
      const float from = best.*member;
      float to = from;
      for (const float turn : kTurns) {
        Weights tried = best;
        tried.*member = from * turn;
        const double reached = worth(measured(set, recogniser, tried));
        if (reached < best_worth + kWorthIt) continue;
        best_worth = reached;
        to = from * turn;
      }
      best.*member = to;
      if (to != from) std::cout << std::format("{}: {:.3g} to {:.3g}, {:.4f}\n", name, from, to, best_worth) << std::flush;
    }
    if (best_worth <= before) break;
  }
  print(best);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Finds the matcher's weights on a labelled set, and prints them as matcher/crowd/weights.hpp has them."};
  std::string attendees;
  std::string gold;
  int passes = 4;
  app.add_option("--attendees", attendees, "The people, as a list")->required();
  app.add_option("--gold", gold, "What their pairs are worth, as JSON")->required();
  app.add_option("--passes", passes, "How often to go through all weights")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  return tune(attendees, gold, passes);
}
