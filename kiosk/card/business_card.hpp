#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::card {

/// A person's name in parts. The Dutch infix ("van der", "de", "'t") stands apart, so that lists sort and search right.
struct PersonName {
  std::string first;
  std::string infix;
  std::string last;

  /// "Jan van der Berg": the parts that are there, with one space between them.
  [[nodiscard]] std::string display() const;

  /// Up to two letters for an avatar: "JB". The infix gives none. Empty for an empty name.
  [[nodiscard]] std::string initials() const;

  bool operator==(const PersonName&) const = default;
};

/// Splits "Jan van der Berg" and "Berg, Jan van der" into parts; infixes are recognised in any case and keep the
/// spelling they came in. One word becomes the first name. A degree behind a comma ("Jan de Vries, MBA") stays with the
/// last name.
[[nodiscard]] PersonName split_name(std::string_view full_name);

/// The form in which names are searched: in reading order, folded, without punctuation, with every spelling of an infix
/// the same ("Berg, Jan v.d." as "jan van der berg"; "van de" and "van den" too, for nobody remembers which). The key
/// of what someone types is part of the key of the whole name.
[[nodiscard]] std::string name_search_key(std::string_view name);

/// What a person says of themselves, in the order it is told: when to call me first, who I am last.
struct Pitch {
  std::string call_me_when;  ///< "je tuinfeest ook met regen doorgaat": completes "Mij bel je als …"
  std::string what_i_do;
  std::string result;  ///< what it yields the client
  std::string price;   ///< what it costs
  std::string why;     ///< who I am and why I do this
  std::string seeking;

  bool operator==(const Pitch&) const = default;
};

/// E-mail addresses, phone numbers and websites that are read of one card, of each kind.
inline constexpr std::size_t kMostContacts = 32;

/// A digital business card. All texts are clean UTF-8 (base::clean_line; address and note base::clean_paragraph); empty
/// means not given. The first e-mail address, phone number and website are the ones shown and exported.
struct BusinessCard {
  PersonName name;
  std::string company;
  std::string job_title;
  std::vector<std::string> emails;
  std::vector<std::string> phones;
  std::vector<std::string> websites;
  std::string address;
  std::string note;
  std::string language;  ///< "nl", "en" or empty
  Pitch pitch;

  [[nodiscard]] std::string_view email() const { return emails.empty() ? std::string_view{} : emails.front(); }
  [[nodiscard]] std::string_view phone() const { return phones.empty() ? std::string_view{} : phones.front(); }
  [[nodiscard]] std::string_view website() const { return websites.empty() ? std::string_view{} : websites.front(); }

  bool operator==(const BusinessCard&) const = default;
};

}  // namespace kiosk::card
