#include "kiosk/matching/profile.hpp"

#include <utility>

namespace kiosk::matching {

matcher::crowd::Profile profile_of(const card::BusinessCard& card, std::string id) {
  matcher::crowd::Profile profile{.id = std::move(id),
                                  .job_title = card.job_title,
                                  .company = card.company,
                                  .call_me_when = card.pitch.call_me_when,
                                  .what_i_do = card.pitch.what_i_do,
                                  .result = card.pitch.result,
                                  .price = card.pitch.price,
                                  .why = card.pitch.why,
                                  .seeking = card.pitch.seeking};
  if (card.language == "nl") profile.language = matcher::text::Language::nl;
  if (card.language == "en") profile.language = matcher::text::Language::en;
  return profile;
}

}  // namespace kiosk::matching
