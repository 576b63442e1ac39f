#include "tools/evaluation/measures.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

namespace tools::evaluation {
namespace {

double gain(int grade, std::size_t place) {
  return (std::exp2(grade) - 1) / std::log2(static_cast<double>(place) + 2);
}

double ideal_gain(const std::map<std::string, int, std::less<>>& partners) {
  std::vector<int> grades;
  for (const auto& [partner, grade] : partners) grades.push_back(grade);
  std::ranges::sort(grades, std::greater{});
  double sum = 0;
  for (std::size_t i = 0; i < std::min(grades.size(), kLookedAt); ++i) sum += gain(grades[i], i);
  return sum;
}

}  // namespace

double gini(std::vector<double> values) {
  std::ranges::sort(values);
  double sum = 0;
  double weighted = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    sum += values[i];
    weighted += static_cast<double>(i + 1) * values[i];
  }
  if (sum <= 0) return 0;
  const auto n = static_cast<double>(values.size());
  return 2 * weighted / (n * sum) - (n + 1) / n;
}

Measures measure(const std::vector<Answer>& answers, const Gold& gold) {
  Measures measures;
  std::map<std::string, std::set<std::string>> top;
  std::map<std::string, double> exposure;
  for (const auto& answer : answers) {
    exposure.try_emplace(answer.email, 0);
    const auto count = std::min(answer.suggested.size(), kLookedAt);
    top[answer.email] = {answer.suggested.begin(), answer.suggested.begin() + static_cast<std::ptrdiff_t>(count)};
  }
  double judged = 0;
  double suggestions = 0;
  double good = 0;
  double reciprocal = 0;
  for (const auto& answer : answers) {
    double sum = 0;
    for (std::size_t i = 0; i < std::min(answer.suggested.size(), kLookedAt); ++i) {
      const auto& other = answer.suggested[i];
      const auto grade = gold.grade(answer.email, other);
      sum += gain(grade, i);
      suggestions += 1;
      exposure[other] += 1;
      if (gold.competitors(answer.email, other)) ++measures.competitors;
      if (grade < 2) continue;
      good += 1;
      const auto back = top.find(other);
      if (back != top.end() && back->second.contains(answer.email)) reciprocal += 1;
    }
    const auto partners = gold.partners().find(answer.email);
    if (partners == gold.partners().end()) continue;
    judged += 1;
    measures.ndcg += sum / ideal_gain(partners->second);
  }
  if (judged > 0) measures.ndcg /= judged;
  if (suggestions > 0) {
    measures.reciprocal = reciprocal / suggestions;
    measures.precision = good / suggestions;
  }
  std::vector<double> counts;
  for (const auto& [email, count] : exposure) counts.push_back(count);
  measures.gini = gini(counts);
  if (!counts.empty()) {
    measures.least = static_cast<std::size_t>(std::ranges::min(counts));
    measures.most = static_cast<std::size_t>(std::ranges::max(counts));
  }
  return measures;
}

}  // namespace tools::evaluation
