#pragma once

#include "kiosk/card/business_card.hpp"
#include "kiosk/flow/scene.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::flow {

/// A card while somebody writes it on the glass: one or two fields a step, the cursor always at the end, and the keys
/// of the keyboard below. All text is clean UTF-8; characters are counted as people do. Texts are overwritten in memory
/// when the form goes. Pure; not thread-safe.
class CardForm {
public:
  /// An empty card for somebody new, in the language they chose.
  explicit CardForm(Language language);
  /// The pitch of somebody whose card is on the list.
  explicit CardForm(const card::BusinessCard& card);
  CardForm(const CardForm&) = delete;
  CardForm& operator=(const CardForm&) = delete;
  ~CardForm();

  /// Adds text at the end of the active field, up to kMostCharacters: control characters and what is no UTF-8 are left
  /// out, spaces never stand first or double, and never in an e-mail address.
  void type(std::string_view text);
  /// A key of the glass: a name of `keys`, or the characters that it types.
  void press(std::string_view key);

  /// To the next step when this one is filled in well enough; else says what is missing and stays.
  [[nodiscard]] FormRemark go_on();
  /// To the step before; false when this is the first.
  [[nodiscard]] bool go_back();
  /// True once the last step was left with `go_on`.
  [[nodiscard]] bool complete() const { return step_ == steps().size(); }

  [[nodiscard]] bool improves() const { return improves_; }
  /// True when what is written here tells how sharp the pitch is.
  [[nodiscard]] bool in_pitch() const;

  /// `card` with what is written: a new name and e-mail address for somebody new, else the pitch alone.
  [[nodiscard]] card::BusinessCard written_on(card::BusinessCard card) const;

  /// The form as the glass shows it; only while not `complete`.
  [[nodiscard]] FormShown shown() const;

  static constexpr std::size_t kMostCharacters = 160;

private:
  using Step = std::span<const CardField>;
  [[nodiscard]] std::span<const Step> steps() const;
  [[nodiscard]] CardField field() const { return steps()[step_][active_]; }
  [[nodiscard]] std::string& text_of(CardField field) { return texts_[static_cast<std::size_t>(field)]; }
  [[nodiscard]] const std::string& text_of(CardField field) const { return texts_[static_cast<std::size_t>(field)]; }
  void add(std::string_view character);
  void take_last_off();
  void turn_shift();
  void activate(std::size_t index);
  void settle_shift();
  [[nodiscard]] FormRemark missing() const;

  bool improves_;
  Language language_;
  std::array<std::string, kCardFields> texts_;
  std::size_t step_ = 0;
  std::size_t active_ = 0;
  KeyLayer layer_ = KeyLayer::letters;
  Shift shift_ = Shift::off;
};

}  // namespace kiosk::flow
