#include "tools/evaluation/baselines.hpp"

#include "tools/evaluation/full_text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tools::evaluation {
namespace {

using matcher::crowd::Crowd;
using matcher::crowd::Profile;
using matcher::suggest::Matcher;
using Scores = std::vector<std::vector<double>>;

std::string whole_text(const Profile& profile) {
  std::string text;
  for (const auto* field : {&profile.job_title, &profile.company, &profile.call_me_when, &profile.what_i_do,
                            &profile.result, &profile.price, &profile.why, &profile.seeking}) {
    text.append(*field).append("\n");
  }
  return text;
}

/// The best of everybody's row, nobody for themselves and nothing that scores 0.
std::vector<Answer> best_of(const Scores& scores, const std::vector<std::string>& ids) {
  std::vector<Answer> answers;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    std::vector<std::size_t> order;
    for (std::size_t j = 0; j < ids.size(); ++j) {
      if (j != i && scores[i][j] > 0) order.push_back(j);
    }
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
      return scores[i][a] != scores[i][b] ? scores[i][a] > scores[i][b] : ids[a] < ids[b];
    });
    order.resize(std::min(order.size(), kLookedAt));
    auto& answer = answers.emplace_back(ids[i]);
    for (const auto j : order) answer.suggested.push_back(ids[j]);
  }
  return answers;
}

std::vector<std::string> ids_of(const std::vector<Profile>& profiles) {
  std::vector<std::string> ids;
  for (const auto& profile : profiles) ids.push_back(profile.id);
  return ids;
}

Scores bm25(const std::vector<Profile>& profiles) {
  FullText index;
  for (std::size_t i = 0; i < profiles.size(); ++i) index.add(i, whole_text(profiles[i]));
  Scores scores(profiles.size(), std::vector<double>(profiles.size()));
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    for (const auto& hit : index.search(whole_text(profiles[i]), profiles.size())) {
      if (hit.document != i) scores[i][hit.document] = hit.score;
    }
  }
  return scores;
}

std::set<std::uint64_t> tags_of(const matcher::crowd::Portrait& portrait) {
  std::set<std::uint64_t> tags;
  std::uint64_t kind = 0;
  for (const auto* shares : {&portrait.professions, &portrait.triggers, &portrait.clients}) {
    for (const auto& share : *shares) {
      if (share.weight >= 0.2F) tags.insert((kind << 32U) + share.index);
    }
    ++kind;
  }
  return tags;
}

Answer answer_of(const Crowd& crowd, matcher::crowd::Seat of, const std::vector<matcher::score::Ranked>& people) {
  Answer answer{.email = crowd.at(of).profile.id};
  for (const auto& ranked : people) answer.suggested.push_back(crowd.at(ranked.seat).profile.id);
  return answer;
}

}  // namespace

std::vector<Answer> one_way_bm25(const std::vector<Profile>& profiles) {
  return best_of(bm25(profiles), ids_of(profiles));
}

std::vector<Answer> two_way_bm25(const std::vector<Profile>& profiles) {
  auto scores = bm25(profiles);
  for (auto& row : scores) {
    const double best = std::max(std::ranges::max(row), 1e-9);
    for (auto& score : row) score /= best;
  }
  Scores both = scores;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    for (std::size_t j = 0; j < scores.size(); ++j) {
      const double sum = scores[i][j] + scores[j][i];
      both[i][j] = sum > 0 ? 2 * scores[i][j] * scores[j][i] / sum : 0;
    }
  }
  return best_of(both, ids_of(profiles));
}

std::vector<Answer> tag_jaccard(const Crowd& crowd) {
  std::vector<std::set<std::uint64_t>> tags;
  std::vector<std::string> ids;
  for (const auto seat : crowd.seats()) {
    tags.push_back(tags_of(crowd.at(seat).portrait));
    ids.push_back(crowd.at(seat).profile.id);
  }
  Scores scores(ids.size(), std::vector<double>(ids.size()));
  for (std::size_t i = 0; i < ids.size(); ++i) {
    for (std::size_t j = 0; j < ids.size(); ++j) {
      std::size_t common = 0;
      for (const auto tag : tags[i]) common += tags[j].contains(tag) ? 1 : 0;
      const auto all = tags[i].size() + tags[j].size() - common;
      if (all > 0) scores[i][j] = static_cast<double>(common) / static_cast<double>(all);
    }
  }
  return best_of(scores, ids);
}

std::vector<Answer> unassigned(const Matcher& matcher) {
  std::vector<Answer> answers;
  for (const auto seat : matcher.crowd().seats()) {
    answers.push_back(answer_of(matcher.crowd(), seat, matcher.for_one(seat, kLookedAt)));
  }
  return answers;
}

std::vector<Answer> assigned(const Matcher& matcher) {
  std::vector<Answer> answers;
  for (const auto& suggestions : matcher.for_everyone(kLookedAt)) {
    answers.push_back(answer_of(matcher.crowd(), suggestions.of, suggestions.people));
  }
  return answers;
}

}  // namespace tools::evaluation
