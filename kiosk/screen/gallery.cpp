#include "kiosk/screen/gallery.hpp"

#include "kiosk/screen/cairo_handles.hpp"
#include "kiosk/screen/paint.hpp"
#include "kiosk/screen/samples.hpp"
#include "kiosk/screen/theme.hpp"
#include "kiosk/screen/widgets.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::screen {

namespace {

constexpr std::size_t kColumns = 7;
constexpr double kPictureWidth = 280;
constexpr double kMargin = 20;
constexpr double kGap = 14;
constexpr double kCaptionHeight = 22;
constexpr double kHeadingHeight = 52;
constexpr Type kHeading{Face::display, 700, 24, 1.2, -0.015};
constexpr Type kCaption{Face::text, 500, 12, 1.2, 0};

struct Part {
  std::string_view title;
  Size glass;
  std::vector<samples::NamedScene> scenes;
};

std::vector<Part> parts() {
  constexpr Size kGlass{800, 480};
  constexpr Size kWall{1280, 720};
  return {
      {"At the door", kGlass, samples::door()},        {"Swapping cards", kGlass, samples::table()},
      {"Whom to meet", kGlass, samples::meeting()},    {"Writing one's own card", kGlass, samples::writing()},
      {"The organiser", kGlass, samples::organiser()}, {"What people really bring", kGlass, samples::awkward()},
      {"The wall", kWall, samples::walls()},           {"A full house on the wall", kWall, samples::awkward_walls()}};
}

double width() {
  return 2 * kMargin + static_cast<double>(kColumns) * (kPictureWidth + kGap) - kGap;
}

/// Where everything stands before anything is drawn, since the height follows from it.
class ContactSheet {
public:
  ContactSheet(const Renderer& renderer, flow::Language language) : renderer_{renderer}, language_{language} {}

  void add(Part part) {
    text(part.title, {kMargin, y_, width() - 2 * kMargin, kHeadingHeight}, kHeading, colours::kEspresso);
    y_ += kHeadingHeight;
    const double height = kPictureWidth * part.glass.height / part.glass.width;
    const auto rows = (part.scenes.size() + kColumns - 1) / kColumns;
    const double row_height = height + kCaptionHeight;
    const Rect room{kMargin, y_, width() - 2 * kMargin, static_cast<double>(rows) * (row_height + kGap) - kGap};
    auto places = room.grid(part.scenes.size(), kColumns, kGap, row_height);
    for (std::size_t i = 0; i < part.scenes.size(); ++i) {
      text(part.scenes[i].name, places[i].cut_bottom(kCaptionHeight), kCaption, colours::kMocha);
      part.scenes[i].scene.language = language_;
      pictures_.push_back({places[i], part.glass, std::move(part.scenes[i].scene)});
    }
    y_ = room.bottom() + kGap;
  }

  [[nodiscard]] Image draw() {
    page_.size = {static_cast<int>(width()), static_cast<int>(y_ + kMargin)};
    Image sheet{page_.size};
    const CairoSurface surface = surface_on(sheet);
    const CairoContext cairo{cairo_create(surface.get())};
    paint_still(cairo.get(), page_, renderer_.typesetter(), {}, ViewfinderState::waiting);
    for (const Picture& picture : pictures_) {
      Image small = scaled_down(renderer_.render(picture.scene, picture.glass, samples::kNow),
                                {static_cast<int>(picture.place.width), static_cast<int>(picture.place.height)});
      const CairoSurface drawn = surface_on(small);
      cairo_set_source_surface(cairo.get(), drawn.get(), picture.place.x, picture.place.y);
      cairo_paint(cairo.get());
    }
    cairo_surface_flush(surface.get());
    return sheet;
  }

private:
  struct Picture {
    Rect place;
    Size glass;
    flow::Scene scene;
  };

  void text(std::string_view words, const Rect& room, const Type& type, const Colour& colour) {
    const auto measured = renderer_.typesetter().measure(plain(words), type, room.width, 1, true);
    page_.widgets.emplace_back(
        Text{.place = {room.x, room.y + (room.height - measured.height) / 2, room.width, measured.height},
             .words = plain(words),
             .type = type,
             .colour = colour,
             .break_words = true});
  }

  const Renderer& renderer_;
  flow::Language language_;
  Page page_{.ground = colours::kLatte};
  std::vector<Picture> pictures_;
  double y_ = kMargin / 2;
};

}  // namespace

Image draw_gallery(const Renderer& renderer, flow::Language language) {
  ContactSheet sheet{renderer, language};
  for (Part& part : parts()) sheet.add(std::move(part));
  return sheet.draw();
}

}  // namespace kiosk::screen
