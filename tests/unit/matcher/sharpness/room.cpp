#include "tests/unit/matcher/sharpness/room.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

namespace matcher::sharpness {
namespace {

/// The fields of a CSV text, row by row (RFC 4180).
std::vector<std::vector<std::string>> rows_of(std::string_view text) {
  std::vector<std::vector<std::string>> rows{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    auto& field = rows.back().back();
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
      field += c;
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
      field += c;
    } else if (c == ',') {
      rows.back().emplace_back();
    } else if (c == '\n') {
      rows.push_back({""});
    }
  }
  if (rows.back().size() == 1) rows.pop_back();
  return rows;
}

}  // namespace

const lexicon::Recogniser& recogniser() {
  static const lexicon::Recogniser instance = [] {
    auto words = text::WordList::read(text::kDutchWords);
    return lexicon::Recogniser{
        std::shared_ptr<const lexicon::Lexicon>{std::shared_ptr<void>{}, &lexicon::Lexicon::built_in()},
        words ? std::make_shared<const text::WordList>(std::move(*words)) : nullptr};
  }();
  return instance;
}

crowd::Profile card(std::string id, std::string trade, std::string call_me_when) {
  return {.id = std::move(id),
          .language = Language::nl,
          .job_title = std::move(trade),
          .call_me_when = std::move(call_me_when)};
}

Sharpness sharpness_of(const crowd::Profile& profile, const crowd::Crowd* crowd, Language reader) {
  return sharpness(profile, crowd, recogniser(), kWeights, reader);
}

crowd::Crowd crowd_of(const std::vector<crowd::Profile>& profiles) {
  crowd::Crowd crowd{recogniser(), kWeights};
  for (const auto& profile : profiles) crowd.put(profile);
  return crowd;
}

std::vector<crowd::Profile> read_cards(std::string_view name) {
  std::ifstream file{std::filesystem::path{KOFFIETIJD_TEST_DATA} / "matcher" / name};
  const std::string text{std::istreambuf_iterator<char>{file}, {}};
  const auto rows = rows_of(text);
  std::vector<crowd::Profile> profiles;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto& row = rows[i];
    profiles.push_back({.id = row.at(5),
                        .language = row.at(6) == "en" ? Language::en : Language::nl,
                        .job_title = row.at(4),
                        .company = row.at(3),
                        .call_me_when = row.at(7),
                        .what_i_do = row.at(8),
                        .result = row.at(9),
                        .price = row.at(10),
                        .why = row.at(11),
                        .seeking = row.at(12)});
  }
  return profiles;
}

}  // namespace matcher::sharpness
