#include "kiosk/screen/scenes.hpp"

// A code for somebody's own phone: their badge, or a link to go on with.

namespace kiosk::screen {

namespace {

constexpr double kSmallestModule = 5;  ///< design units: what a phone reads from an arm's length

struct OwnCode {
  Phrase kicker;
  Phrase title;
  Phrase line;
  Phrase note;
  std::string text;
};

void code_card(const OwnCode& own, Rect& room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const double most = sheet.upright() ? room.width : room.height;
  const auto qr = fit_qr(own.text, u(sheet.upright() ? 340 : 310), most, u(kSmallestModule));
  if (!qr) return;
  const Rect strip = sheet.upright() ? room.cut_top(qr->side + u(12)) : room.cut_right(qr->side + u(12));
  const Rect card = strip.middle(qr->side, qr->side);
  sheet.white_card(card.inset(-u(6)));
  put_qr(*qr, card, sheet);
  sheet.upright() ? room.cut_top(u(24)) : room.cut_right(u(30));
}

void lay_out_code(const OwnCode& own, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.paint(Inks{});
  heading_bar(own.kicker, scene, sheet);
  Rect room = sheet.glass().inset(u(28), 0);
  room.cut_top(u(72));
  room.cut_bottom(u(28));
  const auto actions = sheet.offered(scene);
  const double rows = sheet.button_rows_height(actions, room.width);
  if (rows > 0 && sheet.upright()) {
    sheet.button_row(actions, room.cut_bottom(rows));
    room.cut_bottom(u(18));
  }
  code_card(own, room, sheet);
  if (rows > 0 && !sheet.upright()) {
    const double beside = sheet.button_rows_height(actions, room.width);
    sheet.button_row(actions, room.cut_bottom(beside));
    room.cut_bottom(u(18));
  }
  Column{sheet}
      .text({.words = own.title,
             .type = types::kTitle,
             .colour = sheet.inks().title,
             .lines = 3,
             .smallest = 0.5,
             .balanced = true})
      .text({.words = own.line, .type = types::kLine, .colour = sheet.inks().body, .lines = 4, .smallest = 0.6}, 12)
      .text({.words = own.note, .type = types::kSmall, .colour = sheet.inks().soft, .lines = 4, .smallest = 0.7}, 10)
      .place(room, sheet.upright() ? Vertical::top : Vertical::middle);
}

}  // namespace

void lay_out(const flow::RegisteredShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const Words& words = sheet.words();
  lay_out_code({.kicker = plain(shown.event_name),
                .title = words.say("Welcome, {1}!", {called(shown.person)}),
                .line = words.say("This code is your badge. Take a photo of it."),
                .note = words.say("It swaps cards at the tables and lets you in again. Keep it to yourself."),
                .text = shown.qr_text},
               scene, sheet);
}

void lay_out(const flow::OnMyPhoneShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const Words& words = sheet.words();
  lay_out_code({.kicker = words.say("On my phone"),
                .title = words.say("Go on with your phone"),
                .line = words.say("Scan this code with your phone's camera and finish your card there."),
                .note = words.say("The link works until {1}. What you wrote here goes along and leaves this screen.",
                                  {shown.time}),
                .text = shown.url},
               scene, sheet);
}

}  // namespace kiosk::screen
