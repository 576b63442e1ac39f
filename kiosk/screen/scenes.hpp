#pragma once

#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/sheet.hpp"

#include <optional>
#include <span>
#include <string>

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
void lay_out(const flow::CardsCodeShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::IntroductionShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::ConsentsShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::UnlockShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::PinAsked& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::OutOfOrder& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::MenuShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::Alarm& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::SuggestionsShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::PersonShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::PassOnShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::WallShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::FormShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::RegisteredShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::OnMyPhoneShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::LegibilityShown& body, const flow::Scene& scene, Sheet& sheet);
void lay_out(const flow::SaverShown& body, const flow::Scene& scene, Sheet& sheet);

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
/// Its title and its lines, as pages without a look of their own set them.
[[nodiscard]] Setting announced_title(Phrase words, const Inks& inks);
[[nodiscard]] Setting announced_line(Phrase words, const Inks& inks);

/// One plain question to one person, with answers that look alike.
struct PlainQuestion {
  flow::PersonLine about;  ///< whose initials stand beside it
  Phrase kicker;
  Phrase title;
  Phrase more;
  Phrase assurance;  ///< below it, in the colour of the kicker
};
void ask_plainly(const PlainQuestion& question, const flow::Scene& scene, Sheet& sheet);

/// The bar at the top: a heading at the left, the countdown at the right.
void heading_bar(const Phrase& heading, const flow::Scene& scene, Sheet& sheet);

/// Two badges beside each other (above each other on an upright glass), with a sign between them.
struct Ring {
  flow::PersonLine person;  ///< without a name and initials: somebody
  Phrase words;             ///< instead of a person: whose badge comes here
  Colour line;
  Colour fill{0, 0, 0, 0};
  Colour avatar = colours::kEspresso;
  bool dashed = false;  ///< the badge is still to come
};
void two_rings(const Ring& first, Icon between, const Colour& sign, const Ring& second, const Rect& room, Sheet& sheet);

/// Two lines in the middle: what this is, and what to know.
void two_lines(const Phrase& main, const Phrase& more, const Rect& room, Sheet& sheet);

/// A QR code in modules of whole pixels.
struct FittedQr {
  base::QrCode code;
  int module = 0;   ///< pixels
  double side = 0;  ///< pixels, with the quiet zone
};
/// About `comfortable` wide, up to `most` when the modules would become smaller than `smallest_module`; then with less
/// error correction. Nothing for a text that no code holds, or where modules would be less than a pixel.
[[nodiscard]] std::optional<FittedQr> fit_qr(const std::string& text, double comfortable, double most,
                                             double smallest_module);
/// Puts the code at the top left of `place`, on whole pixels.
void put_qr(const FittedQr& qr, const Rect& place, Sheet& sheet);

/// How one speaks to somebody: their first name, or else what name there is.
[[nodiscard]] const std::string& called(const flow::PersonLine& person);

}  // namespace kiosk::screen
