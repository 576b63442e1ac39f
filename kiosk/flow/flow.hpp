#pragma once

#include "kiosk/event/decide.hpp"
#include "kiosk/event/exchange.hpp"
#include "kiosk/flow/card_form.hpp"
#include "kiosk/flow/effect.hpp"
#include "kiosk/flow/input.hpp"
#include "kiosk/flow/night.hpp"
#include "kiosk/flow/pin_attempts.hpp"
#include "kiosk/flow/scene.hpp"
#include "kiosk/flow/suggestion_book.hpp"
#include "kiosk/flow/wall.hpp"

#include <cstdint>
#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::flow {

struct Config {
  event::Place place;
  Language language = Language::nl;
  int volume = 80;  ///< percent, as brightness: see Setup
  int brightness = 100;
  bool out_of_order = false;
  bool voice = false;                                        ///< as Setup
  PinAttempts attempts{};                                    ///< from before the restart
  base::milliseconds saver_after = std::chrono::minutes{5};  ///< of nobody at the start; zero: never
  std::optional<Night> night = {};                           ///< when the glass is dim; none: never
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
  /// No picture: a badge that is shown next was never in the same one.
  static constexpr auto kNoFrame = std::numeric_limits<std::uint64_t>::max();

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
  /// Asked for, or answered.
  struct ThenIntroduction {
    base::AttendeeId by;
    base::AttendeeId to;
    std::optional<IntroductionStep> step;  ///< of the answer
  };
  struct ThenChosen {
    base::AttendeeId attendee;
  };
  /// The downloads are on record: now the organiser may go.
  struct ThenExported {
    std::string folder;
    bool let_go = false;
  };
  using Continuation =
      std::variant<ThenVerdict, ThenTable, ThenPair, ThenExchanged, ThenSuggest, ThenAnswered, ThenPassOn, ThenPassedOn,
                   ThenReferred, ThenPinSet, ThenRegistered, ThenImproved, ThenIntroduction, ThenChosen, ThenExported>;

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
    std::optional<Scene> set_aside;  ///< while the alarm is up
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
  void take(const StickSeen& seen);
  void take(const ExportMoved& moved);
  void take(const ExportDone& done);
  void take(const ExportFailed& failed);
  void take(const TextTyped& typed);
  void take(const CodeDrawn& drawn);
  void take(const Sharpened& sharpened);
  void take(const LinkMade& made);
  void take(const Touched&);

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
  void follow(const ThenIntroduction& then);
  void follow(const ThenChosen& then);
  void follow(const ThenExported& then);

  void scanned_at_door(event::Decision decision);
  void scanned_at_table(event::Decision decision, std::uint64_t frame);
  void make_durable(std::vector<event::FactBody> facts, Continuation then);
  [[nodiscard]] bool is_waiting_for(const base::AttendeeId& attendee) const;
  [[nodiscard]] std::optional<event::Verdict> just_given(const event::Verdict& verdict) const;

  void show_start();
  /// What is on the glass while nobody is here, as it is now.
  void show_rest();
  void show_saver();
  /// Whoever was here is done: the next one finds the glass as the house has it.
  void end_visit();
  void show_legibility();
  void choose_legibility(bool Legibility::* what);
  /// "I'm still here".
  void stay();
  void note_presence(const Input& input);
  [[nodiscard]] bool nobody_here() const;
  /// What every scene has beside what it is about: stay, light, legibility.
  void complete_scene();
  void show_no_badge();
  void go_back();
  void answer(bool yes);
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
  enum class Turn { forth, back };
  void turn_card(Turn turn);
  [[nodiscard]] bool offers_all_in_one() const;
  void open_cards_code();
  void show_cards_code();

  void ask_matcher(const base::AttendeeId& attendee);
  void offer_suggestions();
  void open_suggestions();
  void show_suggestions(std::optional<AnswerNoted> noted = std::nullopt);
  void show_person(std::size_t index);
  void answer_suggestion(event::MetAnswer answer);
  void swap_with_person();
  [[nodiscard]] bool may_be_suggested_to(const base::AttendeeId& attendee) const;
  [[nodiscard]] bool agreed_to_matching(const base::AttendeeId& attendee) const;

  [[nodiscard]] IntroductionState introduction_to(const base::AttendeeId& person) const;
  [[nodiscard]] std::optional<base::AttendeeId> welcoming(const base::AttendeeId& attendee) const;
  [[nodiscard]] PersonLine line_of_welcoming(const base::AttendeeId& attendee) const;
  [[nodiscard]] bool introduction_on_its_way() const;
  void ask_introduction();
  void ask_for_introductions();
  void answer_introduction(bool welcome);
  void leave_introduction();
  void show_introduction(IntroductionStep step);

  void show_choices();
  void switch_consent(event::ConsentKind kind);

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
  void export_to_stick();
  void stick_is(StickState state);
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
  void set_writer_aside();
  void resume_writing();
  void forget_old_draft();

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
  Legibility legibility_;
  base::Instant awake_{};  ///< when there last was a sign of somebody here
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
  std::vector<CardsCodeShown> codes_;  ///< the same cards, several in a code
  std::size_t code_ = 0;
  std::optional<Meeting> meeting_;  ///< of `person_`
  SuggestionBook book_;
  std::optional<event::IntroductionAsked> introduction_;                     ///< on the glass
  std::map<std::pair<base::AttendeeId, base::AttendeeId>, int> unanswered_;  ///< how often, by who asked and whom
  std::optional<PassingOn> passing_on_;                                      ///< while its scenes are on the glass
  std::optional<Writing> writing_;  ///< while its scenes are on the glass, or an alarm is
  std::uint64_t next_question_ = 1;
  base::Instant link_ends_{};  ///< of OnMyPhoneShown
  base::Instant probed_{};
  Wall wall_;
  /// What the wall depends on; while none of it changes, the wall stays as it is.
  struct WallSeen {
    std::size_t turn = 0;
    std::size_t facts = 0;
    std::size_t surveys = 0;
    bool clock_trusted = true;
    bool operator==(const WallSeen&) const = default;
  };
  WallSeen wall_seen_;
  std::size_t surveys_ = 0;
  PinEntry pin_;
  PinAttempts attempts_;
  Menu menu_;
  BoardState board_;
  base::BadgeId organiser_;  ///< whose badge opened the pad, and the menu behind it
  bool stick_there_ = false;
  StickState stick_;
};

}  // namespace kiosk::flow
