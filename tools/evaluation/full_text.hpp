#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace tools::evaluation {

/// SQLite's full-text index (FTS5, bm25) in memory, as a peer to compare with. Throws std::runtime_error when SQLite
/// fails, which here is a programming error. Not thread-safe.
class FullText {
public:
  FullText();
  ~FullText();
  FullText(FullText&&) noexcept;
  FullText& operator=(FullText&&) noexcept;

  void add(std::size_t document, std::string_view text);

  struct Hit {
    std::size_t document = 0;
    double score = 0;  ///< bm25, higher is better
  };
  /// Documents with any word of `query`, best first.
  [[nodiscard]] std::vector<Hit> search(std::string_view query, std::size_t most) const;

private:
  struct Database;
  std::unique_ptr<Database> database_;
};

}  // namespace tools::evaluation
