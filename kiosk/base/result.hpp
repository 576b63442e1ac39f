#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk::base {

/// What went wrong, in the terms a caller can act on.
enum class ErrorKind {
  invalid_input,  ///< the caller's or a file's data is wrong; the message says where and how to mend it
  not_found,      ///< a named thing does not exist
  conflict,       ///< it exists already, or changed underneath
  forbidden,      ///< a key, PIN or permission is missing
  disk_full,      ///< storage has no room; nothing was written
  io,             ///< the operating system or a device failed; trying again may help
  corrupt,        ///< stored data does not verify
  internal,       ///< a programming error surfaced as data
};

/// An error as a value: a kind to branch on, a sentence to show, and where it happened, innermost first.
struct Error {
  ErrorKind kind = ErrorKind::internal;
  std::string message;

  /// The same error with "context: " put before its message, for each layer that knows more about the place.
  [[nodiscard]] Error within(std::string_view context) const { return {kind, std::string{context} + ": " + message}; }

  bool operator==(const Error&) const = default;
};

/// What every fallible function of the kiosk returns. Exceptions are for programming errors and end in `main`.
template <class T = void>
using Result = std::expected<T, Error>;

/// Shorthand for returning an error: `return fail(ErrorKind::io, "…")`.
[[nodiscard]] inline std::unexpected<Error> fail(ErrorKind kind, std::string message) {
  return std::unexpected{Error{kind, std::move(message)}};
}

}  // namespace kiosk::base
