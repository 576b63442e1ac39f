#include "kiosk/event/pin.hpp"

#include <catch2/catch_test_macros.hpp>

namespace {

using namespace kiosk::event;

TEST_CASE("A PIN has four to twelve digits that are not the first ones anybody would try") {
  for (const auto* good : {"4711", "2580", "1235", "0902", "135790864213"}) {
    INFO(good);
    CHECK_FALSE(fault_of_pin(good));
  }
  for (const auto* easy : {"0000", "7777777", "1234", "6789", "8901", "4321", "2109"}) {
    INFO(easy);
    CHECK(fault_of_pin(easy) == PinFault::too_easy);
  }
  CHECK(fault_of_pin("") == PinFault::too_short);
  CHECK(fault_of_pin("471") == PinFault::too_short);
  CHECK(fault_of_pin("4711471147114") == PinFault::too_long);
  CHECK(fault_of_pin("47a1") == PinFault::not_digits);
  CHECK(fault_of_pin("٤٧١١") == PinFault::not_digits);
}

}  // namespace
