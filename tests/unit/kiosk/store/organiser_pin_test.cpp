#include "kiosk/store/organiser_pin.hpp"

#include <catch2/catch_test_macros.hpp>

namespace {

using namespace kiosk::store;

TEST_CASE("A PIN is known again by what is kept of it, under its own event key only") {
  const auto key = EventKey::generate();
  const OrganiserPin pin{key};
  const auto kept = pin.digest("4711").value();
  CHECK(kept.starts_with("$argon2id$"));
  CHECK(pin.fits("4711", kept));
  CHECK_FALSE(pin.fits("4712", kept));
  CHECK_FALSE(pin.fits("", kept));
  CHECK_FALSE(OrganiserPin{EventKey::generate()}.fits("4711", kept));  // a copied database alone tells nothing
}

TEST_CASE("Equal PINs are kept as different texts, and a damaged one fits nothing") {
  const OrganiserPin pin{EventKey::generate()};
  const auto kept = pin.digest("4711").value();
  CHECK(kept != pin.digest("4711").value());
  CHECK_FALSE(pin.fits("4711", kept.substr(0, kept.size() - 1)));
  CHECK_FALSE(pin.fits("4711", ""));
}

}  // namespace
