#pragma once

#include "firmware/signal/voice.hpp"

#include <atomic>
#include <string>
#include <vector>

namespace firmware::signal {

/// espeak-ng, loaded for as long as this lives; one at a time in a program. Owned by one thread.
class Espeak {
public:
  Espeak();
  ~Espeak();
  Espeak(const Espeak&) = delete;
  Espeak& operator=(const Espeak&) = delete;

  /// Why there is no voice, as a sentence; empty: there is one.
  [[nodiscard]] const std::string& fault() const { return fault_; }

  /// The prompt as mono samples at kSamplesPerSecond; empty without a voice. Ends early when `moot` becomes true.
  [[nodiscard]] std::vector<float> samples(const Prompt& prompt, const std::atomic<bool>& moot);

private:
  int rate_ = 0;  ///< samples a second as espeak-ng makes them; 0: it is not loaded
  std::string fault_;
};

}  // namespace firmware::signal
