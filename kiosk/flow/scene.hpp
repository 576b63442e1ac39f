#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/event/decide.hpp"
#include "kiosk/event/fact.hpp"
#include "kiosk/event/verdict.hpp"
#include "kiosk/flow/menu_item.hpp"
#include "kiosk/flow/suggestion.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::flow {

enum class Language { nl, en };

/// What a person can ask for with a finger or a key. The scene lists the ones it offers, most important first.
enum class Action {
  close,
  switch_language,
  no_badge,  ///< "Geen badge?": how to get in without one
  scan_again,
  register_self,
  suggestions,  ///< whom to meet
  my_cards,
  next_card,
  previous_card,
  yes,
  no,
  first_person,  ///< of the suggestions
  second_person,
  third_person,
  done,
  back,
  met,      ///< "we met"
  not_now,  ///< "not this one, not today"
  swap,     ///< swap cards with somebody: now the second badge
  pass_on,  ///< pass the card on the glass on to somebody else
  level_1,  ///< how far the introduction went: the name only …
  level_2,
  level_3,
  level_4,
  level_5,       ///< … to an appointment made
  forward,       ///< the next step of a form
  on_my_phone,   ///< go on with it on one's own phone
  improve_card,  ///< one's own pitch
  stay,          ///< "I'm still here": the time starts again
  item,          ///< of the organiser's menu; `Tapped::text` says which: see MenuItem
  key,           ///< of a keyboard on the glass, or of a PIN pad; `Tapped::text` says which
};

/// A person as the glass may show them.
struct PersonLine {
  std::string name;
  std::string initials;
  std::string company;
  std::string first_name = {};  ///< to speak to them; empty: the name as a whole
  bool operator==(const PersonLine&) const = default;
};

// One struct a scene: facts to show, never sentences or positions. The screen finds the words and the place.

/// Until the store has been read.
struct StartingUp {
  bool operator==(const StartingUp&) const = default;
};

enum class CameraState { ready, absent, lost };

/// The way in: viewfinder, event name, one instruction.
struct Start {
  std::string event_name;
  std::string time;  ///< "09:14", local
  bool clock_trusted = true;
  event::Role role = event::Role::door;
  std::size_t present = 0;
  std::size_t exchanges = 0;
  CameraState camera = CameraState::ready;
  bool operator==(const Start&) const = default;
};

/// Help for who has no badge.
struct NoBadge {
  bool operator==(const NoBadge&) const = default;
};

/// The answer to one badge. Which fields are filled depends on the kind; empty ones are not shown.
struct VerdictShown {
  event::VerdictKind kind = event::VerdictKind::unknown;
  std::string event_name;
  PersonLine person;  ///< empty name: unknown or nameless ticket
  std::string time;   ///< admitted, left: now; already_in: since; too_early: opening; too_late: closing ("09:14")
  std::string date;   ///< too_early, too_late on another day: "2026-11-26"; else empty
  std::string place;  ///< already_in: the kiosk it happened at, when it was another one
  std::size_t cards_waiting = 0;
  std::size_t suggestions = 0;  ///< how many people to meet are ready; 0: none yet
  bool operator==(const VerdictShown&) const = default;
};

/// "Mag Sara jouw kaartje krijgen?": one plain question to one person; no answer means no.
struct ConsentAsked {
  PersonLine person;
  event::ConsentKind kind = event::ConsentKind::exchange;
  bool operator==(const ConsentAsked&) const = default;
};

enum class ExchangeStep {
  waiting,  ///< one badge shown
  done,
  again,    ///< they had swapped before
  refused,  ///< somebody said no
};

struct ExchangeShown {
  ExchangeStep step = ExchangeStep::waiting;
  PersonLine first;
  PersonLine second;  ///< empty name while waiting
  bool operator==(const ExchangeShown&) const = default;
};

/// One card as a QR code that a phone's camera understands.
struct CardShown {
  PersonLine holder;  ///< who reads along; empty name: nobody in particular
  PersonLine owner;
  std::string job_title;
  std::string trigger;    ///< "Mij bel je als …", whole, in the owner's own language
  std::string qr_text;    ///< vCard
  std::size_t index = 0;  ///< of `count`, from 0
  std::size_t count = 1;
  bool operator==(const CardShown&) const = default;
};

/// One person to meet, as a card to tap.
struct SuggestionLine {
  PersonLine person;
  std::string trigger;               ///< "Mij bel je als …", whole, in their own language
  std::vector<std::string> reasons;  ///< at most three, best first
  int stars = 1;                     ///< 1 … 5
  std::string since;                 ///< "09:06": in since
  bool operator==(const SuggestionLine&) const = default;
};

/// What somebody just said of a suggestion.
struct AnswerNoted {
  event::MetAnswer answer = event::MetAnswer::met;
  PersonLine about;
  bool operator==(const AnswerNoted&) const = default;
};

/// Whom to meet: up to three people, or why there is nobody. Neither: the matcher is still looking.
struct SuggestionsShown {
  PersonLine holder;
  std::vector<SuggestionLine> people;
  std::optional<NobodyBecause> because;
  std::size_t cards = 0;  ///< that the holder has
  std::optional<AnswerNoted> noted = {};
  bool operator==(const SuggestionsShown&) const = default;
};

/// One person to meet: how to begin, and what they are worth.
struct PersonShown {
  PersonLine holder;
  PersonLine person;
  std::string job_title;
  std::string since;                 ///< "09:06": in since
  std::string opener;                ///< the question to begin with
  std::string listen_for;            ///< what to listen for at clients
  std::array<Stars, kValues> stars;  ///< by Value
  std::string qr_text;               ///< vCard with the contact details; empty: cards are swapped first
  bool operator==(const PersonShown&) const = default;
};

enum class PassOnStep {
  permission,  ///< the owner shows their badge: that is their yes
  recipient,   ///< whoever gets the card shows theirs
  level,       ///< passed on; how far did the introduction go
  done,
  refused,  ///< somebody would rather not: nothing was passed on
};

/// A badge that does not move a step on.
enum class PassOnRemark {
  none,
  passers_own,  ///< of whoever passes the card on
  owners_own,   ///< of the card's owner, who has it already
};

/// The card of `owner` goes from `by` to `to`.
struct PassOnShown {
  PassOnStep step = PassOnStep::permission;
  PersonLine by;
  PersonLine owner;
  PersonLine to;  ///< empty name until they showed their badge
  PassOnRemark remark = PassOnRemark::none;
  bool operator==(const PassOnShown&) const = default;
};

enum class PinPurpose {
  open,    ///< to open the organiser's menu
  choose,  ///< there is no PIN yet, or a new one is wanted
  repeat,  ///< the new one once more
};
enum class PinRemark { none, checking, wrong, too_short, too_easy, different };

/// The PIN pad, behind the organiser's badge. What was typed stays in the flow: the glass knows how many digits.
struct PinAsked {
  PinPurpose purpose = PinPurpose::open;
  std::size_t digits = 0;
  PinRemark remark = PinRemark::none;
  std::size_t attempts_left = 0;  ///< with PinRemark::wrong
  std::size_t wait_seconds = 0;   ///< until the next attempt; 0: now
  bool operator==(const PinAsked&) const = default;
};

/// What of this machine can break, as far as anybody looked.
struct BoardState {
  std::vector<std::string> addresses;  ///< "192.168.1.20"; none: no network
  bool sound = true;                   ///< there is a device to play on
  std::optional<int> brightness;       ///< percent; none: the glass has no light of its own to change
  std::optional<int> temperature;      ///< of the processor, in °C; none: it does not tell
  bool operator==(const BoardState&) const = default;
};

/// What an organiser chose for this machine; kept over a restart.
struct Setup {
  event::Role role = event::Role::door;
  std::string list;  ///< check-in list; empty: every ticket
  Language language = Language::nl;
  int volume = 80;       ///< percent
  int brightness = 100;  ///< percent
  bool out_of_order = false;
  bool operator==(const Setup&) const = default;
};

/// A field of a card that is written on the glass.
enum class CardField { name, company, job, call_me_when, result, seeking, email };
inline constexpr std::size_t kCardFields = 7;

/// Which keys are on the keyboard.
enum class KeyLayer { letters, accents, digits };
enum class Shift { off, once, locked };

/// Keys that type nothing, as `Tapped::text`.
namespace keys {
inline constexpr std::string_view kBackspace = "<backspace>";
inline constexpr std::string_view kShift = "<shift>";
inline constexpr std::string_view kLetters = "<letters>";
inline constexpr std::string_view kAccents = "<accents>";
inline constexpr std::string_view kDigits = "<digits>";
inline constexpr std::string_view kNextField = "<next field>";
inline constexpr std::string_view kPreviousField = "<previous field>";
inline constexpr std::string_view kFirstField = "<first field>";
inline constexpr std::string_view kSecondField = "<second field>";
}  // namespace keys

/// What to tell somebody who fills in a form.
enum class FormRemark {
  none,
  name_missing,
  email_unlikely,  ///< no address that mail could be sent to
  badge_later,     ///< a badge was shown: first this one
  no_link,         ///< going on with it on a phone does not work now
};

struct FieldLine {
  CardField field = CardField::name;
  std::string text;
  bool operator==(const FieldLine&) const = default;
};

/// How sharp a pitch is, said in the language of the scene.
struct SharpnessShown {
  int points = 0;    ///< 0 … 100
  std::string word;  ///< "scherp"
  std::string hint;  ///< one or two sentences
  bool operator==(const SharpnessShown&) const = default;
};

/// A card that somebody writes: one or two fields at a time, above a keyboard.
struct FormShown {
  bool improves = false;  ///< a card that was there; else a new one
  std::size_t step = 0;   ///< of `steps`, from 0
  std::size_t steps = 1;
  std::vector<FieldLine> fields;
  std::size_t active = 0;  ///< the field that keys write in
  KeyLayer layer = KeyLayer::letters;
  Shift shift = Shift::off;
  FormRemark remark = FormRemark::none;
  std::optional<SharpnessShown> sharpness = {};
  bool hurries = false;  ///< nobody touched it for long: it soon goes by itself
  bool operator==(const FormShown&) const = default;
};

/// Registered and in: the person's own code, which opens the door from now on.
struct RegisteredShown {
  PersonLine person;
  std::string event_name;
  std::string qr_text;
  bool operator==(const RegisteredShown&) const = default;
};

/// A link to go on with the card on one's own phone.
struct OnMyPhoneShown {
  std::string url;
  std::string time;  ///< "09:44": until when it works
  bool operator==(const OnMyPhoneShown&) const = default;
};

/// The organiser's menu, behind badge and PIN: numbers and states, never names of people.
struct MenuShown {
  MenuPage page = MenuPage::overview;
  std::string event_name;
  std::string kiosk_name;
  std::size_t expected = 0;
  std::size_t present = 0;
  std::size_t exchanges = 0;
  std::size_t refused = 0;
  std::size_t facts = 0;
  bool clock_trusted = true;
  std::string time;  ///< "09:14", local
  std::string date;  ///< "2026-11-26", local
  CameraState camera = CameraState::ready;
  std::string free_space;  ///< "12,4 GB", in the language of the scene
  BoardState board;
  Setup setup;
  bool has_lists = false;         ///< the event has check-in lists to choose from
  std::optional<MenuItem> asked;  ///< restart, shut down or out of order: "are you sure?"
  bool power_refused = false;     ///< the system would not restart or shut down
  bool operator==(const MenuShown&) const = default;
};

/// This kiosk serves nobody: an organiser's choice, or the event's data cannot be opened.
struct OutOfOrder {
  std::string broken;  ///< for the organiser, in English, as the log has it; empty: they chose so
  std::string time;    ///< "09:14"; empty: unknown
  bool operator==(const OutOfOrder&) const = default;
};

/// What the wall shows beneath its heading, one page at a time.
enum class WallPage { welcome, occasions, wanted, spotlight, tables };

/// A moment that people here live by.
struct WallOccasion {
  std::string name;  ///< "bruiloft", in the language of the scene
  std::size_t people = 0;
  std::size_t trades = 0;  ///< different ones around it
  bool operator==(const WallOccasion&) const = default;
};

/// Somebody this room lacks.
struct WallGap {
  std::string trade;     ///< "bloemist"
  std::string occasion;  ///< "bruiloft"
  bool operator==(const WallGap&) const = default;
};

/// One line of somebody who agreed to be suggested and is in: never more than this.
struct WallPerson {
  std::string first_name;
  std::string company;
  std::string line;  ///< "Mij bel je als …", or whom they look for
  bool operator==(const WallPerson&) const = default;
};

struct WallTable {
  std::size_t number = 1;
  std::vector<WallPerson> people;  ///< without a line
  bool operator==(const WallTable&) const = default;
};

/// For everybody in the room, to be read from afar; nothing on it can be tapped. Only what `page` is about is filled.
struct WallShown {
  std::string event_name;
  std::string time;  ///< "09:14", local
  bool clock_trusted = true;
  std::size_t present = 0;
  std::size_t expected = 0;
  std::size_t exchanges = 0;
  std::size_t introductions = 0;
  WallPage page = WallPage::welcome;
  std::size_t turn = 0;   ///< counts pages turned, so that the same page with others on it is another one
  std::size_t index = 0;  ///< of `count` pages, from 0
  std::size_t count = 1;
  std::vector<WallOccasion> occasions;
  std::vector<WallGap> gaps;
  std::vector<WallPerson> people;
  std::vector<WallTable> tables;
  std::size_t round = 0;   ///< of `tables`
  std::string round_time;  ///< "14:00": when it starts, or when it ends while it runs; may be empty
  bool round_runs = false;
  bool operator==(const WallShown&) const = default;
};

enum class AlarmCause { disk_full, storage_failed };

/// Nothing can be made durable: nobody is welcomed until it can. The service tries again by itself.
struct Alarm {
  AlarmCause cause = AlarmCause::storage_failed;
  bool operator==(const Alarm&) const = default;
};

using SceneBody = std::variant<StartingUp, Start, NoBadge, VerdictShown, ConsentAsked, ExchangeShown, CardShown, Alarm,
                               SuggestionsShown, PersonShown, PassOnShown, FormShown, RegisteredShown, OnMyPhoneShown,
                               PinAsked, MenuShown, OutOfOrder, WallShown>;

/// How somebody who reads or reaches less well wants the glass. Chosen on the start scene, kept until the visit ends.
struct Legibility {
  bool large_text = false;
  bool high_contrast = false;
  bool low_controls = false;  ///< everything to tap in the lower half, for who sits
  bool operator==(const Legibility&) const = default;
};

/// Everything the glass needs to know: a pure value, compared to see whether anything changed.
struct Scene {
  SceneBody body;
  Language language = Language::nl;
  std::vector<Action> actions;         ///< buttons, most important first
  std::optional<base::Instant> until;  ///< when the scene goes back to the start by itself; shown as a countdown
  base::Instant since{};               ///< when the scene came up, for the countdown's length
  Legibility legibility{};
  bool operator==(const Scene&) const = default;
};

}  // namespace kiosk::flow
