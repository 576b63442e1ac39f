#include "kiosk/store/storage_thread.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <utility>

namespace kiosk::store {
namespace {

/// How soon another program's facts are noticed while nobody posts.
constexpr std::chrono::milliseconds kLookAround{250};
/// How long a commit waits for as many as the last one served: devices that got their answer soon post again, and one
/// sync for all of them is quicker than one for the first and one for the rest. A device alone never waits.
constexpr std::chrono::microseconds kGather{500};

/// Groups that go into one commit, and who waits for each.
struct Batch {
  std::vector<std::vector<event::FactBody>> groups;
  std::vector<StorageThread::Done> answers;
};

/// The positions of facts that one commit appended: side by side.
struct Stretch {
  Position first = 0;
  Position last = 0;
};

/// Nothing for a commit without facts.
std::optional<Stretch> stretch_of(const std::vector<std::vector<StoredFact>>& groups) {
  std::optional<Stretch> stretch;
  for (const auto& group : groups) {
    if (group.empty()) continue;
    if (!stretch) stretch = Stretch{.first = group.front().position};
    stretch->last = group.back().position;
  }
  return stretch;
}

/// True when every later write would fail in the same way: no use in trying each group alone.
bool store_fails(base::ErrorKind kind) {
  return kind == base::ErrorKind::disk_full || kind == base::ErrorKind::io || kind == base::ErrorKind::corrupt;
}

/// Tells other programs' facts from those appended here, and reports each of them once, in order. Storage thread only.
class Lookout {
public:
  Lookout(const Store& store, Position from, StorageThread::Foreign foreign)
      : store_{store}, reported_{from}, foreign_{std::move(foreign)} {}

  /// Reports what others appended up to `end`, which is excluded. What cannot be read now is read the next time.
  void report_before(Position end) {
    std::vector<StoredFact> news;
    auto reached = reported_;
    const auto read = store_.since(reported_, [&](StoredFact fact) {
      if (fact.position >= end) return;
      reached = fact.position;
      if (!is_own(fact.position)) news.push_back(std::move(fact));
    });
    if (!read) return;
    pass(reached);
    if (foreign_ && !news.empty()) foreign_(std::move(news));
  }

  void report_all() { report_before(std::numeric_limits<Position>::max()); }

  /// Takes note of facts appended here, which are not reported, after reporting others' earlier ones.
  void passed(Stretch own) {
    if (own.first > reported_ + 1) report_before(own.first);
    own_.push_back(own);
    if (own.first == reported_ + 1) pass(own.last);
  }

private:
  [[nodiscard]] bool is_own(Position position) const {
    return std::ranges::any_of(own_, [&](const Stretch& own) { return own.first <= position && position <= own.last; });
  }

  void pass(Position position) {
    reported_ = std::max(reported_, position);
    std::erase_if(own_, [&](const Stretch& own) { return own.last <= reported_; });
  }

  const Store& store_;
  Position reported_;
  StorageThread::Foreign foreign_;
  std::vector<Stretch> own_;  ///< after reported_; hardly ever more than one
};

}  // namespace

struct StorageThread::State {
  State(std::unique_ptr<Store> owned, Position from, Foreign foreign)
      : store{std::move(owned)}, lookout{*store, from, std::move(foreign)} {}

  void run() {
    while (auto batch = next_batch()) {
      if (batch->groups.empty()) {
        lookout.report_all();
      } else {
        commit(batch->groups, batch->answers);
      }
    }
  }

  /// What was posted; empty when it is time to look around; nothing when it is time to stop.
  std::optional<Batch> next_batch() {
    std::unique_lock lock{mutex};
    woken.wait_for(lock, kLookAround, [&] { return stopping || !posted.groups.empty(); });
    if (posted.groups.empty()) return stopping ? std::nullopt : std::optional<Batch>{Batch{}};
    woken.wait_for(lock, kGather, [&] { return stopping || posted.groups.size() >= served; });
    served = posted.groups.size();
    return std::exchange(posted, {});
  }

  void commit(std::span<const std::vector<event::FactBody>> groups, std::span<const Done> answers) {
    auto stored = store->append(groups);
    if (stored) {
      if (const auto own = stretch_of(*stored)) lookout.passed(*own);
      for (std::size_t i = 0; i < answers.size(); ++i) answer(answers[i], std::move((*stored)[i]));
    } else if (groups.size() > 1 && !store_fails(stored.error().kind)) {
      // one of them is to blame, and only that one is to fail
      for (std::size_t i = 0; i < groups.size(); ++i) commit(groups.subspan(i, 1), answers.subspan(i, 1));
    } else {
      for (const auto& waiting : answers) answer(waiting, std::unexpected{stored.error()});
    }
  }

  static void answer(const Done& waiting, base::Result<std::vector<StoredFact>> outcome) {
    if (waiting) waiting(std::move(outcome));
  }

  std::unique_ptr<Store> store;
  Lookout lookout;
  std::mutex mutex;
  std::condition_variable woken;
  Batch posted;            ///< guarded by mutex
  std::size_t served = 0;  ///< groups in the last commit; storage thread only
  bool stopping = false;   ///< guarded by mutex
  std::thread thread;
};

StorageThread::StorageThread(std::unique_ptr<Store> store, Position from, Foreign foreign)
    : state_{std::make_unique<State>(std::move(store), from, std::move(foreign))} {
  state_->thread = std::thread{[state = state_.get()] { state->run(); }};
}

StorageThread::~StorageThread() {
  {
    const std::scoped_lock lock{state_->mutex};
    state_->stopping = true;
  }
  state_->woken.notify_one();
  state_->thread.join();
}

void StorageThread::post(std::vector<event::FactBody> facts, Done done) {
  {
    const std::scoped_lock lock{state_->mutex};
    state_->posted.groups.push_back(std::move(facts));
    state_->posted.answers.push_back(std::move(done));
  }
  state_->woken.notify_one();
}

}  // namespace kiosk::store
