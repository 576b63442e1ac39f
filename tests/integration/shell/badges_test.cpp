#include "tests/integration/shell/shell.hpp"

#include <catch2/catch_test_macros.hpp>

using integration::Evening;

TEST_CASE("badges come as a PDF to print and as a picture for each attendee") {
  Evening evening;
  const auto said = evening.done({"badges", "emmen", "--out", "badges.pdf", "--png", "pictures", "--dpi", "100"});
  CHECK(said == "3 badges: badges.pdf pictures/\n");
  CHECK(evening.read("badges.pdf").starts_with("%PDF-"));
  for (const auto* const file :
       {"pictures/mila-verhoef.png", "pictures/joris-van-der-berg.png", "pictures/sara-holt.png"}) {
    CHECK(evening.read(file).starts_with("\x89PNG"));
  }
}

TEST_CASE("printing again gives the same badges") {
  Evening evening;
  const auto before = evening.facts();
  evening.done({"badges", "emmen", "--png", "again", "--size", "a7", "--dpi", "150"});
  CHECK(evening.facts() == before);
  CHECK(evening.read("again/mila-verhoef.png") == evening.read("badges/mila-verhoef.png"));
}

TEST_CASE("a badge that is issued again makes the old one say that it was replaced") {
  Evening evening;
  const auto said = evening.done({"badges", "emmen", "--png", "new", "--size", "a7", "--dpi", "150", "--email",
                                  "Mila@Verhoef.example.nl", "--reissue"});
  CHECK(said == "1 badge: new/\n");
  CHECK(evening.verdict("badges/mila-verhoef.png") == "revoked");
  CHECK(evening.verdict("new/mila-verhoef.png") == "admitted");
  CHECK(evening.verdict("badges/joris-van-der-berg.png") == "admitted");
}

TEST_CASE("an organiser's badge checks nobody in") {
  Evening evening;
  evening.done({"badges", "emmen", "--png", "organiser", "--organiser", "--size", "a7", "--dpi", "150"});
  const auto before = evening.facts();
  CHECK(evening.verdict("organiser/organisator.png") == "unknown");
  CHECK(evening.facts() == before);
}

TEST_CASE("badges that cannot be made say why and what to do") {
  Evening evening;
  const auto nowhere = evening.koffietijd({"badges", "emmen"});
  CHECK(nowhere.exit == 2);
  CHECK(nowhere.err.contains("--out FILE, --png DIR or both"));

  const auto nobody = evening.koffietijd({"badges", "emmen", "--out", "x.pdf", "--email", "wie@example.nl"});
  CHECK(nobody.exit == 4);
  CHECK(nobody.err.contains("wie@example.nl"));

  const auto folder = evening.koffietijd({"badges", "emmen", "--out", "missing/x.pdf"});
  CHECK(folder.exit == 4);
  CHECK(folder.err.contains("there is no folder missing; make it first"));

  std::filesystem::remove(evening.folder() / "emmen/signing.key");
  const auto kiosk = evening.koffietijd({"badges", "emmen", "--out", "x.pdf"});
  CHECK(kiosk.exit == 4);
  CHECK(kiosk.err.contains("organiser's machine"));
  CHECK_FALSE(evening.has("x.pdf"));
}
