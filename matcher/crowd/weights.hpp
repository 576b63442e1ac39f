#pragma once

#include <span>
#include <string_view>

namespace matcher::crowd {

/// Every number of the model, in one place. The defaults were found by `koffietijd-tune` on the development set; run it
/// again after a change to the model or the lexicon, and never turn one by hand for the sake of one pair.
struct Weights {
  // reading: what a field says of what its writer does …
  float job_title = 1.12F;
  float company = 0.7F;
  float call_me_when = 0.7F;
  float what_i_do = 1.1F;
  float result = 0.558F;
  float why = 0.35F;
  // … and of the moments at which they are called
  float moment_in_call_me_when = 1.3F;
  float moment_in_what_i_do = 0.744F;
  float moment_elsewhere = 0.324F;

  // from evidence to shares
  float profession_doubt = 0.8F;      ///< evidence that speaks for none of the lexicon's professions
  float profession_sharpness = 2.5F;  ///< exponent: how far the best-supported profession stands out
  float moment_doubt = 0.864F;
  float at_home = 0.558F;      ///< what a profession gains that is at home at the moments named …
  float among_friends = 1.0F;  ///< … and whose usual partners are looked for
  float client_doubt = 1.05F;
  float sought_doubt = 1.0F;
  float role_activity = 0.6F;     ///< an occasion through the profession's roles
  float trigger_activity = 0.7F;  ///< an occasion through the person's own words

  // a pair
  float telling_1 = 0.3F;  ///< of occasions that are vague, middling, distinct
  float telling_2 = 0.7F;
  float telling_3 = 1.0F;
  float crowd_rarity = 0.4F;       ///< how much an occasion that everybody here has loses
  float breadth = 0.35F;           ///< exponent: people with many occasions count for less at each
  float complement_half = 0.279F;  ///< shared activity that gives half of the full complement
  float complement = 0.85F;
  float partners = 1.0F;  ///< professions that usually send each other work
  float clients = 0.49F;  ///< the same kind of clients, as far as they share moments
  float need_profession = 2.0F;
  float need_trade = 0.432F;  ///< somebody of another profession of the trade looked for
  float need_moment = 0.324F;
  float need_client = 0.6F;
  float need_words = 0.648F;
  float weaker_side = 0.128F;  ///< how much of the score is the weaker side's (harmonic mean); the rest is the average
  float floor = 0.05F;         ///< what a side is worth at least
  float same_trade = 0.9F;     ///< how much of the complement goes when both have one trade
  float rival_caution = 0.8F;  ///< how much of the score goes just below that gate
  float rival_gate = 0.16F;    ///< competition from which on a pair is not suggested for business
};

/// A weight by its name, for whoever turns them all.
struct NamedWeight {
  std::string_view name;
  float Weights::* member;
};

[[nodiscard]] std::span<const NamedWeight> all_weights();

}  // namespace matcher::crowd
