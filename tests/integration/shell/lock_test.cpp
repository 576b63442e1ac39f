#include "tests/integration/shell/shell.hpp"

#include <catch2/catch_test_macros.hpp>

#include <format>

using integration::Evening;
using integration::Said;

namespace {

/// The event with an organiser's badge and the PIN 2580.
struct Organiser : Evening {
  Organiser() {
    done({"badges", "emmen", "--png", "organiser", "--organiser", "--size", "a7", "--dpi", "150"});
    REQUIRE(piped("2580\\n", "event pin emmen").exit == 0);
  }
  /// `koffietijd` with these words, and `typed` at its standard input.
  Said piped(const std::string& typed, const std::string& words) {
    return run({"sh", "-c", std::format("printf '{}' | {}/koffietijd {}", typed, KOFFIETIJD_BIN_DIR, words)});
  }
  Said lock(const std::string& pin = "2580") {
    return piped("organiser/organisator.png\\n" + pin + "\\n", "event lock emmen");
  }
};

}  // namespace

TEST_CASE("a locked event is opened by badge and PIN alone, and by every command") {
  Organiser evening;
  const auto locked = evening.lock();
  INFO(locked.err);
  REQUIRE(locked.exit == 0);
  CHECK(locked.out.contains("koffietijd event unlock emmen"));
  CHECK_FALSE(evening.has("emmen/event.key"));

  const auto without = evening.piped("", "verify emmen");
  CHECK(without.exit == 3);
  CHECK(without.err.contains("locked"));
  CHECK(without.err.contains("KOFFIETIJD_UNLOCK_WITH"));
  const auto wrong = evening.piped("organiser/organisator.png\\n2581\\n", "verify emmen");
  CHECK(wrong.exit == 1);
  CHECK(wrong.err.contains("same organiser's badge and PIN"));
  CHECK(evening.piped("organiser/organisator.png\\n2580\\n", "verify emmen").out.contains("3 people on the list"));
  const auto named = evening.run({"sh", "-c",
                                  "echo 2580 | KOFFIETIJD_UNLOCK_WITH=organiser/organisator.png " KOFFIETIJD_BIN_DIR
                                  "/koffietijd verify emmen"});
  CHECK(named.out.contains("3 people on the list"));

  REQUIRE(evening.piped("organiser/organisator.png\\n2580\\n", "event unlock emmen").exit == 0);
  CHECK(evening.has("emmen/event.key"));
  CHECK_FALSE(evening.has("emmen/event.lock"));
  evening.done({"verify", "emmen"});
}

TEST_CASE("an event is locked only with a badge and a PIN that are its organiser's") {
  Organiser evening;
  CHECK(evening.lock("1379").err.contains("not the organiser's PIN"));
  const auto guest = evening.piped("badges/mila-verhoef.png\\n2580\\n", "event lock emmen");
  CHECK(guest.exit == 3);
  CHECK(guest.err.contains("no organiser's badge of this event"));
  CHECK(evening.piped("nowhere.png\\n2580\\n", "event lock emmen").exit == 4);
  CHECK(evening.has("emmen/event.key"));
  CHECK_FALSE(evening.has("emmen/event.lock"));
  CHECK(evening.piped("", "event unlock emmen").err.contains("not locked"));
}

TEST_CASE("without a PIN there is nothing to lock with, and the answer says how to set one") {
  Evening evening;
  const auto said = evening.koffietijd({"event", "lock", "emmen"});
  CHECK(said.exit == 3);
  CHECK(said.err.contains("koffietijd event pin emmen"));
}
