#pragma once

#include "firmware/signal/sound.hpp"

#include <functional>
#include <memory>
#include <string>

namespace firmware::signal {

enum class Tongue { dutch, english };

/// Something to be said aloud, as plain text (UTF-8).
struct Prompt {
  std::string words;
  Tongue tongue = Tongue::dutch;
  bool operator==(const Prompt&) const = default;
};

/// Says sentences. One thread uses it; it never blocks.
class Voice {
public:
  virtual ~Voice() = default;
  /// Says it as soon as it is made, after the sound that plays. What is still being made or said is cut off.
  virtual void say(Prompt prompt) = 0;
  /// Cuts off what is being made or said.
  virtual void hush() = 0;
};

/// Hears once, with the first sentence, whether there is a voice: empty when there is, else one sentence that says why
/// not and what to do. Called on the voice's thread.
using VoiceStatus = std::function<void(std::string)>;

/// espeak-ng on a thread of its own, heard through `speaker`, which is borrowed and must outlive it. The voice is
/// loaded with the first sentence; where there is none, sentences are silence. At most one at a time in a program:
/// espeak-ng keeps its state in the process.
[[nodiscard]] std::unique_ptr<Voice> open_voice(Speaker& speaker, VoiceStatus status);

}  // namespace firmware::signal
