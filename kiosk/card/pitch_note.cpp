#include "kiosk/card/pitch_note.hpp"

#include "kiosk/base/text.hpp"

#include <algorithm>
#include <array>

namespace kiosk::card {
namespace {

/// How a card in one language words its pitch, in the order in which it is told.
struct Wording {
  std::string_view language;
  std::string_view call_me_when;
  std::string_view what_i_do;
  std::string_view result;
  std::string_view price;
  std::string_view why;
  std::string_view seeking;
};

constexpr std::array<Wording, 2> kWordings{{
    {"nl", "Mij bel je als ",
     "Wat ik doe: ", "Wat het oplevert: ", "Wat het kost: ", "Waarom ik dit doe: ", "Ik zoek: "},
    {"en", "Call me when ",
     "What I do: ", "What it yields: ", "What it costs: ", "Why I do this: ", "I am looking for: "},
}};

const Wording& wording_of(const BusinessCard& card) {
  return card.language == "en" ? kWordings[1] : kWordings[0];
}

void add_line(std::string& text, std::string_view label, std::string_view value) {
  if (value.empty()) return;
  if (!text.empty()) text += '\n';
  text.append(label).append(value);
}

std::string pitch_lines(const BusinessCard& card) {
  const auto& wording = wording_of(card);
  std::string text;
  add_line(text, wording.call_me_when, card.pitch.call_me_when);
  add_line(text, wording.what_i_do, card.pitch.what_i_do);
  add_line(text, wording.result, card.pitch.result);
  add_line(text, wording.price, card.pitch.price);
  add_line(text, wording.why, card.pitch.why);
  add_line(text, wording.seeking, card.pitch.seeking);
  return text;
}

}  // namespace

std::string trigger_sentence(const BusinessCard& card) {
  std::string sentence;
  add_line(sentence, wording_of(card).call_me_when, card.pitch.call_me_when);
  return sentence;
}

std::string note_with_pitch(const BusinessCard& card) {
  auto note = card.note;
  add_line(note, {}, pitch_lines(card));
  return note;
}

void take_pitch_off_note(BusinessCard& card) {
  const auto pitch = pitch_lines(card);
  if (pitch.empty() || !card.note.ends_with(pitch)) return;
  const auto kept = card.note.size() - pitch.size();
  if (kept > 0 && card.note[kept - 1] != '\n') return;
  card.note.resize(kept > 0 ? kept - 1 : 0);
}

void take_trigger_from_note(BusinessCard& card) {
  for (std::size_t begin = 0; begin < card.note.size();) {
    const auto end = std::min(card.note.find('\n', begin), card.note.size());
    const auto line = std::string_view{card.note}.substr(begin, end - begin);
    for (const auto& wording : kWordings) {
      const auto label = wording.call_me_when;
      if (base::ascii_lower(line.substr(0, label.size())) != base::ascii_lower(label)) continue;
      card.pitch.call_me_when = base::clean_line(line.substr(label.size()));
      if (card.language.empty()) card.language = wording.language;
      card.note.erase(begin, end - begin);
      card.note = base::clean_paragraph(card.note);
      return;
    }
    begin = end + 1;
  }
}

}  // namespace kiosk::card
