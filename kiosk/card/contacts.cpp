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

bool is_local_part_character(char character) {
  const auto byte = static_cast<unsigned char>(character);
  constexpr std::string_view kMarks = "!#$%&'*+-/=?^_`{|}~.";
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         kMarks.contains(character);
}

bool is_host_label(std::string_view label) {
  if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
  return std::ranges::all_of(label, [](char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || character == '-' || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z');
  });
}

bool is_host(std::string_view host) {
  if (!host.contains('.')) return false;
  while (true) {
    const auto dot = host.find('.');
    if (!is_host_label(host.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    host.remove_prefix(dot + 1);
  }
}

}  // namespace

bool is_email(std::string_view text) {
  constexpr std::size_t kLongest = 254;
  const auto at = text.find('@');
  if (text.size() > kLongest || at == std::string_view::npos || at == 0 || at > 64) return false;
  const auto local = text.substr(0, at);
  if (local.front() == '.' || local.back() == '.' || local.contains("..")) return false;
  return std::ranges::all_of(local, is_local_part_character) && is_host(text.substr(at + 1));
}

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
