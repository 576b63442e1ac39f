#include "matcher/crowd/crowd.hpp"

#include <algorithm>
#include <cmath>

namespace matcher::crowd {
namespace {

void add_to(std::vector<float>& sums, float factor, const auto& postings) {
  for (const auto& posting : postings) sums[posting.seat] += factor * posting.weight;
}

}  // namespace

Crowd::Crowd(const lexicon::Recogniser& recogniser, const Weights& weights)
    : recogniser_{recogniser},
      weights_{weights},
      by_occasion_(recogniser.lexicon().occasions().size()),
      by_profession_(recogniser.lexicon().professions().size()),
      by_sought_profession_(recogniser.lexicon().professions().size()) {}

Seat Crowd::put(Profile profile) {
  auto portrait = portray(profile, recogniser_, weights_);
  return put(std::move(profile), std::move(portrait));
}

Seat Crowd::put(Profile profile, Portrait portrait) {
  const auto known = seats_.find(profile.id);
  if (known != seats_.end()) unindex(known->second);
  const Seat seat = known != seats_.end() ? known->second : free_seat();
  if (known == seats_.end()) seats_.emplace(profile.id, seat);
  members_[seat] = std::make_unique<Member>(std::move(profile), std::move(portrait));
  index(seat);
  return seat;
}

bool Crowd::remove(std::string_view id) {
  const auto known = seats_.find(id);
  if (known == seats_.end()) return false;
  const Seat seat = known->second;
  unindex(seat);
  members_[seat].reset();
  free_.push_back(seat);
  seats_.erase(known);
  return true;
}

void Crowd::note(std::string_view a, std::string_view b, Bond bond) {
  auto& now = bonds_[key_of(a, b)];
  if (now == Bond::exchanged) return;
  if (now == Bond::met && bond == Bond::not_now) return;
  now = bond;
}

Bond Crowd::between(std::string_view a, std::string_view b) const {
  const auto found = bonds_.find(key_of(a, b));
  return found == bonds_.end() ? Bond::none : found->second;
}

std::optional<Seat> Crowd::find(std::string_view id) const {
  const auto found = seats_.find(id);
  if (found == seats_.end()) return std::nullopt;
  return found->second;
}

std::vector<Seat> Crowd::seats() const {
  std::vector<Seat> seats;
  seats.reserve(seats_.size());
  for (const auto& [id, seat] : seats_) seats.push_back(seat);
  std::ranges::sort(seats, {}, [this](Seat seat) -> const std::string& { return members_[seat]->profile.id; });
  return seats;
}

std::vector<Seat> Crowd::promising(const Portrait& portrait, std::size_t most) const {
  if (size() <= most) return seats();
  std::vector<float> sums(members_.size());
  for (const auto& share : portrait.occasions) {
    add_to(sums, weights_.complement * telling(share.index) * share.weight, by_occasion_[share.index]);
  }
  const auto& professions = recogniser_.lexicon().professions();
  for (const auto& share : portrait.professions) {
    for (const auto& partner : professions[share.index].partners) {
      add_to(sums, weights_.partners * share.weight * partner.closeness, by_profession_[partner.profession]);
    }
  }
  for (const auto& share : portrait.sought_professions) {
    add_to(sums, weights_.need_profession * share.weight, by_profession_[share.index]);
  }
  for (const auto& share : portrait.professions) {
    add_to(sums, weights_.need_profession * share.weight, by_sought_profession_[share.index]);
  }
  const auto add_words = [&](const Shares& words, const auto& lists) {
    for (const auto& word : words) {
      const auto found = lists.find(word.index);
      const float factor = weights_.need_words * word.weight * rarity(word.index);
      if (found != lists.end()) add_to(sums, factor / 4, found->second);
    }
  };
  add_words(portrait.need_words, by_offer_word_);
  add_words(portrait.offer_words, by_need_word_);

  std::vector<Seat> found;
  for (Seat seat = 0; seat < sums.size(); ++seat) {
    if (members_[seat] && sums[seat] > 0) found.push_back(seat);
  }
  const auto better = [&](Seat a, Seat b) {
    return sums[a] != sums[b] ? sums[a] > sums[b] : members_[a]->profile.id < members_[b]->profile.id;
  };
  if (found.size() > most) {
    std::ranges::nth_element(found, found.begin() + static_cast<std::ptrdiff_t>(most), better);
    found.resize(most);
  }
  std::ranges::sort(found, better);
  return found;
}

float Crowd::telling(std::uint32_t occasion) const {
  const auto degree = recogniser_.lexicon().occasions()[occasion].telling;
  const float told = degree >= 3 ? weights_.telling_3 : degree == 2 ? weights_.telling_2 : weights_.telling_1;
  const auto all = static_cast<float>(size());
  const auto here = static_cast<float>(by_occasion_[occasion].size());
  if (all < 2) return told;
  const float rare = std::log(1 + all / std::max(here, 1.0F)) / std::log(1 + all);
  return told * (1 - weights_.crowd_rarity + weights_.crowd_rarity * rare);
}

float Crowd::rarity(std::uint32_t word) const {
  const auto found = by_offer_word_.find(word);
  // the list of a word stays, empty, when the last who offered it leaves
  if (found == by_offer_word_.end() || found->second.empty()) return 1;
  const auto all = static_cast<float>(size());
  return std::log(1 + all / static_cast<float>(found->second.size())) / std::log(1 + all);
}

Crowd::BondKey Crowd::key_of(std::string_view a, std::string_view b) {
  return a < b ? BondKey{a, b} : BondKey{b, a};
}

Seat Crowd::free_seat() {
  if (!free_.empty()) {
    const Seat seat = free_.back();
    free_.pop_back();
    return seat;
  }
  members_.emplace_back();
  return static_cast<Seat>(members_.size() - 1);
}

template <class Visit>
void Crowd::each_list(const Portrait& portrait, Visit&& visit) {
  for (const auto& share : portrait.occasions) visit(by_occasion_[share.index], share.weight);
  for (const auto& share : portrait.professions) visit(by_profession_[share.index], share.weight);
  for (const auto& share : portrait.sought_professions) visit(by_sought_profession_[share.index], share.weight);
  for (const auto& word : portrait.offer_words) visit(by_offer_word_[word.index], word.weight);
  for (const auto& word : portrait.need_words) visit(by_need_word_[word.index], word.weight);
}

void Crowd::index(Seat seat) {
  each_list(members_[seat]->portrait, [&](Postings& list, float weight) { list.push_back({seat, weight}); });
}

void Crowd::unindex(Seat seat) {
  each_list(members_[seat]->portrait, [&](Postings& list, float) {
    // newcomers are edited and leave most: look from the back; the order within a list does not matter
    const auto found = std::ranges::find(list.rbegin(), list.rend(), seat, &Posting::seat);
    if (found == list.rend()) return;
    *found = list.back();
    list.pop_back();
  });
}

}  // namespace matcher::crowd
