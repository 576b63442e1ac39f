#include "kiosk/base/text.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace kiosk::base;
using namespace std::string_literals;

TEST_CASE("UTF-8 is well-formed or it is not") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("Zoë 漢字 😀"));
  CHECK(is_utf8("NUL is a character\0too"s));
  CHECK_FALSE(is_utf8("\xE9"));              // Latin-1 é
  CHECK_FALSE(is_utf8("\xC0\xAF"));          // overlong
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));      // surrogate
  CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));  // past U+10FFFF
  CHECK_FALSE(is_utf8("cut \xE2\x82"));
}

TEST_CASE("A clean line has no controls, no hidden direction marks and single spaces") {
  CHECK(clean_line("  Jan \t van\r\n  der  Berg ") == "Jan van der Berg");
  CHECK(clean_line("Jan\0\x07 B"s) == "Jan B");
  CHECK(clean_line("exe\u202Efdp.txt") == "exefdp.txt");
  CHECK(clean_line("Ren\xE9") == "Ren\uFFFD");
  CHECK(clean_line("👩‍💻 Bo") == "👩‍💻 Bo");
  CHECK(clean_line("   \n ").empty());
}

TEST_CASE("A clean line is cut at a character, not inside one") {
  CHECK(clean_line("ééééé", 3) == "ééé");
  CHECK(clean_line("ab cd", 3) == "ab");
  CHECK(clean_line(std::string(10'000'000, 'x'), 300).size() == 300);
  CHECK(clean_line(std::string(10'000'000, ' ') + "x", 300).empty());
}

TEST_CASE("A clean paragraph keeps its line breaks") {
  CHECK(clean_paragraph("Dorpsstraat 1\r\n7811 AB  Emmen\n") == "Dorpsstraat 1\n7811 AB Emmen");
}

TEST_CASE("Folded texts compare without case, accents and spacing") {
  CHECK(fold("  Émile  VAN ") == "emile van");
  CHECK(fold("ĲSSELMEER") == fold("ijsselmeer"));
  CHECK(fold("Straße") == "strasse");
}

TEST_CASE("Trimming and lower case touch ASCII only") {
  CHECK(trimmed(" \t a b \n") == "a b");
  CHECK(trimmed(" \n ").empty());
  CHECK(ascii_lower("E-Mail É") == "e-mail É");
}
