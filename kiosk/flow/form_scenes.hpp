#pragma once

#include "kiosk/flow/person_line.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::flow {

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

}  // namespace kiosk::flow
