#include "matcher/text/word_list.hpp"
#include "tests/unit/matcher/text/dutch_words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <time.h>

#include <unistd.h>
#include <filesystem>
#include <format>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using matcher::text::kDutchWords;
using matcher::text::WordList;

namespace {

class TextFile {
public:
  explicit TextFile(std::string_view text)
      : path_{std::filesystem::temp_directory_path() / std::format("koffietijd-words-{}", ::getpid())} {
    std::ofstream{path_, std::ios::binary} << text;
  }
  ~TextFile() { std::filesystem::remove(path_); }
  TextFile(const TextFile&) = delete;
  TextFile& operator=(const TextFile&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
  std::filesystem::path path_;
};

double cpu_milliseconds() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return 1e3 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e6;
}

}  // namespace

TEST_CASE("a word list has the words of its file, folded, and no others") {
  const TextFile file{"koffie\r\ncoördinator\nthee\n\nthee\ncafé"};
  const auto list = WordList::read(file.path());
  REQUIRE(list);
  CHECK(list->size() == 4);
  for (const auto* word : {"koffie", "coordinator", "thee", "cafe"}) CHECK(list->contains(word));
  for (const auto* word : {"", "kof", "koffiee", "coördinator", "melk"}) CHECK_FALSE(list->contains(word));
}

TEST_CASE("names, abbreviations and anything with more than letters are left out") {
  const TextFile file{"Jansen\nKvK\nÉmile\nzo'n\ne-mail\n3d\nkoffie\n" + std::string(500, 'a') + "\n"};
  const auto list = WordList::read(file.path());
  REQUIRE(list);
  CHECK(list->size() == 1);
}

TEST_CASE("what is wrong with a file is said") {
  const auto error_of = [](const std::filesystem::path& path) {
    const auto list = WordList::read(path);
    return list ? std::string{} : list.error();
  };
  CHECK(error_of("/no/such/list").contains("cannot read /no/such/list: No such file"));
  CHECK(error_of(std::filesystem::temp_directory_path()).contains("cannot read"));
  CHECK(error_of(TextFile{""}.path()).contains("it has no words"));
  CHECK(error_of(TextFile{"Jansen\n12\n"}.path()).contains("it has no words"));
  CHECK(error_of(TextFile{"koffie\nth\xe9\xe9\n"}.path()).contains("it is not UTF-8"));
}

TEST_CASE("a line may be longer than the pieces that a file is read in") {
  const TextFile file{std::string(200'000, 'a') + "\nkoffie\n" + std::string(70'000, '\n') + "thee"};
  const auto list = WordList::read(file.path());
  REQUIRE(list);
  CHECK(list->size() == 2);
  CHECK(list->contains("koffie"));
  CHECK(list->contains("thee"));
}

TEST_CASE("a list may be empty, moved and copied") {
  auto list = WordList::of({});
  CHECK(list.size() == 0);
  CHECK_FALSE(list.contains("koffie"));
  const std::vector<std::string_view> words{"koffie"};
  list = WordList::of(words);
  const auto moved = std::move(list);
  CHECK(moved.contains("koffie"));
}

TEST_CASE("Debian's list is read quickly and stays small") {
  auto best = 1e9;
  for (int round = 0; round < 5; ++round) {
    const auto start = cpu_milliseconds();
    const auto list = WordList::read(kDutchWords);
    best = std::min(best, cpu_milliseconds() - start);
    REQUIRE(list);
  }
  const auto words = dutch_words();
  WARN(std::format("{} words in {:.1f} MB, read in {:.0f} ms of computing", words->size(),
                   static_cast<double>(words->bytes()) / 1e6, best));
  CHECK(words->size() > 300'000);
  CHECK(words->bytes() < 10'000'000);
  CHECK(words->contains("fotograaf"));
  CHECK_FALSE(words->contains("fotograag"));
}
