#include "kiosk/base/qr_code.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace kiosk::base;

TEST_CASE("A text of 122 alphanumeric characters is a version 5 code at level M") {
  const auto qr = make_qr(std::string(122, 'A'));
  REQUIRE(qr);
  CHECK(qr->size == 17 + 4 * 5);
  CHECK(qr->dark.size() == 37 * 37);
}

TEST_CASE("A code has its three finder patterns and none in the fourth corner") {
  const auto qr = *make_qr("koffie");
  const auto finder_at = [&](int column, int row) {
    return qr.at(column, row) && qr.at(column + 3, row + 3) && !qr.at(column + 1, row + 1) &&
           qr.at(column + 6, row + 6);
  };
  CHECK(finder_at(0, 0));
  CHECK(finder_at(qr.size - 7, 0));
  CHECK(finder_at(0, qr.size - 7));
  CHECK_FALSE(finder_at(qr.size - 7, qr.size - 7));
}

TEST_CASE("A text that fits in no code is an error") {
  CHECK_FALSE(make_qr(std::string(3000, 'x')));
  CHECK_FALSE(make_qr(""));
}
