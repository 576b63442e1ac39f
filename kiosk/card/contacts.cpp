#include "kiosk/card/contacts.hpp"

#include "kiosk/base/text.hpp"
#include "kiosk/card/business_card.hpp"

#include <algorithm>

namespace kiosk::card {
namespace {

/// Takes a URI scheme off the text, however often it is there. True when it was.
bool take_scheme(std::string_view& text, std::string_view scheme) {
  bool found = false;
  for (text = base::trimmed(text); base::ascii_lower(text.substr(0, scheme.size())) == scheme; found = true) {
    text = base::trimmed(text.substr(scheme.size()));
  }
  return found;
}

}  // namespace

std::string email_from(std::string_view text) {
  const auto clean = base::clean_line(text);
  std::string_view address{clean};
  if (take_scheme(address, "mailto:")) address = base::trimmed(address.substr(0, address.find('?')));
  return std::string{address};
}

std::string phone_from(std::string_view text) {
  const auto clean = base::clean_line(text);
  std::string_view number{clean};
  if (!take_scheme(number, "tel:")) return clean;
  constexpr std::string_view kExtension = ";ext=";
  const auto extension = base::ascii_lower(number).find(kExtension);
  std::string phone{base::trimmed(number.substr(0, number.find(';')))};
  if (extension == std::string::npos) return phone;
  const auto digits = number.substr(extension + kExtension.size());
  return base::clean_line(phone + " ext. " + std::string{digits.substr(0, digits.find(';'))});
}

bool add_contact(std::vector<std::string>& contacts, std::string contact) {
  if (contact.empty() || std::ranges::find(contacts, contact) != contacts.end()) return true;
  if (contacts.size() == kMostContacts) return false;
  contacts.push_back(std::move(contact));
  return true;
}

std::string join_address(const std::vector<std::string>& parts) {
  std::string address;
  for (const auto& part : parts) {
    const auto text = base::trimmed(part);
    if (text.empty()) continue;
    if (!address.empty()) address += ", ";
    address += text;
  }
  return base::clean_paragraph(address);
}

}  // namespace kiosk::card
