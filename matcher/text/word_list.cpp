#include "matcher/text/word_list.hpp"

#include "matcher/text/fold.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <format>
#include <fstream>
#include <system_error>

namespace matcher::text {
namespace {

constexpr std::uintmax_t kLargestFile = 64U << 20U;
constexpr std::size_t kLongestWord = 64;

std::uint64_t hash_of(std::string_view word) {
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = word.size() * kMix;
  const auto take = [&hash](std::uint64_t value) {
    hash = (hash ^ value) * kMix;
    hash ^= hash >> 29U;
  };
  auto rest = word;
  for (; rest.size() >= sizeof(std::uint64_t); rest.remove_prefix(sizeof(std::uint64_t))) {
    std::uint64_t value = 0;
    std::memcpy(&value, rest.data(), sizeof value);
    take(value);
  }
  if (!rest.empty()) {
    std::uint64_t value = 0;
    std::memcpy(&value, rest.data(), rest.size());
    take(value);
  }
  return hash ^ (hash >> 32U);
}

std::uint8_t tag_of(std::uint64_t hash) {
  const auto tag = static_cast<std::uint8_t>(hash >> 56U);
  return tag == 0 ? std::uint8_t{1} : tag;
}

bool is_plain_letter(char letter) {
  return letter >= 'a' && letter <= 'z';
}

bool is_plain_word(std::string_view word) {
  return std::ranges::all_of(word, is_plain_letter);
}

enum class Kind { word, other, not_utf8 };

/// What kind of line this is, and as which word it is kept.
Kind kind_of(std::string_view line, std::string& folded) {
  bool ascii = true;
  bool small = true;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(line.data());
  for (std::int32_t at = 0, end = static_cast<std::int32_t>(line.size()); at < end;) {
    if (is_plain_letter(line[static_cast<std::size_t>(at)])) {
      ++at;
      continue;
    }
    UChar32 character = 0;
    U8_NEXT(bytes, at, end, character);
    if (character < 0) return Kind::not_utf8;
    if (character < 0x80 || u_isUUppercase(character) != 0) small = false;
    if (character >= 0x80) ascii = false;
  }
  if (!small || line.empty() || line.size() > kLongestWord) return Kind::other;
  folded = ascii ? std::string{line} : fold(line);
  return is_plain_word(folded) ? Kind::word : Kind::other;
}

/// Calls `take` with every line of a file until it returns false. Reads a piece at a time: on a board, touching memory
/// that is given back right away costs more than anything else here.
template <typename Take>
bool each_line(std::ifstream& file, Take take) {
  constexpr std::size_t kPiece = 64U << 10U;
  std::string piece(kPiece, '\0');
  std::string begun;  // a line that the piece before ended in
  while (file) {
    file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    std::string_view rest{piece.data(), static_cast<std::size_t>(file.gcount())};
    for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
      const bool go_on = begun.empty() ? take(rest.substr(0, end)) : take(begun.append(rest.substr(0, end)));
      if (!go_on) return false;
      begun.clear();
      rest.remove_prefix(end + 1);
    }
    begun += rest;
  }
  return begun.empty() || take(begun);
}

}  // namespace

std::expected<WordList, std::string> WordList::read(const std::filesystem::path& path) {
  const auto wrong = [&path](std::string_view what) {
    return std::unexpected{std::format("{} is no word list: {}", path.string(), what)};
  };
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) return std::unexpected{std::format("cannot read {}: {}", path.string(), error.message())};
  if (size > kLargestFile) return wrong("it is too large");
  std::ifstream file{path, std::ios::binary};
  if (!file) return std::unexpected{std::format("cannot read {}", path.string())};
  WordList list;
  list.text_.reserve(size + 1);
  std::string folded;
  const bool is_text = each_line(file, [&](std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto kind = kind_of(line, folded);
    if (kind == Kind::word) list.append(folded);
    return kind != Kind::not_utf8;
  });
  if (file.bad()) return std::unexpected{std::format("cannot read {}", path.string())};
  if (!is_text) return wrong("it is not UTF-8");
  if (list.text_.empty()) return wrong("it has no words");
  list.make_table();
  return list;
}

WordList WordList::of(std::span<const std::string_view> words) {
  WordList list;
  std::string folded;
  for (const auto word : words) {
    if (kind_of(word, folded) == Kind::word) list.append(folded);
  }
  list.make_table();
  return list;
}

void WordList::append(std::string_view word) {
  text_ += static_cast<char>(word.size());
  text_ += word;
  ++size_;
}

std::string_view WordList::word_at(std::uint32_t offset) const {
  return {text_.data() + offset + 1, static_cast<std::size_t>(text_[offset])};
}

void WordList::make_table() {
  // at most four places in five are taken
  const auto places = std::bit_ceil(size_ + size_ / 4 + 1);
  const auto mask = places - 1;
  offsets_.resize(places);
  tags_.resize(places);
  size_ = 0;
  for (std::uint32_t offset = 0; offset < text_.size();) {
    const auto word = word_at(offset);
    const auto hash = hash_of(word);
    const auto tag = tag_of(hash);
    auto place = hash & mask;
    while (tags_[place] != 0 && (tags_[place] != tag || word_at(offsets_[place]) != word)) place = (place + 1) & mask;
    if (tags_[place] == 0) {
      tags_[place] = tag;
      offsets_[place] = offset;
      ++size_;
    }
    offset += static_cast<std::uint32_t>(word.size()) + 1;
  }
}

bool WordList::contains(std::string_view word) const {
  if (tags_.empty() || word.empty() || word.size() > kLongestWord) return false;
  const auto hash = hash_of(word);
  const auto mask = tags_.size() - 1;
  const auto tag = tag_of(hash);
  for (auto place = hash & mask; tags_[place] != 0; place = (place + 1) & mask) {
    if (tags_[place] == tag && word_at(offsets_[place]) == word) return true;
  }
  return false;
}

std::size_t WordList::bytes() const {
  return text_.size() + offsets_.capacity() * sizeof(std::uint32_t) + tags_.capacity();
}

}  // namespace matcher::text
