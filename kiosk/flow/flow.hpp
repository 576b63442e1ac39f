#pragma once

#include "kiosk/badge/presented.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/decide.hpp"
#include "kiosk/event/exchange.hpp"
#include "kiosk/flow/card_form.hpp"
#include "kiosk/flow/pin_attempts.hpp"
#include "kiosk/flow/scene.hpp"
#include "kiosk/flow/suggestion_book.hpp"
#include "kiosk/flow/wall.hpp"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::flow {

// What comes in. Every input carries no time of its own: `handle` is told the time.

/// A badge in front of the reader. `frame` names the picture (equal for codes in one picture).
struct BadgeRead {
  badge::Presented presented;
  std::string payload;
  std::uint64_t frame = 0;
  event::ReadingSource source = event::ReadingSource::camera;
};
struct Tapped {
  Action action;
  std::string text = {};  ///< of Action::key: the characters, or the name of the key
};
/// Somebody types on a real keyboard: one or more characters.
struct TextTyped {
  std::string text;
};
/// A new code that opens the door, asked for with DrawCode.
struct CodeDrawn {
  std::string code;
};
/// The matcher's answer to Sharpen. Only the one to the latest question counts.
struct Sharpened {
  std::uint64_t question = 0;
  SharpnessShown sharpness;
};
/// The portal's answer to AskLink; an empty `url` says that there is none to be had now.
struct LinkMade {
  std::uint64_t question = 0;
  std::string url;
  base::Instant until{};  ///< it works no longer than this
};
/// Time went by; sent a few times a second.
struct Tick {};
/// The store answered request `request`: its facts are durable and already applied to the projection.
struct Stored {
  std::uint64_t request = 0;
};
/// The store could not make request `request` durable: nothing of it was kept.
struct StoreFailed {
  std::uint64_t request = 0;
  base::Error error;
};
/// The store works again after a failure.
struct StoreRecovered {};
struct CameraChanged {
  CameraState state = CameraState::ready;
};
/// Free room on the disk that holds the facts, now and then.
struct SpaceChecked {
  std::uint64_t free_bytes = 0;
};
/// The projection was read from the store, or changed from outside (an import, another kiosk).
struct StateChanged {};
/// The matcher's answer to Suggest, any time later. Only the first answer to each question is taken, and only while
/// that person's visit lasts. People who may not be suggested to `attendee` are left out: see `presentable`.
struct Suggested {
  base::AttendeeId attendee;
  std::vector<Suggestion> people;  ///< best first
  std::optional<NobodyBecause> because = {};
};
/// Whether the PIN of CheckPin was right.
struct PinChecked {
  std::uint64_t request = 0;
  bool fits = false;
};
/// What is to be kept of the PIN of SealPin; empty: it could not be made.
struct PinSealed {
  std::string digest;
};
/// What the board's devices say, now and then.
struct BoardSeen {
  BoardState board;
};
/// The system would not restart or shut down.
struct PowerRefused {};

/// The matcher's answer to SurveyRoom, any time later: moments and trades, no people.
struct RoomSurveyed {
  std::vector<WallOccasion> occasions;  ///< most people first
  std::vector<WallGap> gaps;            ///< most wanted first
};

using Input = std::variant<BadgeRead, Tapped, Tick, Stored, StoreFailed, StoreRecovered, CameraChanged, SpaceChecked,
                           StateChanged, Suggested, TextTyped, CodeDrawn, Sharpened, LinkMade, PinChecked, PinSealed,
                           BoardSeen, PowerRefused, RoomSurveyed>;

// What goes out, besides the scene.

/// Make these facts durable, all or none, then answer with Stored or StoreFailed.
struct Append {
  std::uint64_t request = 0;
  std::vector<event::FactBody> facts;
};
/// Light and sound for a verdict.
struct Signal {
  event::VerdictKind verdict = event::VerdictKind::admitted;
};
/// Cards were swapped: its own sound.
struct ExchangeSignal {};
/// The store stopped keeping facts: somebody should look. Once an alarm.
struct AlarmSignal {};
/// Try the store again (sent while an alarm is up, once a second).
struct ProbeStore {};
/// Ask the matcher whom `attendee`, who agreed to it, should meet; it answers with Suggested.
struct Suggest {
  base::AttendeeId attendee;
  std::size_t count = 3;
  Language language = Language::nl;
};
/// Compare the organiser's PIN with what is kept of it; answer with PinChecked. Takes a tenth of a second.
struct CheckPin {
  std::uint64_t request = 0;
  std::string pin;
  std::string digest;
};
/// Make of a new PIN what may be kept; answer with PinSealed.
struct SealPin {
  std::string pin;
};
/// The organiser set this machine up otherwise: keep it, and let sound and light follow.
struct Adjust {
  Setup setup;
};
/// The organiser said that the time is right: the clock is to be trusted.
struct ConfirmClock {};
enum class Power { restart, shut_down };
/// Restart or shut down the machine; answer with PowerRefused when the system does not let us.
struct SwitchPower {
  Power power = Power::restart;
};

/// Ask the matcher what this room is about, for the wall; it answers with RoomSurveyed.
struct SurveyRoom {
  Language language = Language::nl;
};

/// Draw a new random code that opens the door (badge::new_door_code); answered with CodeDrawn.
struct DrawCode {};
/// How sharp is the pitch on `card`, which somebody is writing? Answered with Sharpened; a newer question makes an
/// older one moot.
struct Sharpen {
  std::uint64_t question = 0;
  card::BusinessCard card;
  std::optional<base::AttendeeId> attendee;  ///< whose card it is; none: somebody new
  Language language = Language::nl;          ///< of the hint
};
/// Make a link with which somebody goes on with their card on a phone; answered with LinkMade.
struct AskLink {
  std::uint64_t question = 0;
  card::BusinessCard card;                   ///< as far as it is written
  std::optional<base::AttendeeId> attendee;  ///< whose card it is; none: somebody new
  Language language = Language::nl;
};

using Effect = std::variant<Append, Signal, ExchangeSignal, AlarmSignal, ProbeStore, Suggest, SurveyRoom, CheckPin,
                            SealPin, Adjust, ConfirmClock, SwitchPower, DrawCode, Sharpen, AskLink>;

struct Config {
  event::Place place;
  Language language = Language::nl;
  int volume = 80;  ///< percent, as brightness: see Setup
  int brightness = 100;
  bool out_of_order = false;
  bool phones = false;  ///< AskLink is answered: a phone can take a card over
};

/// What the person at the screen goes through: a pure state machine. The same inputs at the same times over the same
/// projection give the same scenes and effects. Not thread-safe; lives on the UI thread.
class Flow {
public:
  /// `state` is borrowed and read at every input; it must outlive the flow.
  Flow(Config config, const event::Projection& state);

  /// Takes one input at `now` and returns what must be done, in order. The scene may have changed.
  std::vector<Effect> handle(const Input& input, base::Instant now, bool clock_trusted);

  [[nodiscard]] const Scene& scene() const { return scene_; }

private:
  // what follows when a request is durable
  struct ThenVerdict {
    event::Verdict verdict;
  };
  struct ThenTable {
    base::AttendeeId attendee;
    std::uint64_t frame = 0;
  };
  struct ThenPair {
    event::Pairing::Pair pair;
  };
  struct ThenExchanged {
    event::Pairing::Pair pair;
  };
  struct ThenSuggest {
    base::AttendeeId attendee;
  };
  struct ThenAnswered {
    event::Answered answered;
  };
  /// The recipient agreed to swap.
  struct ThenPassOn {
    base::AttendeeId to;
  };
  struct ThenPassedOn {
    event::PassedOn passed_on;
  };
  struct ThenReferred {
    event::PassedOn passed_on;
  };
  struct ThenPinSet {};
  /// Somebody new is in.
  struct ThenRegistered {
    base::AttendeeId attendee;
    std::string code;
  };
  struct ThenImproved {
    base::AttendeeId attendee;
  };
  using Continuation = std::variant<ThenVerdict, ThenTable, ThenPair, ThenExchanged, ThenSuggest, ThenAnswered,
                                    ThenPassOn, ThenPassedOn, ThenReferred, ThenPinSet, ThenRegistered, ThenImproved>;

  /// One card on its way to one person.
  struct CardFor {
    base::AttendeeId holder;
    base::AttendeeId owner;
  };
  /// A yes becomes a fact, and then `then` follows.
  struct Question {
    base::AttendeeId whom;
    event::ConsentKind kind = event::ConsentKind::exchange;
    Continuation then;
  };
  /// Whom one person should meet, during one visit to the kiosk.
  struct Meeting {
    base::AttendeeId holder;
    bool asked = true;  ///< the matcher has yet to answer
    std::vector<Suggestion> people;
    std::optional<NobodyBecause> because;
    std::size_t chosen = 0;  ///< on the glass, of `people`
  };
  /// A card on its way to somebody else; how far it is stands in the scene.
  struct PassingOn {
    base::AttendeeId by;
    base::AttendeeId owner;
    std::optional<base::AttendeeId> to;
  };
  /// The organiser at the PIN pad; what was typed is nowhere else.
  struct PinEntry {
    std::string typed;
    std::string chosen;         ///< to be repeated
    std::uint64_t request = 0;  ///< being checked; 0: none
  };
  struct Menu {
    MenuPage page = MenuPage::overview;
    std::optional<MenuItem> asked;
    bool power_refused = false;
  };

  /// Somebody writes a card: their own new one, or a better one.
  struct Writing {
    explicit Writing(Language language) : form{language} {}
    Writing(const card::BusinessCard& card, const base::AttendeeId& owner) : form{card}, whose{owner} {}

    CardForm form;
    std::optional<base::AttendeeId> whose;  ///< none: somebody new
    std::optional<SharpnessShown> sharpness;
    std::uint64_t asked = 0;  ///< the latest question about it
    bool exchange = false;    ///< what they agreed to
    bool matching = false;
    base::Instant touched{};
  };

  void take(const BadgeRead& badge);
  void take(const Tapped& tap);
  void take(const Tick&);
  void take(const Stored& stored);
  void take(const StoreFailed& failed);
  void take(const StoreRecovered&);
  void take(const CameraChanged& changed);
  void take(const SpaceChecked& space);
  void take(const StateChanged&);
  void take(const Suggested& suggested);
  void take(const RoomSurveyed& surveyed);
  void take(const PinChecked& checked);
  void take(const PinSealed& sealed);
  void take(const BoardSeen& seen);
  void take(const PowerRefused&);
  void take(const TextTyped& typed);
  void take(const CodeDrawn& drawn);
  void take(const Sharpened& sharpened);
  void take(const LinkMade& made);

  void follow(const ThenVerdict& then);
  void follow(const ThenTable& then);
  void follow(const ThenPair& then);
  void follow(const ThenExchanged& then);
  void follow(const ThenSuggest& then);
  void follow(const ThenAnswered& then);
  void follow(const ThenPassOn& then);
  void follow(const ThenPassedOn& then);
  void follow(const ThenReferred& then);
  void follow(const ThenPinSet&);
  void follow(const ThenRegistered& then);
  void follow(const ThenImproved& then);

  void scanned_at_door(event::Decision decision);
  void scanned_at_table(event::Decision decision, std::uint64_t frame);
  void make_durable(std::vector<event::FactBody> facts, Continuation then);
  [[nodiscard]] bool is_waiting_for(const base::AttendeeId& attendee) const;
  [[nodiscard]] std::optional<event::Verdict> just_given(const event::Verdict& verdict) const;

  void show_start();
  void show_no_badge();
  void show_wall();
  void survey_now_and_then();
  /// Nobody is busy at this glass: the start is on it, or the wall.
  [[nodiscard]] bool at_rest() const;
  void show_verdict(const event::Verdict& verdict);
  void show_waiting(const event::Pairing::Waiting& waiting);
  void show_exchange(ExchangeStep step, const event::Pairing::Pair& pair);
  void ask_consent(Question question);
  void answer_consent(bool given);
  void show_my_cards();
  void show_cards(std::vector<CardFor> cards);
  void show_card();
  void turn_card(std::size_t by);

  void ask_matcher(const base::AttendeeId& attendee);
  void offer_suggestions();
  void open_suggestions();
  void show_suggestions(std::optional<AnswerNoted> noted = std::nullopt);
  void show_person(std::size_t index);
  void answer_suggestion(event::MetAnswer answer);
  void swap_with_person();
  [[nodiscard]] bool may_be_suggested_to(const base::AttendeeId& attendee) const;
  [[nodiscard]] bool agreed_to_matching(const base::AttendeeId& attendee) const;

  void begin_passing_on();
  /// True when the badge was for passing a card on, and is dealt with.
  [[nodiscard]] bool takes_part(const base::AttendeeId& attendee);
  void pass_on_to(const base::AttendeeId& to);
  void refer(std::uint8_t level);
  void show_passing_on(PassOnStep step, PassOnRemark remark = PassOnRemark::none);
  [[nodiscard]] bool still_passing_on(const event::PassedOn& what) const;

  void show_pin(PinPurpose purpose, PinRemark remark = PinRemark::none);
  void count_down_pin();
  void press_pin_key(const std::string& key);
  void finish_pin();
  void choose_pin(PinPurpose purpose);
  [[nodiscard]] bool organiser_at_work() const;

  void open_menu();
  void show_menu();
  void choose_item(const std::string& name);
  void carry_out(MenuItem item);
  void confirmed(MenuItem item);
  void adjust();
  [[nodiscard]] std::vector<std::string> lists() const;
  [[nodiscard]] Setup setup() const;

  void begin_registration();
  void improve_card();
  /// A tap while somebody writes a card.
  void write(const Tapped& tap);
  void show_form(FormRemark remark = FormRemark::none);
  void after_writing();
  void leave_step();
  void ask_sharpness();
  void hold_off_badge();
  void answer_form_consent(bool given);
  void ask_form_consent(event::ConsentKind kind);
  void save_improved();
  void hurry_writer();

  /// Shows the scene anew by `draw`, without giving it more time.
  template <class Draw>
  void redraw(const Draw& draw) {
    const auto since = scene_.since;
    const auto until = scene_.until;
    draw();
    scene_.since = since;
    scene_.until = until;
  }
  void show(SceneBody body, Language language, std::vector<Action> actions, std::optional<base::milliseconds> lasts);
  void when_time_is_up();
  [[nodiscard]] Language language_of(const base::AttendeeId& attendee) const;

  Config config_;
  const event::Projection& state_;
  Scene scene_;
  std::vector<Effect> effects_;
  base::Instant now_{};
  bool clock_trusted_ = true;

  Language language_;
  CameraState camera_ = CameraState::ready;
  std::uint64_t free_bytes_ = 0;
  std::uint64_t next_request_ = 1;
  std::map<std::uint64_t, Continuation> requests_;
  std::deque<event::Verdict> verdicts_;  ///< waiting for their turn on the glass
  event::Pairing pairing_;
  std::optional<event::Pairing::Pair> pair_;  ///< on the glass: about to swap, or just swapped
  std::optional<Question> question_;          ///< whose consent is asked
  std::optional<base::AttendeeId> person_;    ///< whose scene this is
  std::vector<CardFor> cards_;
  std::size_t card_ = 0;
  std::optional<Meeting> meeting_;  ///< of `person_`
  SuggestionBook book_;
  std::optional<PassingOn> passing_on_;  ///< while its scenes are on the glass
  std::optional<Writing> writing_;       ///< while its scenes are on the glass
  std::uint64_t next_question_ = 1;
  base::Instant probed_{};
  Wall wall_;
  PinEntry pin_;
  PinAttempts attempts_;
  Menu menu_;
  BoardState board_;
};

}  // namespace kiosk::flow
