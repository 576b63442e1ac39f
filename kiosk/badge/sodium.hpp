#pragma once

namespace kiosk::badge {

/// Makes libsodium ready (it picks its fastest code for this machine, once). Throws when it cannot start, which is an
/// installation that cannot work. Any thread, as often as you like.
void need_sodium();

}  // namespace kiosk::badge
