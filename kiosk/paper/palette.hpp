#pragma once

#include "kiosk/paper/paper_size.hpp"

namespace kiosk::paper {

/// Red, green and blue, each 0 to 1.
struct Colour {
  double red = 0;
  double green = 0;
  double blue = 0;
};

/// The colours of one badge.
struct Palette {
  Colour paper;     ///< behind everything
  Colour stain;     ///< the ring that a cup left
  Colour panel;     ///< behind the code; white, because scanners need it
  Colour edge;      ///< around the panel
  Colour ink;       ///< names and sentences, and the organiser's band
  Colour soft_ink;  ///< everything less
  Colour accent;    ///< the words before the trigger sentence
  Colour on_band;   ///< texts on the organiser's band
};

/// The house's colours, or black and white for label printers, which would dither anything else.
[[nodiscard]] const Palette& palette_of(PaperSize badge);

}  // namespace kiosk::paper
