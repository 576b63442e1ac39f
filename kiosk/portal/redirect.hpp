#pragma once

#include "kiosk/portal/connection.hpp"

#include <cstdint>
#include <memory>

namespace kiosk::portal {

/// A peer that came without TLS: told where HTTPS is, at `port` of the host it asked for, and sent away. `limits`
/// outlives it.
[[nodiscard]] std::unique_ptr<Connection> make_redirect(boost::asio::ip::tcp::socket socket, const Limits& limits,
                                                        std::uint16_t port);

}  // namespace kiosk::portal
