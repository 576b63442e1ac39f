#include "matcher/crowd/weights.hpp"

#include <array>

namespace matcher::crowd {

std::span<const NamedWeight> all_weights() {
  static constexpr std::array kAll{
      NamedWeight{"job_title", &Weights::job_title},
      NamedWeight{"company", &Weights::company},
      NamedWeight{"call_me_when", &Weights::call_me_when},
      NamedWeight{"what_i_do", &Weights::what_i_do},
      NamedWeight{"result", &Weights::result},
      NamedWeight{"why", &Weights::why},
      NamedWeight{"moment_in_call_me_when", &Weights::moment_in_call_me_when},
      NamedWeight{"moment_in_what_i_do", &Weights::moment_in_what_i_do},
      NamedWeight{"moment_elsewhere", &Weights::moment_elsewhere},
      NamedWeight{"profession_doubt", &Weights::profession_doubt},
      NamedWeight{"profession_sharpness", &Weights::profession_sharpness},
      NamedWeight{"moment_doubt", &Weights::moment_doubt},
      NamedWeight{"at_home", &Weights::at_home},
      NamedWeight{"among_friends", &Weights::among_friends},
      NamedWeight{"client_doubt", &Weights::client_doubt},
      NamedWeight{"sought_doubt", &Weights::sought_doubt},
      NamedWeight{"role_activity", &Weights::role_activity},
      NamedWeight{"trigger_activity", &Weights::trigger_activity},
      NamedWeight{"telling_1", &Weights::telling_1},
      NamedWeight{"telling_2", &Weights::telling_2},
      NamedWeight{"telling_3", &Weights::telling_3},
      NamedWeight{"crowd_rarity", &Weights::crowd_rarity},
      NamedWeight{"breadth", &Weights::breadth},
      NamedWeight{"complement_half", &Weights::complement_half},
      NamedWeight{"complement", &Weights::complement},
      NamedWeight{"partners", &Weights::partners},
      NamedWeight{"clients", &Weights::clients},
      NamedWeight{"need_profession", &Weights::need_profession},
      NamedWeight{"need_trade", &Weights::need_trade},
      NamedWeight{"need_moment", &Weights::need_moment},
      NamedWeight{"need_client", &Weights::need_client},
      NamedWeight{"need_words", &Weights::need_words},
      NamedWeight{"weaker_side", &Weights::weaker_side},
      NamedWeight{"floor", &Weights::floor},
      NamedWeight{"same_trade", &Weights::same_trade},
      NamedWeight{"rival_caution", &Weights::rival_caution},
      NamedWeight{"rival_gate", &Weights::rival_gate},
  };
  static_assert(sizeof(Weights) == kAll.size() * sizeof(float), "every weight has a name");
  return kAll;
}

}  // namespace matcher::crowd
