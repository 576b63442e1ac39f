#include "kiosk/lists/columns.hpp"

#include "kiosk/base/text.hpp"
#include "kiosk/lists/column_names.hpp"

#include <algorithm>
#include <set>

namespace kiosk::lists {
namespace {

using BareNames = std::vector<std::string>;

BareNames bare_names(std::span<const std::string> cells) {
  BareNames names;
  names.reserve(cells.size());
  for (const auto& cell : cells) names.push_back(bare_name(cell));
  return names;
}

bool any_of(const BareNames& names, std::initializer_list<std::string_view> wanted) {
  return std::ranges::any_of(names,
                             [&](const std::string& name) { return std::ranges::find(wanted, name) != wanted.end(); });
}

/// Every system gives itself away by columns that no other one writes.
ListSystem system_of(const BareNames& names) {
  const bool order = any_of(names, {"ordercode", "bestelcode", "bestelnummer", "bestellcode", "bestellnummer"});
  if (order && any_of(names, {"positionid", "positieid", "positionsid", "positionsnummer", "pseudonymizationid"})) {
    return ListSystem::pretix_positions;
  }
  if (order && any_of(names, {"product", "produkt", "item", "checkedin", "ingecheckt", "eingecheckt"})) {
    return ListSystem::pretix_check_in;
  }
  if (any_of(names, {"attendee#", "attendeestatus", "attendeeno"}) ||
      (any_of(names, {"order#", "orderno"}) && any_of(names, {"tickettype", "quantity"}))) {
    return ListSystem::eventbrite;
  }
  if (any_of(names, {"rsvp"}) && any_of(names, {"userid", "memberid", "rsvpedon", "eventhost"})) {
    return ListSystem::meetup;
  }
  if (any_of(names, {"connectedon"})) return ListSystem::linkedin;
  if (any_of(names, {"email1value", "phone1value", "organization1name"})) return ListSystem::google;
  if (any_of(names, {"emailaddress", "emailadres"}) &&
      any_of(names, {"businessphone", "mobilephone", "telefoonopwerk", "mobieletelefoon", "email2address"})) {
    return ListSystem::outlook;
  }
  return ListSystem::plain;
}

bool is_ticket_shop(ListSystem system) {
  return system == ListSystem::pretix_check_in || system == ListSystem::pretix_positions ||
         system == ListSystem::eventbrite;
}

/// What a name means in a list of this system, where that is something else than elsewhere.
std::optional<ColumnName> meaning(const std::string& bare, ListSystem system) {
  auto known = column_named(bare);
  if (!known) return std::nullopt;
  // a shop's price is the ticket's, not what the attendee's own work costs
  if (is_ticket_shop(system) && known->column == Column::price) return std::nullopt;
  if (system == ListSystem::pretix_positions && (bare == "email" || bare == "emailadres" || bare == "phonenumber" ||
                                                 bare == "telefoonnummer" || bare == "telefonnummer")) {
    known->rank = NameRank::fallback;  // the buyer's, who may be somebody else
  }
  return known;
}

bool takes_several(Column column) {
  return column == Column::email || column == Column::phone || column == Column::website;
}

}  // namespace

bool Columns::has(Column column) const {
  return std::ranges::any_of(uses, [&](const Use& use) { return use.column == column; });
}

std::size_t known_columns(std::span<const std::string> cells) {
  std::set<Column> known;
  for (const auto& cell : cells) {
    if (const auto named = column_named(bare_name(cell))) known.insert(named->column);
  }
  return known.size();
}

Columns read_header(std::span<const std::string> cells) {
  const auto names = bare_names(cells);
  Columns columns;
  columns.system = system_of(names);
  columns.width = cells.size();

  std::vector<std::optional<ColumnName>> meanings;
  std::set<Column> best;
  for (const auto& name : names) {
    meanings.push_back(meaning(name, columns.system));
    if (meanings.back() && meanings.back()->rank == NameRank::best) best.insert(meanings.back()->column);
  }
  std::set<Column> taken;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto& named = meanings[i];
    auto shown = base::clean_line(cells[i], 60);
    if (!named || (named->rank == NameRank::fallback && best.contains(named->column))) {
      if (!shown.empty()) columns.unused.push_back(std::move(shown));
      continue;
    }
    const bool extra = named->rank == NameRank::extra && takes_several(named->column);
    if (!extra && !taken.insert(named->column).second) {
      columns.repeated.push_back(std::move(shown));
      continue;
    }
    columns.uses.push_back({i, named->column, std::move(shown)});
  }
  // the best address comes first, whatever the order of the columns
  std::ranges::stable_partition(columns.uses,
                                [&](const Columns::Use& use) { return meanings[use.index]->rank != NameRank::extra; });
  return columns;
}

}  // namespace kiosk::lists
