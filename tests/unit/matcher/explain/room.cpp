#include "room.hpp"

#include "kiosk/lists/csv_reader.hpp"
#include "matcher/text/word_list.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>

namespace matcher::explain {
namespace {

std::vector<Person> read_people(const std::string& file) {
  std::ifstream stream{file, std::ios::binary};
  const std::string text{std::istreambuf_iterator<char>{stream}, {}};
  std::vector<std::string> header;
  std::vector<Person> people;
  const auto read = kiosk::lists::read_csv(text, ',', [&](kiosk::lists::CsvRow&& row) -> kiosk::base::Result<bool> {
    if (header.empty()) {
      header = std::move(row.cells);
      return true;
    }
    std::map<std::string, std::string> cells;
    for (std::size_t i = 0; i < std::min(header.size(), row.cells.size()); ++i) cells[header[i]] = row.cells[i];
    people.push_back({.first_name = cells["first_name"],
                      .profile = {.id = cells["email"],
                                  .language = {},
                                  .job_title = cells["job_title"],
                                  .company = cells["company"],
                                  .call_me_when = cells["call_me_when"],
                                  .what_i_do = cells["what_i_do"],
                                  .result = cells["result"],
                                  .price = cells["price"],
                                  .why = cells["why"],
                                  .seeking = cells["seeking"]}});
    return true;
  });
  if (!read || people.empty()) throw std::runtime_error{"cannot read " + file};
  return people;
}

}  // namespace

const lexicon::Recogniser& recogniser() {
  static const lexicon::Recogniser made = [] {
    auto words = text::WordList::read(text::kDutchWords);
    if (!words) throw std::runtime_error{words.error()};
    return lexicon::Recogniser{std::make_shared<const lexicon::Lexicon>(lexicon::Lexicon::built_in()),
                               std::make_shared<const text::WordList>(std::move(*words))};
  }();
  return made;
}

const std::vector<Person>& development_set() {
  static const auto people = read_people(KOFFIETIJD_TEST_DATA "/matcher/development.csv");
  return people;
}

crowd::Seat Room::enter(crowd::Profile profile) {
  return crowd_.put(std::move(profile));
}

Explanation Room::explain(std::string_view me, std::string_view them, text::Language reader,
                          std::string_view their_name) const {
  return explain::explain(crowd_, crowd_.find(me).value(), crowd_.find(them).value(), reader, their_name);
}

std::vector<std::string> all_texts(const Explanation& explanation) {
  std::vector<std::string> texts{explanation.listen_for, explanation.opener};
  for (const auto& reason : explanation.reasons) {
    texts.push_back(reason.chip);
    texts.push_back(reason.text);
  }
  for (const auto* stars : {&explanation.bring, &explanation.recommend, &explanation.pay, &explanation.know}) {
    texts.push_back(stars->evidence);
  }
  return texts;
}

const Reason* find(const Explanation& explanation, ReasonKind kind) {
  const auto found = std::ranges::find(explanation.reasons, kind, &Reason::kind);
  return found == explanation.reasons.end() ? nullptr : &*found;
}

}  // namespace matcher::explain
