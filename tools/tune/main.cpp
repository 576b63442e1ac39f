#include "tools/evaluation/baselines.hpp"
#include "tools/evaluation/people.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <format>
#include <functional>
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

using matcher::lexicon::Emphasis;
using matcher::lexicon::Recogniser;

/// Everything that can be turned.
struct Model {
  Weights weights;
  Emphasis emphasis;
};

struct Knob {
  std::string_view name;
  std::function<float&(Model&)> of;
  bool reads = false;  ///< changes how texts are read
};

std::vector<Knob> all_knobs() {
  std::vector<Knob> knobs;
  const auto read = [&](std::string_view name, float Emphasis::* member) {
    knobs.push_back({name, [member](Model& model) -> float& { return model.emphasis.*member; }, true});
  };
  read("name", &Emphasis::name);
  read("cue", &Emphasis::cue);
  read("heard", &Emphasis::heard);
  read("says", &Emphasis::says);
  read("piece_of_name", &Emphasis::piece_of_name);
  read("piece_of_cue", &Emphasis::piece_of_cue);
  read("piece_of_heard", &Emphasis::piece_of_heard);
  read("piece_of_says", &Emphasis::piece_of_says);
  read("part_of_compound", &Emphasis::part_of_compound);
  read("foreign", &Emphasis::foreign);
  read("mended", &Emphasis::mended);
  for (const auto& [name, member] : matcher::crowd::all_weights()) {
    knobs.push_back({name, [member](Model& model) -> float& { return model.weights.*member; }, false});
  }
  return knobs;
}

/// Measures models on labelled sets, and keeps the reader of texts while that does not change.
class Bench {
public:
  explicit Bench(std::vector<LabelledSet> sets) : sets_{std::move(sets)} {
    auto words = matcher::text::WordList::read(matcher::text::kDutchWords);
    if (words) dutch_ = std::make_shared<const matcher::text::WordList>(std::move(*words));
    read_by({});
  }

  void read_by(const Emphasis& emphasis) {
    recogniser_ = std::make_shared<const Recogniser>(lexicon_, dutch_, emphasis);
  }

  [[nodiscard]] std::vector<Measures> measured(const Weights& weights) const {
    std::vector<Measures> all;
    for (const auto& set : sets_) {
      matcher::suggest::Matcher matcher{recogniser_, weights};
      for (const auto& profile : set.profiles) matcher.crowd().put(profile);
      all.push_back(measure(assigned(matcher), set.gold));
    }
    return all;
  }

private:
  std::vector<LabelledSet> sets_;
  std::shared_ptr<const matcher::lexicon::Lexicon> lexicon_ =
      std::make_shared<const matcher::lexicon::Lexicon>(matcher::lexicon::Lexicon::built_in());
  std::shared_ptr<const matcher::text::WordList> dutch_;
  std::shared_ptr<const Recogniser> recogniser_;
};

/// What counts: good lists first, good for both sides, and no competitors.
double worth(const std::vector<Measures>& sets) {
  double sum = 0;
  for (const auto& m : sets) sum += m.ndcg + 0.2 * m.reciprocal - 0.004 * static_cast<double>(m.competitors);
  return sum / static_cast<double>(sets.size());
}

std::string sentence(const Measures& m) {
  return std::format(
      "nDCG@5 {:.3f}, precision {:.3f}, reciprocal {:.3f}, {} competitors, Gini {:.3f}, exposure {} to {}", m.ndcg,
      m.precision, m.reciprocal, m.competitors, m.gini, m.least, m.most);
}

void print(const std::vector<Measures>& sets) {
  for (const auto& measures : sets) std::cout << sentence(measures) << '\n';
}

/// Turns one knob, and leaves it where it was best. Returns what the model is worth then.
double turn(const Knob& knob, Model& model, Bench& bench, double worth_now) {
  const float from = knob.of(model);
  float to = from;
  for (const float factor : kTurns) {
    Model tried = model;
    knob.of(tried) = from * factor;
    if (knob.reads) bench.read_by(tried.emphasis);
    const double reached = worth(bench.measured(tried.weights));
    if (reached < worth_now + kWorthIt) continue;
    worth_now = reached;
    to = from * factor;
  }
  knob.of(model) = to;
  if (knob.reads) bench.read_by(model.emphasis);
  if (to != from)
    std::cout << std::format("{}: {:.3g} to {:.3g}, {:.4f}\n", knob.name, from, to, worth_now) << std::flush;
  return worth_now;
}

/// "name=0.4" turns one knob by hand; false when there is no such knob or number.
bool set_by_hand(const std::string& said, Model& model) {
  const auto equals = said.find('=');
  if (equals == std::string::npos) return false;
  for (const auto& knob : all_knobs()) {
    if (knob.name != said.substr(0, equals)) continue;
    const auto* end = said.data() + said.size();
    return std::from_chars(said.data() + equals + 1, end, knob.of(model)).ptr == end;
  }
  return false;
}

int tune(std::vector<LabelledSet> sets, Model model, int passes) {
  Bench bench{std::move(sets)};
  bench.read_by(model.emphasis);
  double best = worth(bench.measured(model.weights));
  std::cout << std::format("start: {:.4f}\n", best);
  print(bench.measured(model.weights));
  const auto knobs = all_knobs();
  for (int pass = 0; pass < passes; ++pass) {
    const double before = best;
    for (const auto& knob : knobs) best = turn(knob, model, bench, best);
    if (best <= before) break;
  }
  if (passes == 0) return 0;
  for (const auto& knob : knobs) std::cout << std::format("  float {} = {:.3g}F;\n", knob.name, knob.of(model));
  std::cout << std::format("end: {:.4f}\n", best);
  print(bench.measured(model.weights));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{
      "Finds the matcher's weights on labelled sets, and prints them as matcher/crowd/weights.hpp and\n"
      "matcher/lexicon/recogniser.hpp have them. A set NAME is NAME.csv with NAME.gold.json beside it."};
  std::vector<std::string> names;
  int passes = 4;
  app.add_option("SET", names, "Labelled sets, without .csv: tests/data/matcher/development")->required();
  app.add_option("--passes", passes, "How often to go through all weights; 0 only measures")->capture_default_str();
  std::vector<std::string> by_hand;
  app.add_option("--set", by_hand, "Begin with this weight: rival_gate=0.3 (more than once, if need be)");
  CLI11_PARSE(app, argc, argv);
  Model model;
  for (const auto& said : by_hand) {
    if (set_by_hand(said, model)) continue;
    std::cerr << "koffietijd-tune: there is no weight to set in '" << said << "'\n";
    return 2;
  }
  std::vector<LabelledSet> sets;
  for (const auto& name : names) {
    auto profiles = read_profiles(name + ".csv");
    auto gold = Gold::read(name + ".gold.json");
    if (!profiles || !gold) {
      std::cerr << "koffietijd-tune: " << (profiles ? gold.error().message : profiles.error().message) << '\n';
      return 3;
    }
    sets.push_back({std::move(*profiles), std::move(*gold)});
  }
  return tune(std::move(sets), model, passes);
}
