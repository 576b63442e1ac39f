#pragma once

#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/sheet.hpp"

#include <span>

namespace kiosk::screen {

// One function a scene, each in its own file: from what is to be shown to widgets on the sheet. Pure. `scene` is the
// whole scene for its buttons and countdown; `body` the part of this scene.

void lay_out(const flow::StartingUp& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::Start& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::NoBadge& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::VerdictShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::ConsentAsked& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::ExchangeShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::CardShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::OrganiserShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::Alarm& body, const flow::Scene& scene, Sheet& sheet);

/// The page of any scene.
[[nodiscard]] Page describe(const flow::Scene& scene, Size size, const Typesetter& typesetter, const Words& words);

// Parts that several scenes share.

/// A page with an icon on a disc, words beside it (below it on an upright glass) and buttons at the bottom.
struct Announcement {
  Icon icon = Icon::check;
  Colour disc;
  Colour mark;
  Setting kicker;
  Setting title;
  std::vector<Setting> lines;
  Phrase note;    ///< in a darker box above the buttons
  Phrase corner;  ///< bottom right, small: a code for the desk
};
void announce(const Announcement& what, const flow::Scene& scene, Sheet& sheet);

/// The bar at the top: a heading at the left, the countdown at the right.
void heading_bar(const Phrase& heading, const flow::Scene& scene, Sheet& sheet);

}  // namespace kiosk::screen
