#pragma once

#include "kiosk/screen/sheet.hpp"

#include <string>
#include <string_view>

namespace kiosk::screen {

/// A field to write in.
struct TextField {
  std::string text;
  Phrase placeholder;    ///< while there is no text
  bool active = false;   ///< has the caret
  std::string_view key;  ///< what touching it types; empty: it is not to be touched
  int lines = 2;
};

/// Text that is longer than the field shows its end: what is written now.
void text_field(const TextField& field, const Rect& place, Sheet& sheet);

}  // namespace kiosk::screen
