#pragma once

#include "kiosk/paper/paper_size.hpp"

namespace kiosk::paper {

/// The measures of one badge, all in points: lengths, and sizes of letters.
struct BadgeMeasures {
  double width;
  double height;
  double margin;
  double gap;          ///< between neighbours
  double header_text;  ///< event and date
  double band;         ///< height of the organiser's band, the margin above included
  double first_name;   ///< largest; likewise below
  double last_name;
  double company;
  double job_title;
  double trigger;
  double code;         ///< side of the code with its quiet zone
  double panel_inset;  ///< between the code and the panel's edge
  bool wide = false;   ///< code at the right; everything but the name, event and date too, stands at its left
};

[[nodiscard]] BadgeMeasures measures_of(PaperSize badge);

}  // namespace kiosk::paper
