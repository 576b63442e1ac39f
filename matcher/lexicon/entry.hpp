#pragma once

#include "matcher/lexicon/lexicon.hpp"

#include <toml++/toml.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace matcher::lexicon {

/// One table of a lexicon file, read member by member. Every reader throws a Fault with file and line when the member
/// is missing or is not what it should be; `done` throws when something was not read.
class Entry {
public:
  /// All borrowed.
  Entry(std::string_view file, std::string_view id, const toml::table& table) : file_{file}, id_{id}, table_{table} {}

  [[nodiscard]] std::string_view id() const { return id_; }

  std::string text(std::string_view key);
  /// Without anything in it twice; at least one.
  std::vector<std::string> texts(std::string_view key);
  /// `min` to `max`.
  int number(std::string_view key, int min, int max);
  /// Null when absent.
  const toml::table* table(std::string_view key);

  Both<std::string> text_in_both(std::string_view key);
  Both<std::vector<std::string>> texts_in_both(std::string_view key);

  void done() const;

  /// About the member `key`, at its line; about the whole entry when there is no such member.
  [[nodiscard]] Fault fault(std::string_view key, std::string reason) const;
  [[nodiscard]] Fault fault_at(const toml::node& node, std::string reason) const;

private:
  const toml::node& member(std::string_view key);
  std::string text_of(const toml::node& node) const;

  std::string_view file_;
  std::string_view id_;
  const toml::table& table_;
  std::set<std::string, std::less<>> read_;
};

}  // namespace matcher::lexicon
