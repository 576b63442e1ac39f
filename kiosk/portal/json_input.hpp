#pragma once

#include "kiosk/base/result.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::portal {

/// A JSON object that somebody sent, read member by member; the first that is wrong is remembered. Texts come out
/// clean.
class JsonInput {
public:
  /// Error invalid_input when `body` is no JSON object, is too deep or has no valid UTF-8.
  [[nodiscard]] static base::Result<JsonInput> read(std::string_view body);

  [[nodiscard]] bool has(std::string_view name) const { return object_.contains(name); }
  /// One line of at most `limit` characters; empty when it is not there.
  [[nodiscard]] std::string line(std::string_view name, std::size_t limit = 300);
  [[nodiscard]] std::string paragraph(std::string_view name, std::size_t limit = 4000);
  /// As it was sent: for passwords and codes.
  [[nodiscard]] std::string exact(std::string_view name, std::size_t limit = 8000);
  [[nodiscard]] bool flag(std::string_view name, bool otherwise = false);
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view name, std::int64_t least, std::int64_t most);
  [[nodiscard]] std::vector<std::string> lines(std::string_view name, std::size_t most = 32);
  [[nodiscard]] std::optional<JsonInput> inside(std::string_view name);

  /// The name of the first member that was wrong; empty when all were right.
  [[nodiscard]] const std::string& fault() const { return fault_; }
  /// Says that a member is wrong, for a reason that only the caller knows.
  void blame(std::string_view name) {
    if (fault_.empty()) fault_ = name;
  }

private:
  explicit JsonInput(boost::json::object object) : object_{std::move(object)} {}
  [[nodiscard]] const boost::json::value* value(std::string_view name) const;

  boost::json::object object_;
  std::string fault_;
};

}  // namespace kiosk::portal
