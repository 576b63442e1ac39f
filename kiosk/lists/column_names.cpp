#include "kiosk/lists/column_names.hpp"

#include "kiosk/base/text.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace kiosk::lists {
namespace {

struct Names {
  Column column;
  NameRank rank;
  std::string_view names;  ///< bare names, spaces between
};

constexpr auto kBest = NameRank::best;
constexpr auto kExtra = NameRank::extra;
constexpr auto kFallback = NameRank::fallback;

/// Ours in English and Dutch, then those of pretix (English, Dutch, German), Eventbrite, Meetup, LinkedIn, Google and
/// Outlook.
constexpr std::array kNames{
    Names{Column::first_name, kBest, "firstname voornaam vorname givenname roepnaam callingname rufname"},
    Names{Column::infix, kBest, "infix tussenvoegsel tussenvoegsels voorvoegsel"},
    Names{Column::last_name, kBest, "lastname achternaam surname familyname familienaam nachname familienname"},
    Names{Column::middle_name, kBest, "middlename additionalname middelstenaam tweedenaam weiterevornamen"},
    Names{Column::full_name, kBest,
          "name naam fullname volledigenaam attendeename attendee deelnemer naamdeelnemer deelnemersnaam naamgast "
          "naamvangast naamvandegast gastnaam gast naambezoeker naamvandeelnemer naamvandedeelnemer teilnehmername "
          "namedesteilnehmers namederteilnehmer vollstandigername displayname"},
    Names{Column::full_name, kFallback, "fileas invoiceaddressname"},
    Names{Column::company, kBest,
          "company bedrijf bedrijfsnaam companyname organisation organization organisatie onderneming firma "
          "unternehmen organizationname organization1name organisation1name"},
    Names{Column::company, kFallback, "invoiceaddresscompany factuuradresbedrijf rechnungsadressefirma"},
    Names{Column::job_title, kBest,
          "jobtitle functie functietitel function beroep position positie rol organizationtitle organization1title "
          "position1 beruf berufsbezeichnung titel"},
    Names{Column::email, kBest,
          "email emailadres emailaddress mail mailadres attendeeemail emaildeelnemer emailadresdeelnemer emailgast "
          "emailadresgast emailvangast emailadresvangast emailadresvandegast teilnehmeremail emaildesteilnehmers "
          "email1value eposta"},
    Names{Column::email, kExtra, "email2 email2address email2value email3address email3value emailadres2 emailadres3"},
    Names{Column::email, kFallback, "orderemail emailadresbestelling bestellemail"},
    Names{Column::phone, kBest,
          "phone telefoon phonenumber telefoonnummer telephone tel mobile mobiel mobielnummer gsm mobilephone "
          "mobieletelefoon cellphone phone1value telefonnummer telefon handy"},
    Names{Column::phone, kExtra,
          "phone2value phone3value businessphone businessphone2 homephone primaryphone otherphone companymainphone "
          "workphone telefoonopwerk telefoonthuis telefoon2 phone2"},
    Names{Column::website, kBest, "website webpage web site url homepage webpagina webseite website1value websiteurl"},
    Names{Column::website, kExtra, "website2value personalwebpage businesswebpage"},
    Names{Column::call_me_when, kBest,
          "callmewhen callmeif whentocallme mijbeljeals belmeals jebeltmijals wanneerbeljemij wanneerbelikjou"},
    Names{Column::what_i_do, kBest, "whatido watikdoe watdoeje watdoejij whatdoyoudo dienst watikbied"},
    Names{Column::result, kBest,
          "result resultaat watleverthetop watlevertdatop opbrengst whatitgives whatityields whatdoesityield"},
    Names{Column::price, kBest, "price prijs watkosthet watkostdat tarief whatitcosts whatdoesitcost"},
    Names{Column::why, kBest, "why waarom waaromikditdoe wieikben whoiam"},
    Names{Column::seeking, kBest, "seeking ikzoek zoekt lookingfor iseek whatareyoulookingfor watzoekje wiezoekje"},
    Names{Column::language, kBest, "language taal sprache locale"},
    Names{Column::ticket_code, kBest,
          "ticketcode secret ticketsecret barcode barcode# ticketbarcode qrcode code toegangscode geheim geheimnis "
          "ticketgeheim ticketgeheimnis geheimecode"},
    Names{Column::ticket_type, kBest,
          "tickettype soortticket ticketsoort kaartsoort typeticket product produkt item category categorie ticket"},
    Names{Column::status, kBest,
          "status ticketstatus attendeestatus orderstatus bestelstatus betaalstatus paymentstatus"},
    Names{Column::paid, kBest, "paid betaald bezahlt"},
    Names{Column::valid_from, kBest, "validfrom geldigvanaf geldigvan gultigab gultigvon"},
    Names{Column::valid_until, kBest, "validuntil validto geldigtot geldigtotenmet gultigbis"},
    Names{Column::list, kBest, "list lists lijst lijsten checkinlist checkinlijst incheckliste"},
    Names{Column::tags, kBest, "tags tag labels label groep groepen groups groupmembership categories"},
    Names{Column::note_for_desk, kBest,
          "notefordesk notitievoordebalie notitiebalie balie balienotitie desknote noteforthedesk"},
    Names{Column::attention, kBest,
          "requiresspecialattention checkinattention vereistspecialeaandacht specialeaandacht aandachtnodig "
          "benotigtbesondereaufmerksamkeit erfordertbesondereaufmerksamkeit"},
    Names{Column::blocked, kBest, "blocked geblokkeerd gesperrt blockiert"},
    Names{Column::consent_exchange, kBest,
          "consentexchange toestemminguitwisselen toestemminguitwisseling toestemmingkaartje mijnkaartjedelen "
          "sharemycard"},
    Names{Column::consent_matching, kBest,
          "consentmatching toestemmingmatchen toestemmingmatching toestemmingkoppelen toestemmingsuggesties suggestme"},
    Names{Column::rsvp, kBest, "rsvp"},
    Names{Column::guests, kBest, "guests gasten"},
};

/// pretix writes the parts of a name behind the name itself: "Attendee name: Given name".
constexpr std::array<std::string_view, 6> kNameParts{"attendeename",  "naamgast",       "naamvangast",
                                                     "naamdeelnemer", "teilnehmername", "namedesteilnehmers"};

std::unordered_map<std::string_view, ColumnName> all_names() {
  std::unordered_map<std::string_view, ColumnName> map;
  for (const auto& entry : kNames) {
    for (auto rest = entry.names; !rest.empty();) {
      const auto end = std::min(rest.find(' '), rest.size());
      map.try_emplace(rest.substr(0, end), ColumnName{entry.column, entry.rank});
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return map;
}

bool is_of_a_name(Column column) {
  return column == Column::first_name || column == Column::infix || column == Column::last_name ||
         column == Column::middle_name || column == Column::full_name;
}

}  // namespace

std::string bare_name(std::string_view name) {
  constexpr std::size_t kLongestName = 400;
  std::string bare;
  for (const char character : base::fold(name.substr(0, kLongestName))) {
    const auto byte = static_cast<unsigned char>(character);
    const bool letter = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    if (letter || byte >= 0x80 || character == '#') bare += character;
  }
  return bare;
}

std::optional<ColumnName> column_named(std::string_view bare) {
  static const auto kByName = all_names();
  if (const auto found = kByName.find(bare); found != kByName.end()) return found->second;
  for (const auto part : kNameParts) {
    if (bare.size() <= part.size() || !bare.starts_with(part)) continue;
    const auto named = kByName.find(bare.substr(part.size()));
    if (named != kByName.end() && is_of_a_name(named->second.column)) return named->second;
  }
  return std::nullopt;
}

}  // namespace kiosk::lists
