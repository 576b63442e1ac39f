#pragma once

#include "kiosk/base/clock.hpp"

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk::portal {

/// Who tries to sign in, as far as guessing is concerned.
struct Attempt {
  std::string account;  ///< as typed
  std::string address;
  std::string device;  ///< of a browser that signed in to this account before; empty: any other
};

/// Slows down guessing without locking the true organiser out. Failures are counted for an account from one place:
/// a device that signed in before, or else a network address. After five free ones each failure doubles the wait, up to
/// five minutes; an hour without a failure, or a success, forgets them. So somebody who guesses at Sara's account makes
/// only themselves wait: Sara's own laptop, and any other address, still has its own five. Not thread-safe.
class SignInDelays {
public:
  static constexpr std::size_t kFree = 5;
  static constexpr std::chrono::seconds kLongestWait{300};
  static constexpr std::chrono::hours kForgets{1};

  /// How long this attempt has to wait; zero: it may be made now.
  [[nodiscard]] std::chrono::milliseconds wait(const Attempt& attempt, base::Instant now) const;
  void failed(const Attempt& attempt, base::Instant now);
  void succeeded(const Attempt& attempt);

private:
  struct Record {
    std::size_t failures = 0;
    base::Instant last{};
  };
  using Key = std::pair<std::string, std::string>;  ///< account, place
  static Key key_of(const Attempt& attempt);
  void tidy(base::Instant now);

  std::map<Key, Record> records_;
};

}  // namespace kiosk::portal
