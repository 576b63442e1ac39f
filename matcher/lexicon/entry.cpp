#include "matcher/lexicon/entry.hpp"

#include <algorithm>
#include <format>

namespace matcher::lexicon {

std::string Entry::text(std::string_view key) {
  return text_of(member(key));
}

std::vector<std::string> Entry::texts(std::string_view key) {
  const auto& node = member(key);
  const auto* list = node.as_array();
  if (list == nullptr || list->empty()) throw fault(key, std::format("{} must be a list of at least one text", key));
  std::vector<std::string> found;
  std::set<std::string> seen;
  for (const auto& item : *list) {
    auto said = text_of(item);
    if (!seen.insert(said).second) throw fault_at(item, std::format("{} says '{}' twice", key, said));
    found.push_back(std::move(said));
  }
  return found;
}

int Entry::number(std::string_view key, int min, int max) {
  const auto value = member(key).value_exact<std::int64_t>();
  if (!value || *value < min || *value > max) {
    throw fault(key, std::format("{} must be a number from {} to {}", key, min, max));
  }
  return static_cast<int>(*value);
}

const toml::table* Entry::table(std::string_view key) {
  read_.emplace(key);
  const auto* node = table_.get(key);
  if (node == nullptr) return nullptr;
  if (!node->is_table()) throw fault(key, std::format("{} must be a table", key));
  return node->as_table();
}

Both<std::string> Entry::text_in_both(std::string_view key) {
  return {.nl = text(std::format("{}_nl", key)), .en = text(std::format("{}_en", key))};
}

Both<std::vector<std::string>> Entry::texts_in_both(std::string_view key) {
  return {.nl = texts(std::format("{}_nl", key)), .en = texts(std::format("{}_en", key))};
}

void Entry::done() const {
  for (const auto& [key, node] : table_) {
    if (!read_.contains(key.str())) throw fault_at(node, std::format("there is no member called '{}'", key.str()));
  }
}

Fault Entry::fault(std::string_view key, std::string reason) const {
  const auto* node = table_.get(key);
  return fault_at(node == nullptr ? static_cast<const toml::node&>(table_) : *node, std::move(reason));
}

Fault Entry::fault_at(const toml::node& node, std::string reason) const {
  return {.file = std::string{file_}, .line = node.source().begin.line, .reason = std::format("{}: {}", id_, reason)};
}

const toml::node& Entry::member(std::string_view key) {
  read_.emplace(key);
  const auto* node = table_.get(key);
  if (node == nullptr) throw fault(key, std::format("{} is missing", key));
  return *node;
}

std::string Entry::text_of(const toml::node& node) const {
  const auto value = node.value_exact<std::string>();
  if (!value) throw fault_at(node, "expected a text between quotes");
  const bool blank = std::ranges::all_of(*value, [](char c) { return c == ' '; });
  if (blank || value->front() == ' ' || value->back() == ' ') {
    throw fault_at(node, std::format("'{}' is empty or has spaces around it", *value));
  }
  const bool hostile =
      std::ranges::any_of(*value, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '"'; });
  if (hostile) throw fault_at(node, "a text may not hold double quotes or control characters");
  return *value;
}

}  // namespace matcher::lexicon
