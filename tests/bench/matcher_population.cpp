#include "tests/bench/matcher_population.hpp"

#include <algorithm>
#include <format>
#include <random>

namespace bench {
namespace {

using matcher::lexicon::Language;
using matcher::lexicon::Lexicon;
using matcher::lexicon::Profession;

class Maker {
public:
  explicit Maker(const Lexicon& lexicon) : lexicon_{lexicon} {
    for (std::size_t i = 0; i < lexicon.professions().size(); ++i) {
      shares_.push_back(1.0 / static_cast<double>(i + 8));
    }
    // which professions are common is drawn, too: by id they would be those with an "a"
    for (std::size_t i = 0; i < shares_.size(); ++i) order_.push_back(i);
    std::ranges::shuffle(order_, random_);
    common_ = std::discrete_distribution<std::size_t>{shares_.begin(), shares_.end()};
  }

  matcher::crowd::Profile person(std::size_t number) {
    const auto& profession = lexicon_.professions()[order_[common_(random_)]];
    const auto language = random_() % 10 < 7 ? Language::nl : Language::en;
    const auto& says = profession.says.in(language);
    const auto& heard = profession.heard.in(language);
    const auto& cues = profession.cues.in(language);
    matcher::crowd::Profile profile{.id = std::format("{:06}", number), .language = language};
    if (random_() % 2 == 0) profile.job_title = profession.names.in(language).front();
    profile.call_me_when = random_() % 2 == 0 || says.empty() ? any(heard) : any(says);
    profile.what_i_do = std::format("{}, {}, {}", says.empty() ? any(cues) : any(says), any(cues), any(cues));
    profile.result = any(cues);
    for (int i = 0; i < 2 && !profession.partners.empty(); ++i) {
      const auto& partner = lexicon_.professions()[any(profession.partners).profession];
      profile.seeking += (i == 0 ? "" : ", ") + partner.names.in(language).front();
    }
    return profile;
  }

private:
  template <class Items>
  const typename Items::value_type& any(const Items& items) {
    return items[random_() % items.size()];
  }

  const Lexicon& lexicon_;
  std::mt19937 random_{20261126};
  std::vector<double> shares_;
  std::vector<std::size_t> order_;
  std::discrete_distribution<std::size_t> common_;
};

}  // namespace

std::vector<matcher::crowd::Profile> population(const Lexicon& lexicon, std::size_t people) {
  Maker maker{lexicon};
  std::vector<matcher::crowd::Profile> all;
  for (std::size_t i = 0; i < people; ++i) all.push_back(maker.person(i));
  return all;
}

std::string whole_text(const matcher::crowd::Profile& profile) {
  return std::format("{} {} {} {} {}", profile.job_title, profile.call_me_when, profile.what_i_do, profile.result,
                     profile.seeking);
}

}  // namespace bench
