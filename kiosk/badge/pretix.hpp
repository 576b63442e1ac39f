#pragma once

#include "kiosk/badge/k1.hpp"
#include "kiosk/badge/presented.hpp"
#include "kiosk/base/result.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace kiosk::badge {

/// How a text fares as a pretix signed ticket (scheme pretix_sig1: base64, written backwards, of
/// 01 | n:u16 BE | m:u16 BE | protobuf[n] | Ed25519 signature[m] over the protobuf, with m = 64).
enum class PretixOutcome {
  not_pretix,  ///< another kind of text, or one that is signed but whose protobuf does not read
  valid,
  bad_signature,  ///< a signed ticket's exact shape, and none of the keys made the signature
  damaged,        ///< has a signed ticket's shape, but case, letters or + / = were changed on the way
};

struct PretixReading {
  PretixOutcome outcome = PretixOutcome::not_pretix;
  SignedTicket ticket;  ///< set when valid
};

/// Reads and verifies; `keys` are tried in turn. The ticket's code is the text as pretix issued it: one that was shown
/// without its padding is padded again, so that revoked and blocked lists cannot be got round.
[[nodiscard]] PretixReading read_pretix(std::string_view text, std::span<const PublicKey> keys);

/// A public key as pretix publishes it (`valid_keys.pretix_sig1[]`): base64 of a PEM SubjectPublicKeyInfo; a bare PEM
/// is accepted too. Error invalid_input when it is no Ed25519 public key.
[[nodiscard]] base::Result<PublicKey> read_pretix_key(std::string_view text);

}  // namespace kiosk::badge
