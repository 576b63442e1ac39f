#include "kiosk/app/errands.hpp"

#include <utility>

namespace kiosk::app {

void Errands::send(std::function<void()> errand) {
  {
    const std::scoped_lock lock{mutex_};
    waiting_.push_back(std::move(errand));
  }
  sent_.notify_one();
}

void Errands::run(const std::stop_token& stop) {
  while (true) {
    std::function<void()> errand;
    {
      std::unique_lock lock{mutex_};
      if (!sent_.wait(lock, stop, [this] { return !waiting_.empty(); }) || stop.stop_requested()) return;
      errand = std::move(waiting_.front());
      waiting_.pop_front();
    }
    errand();
  }
}

}  // namespace kiosk::app
