#include "kiosk/portal/workshop.hpp"

#include <utility>

namespace kiosk::portal {

Workshop::Workshop(std::size_t most_waiting) : most_waiting_{most_waiting}, thread_{[this] { run(); }} {}

Workshop::~Workshop() {
  {
    const std::scoped_lock lock{mutex_};
    ended_ = true;
  }
  sent_.notify_one();
  thread_.join();
}

bool Workshop::send(std::function<void()> work) {
  {
    const std::scoped_lock lock{mutex_};
    if (ended_ || waiting_.size() >= most_waiting_) return false;
    waiting_.push_back(std::move(work));
  }
  sent_.notify_one();
  return true;
}

void Workshop::run() {
  std::unique_lock lock{mutex_};
  while (true) {
    sent_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
    if (ended_) return;
    auto work = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    work();
    work = {};  // what it held goes on this thread, not under the lock
    lock.lock();
  }
}

}  // namespace kiosk::portal
