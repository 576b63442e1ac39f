#pragma once

#include <boost/json/value.hpp>

#include <cstddef>
#include <deque>
#include <map>
#include <string>
#include <utility>

namespace kiosk::portal {

/// What was answered to requests that name themselves, so that one sent again is answered again and not done twice.
/// Remembers the latest few thousand. Not thread-safe.
class RecentAnswers {
public:
  static constexpr std::size_t kMost = 5'000;

  struct Answer {
    int status = 200;
    boost::json::value body;
  };
  [[nodiscard]] const Answer* find(const std::string& name) const {
    const auto found = answers_.find(name);
    return found == answers_.end() ? nullptr : &found->second;
  }
  void keep(const std::string& name, Answer answer) {
    if (!answers_.insert_or_assign(name, std::move(answer)).second) return;
    order_.push_back(name);
    if (order_.size() <= kMost) return;
    answers_.erase(order_.front());
    order_.pop_front();
  }

private:
  std::map<std::string, Answer> answers_;
  std::deque<std::string> order_;
};

}  // namespace kiosk::portal
