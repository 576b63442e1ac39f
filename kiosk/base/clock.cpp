#include "kiosk/base/clock.hpp"

#include <sys/timex.h>

namespace kiosk::base {

Instant SystemClock::now() const {
  return std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
}

bool SystemClock::trusted() const {
  timex state{};  // modes = 0: only asks
  const int answer = adjtimex(&state);
  return answer != -1 && answer != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}

}  // namespace kiosk::base
