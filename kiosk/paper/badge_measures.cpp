#include "kiosk/paper/badge_measures.hpp"

#include "kiosk/paper/typesetter.hpp"

namespace kiosk::paper {
namespace {

constexpr BadgeMeasures kA6{.width = mm(105),
                            .height = mm(148),
                            .margin = mm(9),
                            .gap = mm(4),
                            .header_text = 10.5,
                            .band = mm(22),
                            .first_name = 74,
                            .last_name = 32,
                            .company = 17,
                            .job_title = 13.5,
                            .trigger = 15.5,
                            .code = mm(46),
                            .panel_inset = mm(0.5)};

constexpr BadgeMeasures kA7{.width = mm(74),
                            .height = mm(105),
                            .margin = mm(6),
                            .gap = mm(3),
                            .header_text = 8,
                            .band = mm(15.5),
                            .first_name = 50,
                            .last_name = 23,
                            .company = 12.5,
                            .job_title = 10,
                            .trigger = 11.5,
                            .code = mm(32),
                            .panel_inset = mm(0.5)};

constexpr BadgeMeasures kCard{.width = mm(85),
                              .height = mm(55),
                              .margin = mm(4.5),
                              .gap = mm(2),
                              .header_text = 6.5,
                              .band = mm(7),
                              .first_name = 34,
                              .last_name = 19,
                              .company = 10.5,
                              .job_title = 8.5,
                              .trigger = 9.5,
                              .code = mm(23),
                              .panel_inset = mm(0.5),
                              .wide = true};

/// Label printers leave about 1.5 mm of the edge blank.
constexpr BadgeMeasures label(double width, double height) {
  return {.width = mm(width),
          .height = mm(height),
          .margin = mm(4),
          .gap = mm(2.5),
          .header_text = 8,
          .band = mm(12.5),
          .first_name = 48,
          .last_name = 22,
          .company = 12.5,
          .job_title = 10,
          .trigger = 11,
          .code = mm(25.5),
          .panel_inset = 0};
}

}  // namespace

BadgeMeasures measures_of(PaperSize badge) {
  switch (sheet_of(badge).badge) {
    case PaperSize::a7:
      return kA7;
    case PaperSize::card:
      return kCard;
    case PaperSize::label_62:
      return label(62, 100);
    case PaperSize::label_54:
      return label(54, 101);
    default:
      return kA6;
  }
}

}  // namespace kiosk::paper
