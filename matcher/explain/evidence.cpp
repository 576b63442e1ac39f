#include "matcher/explain/evidence.hpp"

#include "matcher/explain/own_words.hpp"

#include <algorithm>
#include <array>

namespace matcher::explain {
namespace {

constexpr std::size_t kBytesRead = 1500;
/// Of the strongest words: what others must be worth to be shown beside them.
constexpr float kNearlyAsStrong = 0.6F;

/// A beginning of the text that ends between words.
std::string_view beginning(std::string_view text) {
  if (text.size() <= kBytesRead) return text;
  const auto space = text.rfind(' ', kBytesRead);
  return space == std::string_view::npos ? std::string_view{} : text.substr(0, space);
}

Evidence quoted(std::string_view field, std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return {.field = std::string{field}, .words = shortened(one_line(text.substr(begin, end - begin)))};
}

/// The same words are not shown twice, not even as a part of others, nor are empty ones.
void add(std::vector<Evidence>& evidence, Evidence more) {
  const bool there = std::ranges::any_of(evidence, [&](const Evidence& earlier) {
    return earlier.words.contains(more.words) || (earlier.field == more.field && more.words.contains(earlier.words));
  });
  if (!there && !more.words.empty() && evidence.size() < kMostEvidence) evidence.push_back(std::move(more));
}

/// The item of a list in running text around [begin, end): "bloemisten, een goede drukker en zalen".
std::string item_around(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kLongestItem = 60;
  constexpr std::array<std::string_view, 19> kSeparators{
      "<", ">", ",", ";", ":", ".", "/", "(", ")", "\n", "!", "?", " en ", " of ", " and ", " or ", " & ", " + ", "•"};
  std::size_t first = 0;
  std::size_t last = text.size();
  for (const auto separator : kSeparators) {
    // a separator may share its space with the words themselves
    if (const auto before = text.substr(0, begin).rfind(separator); before != std::string_view::npos) {
      first = std::max(first, before + separator.size());
    }
    if (const auto after = text.find(separator, end); after != std::string_view::npos) last = std::min(last, after);
  }
  auto item = first_sentence(text.substr(first, last - first));
  if (item.empty() || length_of(item) > kLongestItem) item = first_sentence(text.substr(begin, end - begin));
  return shortened(item, kLongestItem);
}

}  // namespace

Pitch::Pitch(const crowd::Member& member, const lexicon::Recogniser& recogniser) {
  const auto& profile = member.profile;
  const auto read = [&](std::string_view name, const std::string& text, float trust) {
    const auto part = beginning(text);
    return Field{name, part, trust, recogniser.read(part, crowd::language_of(part, member.portrait.language))};
  };
  struct Part {
    std::string_view name;
    const std::string& text;
    float trust;
  };
  const std::array parts{
      Part{"call_me_when", profile.call_me_when, 1.3F}, Part{"what_i_do", profile.what_i_do, 1.1F},
      Part{"job_title", profile.job_title, 1.2F},       Part{"result", profile.result, 0.6F},
      Part{"company", profile.company, 0.5F},           Part{"why", profile.why, 0.4F},
  };
  for (const auto& part : parts) {
    if (!part.text.empty()) offering_.push_back(read(part.name, part.text, part.trust));
  }
  if (!profile.seeking.empty()) seeking_ = read("seeking", profile.seeking, 1.0F);
}

std::vector<Evidence> Pitch::strongest(const std::vector<const Field*>& fields, lexicon::Concept what) {
  struct Found {
    float strength = 0;
    const Field* field = nullptr;
    const lexicon::Mention* mention = nullptr;
  };
  std::vector<Found> found;
  for (const auto* field : fields) {
    for (const auto& mention : field->findings.mentions) {
      if (mention.of == what) found.push_back({mention.weight * field->trust, field, &mention});
    }
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &Found::strength);
  std::vector<Evidence> evidence;
  for (const auto& [strength, field, mention] : found) {
    if (strength < kNearlyAsStrong * found.front().strength) break;
    add(evidence, quoted(field->name, field->text, mention->begin, mention->end));
  }
  return evidence;
}

std::vector<const Pitch::Field*> Pitch::offering() const {
  std::vector<const Field*> fields;
  for (const auto& field : offering_) fields.push_back(&field);
  return fields;
}

std::vector<Evidence> Pitch::offers(lexicon::Concept what) const {
  return strongest(offering(), what);
}

std::vector<Evidence> Pitch::seeks(lexicon::Concept what) const {
  return seeking_ ? strongest({&*seeking_}, what) : std::vector<Evidence>{};
}

std::string Pitch::sought_item(lexicon::Concept what) const {
  const lexicon::Mention* best = nullptr;
  if (seeking_) {
    for (const auto& mention : seeking_->findings.mentions) {
      if (mention.of == what && (best == nullptr || mention.weight > best->weight)) best = &mention;
    }
  }
  return best == nullptr ? std::string{} : item_around(seeking_->text, best->begin, best->end);
}

bool Pitch::is_titled(lexicon::Concept what) const {
  return std::ranges::any_of(offering_, [&](const Field& field) {
    return field.name == "job_title" &&
           std::ranges::any_of(field.findings.mentions,
                               [&](const lexicon::Mention& mention) { return mention.named && mention.of == what; });
  });
}

bool Pitch::calls_for(lexicon::Concept what) const {
  return std::ranges::any_of(offering_, [&](const Field& field) {
    return field.name == "call_me_when" && std::ranges::contains(field.findings.mentions, what, &lexicon::Mention::of);
  });
}

Pitch::Common Pitch::seeks_words_of(const Pitch& other) const {
  Common common;
  if (!seeking_) return common;
  for (const auto& sought : seeking_->findings.words) {
    for (const auto& field : other.offering_) {
      const auto same = std::ranges::find(field.findings.words, sought.stem, &lexicon::Word::stem);
      if (same == field.findings.words.end()) continue;
      if (common.item.empty()) common.item = item_around(seeking_->text, sought.begin, sought.end);
      add(common.sought, quoted(seeking_->name, seeking_->text, sought.begin, sought.end));
      add(common.offered, quoted(field.name, field.text, same->begin, same->end));
      break;
    }
  }
  return common;
}

}  // namespace matcher::explain
