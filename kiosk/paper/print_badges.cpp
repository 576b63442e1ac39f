#include "kiosk/paper/print_badges.hpp"

#include "kiosk/base/atomic_file.hpp"
#include "kiosk/base/text.hpp"
#include "kiosk/paper/badge_drawing.hpp"
#include "kiosk/paper/palette.hpp"
#include "kiosk/paper/typesetter.hpp"

#include <cairo-pdf.h>
#include <cairo.h>

#include <cmath>
#include <memory>
#include <string>

namespace kiosk::paper {
namespace {

using base::ErrorKind;

constexpr double kBleed = mm(2);         // colour past the outer cuts
constexpr double kMarkDistance = mm(3);  // from the outer cuts
constexpr double kMarkLength = mm(5);
constexpr double kMarkWidth = 0.25;

struct Destroy {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;
using Context = std::unique_ptr<cairo_t, Destroy>;

cairo_status_t write_to_file(void* file, const unsigned char* data, unsigned length) {
  return static_cast<base::AtomicFile*>(file)->write({data, length}) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/// Write errors are the file's to report: it knows why.
base::Result<> check(cairo_status_t status) {
  if (status == CAIRO_STATUS_SUCCESS || status == CAIRO_STATUS_WRITE_ERROR) return {};
  return base::fail(ErrorKind::io, std::string{"The badges could not be drawn: "} + cairo_status_to_string(status));
}

base::Error about(const BadgeFace& face, std::size_t number, const base::Error& error) {
  const auto name = base::clean_line(face.name.first + " " + face.name.infix + " " + face.name.last);
  return error.within("Badge " + std::to_string(number) + (name.empty() ? "" : " (" + name + ")"));
}

struct Corner {
  double x;
  double y;
};

/// The left upper corner of the block of badges on its page.
Corner block_corner(const Sheet& sheet) {
  return {mm((sheet.page.width - sheet.columns * sheet.badge_size.width) / 2),
          mm((sheet.page.height - sheet.rows * sheet.badge_size.height) / 2)};
}

void line(cairo_t* cairo, double x, double y, double dx, double dy) {
  cairo_move_to(cairo, x, y);
  cairo_rel_line_to(cairo, dx, dy);
}

void crop_marks(cairo_t* cairo, const Sheet& sheet) {
  const auto [left, top] = block_corner(sheet);
  const double right = mm(sheet.page.width) - left;
  const double bottom = mm(sheet.page.height) - top;
  for (int column = 0; column <= sheet.columns; ++column) {
    const double x = left + mm(column * sheet.badge_size.width);
    line(cairo, x, top - kMarkDistance, 0, -kMarkLength);
    line(cairo, x, bottom + kMarkDistance, 0, kMarkLength);
  }
  for (int row = 0; row <= sheet.rows; ++row) {
    const double y = top + mm(row * sheet.badge_size.height);
    line(cairo, left - kMarkDistance, y, -kMarkLength, 0);
    line(cairo, right + kMarkDistance, y, kMarkLength, 0);
  }
  cairo_set_source_rgb(cairo, 0, 0, 0);
  cairo_set_line_width(cairo, kMarkWidth);
  cairo_stroke(cairo);
}

void begin_page(cairo_t* cairo, const Sheet& sheet) {
  if (sheet.per_page() == 1) return;
  const auto [left, top] = block_corner(sheet);
  const auto& paper = palette_of(sheet.badge).paper;
  cairo_set_source_rgb(cairo, paper.red, paper.green, paper.blue);
  cairo_rectangle(cairo, left - kBleed, top - kBleed, mm(sheet.page.width) - 2 * (left - kBleed),
                  mm(sheet.page.height) - 2 * (top - kBleed));
  cairo_fill(cairo);
  crop_marks(cairo, sheet);
}

base::Result<> draw_in_cell(cairo_t* cairo, const BadgeFace& face, const Sheet& sheet, int cell,
                            const Typesetter& typesetter) {
  const auto [left, top] = block_corner(sheet);
  cairo_save(cairo);
  cairo_translate(cairo, left + mm(cell % sheet.columns * sheet.badge_size.width),
                  top + mm(cell / sheet.columns * sheet.badge_size.height));
  auto drawn = draw_badge(cairo, face, sheet.badge, typesetter);
  cairo_restore(cairo);
  return drawn;
}

base::Result<> draw_pages(cairo_t* cairo, std::span<const BadgeFace> faces, const Sheet& sheet,
                          const Progress& progress) {
  const Typesetter typesetter;
  const auto per_page = static_cast<std::size_t>(sheet.per_page());
  for (std::size_t i = 0; i < faces.size(); ++i) {
    const auto cell = static_cast<int>(i % per_page);
    if (cell == 0) begin_page(cairo, sheet);
    const auto drawn = draw_in_cell(cairo, faces[i], sheet, cell, typesetter);
    if (!drawn) return std::unexpected{about(faces[i], i + 1, drawn.error())};
    if (i % per_page + 1 == per_page || i + 1 == faces.size()) cairo_show_page(cairo);
    if (progress) progress(i + 1, faces.size());
  }
  return check(cairo_status(cairo));
}

}  // namespace

base::Result<> write_badge_sheet(std::span<const BadgeFace> faces, PaperSize size, const std::filesystem::path& file,
                                 const Progress& progress) {
  if (faces.empty())
    return base::fail(ErrorKind::invalid_input, "There are no badges to print; choose attendees first");
  auto output = base::AtomicFile::create(file);
  if (!output) return std::unexpected{output.error()};
  const auto sheet = sheet_of(size);
  const Surface surface{
      cairo_pdf_surface_create_for_stream(write_to_file, &*output, mm(sheet.page.width), mm(sheet.page.height))};
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE,
                                 base::clean_line(faces.front().event_name).c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Koffietijd");
  const Context cairo{cairo_create(surface.get())};
  const auto drawn = draw_pages(cairo.get(), faces, sheet, progress);
  cairo_surface_finish(surface.get());
  if (!drawn) return drawn;
  const auto finished = check(cairo_surface_status(surface.get()));
  return finished ? output->commit() : finished;
}

base::Result<> write_badge_png(const BadgeFace& face, PaperSize size, const std::filesystem::path& file,
                               int dots_per_inch) {
  if (dots_per_inch < kFewestDotsPerInch || dots_per_inch > kMostDotsPerInch) {
    return base::fail(ErrorKind::invalid_input,
                      std::to_string(dots_per_inch) + " dots per inch cannot be drawn; choose 72 to 600");
  }
  auto output = base::AtomicFile::create(file);
  if (!output) return std::unexpected{output.error()};
  const auto sheet = sheet_of(size);
  const double dots_per_millimetre = dots_per_inch / 25.4;
  const Surface surface{cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(sheet.badge_size.width * dots_per_millimetre)),
      static_cast<int>(std::lround(sheet.badge_size.height * dots_per_millimetre)))};
  const Context cairo{cairo_create(surface.get())};
  cairo_set_source_rgb(cairo.get(), 1, 1, 1);
  cairo_paint(cairo.get());
  cairo_scale(cairo.get(), dots_per_inch / 72.0, dots_per_inch / 72.0);
  const auto drawn = draw_badge(cairo.get(), face, sheet.badge, Typesetter{});
  if (!drawn) return std::unexpected{about(face, 1, drawn.error())};
  if (const auto sound = check(cairo_status(cairo.get())); !sound) return sound;
  const auto written = check(cairo_surface_write_to_png_stream(surface.get(), write_to_file, &*output));
  return written ? output->commit() : written;
}

}  // namespace kiosk::paper
