#include "tools/evaluation/baselines.hpp"
#include "tools/evaluation/people.hpp"
#include "tools/koffietijd/command.hpp"
#include "tools/koffietijd/lexicon_option.hpp"

#include <boost/json.hpp>

#include <format>
#include <iostream>
#include <memory>
#include <vector>

namespace tools {
namespace {

using namespace evaluation;
using matcher::crowd::Weights;
using matcher::suggest::Matcher;

struct Asked {
  std::string attendees;
  std::string gold;
  std::string lexicon;
  bool ablation = false;
  bool json = false;
};

struct Row {
  std::string name;
  Measures measures;
};

/// The same model without one of its parts.
struct Part {
  std::string_view name;
  void (*leave_out)(Weights&);
};

constexpr Part kParts[] = {
    {"without complement", [](Weights& w) { w.complement = 0; }},
    {"without own triggers", [](Weights& w) { w.trigger_activity = 0; }},
    {"without roles", [](Weights& w) { w.role_activity = 0; }},
    {"without need and offer",
     [](Weights& w) { w.need_profession = w.need_moment = w.need_client = w.need_words = 0; }},
    {"without words outside the lexicon", [](Weights& w) { w.need_words = 0; }},
    {"without clients", [](Weights& w) { w.clients = w.need_client = 0; }},
    {"without weaker side", [](Weights& w) { w.weaker_side = 0; }},
    {"without competition gate",
     [](Weights& w) {
       w.rival_gate = 2;
       w.same_trade = 0;
     }},
    {"without telling occasions",
     [](Weights& w) {
       w.telling_1 = w.telling_2 = w.telling_3 = 1;
       w.crowd_rarity = 0;
     }},
};

void print_table(const std::vector<Row>& rows) {
  std::cout << std::format("{:<36} {:>7} {:>11} {:>10} {:>11} {:>6} {:>6} {:>5}\n", "", "nDCG@5", "precision@5",
                           "reciprocal", "competitors", "Gini", "least", "most");
  for (const auto& [name, m] : rows) {
    std::cout << std::format("{:<36} {:>7.3f} {:>11.3f} {:>10.3f} {:>11} {:>6.3f} {:>6} {:>5}\n", name, m.ndcg,
                             m.precision, m.reciprocal, m.competitors, m.gini, m.least, m.most);
  }
}

void print_json(const std::vector<Row>& rows) {
  boost::json::object all;
  for (const auto& [name, m] : rows) {
    all[name] = {{"ndcg_at_5", m.ndcg},
                 {"precision_at_5", m.precision},
                 {"reciprocal_precision_at_5", m.reciprocal},
                 {"competitors_at_5", m.competitors},
                 {"exposure_gini", m.gini},
                 {"least_exposure", m.least},
                 {"most_exposure", m.most}};
  }
  std::cout << boost::json::serialize(all) << '\n';
}

Exit evaluate(const Asked& asked) {
  const auto profiles = read_profiles(asked.attendees);
  if (!profiles) return complain(profiles.error());
  const auto gold = Gold::read(asked.gold);
  if (!gold) return complain(gold.error());
  const auto recogniser = make_recogniser(asked.lexicon);
  if (!recogniser) return complain(recogniser.error());
  const auto filled = [&](Matcher& matcher) -> const Matcher& {
    for (const auto& profile : *profiles) matcher.crowd().put(profile);
    return matcher;
  };
  std::vector<Row> rows;
  Matcher matcher{*recogniser};
  filled(matcher);
  rows.push_back({"Koffietijd", measure(assigned(matcher), *gold)});
  rows.push_back({"Koffietijd, each by themselves", measure(unassigned(matcher), *gold)});
  if (asked.ablation) {
    for (const auto& part : kParts) {
      Weights weights;
      part.leave_out(weights);
      Matcher lesser{*recogniser, weights};
      rows.push_back({std::string{part.name}, measure(assigned(filled(lesser)), *gold)});
    }
  }
  rows.push_back({"BM25, one way (SQLite FTS5)", measure(one_way_bm25(*profiles), *gold)});
  rows.push_back({"BM25, two ways", measure(two_way_bm25(*profiles), *gold)});
  rows.push_back({"tags in common (Jaccard)", measure(tag_jaccard(matcher.crowd()), *gold)});
  asked.json ? print_json(rows) : print_table(rows);
  return Exit::done;
}

}  // namespace

void add_evaluate(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("evaluate", "Measure the matcher against pairs that people have judged");
  auto asked = std::make_shared<Asked>();
  command
      ->add_option("--attendees", asked->attendees, "The people: a list as for `import`, each with an e-mail address")
      ->required()
      ->type_name("FILE");
  command->add_option("--gold", asked->gold, "What the pairs are worth: JSON, see below")
      ->required()
      ->type_name("FILE");
  command->add_flag("--ablation", asked->ablation, "Also without each part of the model");
  add_lexicon_option(*command, asked->lexicon);
  command
      ->add_option_function<std::string>(
          "--format", [asked](const std::string& form) { asked->json = form == "json"; }, "table (default) or json")
      ->check(CLI::IsMember({"table", "json"}))
      ->type_name("FORM");
  command->footer(
      "Everyone is taken as present and willing. The gold file:\n"
      "  {\"pairs\": [{\"a\": EMAIL, \"b\": EMAIL, \"grade\": 1…3}], \"competitors\": [{\"a\": EMAIL, \"b\": EMAIL}]}\n"
      "Pairs are unordered; those that are not named are worth nothing. Grade 3: ideal partners; 2: clear partners;\n"
      "1: of some use. Beside the matcher stand SQLite's full-text search and tags in common, on the same people.\n"
      "reciprocal: the share of suggestions of grade 2 or 3 that the other side gets, too.\n"
      "Example:\n"
      "  koffietijd evaluate --attendees tests/data/matcher/development.csv \\\n"
      "      --gold tests/data/matcher/development.gold.json --ablation");
  command->callback([asked, &exit] { exit = evaluate(*asked); });
}

}  // namespace tools
