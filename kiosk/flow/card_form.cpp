#include "kiosk/flow/card_form.hpp"

#include "kiosk/base/text.hpp"
#include "kiosk/card/contacts.hpp"

#include <algorithm>
#include <cstring>

namespace kiosk::flow {
namespace {

/// Room for every text from the start: a text that grows would leave copies of itself in memory.
constexpr std::size_t kMostBytes = 4096;

constexpr std::array kName{CardField::name};
constexpr std::array kWork{CardField::company, CardField::job};
constexpr std::array kTrigger{CardField::call_me_when};
constexpr std::array kWorth{CardField::result, CardField::seeking};
constexpr std::array kEmail{CardField::email};

/// The characters of `text`, as people count them.
template <class Take>
void each_character(std::string_view text, const Take& take) {
  const auto starts = base::character_starts(text);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    take(text.substr(starts[i], (i + 1 < starts.size() ? starts[i + 1] : text.size()) - starts[i]));
  }
}

bool begins_with_capital(CardField field) {
  return field == CardField::name || field == CardField::company;
}

}  // namespace

CardForm::CardForm(Language language) : improves_{false}, language_{language} {
  for (auto& text : texts_) text.reserve(kMostBytes);
  settle_shift();
}

CardForm::CardForm(const card::BusinessCard& card) : improves_{true}, language_{Language::nl} {
  for (auto& text : texts_) text.reserve(kMostBytes);
  text_of(CardField::company).append(card.company, 0, kMostBytes);
  text_of(CardField::job).append(card.job_title, 0, kMostBytes);
  text_of(CardField::call_me_when).append(card.pitch.call_me_when, 0, kMostBytes);
  text_of(CardField::result).append(card.pitch.result, 0, kMostBytes);
  text_of(CardField::seeking).append(card.pitch.seeking, 0, kMostBytes);
  settle_shift();
}

CardForm::~CardForm() {
  for (auto& text : texts_) explicit_bzero(text.data(), text.capacity());
}

std::span<const CardForm::Step> CardForm::steps() const {
  static constexpr std::array<Step, 5> kNew{kName, kWork, kTrigger, kWorth, kEmail};
  static constexpr std::array<Step, 3> kImproved{kTrigger, kWorth, kWork};
  return improves_ ? std::span<const Step>{kImproved} : std::span<const Step>{kNew};
}

void CardForm::type(std::string_view text) {
  if (complete() || !base::is_utf8(text)) return;
  each_character(text, [this](std::string_view character) { add(character); });
  settle_shift();
}

void CardForm::add(std::string_view character) {
  auto& text = text_of(field());
  if (base::character_starts(text).size() >= kMostCharacters || text.size() + character.size() > kMostBytes) return;
  if (character == " ") {
    if (!text.empty() && text.back() != ' ' && field() != CardField::email) text += ' ';
    return;
  }
  text += base::clean_line(character);
}

void CardForm::take_last_off() {
  auto& text = text_of(field());
  const auto starts = base::character_starts(text);
  if (!starts.empty()) text.resize(starts.back());
}

void CardForm::press(std::string_view key) {
  if (complete()) return;
  if (key == keys::kBackspace) {
    take_last_off();
  } else if (key == keys::kShift) {
    return turn_shift();
  } else if (key == keys::kLetters) {
    layer_ = KeyLayer::letters;
  } else if (key == keys::kAccents) {
    layer_ = KeyLayer::accents;
  } else if (key == keys::kDigits) {
    layer_ = KeyLayer::digits;
  } else if (key == keys::kNextField || key == keys::kPreviousField) {
    return activate((active_ + 1) % steps()[step_].size());  // never more than two
  } else if (key == keys::kFirstField) {
    return activate(0);
  } else if (key == keys::kSecondField) {
    return activate(steps()[step_].size() - 1);
  } else {
    each_character(key, [this](std::string_view character) { add(character); });
    if (layer_ == KeyLayer::accents) layer_ = KeyLayer::letters;  // one accent, and back to the word
    if (shift_ == Shift::once) shift_ = Shift::off;
  }
  settle_shift();
}

void CardForm::turn_shift() {
  shift_ = shift_ == Shift::off ? Shift::once : shift_ == Shift::once ? Shift::locked : Shift::off;
}

void CardForm::activate(std::size_t index) {
  active_ = index;
  layer_ = KeyLayer::letters;
  shift_ = Shift::off;
  settle_shift();
}

/// Names begin with a capital by themselves.
void CardForm::settle_shift() {
  if (shift_ == Shift::locked) return;
  const auto& text = text_of(field());
  const bool begins = text.empty() && begins_with_capital(field());
  const bool next_name = field() == CardField::name && text.ends_with(' ');
  if (begins || next_name) shift_ = Shift::once;
}

FormRemark CardForm::missing() const {
  const auto text = base::trimmed(text_of(field()));
  if (field() == CardField::name && text.empty()) return FormRemark::name_missing;
  if (field() == CardField::email && !text.empty() && !card::is_email(text)) return FormRemark::email_unlikely;
  return FormRemark::none;
}

FormRemark CardForm::go_on() {
  if (complete()) return FormRemark::none;
  if (const auto remark = missing(); remark != FormRemark::none) return remark;
  ++step_;
  if (!complete()) activate(0);
  return FormRemark::none;
}

bool CardForm::go_back() {
  if (step_ == 0) return false;
  --step_;
  activate(0);
  return true;
}

bool CardForm::in_pitch() const {
  return !complete() &&
         (field() == CardField::call_me_when || field() == CardField::result || field() == CardField::seeking);
}

card::BusinessCard CardForm::written_on(card::BusinessCard card) const {
  const auto line = [this](CardField field) { return base::clean_line(text_of(field)); };
  card.company = line(CardField::company);
  card.job_title = line(CardField::job);
  card.pitch.call_me_when = line(CardField::call_me_when);
  card.pitch.result = line(CardField::result);
  card.pitch.seeking = line(CardField::seeking);
  if (improves_) return card;
  card.name = card::split_name(line(CardField::name));
  card.language = language_ == Language::nl ? "nl" : "en";
  card.emails.clear();
  if (auto email = line(CardField::email); !email.empty()) card.emails.push_back(std::move(email));
  return card;
}

FormShown CardForm::shown() const {
  FormShown shown{.improves = improves_,
                  .step = step_,
                  .steps = steps().size(),
                  .fields = {},
                  .active = active_,
                  .layer = layer_,
                  .shift = shift_};
  for (const auto field : steps()[step_]) shown.fields.push_back({field, text_of(field)});
  return shown;
}

}  // namespace kiosk::flow
