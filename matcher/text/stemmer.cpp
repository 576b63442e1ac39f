#include "matcher/text/stemmer.hpp"

#include <libstemmer.h>

#include <stdexcept>

namespace matcher::text {

void Stemmer::Free::operator()(sb_stemmer* handle) const {
  sb_stemmer_delete(handle);
}

Stemmer::Stemmer(Language language)
    : language_{language}, handle_{sb_stemmer_new(language == Language::nl ? "dutch" : "english", "UTF_8")} {
  if (!handle_) throw std::runtime_error{"libstemmer lacks a language"};
}

std::string Stemmer::stem(std::string_view word) {
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const auto* stem = sb_stemmer_stem(handle_.get(), bytes, static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc{};
  std::string result{reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(handle_.get()))};
  // No Dutch word ends in z or v, so "huiz" can only be of "huis" and "schrijv" of "schrijf".
  if (language_ == Language::nl && result.size() > 2) {
    if (result.back() == 'z') result.back() = 's';
    if (result.back() == 'v') result.back() = 'f';
  }
  return result;
}

}  // namespace matcher::text
