#pragma once

#include "kiosk/portal/server.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <string>

namespace kiosk::portal {

/// One peer, from its first byte to its last. Lives on the server's thread, as long as `run` does.
class Connection {
public:
  virtual ~Connection() = default;
  [[nodiscard]] virtual boost::asio::awaitable<void> run() = 0;
  /// The server stops: finish the answer under way, begin no other.
  virtual void wind_down() = 0;
};

/// A peer that is served over TLS. `tls`, `limits` and `house` outlive it.
[[nodiscard]] std::unique_ptr<Connection> make_connection(boost::asio::ip::tcp::socket socket,
                                                          boost::asio::ssl::context& tls, std::string address,
                                                          const Limits& limits, const House& house);

}  // namespace kiosk::portal
