#include "kiosk/screen/words.hpp"
#include "tests/doubles/temporary_folder.hpp"

#include <stdlib.h>
#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

using namespace kiosk;
using namespace kiosk::screen;

namespace {

const std::string kSources = std::string{KOFFIETIJD_SOURCE_DIR} + "/kiosk/screen";

struct Ran {
  int status = -1;
  std::string said;
};

Ran run(const std::string& command) {
  Ran ran;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> part{};
  while (const auto count = fread(part.data(), 1, part.size(), pipe)) ran.said.append(part.data(), count);
  ran.status = pclose(pipe);
  return ran;
}

}  // namespace

TEST_CASE("every sentence of the code is in both catalogues, and nothing else") {
  const doubles::TemporaryFolder folder;
  const std::string found = (folder.path / "found.pot").string();
  const auto extracted = run("xgettext -L C++ --from-code=UTF-8 --keyword=say --keyword=count:1,2 -o " + found + " " +
                             kSources + "/*.cpp");
  INFO(extracted.said);
  REQUIRE(extracted.status == 0);
  for (const std::string language : {"nl", "en"}) {
    // msgcmp fails on sentences that are missing, empty or fuzzy, and names those that nobody says any more
    const auto compared = run("msgcmp " + kSources + "/locale/" + language + ".po " + found);
    INFO(compared.said);
    CHECK(compared.status == 0);
    CHECK_FALSE(compared.said.contains("not used"));
  }
}

TEST_CASE("both catalogues are complete and sound") {
  for (const std::string language : {"nl", "en"}) {
    const auto checked =
        run("msgfmt --check-format --statistics -o /dev/null " + kSources + "/locale/" + language + ".po");
    INFO(checked.said);
    CHECK(checked.status == 0);
    CHECK_FALSE(checked.said.contains("fuzzy"));
    CHECK_FALSE(checked.said.contains("untranslated"));
  }
}

TEST_CASE("sentences come in the language asked for") {
  const Phrasebook phrasebook{own_catalogues()};
  CHECK(phrasebook.in(flow::Language::nl).say("Close").markup == "Sluiten");
  CHECK(phrasebook.in(flow::Language::en).say("Close").markup == "Close");
  CHECK(phrasebook.in(flow::Language::nl).say("Hold your badge up to the camera").markup ==
        "Houd je badge voor de camera");
}

TEST_CASE("one and many have their own form") {
  const Phrasebook phrasebook{own_catalogues()};
  const auto cards = [&](flow::Language language, std::size_t number) {
    return phrasebook.in(language)
        .count("<b>{1} card</b> is waiting for you.", "<b>{1} cards</b> are waiting for you.", number)
        .markup;
  };
  CHECK(cards(flow::Language::nl, 1) == "Er ligt <b>1 kaartje</b> voor je klaar.");
  CHECK(cards(flow::Language::nl, 2) == "Er liggen <b>2 kaartjes</b> voor je klaar.");
  CHECK(cards(flow::Language::en, 1) == "<b>1 card</b> is waiting for you.");
  CHECK(cards(flow::Language::en, 12) == "<b>12 cards</b> are waiting for you.");
}

TEST_CASE("what people are called is never taken for markup") {
  const Phrasebook phrasebook{own_catalogues()};
  const auto welcome = phrasebook.in(flow::Language::nl).say("Welcome to {1}", {"Bloem & <b>Co</b> {2}"});
  CHECK(welcome.markup.contains("Bloem &amp; &lt;b&gt;Co&lt;/b&gt; {2}"));
  CHECK(plain("a\xFF<").markup == "a\uFFFD&lt;");
}

TEST_CASE("a day is written as people say it") {
  const Phrasebook phrasebook{own_catalogues()};
  CHECK(phrasebook.in(flow::Language::nl).day("2026-11-26") == "donderdag 26\u00A0november");
  CHECK(phrasebook.in(flow::Language::en).day("2026-11-26") == "Thursday 26\u00A0November");
  CHECK(phrasebook.in(flow::Language::nl).day("soon") == "soon");
}

TEST_CASE("a missing or damaged catalogue speaks English") {
  const doubles::TemporaryFolder folder;
  const auto place = folder.path / "nl" / "LC_MESSAGES";
  CHECK(Phrasebook{folder.path}.in(flow::Language::nl).say("Close").markup == "Close");
  std::filesystem::create_directories(place);
  std::ofstream{place / "koffietijd.mo"} << "no catalogue at all";
  const Phrasebook damaged{folder.path};
  CHECK(damaged.in(flow::Language::nl).say("Close").markup == "Close");
  CHECK(damaged.in(flow::Language::nl).say("Welcome to {1}", {"Emmen"}).markup.contains("Emmen"));
}
