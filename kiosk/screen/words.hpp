#pragma once

#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/phrase.hpp"

#include <concepts>
#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <locale>
#include <string>
#include <string_view>

namespace kiosk::screen {

/// A value to put into a sentence at {1}, {2}, …: somebody's data is escaped and kept from turning the sentence's
/// direction (an Arabic name in a Dutch line).
class Argument {
public:
  Argument(std::string_view text);               // NOLINT(google-explicit-constructor)
  Argument(const std::string& text);             // NOLINT(google-explicit-constructor)
  Argument(const char* text);                    // NOLINT(google-explicit-constructor)
  Argument(std::unsigned_integral auto number);  // NOLINT(google-explicit-constructor)
  [[nodiscard]] const std::string& markup() const { return markup_; }

private:
  std::string markup_;
};

Argument::Argument(std::unsigned_integral auto number) : markup_{std::to_string(number)} {}

/// The sentences of one language. The keys are the English sentences themselves, so that code reads well and a missing
/// catalogue still speaks. Sentences may hold Pango markup (<b>) and {1}, {2}, … Thread: one at a time.
class Words {
public:
  Words(flow::Language language, std::locale locale) : language_{language}, locale_{std::move(locale)} {}

  [[nodiscard]] Phrase say(const char* sentence, std::initializer_list<Argument> arguments = {}) const;
  /// The form for `number`, which is {1}; `arguments` follow from {2} on.
  [[nodiscard]] Phrase count(const char* one, const char* many, std::size_t number,
                             std::initializer_list<Argument> arguments = {}) const;
  /// "2026-11-26" as people say it: "donderdag 26 november". Another text comes back as it is.
  [[nodiscard]] std::string day(const std::string& iso_date) const;

  [[nodiscard]] flow::Language language() const { return language_; }

private:
  flow::Language language_;
  std::locale locale_;
};

/// Where the catalogues are that belong to this program: ../share/koffietijd/locale from its own folder.
[[nodiscard]] std::filesystem::path own_catalogues();

/// All languages, read once. A language whose catalogue is missing or damaged speaks English, and a warning is logged.
class Phrasebook {
public:
  explicit Phrasebook(const std::filesystem::path& catalogues);

  [[nodiscard]] const Words& in(flow::Language language) const {
    return language == flow::Language::nl ? dutch_ : english_;
  }

private:
  Words dutch_;
  Words english_;
};

}  // namespace kiosk::screen
