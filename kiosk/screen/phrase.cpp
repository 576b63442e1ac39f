#include "kiosk/screen/phrase.hpp"

#include <glib.h>

#include <memory>

namespace kiosk::screen {

namespace {

using GlibText = std::unique_ptr<char, decltype(&g_free)>;

}  // namespace

Phrase plain(std::string_view text) {
  if (text.empty()) return {};
  const GlibText valid{g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), &g_free};
  const GlibText escaped{g_markup_escape_text(valid.get(), -1), &g_free};
  return {escaped.get()};
}

Phrase joined(const Phrase& first, std::string_view between, const Phrase& second) {
  if (first.empty()) return second;
  if (second.empty()) return first;
  return {first.markup + plain(between).markup + second.markup};
}

}  // namespace kiosk::screen
