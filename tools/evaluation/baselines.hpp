#pragma once

#include "matcher/suggest/matcher.hpp"
#include "tools/evaluation/measures.hpp"

#include <vector>

namespace tools::evaluation {

// Other ways of matching the same people, to compare with. Each gives everybody's first kLookedAt.

/// Full-text search as SQLite does it: my whole profile is the query, other whole profiles are the documents
/// (FTS5, bm25()).
[[nodiscard]] std::vector<Answer> one_way_bm25(const std::vector<matcher::crowd::Profile>& profiles);

/// The same in both directions: the harmonic mean of how well I find them and they find me, each as a share of the
/// searcher's best.
[[nodiscard]] std::vector<Answer> two_way_bm25(const std::vector<matcher::crowd::Profile>& profiles);

/// Tags in common, out of all tags of both (Jaccard): the lexicon's professions, occasions and clients that are
/// recognised in each profile.
[[nodiscard]] std::vector<Answer> tag_jaccard(const matcher::crowd::Crowd& crowd);

/// Our own, each person by themselves, or everybody together.
[[nodiscard]] std::vector<Answer> unassigned(const matcher::suggest::Matcher& matcher);
[[nodiscard]] std::vector<Answer> assigned(const matcher::suggest::Matcher& matcher);

}  // namespace tools::evaluation
