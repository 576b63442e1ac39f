#pragma once

#include "kiosk/base/bytes.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <string_view>

namespace kiosk::store {

/// One use of a prepared statement: whatever happens, it holds no lock and no value afterwards.
class Use {
public:
  explicit Use(SQLite::Statement& statement) : statement_{statement} {}
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;
  ~Use() {
    statement_.tryReset();
    statement_.clearBindings();
  }

  SQLite::Statement* operator->() { return &statement_; }

private:
  SQLite::Statement& statement_;
};

/// Binds bytes that stay where they are until the statement ran. Never NULL, also when empty.
inline void bind_blob(SQLite::Statement& statement, int index, base::ByteView bytes) {
  static constexpr std::uint8_t kNothing = 0;
  statement.bindNoCopy(index, bytes.empty() ? &kNothing : bytes.data(), static_cast<int>(bytes.size()));
}

inline void bind_text(SQLite::Statement& statement, int index, const std::string& text) {
  statement.bindNoCopy(index, text);
}

/// A view of a column's bytes, good until the statement's next step.
[[nodiscard]] inline base::ByteView blob_of(const SQLite::Column& column) {
  const auto* const bytes = static_cast<const std::uint8_t*>(column.getBlob());
  return {bytes, static_cast<std::size_t>(column.getBytes())};
}

/// The same for text. It may hold NUL.
[[nodiscard]] inline std::string_view text_of(const SQLite::Column& column) {
  const auto* const text = column.getText();
  return {text, static_cast<std::size_t>(column.getBytes())};
}

}  // namespace kiosk::store
