#include "tools/evaluation/full_text.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <set>
#include <string>

namespace tools::evaluation {
namespace {

/// Every word between quotes, with OR between them; bytes above ASCII are letters to FTS5 as well.
std::string any_word_of(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.insert(std::move(word));
    word.clear();
  };
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter =
        byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    if (letter) {
      word += c;
    } else {
      finish();
    }
  }
  finish();
  std::string query;
  for (const auto& one : words) query += (query.empty() ? "\"" : " OR \"") + one + '"';
  return query;
}

}  // namespace

struct FullText::Database {
  SQLite::Database connection{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
};

FullText::FullText() : database_{std::make_unique<Database>()} {
  database_->connection.exec("CREATE VIRTUAL TABLE pitches USING fts5(text, tokenize = 'unicode61')");
  database_->connection.exec("BEGIN");
}

FullText::~FullText() = default;
FullText::FullText(FullText&&) noexcept = default;
FullText& FullText::operator=(FullText&&) noexcept = default;

void FullText::add(std::size_t document, std::string_view text) {
  SQLite::Statement insert{database_->connection, "INSERT INTO pitches(rowid, text) VALUES (?, ?)"};
  insert.bind(1, static_cast<std::int64_t>(document) + 1);
  insert.bind(2, std::string{text});
  insert.exec();
}

std::vector<FullText::Hit> FullText::search(std::string_view query, std::size_t most) const {
  std::vector<Hit> hits;
  const auto words = any_word_of(query);
  if (words.empty()) return hits;
  SQLite::Statement select{database_->connection,
                           "SELECT rowid, bm25(pitches) FROM pitches WHERE pitches MATCH ? ORDER BY rank LIMIT ?"};
  select.bind(1, words);
  select.bind(2, static_cast<std::int64_t>(most));
  while (select.executeStep()) {
    hits.push_back({static_cast<std::size_t>(select.getColumn(0).getInt64() - 1), -select.getColumn(1).getDouble()});
  }
  return hits;
}

}  // namespace tools::evaluation
