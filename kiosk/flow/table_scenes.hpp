#pragma once

#include "kiosk/event/fact.hpp"
#include "kiosk/flow/person_line.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kiosk::flow {

/// "Mag Sara jouw kaartje krijgen?": one plain question to one person; no answer means no.
struct ConsentAsked {
  PersonLine person;
  event::ConsentKind kind = event::ConsentKind::exchange;
  bool operator==(const ConsentAsked&) const = default;
};

enum class ExchangeStep {
  waiting,  ///< one badge shown
  done,
  again,    ///< they had swapped before
  refused,  ///< somebody said no
};

struct ExchangeShown {
  ExchangeStep step = ExchangeStep::waiting;
  PersonLine first;
  PersonLine second;          ///< empty name while waiting
  PersonLine welcoming = {};  ///< waiting: who said yes to meeting the first; empty name: nobody new
  bool operator==(const ExchangeShown&) const = default;
};

/// One card as a QR code that a phone's camera understands.
struct CardShown {
  PersonLine holder;  ///< who reads along; empty name: nobody in particular
  PersonLine owner;
  std::string job_title;
  std::string trigger;    ///< "Mij bel je als …", whole, in the owner's own language
  std::string qr_text;    ///< vCard
  std::size_t index = 0;  ///< of `count`, from 0
  std::size_t count = 1;
  bool operator==(const CardShown&) const = default;
};

/// Several cards as one QR code, which a phone takes over in one go.
struct CardsCodeShown {
  PersonLine holder;
  std::vector<PersonLine> owners;
  std::string qr_text;    ///< vCards, one after the other
  std::size_t index = 0;  ///< of `count` codes, from 0
  std::size_t count = 1;
  bool operator==(const CardsCodeShown&) const = default;
};

enum class PassOnStep {
  permission,  ///< the owner shows their badge: that is their yes
  recipient,   ///< whoever gets the card shows theirs
  level,       ///< passed on; how far did the introduction go
  done,
  refused,  ///< somebody would rather not: nothing was passed on
};

/// A badge that does not move a step on.
enum class PassOnRemark {
  none,
  passers_own,  ///< of whoever passes the card on
  owners_own,   ///< of the card's owner, who has it already
};

/// The card of `owner` goes from `by` to `to`.
struct PassOnShown {
  PassOnStep step = PassOnStep::permission;
  PersonLine by;
  PersonLine owner;
  PersonLine to;  ///< empty name until they showed their badge
  PassOnRemark remark = PassOnRemark::none;
  bool operator==(const PassOnShown&) const = default;
};

}  // namespace kiosk::flow
