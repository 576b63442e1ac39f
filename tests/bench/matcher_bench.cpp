#include "kiosk/matching/open_recogniser.hpp"
#include "matcher/assign/assign.hpp"
#include "matcher/crowd/portrait.hpp"
#include "matcher/lexicon/built_in_sources.hpp"
#include "matcher/rounds/rounds.hpp"
#include "matcher/score/score.hpp"
#include "matcher/sharpness/sharpness.hpp"
#include "matcher/suggest/matcher.hpp"
#include "tests/bench/matcher_population.hpp"
#include "tests/bench/quantile.hpp"
#include "tests/doubles/temporary_folder.hpp"
#include "tools/evaluation/full_text.hpp"

#include <benchmark/benchmark.h>
#include <malloc.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

using matcher::crowd::Crowd;
using matcher::crowd::Profile;
using matcher::suggest::Matcher;

std::shared_ptr<const matcher::lexicon::Recogniser> recogniser() {
  static const auto kRecogniser = kiosk::matching::open_recogniser({})->recogniser;
  return kRecogniser;
}

const std::vector<Profile>& people(std::size_t count) {
  static std::map<std::size_t, std::vector<Profile>> all;
  auto& found = all[count];
  if (found.empty()) found = bench::population(recogniser()->lexicon(), count);
  return found;
}

/// Somebody else than before each time, the same ones in every run.
std::size_t somebody(std::size_t turn, std::size_t count) {
  return turn * 7919 % count;
}

double resident_megabytes() {
  std::ifstream statm{"/proc/self/statm"};
  double all = 0;
  double resident = 0;
  statm >> all >> resident;
  return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Milliseconds of each turn, for the tail that a mean hides.
class Turns {
public:
  template <class Work>
  void time(Work&& work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    milliseconds_.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
  }
  void report(benchmark::State& state, const std::string& what = {}) const {
    state.counters[what + "p50_ms"] = bench::quantile(milliseconds_, 0.5);
    state.counters[what + "p99_ms"] = bench::quantile(milliseconds_, 0.99);
  }

private:
  std::vector<double> milliseconds_;
};

/// A crowd of so many people, kept from one benchmark to the next.
Matcher& room_of(std::size_t count) {
  static std::map<std::size_t, std::unique_ptr<Matcher>> rooms;
  auto& room = rooms[count];
  if (!room) {
    room = std::make_unique<Matcher>(recogniser());
    for (const auto& person : people(count)) room->crowd().put(person);
  }
  return *room;
}

void start(benchmark::State& state) {
  // the built-in lexicon is kept once read; here it is read each time, as a program that starts does
  static_cast<void>(matcher::lexicon::Lexicon::built_in());
  for (auto _ : state) {
    benchmark::DoNotOptimize(matcher::lexicon::Lexicon::read(matcher::lexicon::built_in_sources()));
    benchmark::DoNotOptimize(kiosk::matching::open_recogniser({}));
  }
}

void start_lexicon(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(matcher::lexicon::Lexicon::read(matcher::lexicon::built_in_sources()));
  }
}

void start_dutch_words(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(matcher::text::WordList::read(matcher::text::kDutchWords));
}

void start_recogniser(benchmark::State& state) {
  const std::shared_ptr<const matcher::lexicon::Lexicon> lexicon{std::shared_ptr<void>{},
                                                                 &matcher::lexicon::Lexicon::built_in()};
  const auto words = std::make_shared<const matcher::text::WordList>(
      matcher::text::WordList::read(matcher::text::kDutchWords).value());
  for (auto _ : state) {
    const matcher::lexicon::Recogniser made{lexicon, words};
    benchmark::DoNotOptimize(&made);
  }
}

/// Somebody pastes a text of so many words, the pitches of many, into one field.
void read_long_text(benchmark::State& state) {
  const auto words = state.range(0);
  std::string text;
  for (std::int64_t written = 0, i = 0; written < words; ++i) {
    const auto pitch = bench::whole_text(people(1'000)[static_cast<std::size_t>(i)]) + ' ';
    for (const char c : pitch) {
      if (c == ' ' && ++written > words) break;
      text += c;
    }
  }
  for (auto _ : state) benchmark::DoNotOptimize(recogniser()->read(text, matcher::text::Language::nl));
  state.counters["words/s"] =
      benchmark::Counter(static_cast<double>(words), benchmark::Counter::kIsIterationInvariantRate);
}

void index_all(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const auto& all = people(count);
  ::malloc_trim(0);
  const auto before = resident_megabytes();
  std::unique_ptr<Matcher> room;
  for (auto _ : state) {
    room = std::make_unique<Matcher>(recogniser());
    for (const auto& person : all) room->crowd().put(person);
  }
  state.counters["MB"] = resident_megabytes() - before;
  state.counters["people/s"] =
      benchmark::Counter(static_cast<double>(count), benchmark::Counter::kIsIterationInvariantRate);
}

void suggest(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const auto& crowd = room_of(count).crowd();
  const auto seats = crowd.seats();
  Turns turns;
  std::size_t turn = 0;
  for (auto _ : state) {
    turns.time([&] { benchmark::DoNotOptimize(matcher::score::rank(crowd, seats[somebody(turn++, count)], 10)); });
  }
  turns.report(state);
}

void come_and_go(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  auto& crowd = room_of(count).crowd();
  const auto& all = people(count);
  Turns going;
  Turns coming;
  std::size_t turn = 0;
  for (auto _ : state) {
    const auto& person = all[somebody(turn++, count)];
    going.time([&] { crowd.remove(person.id); });
    coming.time([&] { crowd.put(person); });
  }
  coming.report(state, "arrival_");
  going.report(state, "departure_");
}

void everyone(benchmark::State& state) {
  const auto& room = room_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(room.for_everyone(3));
}

/// The choosing alone, from each person's best 64; `everyone` has the scoring in it.
void assign_lists(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const auto& crowd = room_of(count).crowd();
  const auto seats = crowd.seats();
  std::unordered_map<matcher::crowd::Seat, std::uint32_t> number_of;
  for (std::uint32_t i = 0; i < seats.size(); ++i) number_of.emplace(seats[i], i);
  std::vector<std::vector<matcher::assign::Candidate>> wanted(count);
  for (std::size_t i = 0; i < count; ++i) {
    for (const auto& ranked : matcher::score::rank(crowd, seats[i], 64)) {
      wanted[i].push_back({.person = number_of.at(ranked.seat), .score = ranked.score});
    }
  }
  for (auto _ : state) benchmark::DoNotOptimize(matcher::assign::assign(wanted, matcher::assign::limits_for(3)));
}

void table_rounds(benchmark::State& state) {
  matcher::rounds::Request request{.people = 500, .tables = 84, .seats = 6, .rounds = 5};
  const auto& crowd = room_of(500).crowd();
  const auto seats = crowd.seats();
  request.attraction.assign(500 * 500, 0);
  for (matcher::rounds::Person a = 0; a < 500; ++a) {
    for (matcher::rounds::Person b = 0; b < 500; ++b) {
      if (a == b) continue;
      const auto pair = matcher::score::score(crowd, crowd.at(seats[a]).portrait, crowd.at(seats[b]).portrait);
      request.attraction[a * 500 + b] = std::min(pair.my_gain / 4, 1.0F);
      if (a < b && pair.rivals) request.competitors.push_back({a, b});
    }
  }
  for (auto _ : state) {
    const auto plan = matcher::rounds::plan(request);
    const auto report = matcher::rounds::report(*plan, request);
    state.counters["repeats"] = static_cast<double>(report.repeats);
    state.counters["competitors"] = static_cast<double>(report.competitors_together);
  }
}

void key_stroke(benchmark::State& state) {
  const auto& crowd = room_of(500).crowd();
  const auto& all = people(500);
  Turns turns;
  std::size_t turn = 0;
  for (auto _ : state) {
    const auto& profile = all[somebody(turn++, 500)];
    turns.time([&] {
      benchmark::DoNotOptimize(
          matcher::sharpness::sharpness(profile, &crowd, *recogniser(), crowd.weights(), matcher::text::Language::nl));
    });
  }
  turns.report(state);
}

void fts5_index(benchmark::State& state) {
  const auto& all = people(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    tools::evaluation::FullText index;
    for (std::size_t i = 0; i < all.size(); ++i) index.add(i, bench::whole_text(all[i]));
  }
  state.counters["people/s"] =
      benchmark::Counter(static_cast<double>(all.size()), benchmark::Counter::kIsIterationInvariantRate);
}

void fts5_search(benchmark::State& state) {
  const auto& all = people(static_cast<std::size_t>(state.range(0)));
  tools::evaluation::FullText index;
  for (std::size_t i = 0; i < all.size(); ++i) index.add(i, bench::whole_text(all[i]));
  Turns turns;
  std::size_t turn = 0;
  for (auto _ : state) {
    const auto query = bench::whole_text(all[somebody(turn++, all.size())]);
    turns.time([&] { benchmark::DoNotOptimize(index.search(query, 10)); });
  }
  turns.report(state);
}

/// Stems only, no positions: as a search that needs neither exact words nor phrases sets it up.
Xapian::TermGenerator stems() {
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem{"dutch"});
  generator.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
  return generator;
}

void fill(Xapian::WritableDatabase& database, const std::vector<Profile>& all) {
  auto generator = stems();
  for (std::size_t i = 0; i < all.size(); ++i) {
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text_without_positions(bench::whole_text(all[i]));
    database.add_document(document);
  }
  database.commit();
}

void xapian_index(benchmark::State& state) {
  const auto& all = people(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    const doubles::TemporaryFolder folder;
    Xapian::WritableDatabase database{(folder.path / "db").string(), Xapian::DB_CREATE};
    fill(database, all);
  }
  state.counters["people/s"] =
      benchmark::Counter(static_cast<double>(all.size()), benchmark::Counter::kIsIterationInvariantRate);
}

void xapian_search(benchmark::State& state) {
  const auto& all = people(static_cast<std::size_t>(state.range(0)));
  const doubles::TemporaryFolder folder;
  Xapian::WritableDatabase database{(folder.path / "db").string(), Xapian::DB_CREATE};
  fill(database, all);
  Turns turns;
  std::size_t turn = 0;
  for (auto _ : state) {
    // the query's words as the index has them: each of the pitch's terms, any of which will do
    Xapian::Document query;
    auto generator = stems();
    generator.set_document(query);
    generator.index_text_without_positions(bench::whole_text(all[somebody(turn++, all.size())]));
    const std::vector<std::string> terms{query.termlist_begin(), query.termlist_end()};
    turns.time([&] {
      Xapian::Enquire enquire{database};
      enquire.set_query(Xapian::Query{Xapian::Query::OP_OR, terms.begin(), terms.end()});
      benchmark::DoNotOptimize(enquire.get_mset(0, 10));
    });
  }
  turns.report(state);
}

BENCHMARK(start)->Name("matcher/start")->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(start_lexicon)->Name("matcher/start_lexicon")->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(start_dutch_words)->Name("matcher/start_dutch_words")->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(start_recogniser)->Name("matcher/start_recogniser")->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(read_long_text)
    ->Name("matcher/read_words")
    ->Arg(20)
    ->Arg(125)
    ->Arg(500)
    ->Arg(2'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(index_all)
    ->Name("matcher/index")
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(fts5_index)
    ->Name("matcher/index_fts5")
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(xapian_index)
    ->Name("matcher/index_xapian")
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(suggest)
    ->Name("matcher/suggest")
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Iterations(300)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(fts5_search)
    ->Name("matcher/search_fts5")
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Iterations(300)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(xapian_search)
    ->Name("matcher/search_xapian")
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Iterations(300)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(come_and_go)
    ->Name("matcher/come_and_go")
    ->Arg(1'000)
    ->Arg(100'000)
    ->Iterations(300)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(everyone)
    ->Name("matcher/everyone")
    ->Arg(300)
    ->Arg(500)
    ->Arg(10'000)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(assign_lists)->Name("matcher/assign")->Arg(500)->Arg(10'000)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(table_rounds)->Name("matcher/rounds_500")->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(key_stroke)->Name("matcher/sharpness_500")->Iterations(500)->Unit(benchmark::kMillisecond);

}  // namespace
