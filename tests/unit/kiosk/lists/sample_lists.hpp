#pragma once

#include "kiosk/base/bytes.hpp"
#include "kiosk/event/settings.hpp"
#include "kiosk/lists/read_list.hpp"

#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace lists_test {

/// The bytes of a file in tests/data/lists.
inline std::string sample(const std::string& name) {
  std::ifstream in{KOFFIETIJD_TEST_DATA "/lists/" + name, std::ios::binary};
  INFO("sample " << name);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>{in}, {}};
}

inline kiosk::event::Settings open_coffee() {
  using namespace std::chrono;
  kiosk::event::Settings settings;
  settings.name = "Open Coffee Emmen";
  settings.date = 2026y / November / 26d;
  return settings;
}

inline kiosk::base::Result<kiosk::lists::ReadList> try_read(std::string_view text) {
  return kiosk::lists::read_list(kiosk::base::as_bytes(text), open_coffee());
}

/// A list that must read.
inline kiosk::lists::ReadList read(std::string_view text) {
  auto list = try_read(text);
  INFO((list ? "" : list.error().message));
  REQUIRE(list.has_value());
  return *std::move(list);
}

/// Why a list cannot be read.
inline std::string refusal(std::string_view text) {
  const auto list = try_read(text);
  REQUIRE_FALSE(list.has_value());
  CHECK(list.error().kind == kiosk::base::ErrorKind::invalid_input);
  return list.error().message;
}

}  // namespace lists_test
