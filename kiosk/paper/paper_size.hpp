#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace kiosk::paper {

/// What badges are printed on. A sheet holds several badges with crop marks.
enum class PaperSize {
  a6,        ///< 105 × 148 mm, for badge holders
  a7,        ///< 74 × 105 mm, for badge holders
  card,      ///< 85 × 55 mm, the size of a business card
  label_62,  ///< 62 × 100 mm, cut from Brother's 62 mm roll; black on white
  label_54,  ///< 54 × 101 mm, Dymo's large labels; black on white
  a4_a7,     ///< A4 with four A7 badges
  a4_card,   ///< A4 with ten cards
};

/// Every name that paper_size_named knows, in the order of the sizes: "a6", "a7", "card", "label-62", "label-54",
/// "a4-a7", "a4-card".
[[nodiscard]] std::span<const std::string_view> paper_size_names();

/// The size with this name, in any case; nothing for other names.
[[nodiscard]] std::optional<PaperSize> paper_size_named(std::string_view name);

/// Width and height in millimetres.
struct Millimetres {
  double width = 0;
  double height = 0;
};

/// How badges lie on a page: `columns` × `rows` of them without space between, in the middle.
struct Sheet {
  Millimetres page;
  PaperSize badge = PaperSize::a6;  ///< what each of them is: never a sheet
  Millimetres badge_size;
  int columns = 1;
  int rows = 1;

  [[nodiscard]] int per_page() const { return columns * rows; }
};

[[nodiscard]] Sheet sheet_of(PaperSize size);

}  // namespace kiosk::paper
