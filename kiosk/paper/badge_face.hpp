#pragma once

#include "kiosk/card/business_card.hpp"

#include <string>

namespace kiosk::paper {

/// What is printed on one badge. Every text but `qr_text` may be empty: its place is then used by the others. Texts
/// that do not fit are set smaller, then over more lines, and cut with an ellipsis only when unreadably small.
struct BadgeFace {
  card::PersonName name{};  ///< the first name is set largest: it is read from two metres
  std::string company{};
  std::string job_title{};
  std::string call_me_when{};  ///< completes "Mij bel je als …"
  std::string event_name{};
  std::string date{};      ///< as it is to be read: "26 november 2026"
  std::string language{};  ///< of the words around: "en", or Dutch for anything else
  std::string qr_text{};   ///< the badge itself, see badge::issue_k1
  bool organiser = false;  ///< an organiser's badge looks different from afar
};

}  // namespace kiosk::paper
