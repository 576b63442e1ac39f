#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::card {

/// An e-mail address, clean and without "mailto:".
[[nodiscard]] std::string email_from(std::string_view text);

/// True for an address that mail can be sent to as far as its form says: one "@", a dotted host, no spaces; at most 254
/// bytes.
[[nodiscard]] bool is_email(std::string_view text);

/// A phone number as a person reads it, clean; of a "tel:" URI the number and its extension.
[[nodiscard]] std::string phone_from(std::string_view text);

/// Adds a contact that is not empty and not there yet. False when kMostContacts are there already.
bool add_contact(std::vector<std::string>& contacts, std::string contact);

/// Address lines that are not empty, with commas between them.
[[nodiscard]] std::string join_address(const std::vector<std::string>& parts);

}  // namespace kiosk::card
