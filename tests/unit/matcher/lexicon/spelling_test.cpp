#include "matcher/lexicon/spelling.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using matcher::lexicon::Spelling;

namespace {

/// Words by their number.
class Dictionary {
public:
  explicit Dictionary(std::vector<std::string> words) : words_{std::move(words)} {
    for (std::uint32_t i = 0; i < words_.size(); ++i) spelling_.add(words_[i], i);
    spelling_.finish();
  }
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;

  /// "": none
  [[nodiscard]] std::string correct(std::string_view typed) const {
    const auto number = spelling_.correct(typed);
    return number ? words_[*number] : "";
  }

private:
  std::vector<std::string> words_;
  Spelling spelling_;
};

}  // namespace

TEST_CASE("One slip is mended in a word of five letters, whatever its kind") {
  const Dictionary dictionary{{"tegel"}};
  CHECK(dictionary.correct("tegel") == "tegel");
  CHECK(dictionary.correct("tegl").empty());  // what was typed is too short to tell
  CHECK(dictionary.correct("tegell") == "tegel");
  CHECK(dictionary.correct("tagel") == "tegel");
  CHECK(dictionary.correct("tgeel") == "tegel");
  CHECK(dictionary.correct("xegel") == "tegel");
  CHECK(dictionary.correct("tegex") == "tegel");
  const Dictionary longer{{"loodgiet"}};
  CHECK(longer.correct("loodget") == "loodgiet");
}

TEST_CASE("Two slips are mended from nine letters on, not before") {
  const Dictionary dictionary{{"fotograaf", "bloemist"}};
  CHECK(dictionary.correct("ftograaff") == "fotograaf");
  CHECK(dictionary.correct("fotogaraaf") == "fotograaf");
  CHECK(dictionary.correct("footgarafa").empty());
  CHECK(dictionary.correct("blomeist") == "bloemist");
  CHECK(dictionary.correct("blomiest").empty());
}

TEST_CASE("Short words are never mended, nor found") {
  const Dictionary dictionary{{"huis", "kat"}};
  CHECK(dictionary.correct("huis").empty());
  CHECK(dictionary.correct("huiz").empty());
  CHECK(dictionary.correct("").empty());
}

TEST_CASE("The nearest word wins; of equally near ones that with the same first letter, then the first") {
  const Dictionary dictionary{{"kapper", "wekker", "wakker", "bakker"}};
  CHECK(dictionary.correct("bakker") == "bakker");
  CHECK(dictionary.correct("bekker") == "bakker");
  CHECK(dictionary.correct("wukker") == "wekker");
  CHECK(dictionary.correct("qakker") == "wakker");
}

TEST_CASE("Very long words and words of any bytes do no harm") {
  const Dictionary dictionary{{std::string(28, 'a'), std::string(200, 'b'), "\xff\xfe\xfd\xfc\xfb"}};
  CHECK(dictionary.correct(std::string(28, 'a')) == std::string(28, 'a'));
  CHECK(dictionary.correct(std::string(200, 'b')).empty());
  CHECK(dictionary.correct(std::string(5000, 'c')).empty());
  CHECK(dictionary.correct("\xff\xfe\xfd\xfc\xfb") == "\xff\xfe\xfd\xfc\xfb");
}

TEST_CASE("An empty dictionary mends nothing") {
  Spelling spelling;
  spelling.finish();
  CHECK_FALSE(spelling.correct("bloemist"));
}
