#pragma once

#include "kiosk/base/ids.hpp"

#include <string_view>

namespace kiosk::event {

/// Stands for a ticket code where the code itself must not be readable: equal codes have equal digests, and a digest
/// opens no door.
using CodeDigest = base::OpaqueId<struct CodeDigestTag, 16>;

/// The digest of a code: BLAKE2b-128 (RFC 7693) over "koffietijd code\0" and the code's bytes. Pure; any thread.
[[nodiscard]] CodeDigest code_digest(std::string_view code);

}  // namespace kiosk::event
