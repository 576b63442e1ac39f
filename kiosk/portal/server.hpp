#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/portal/certificate.hpp"
#include "kiosk/portal/http.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace kiosk::portal {

/// What nobody outside gets more of.
struct Limits {
  std::size_t header = std::size_t{16} * 1024;  ///< bytes of a request's line and headers
  std::size_t connections = 512;
  std::size_t connections_each = 96;            ///< of one address
  std::chrono::milliseconds handshake{10'000};  ///< until TLS is agreed
  std::chrono::milliseconds head{15'000};       ///< until the headers are here, waiting for them included
  std::chrono::milliseconds body{20'000};       ///< until the body is here; a large one gets a second for each 32 KiB
  std::chrono::milliseconds piece{20'000};      ///< until the peer took 64 KiB
  std::chrono::milliseconds answer{120'000};    ///< until we answer
  std::chrono::milliseconds ending{3'000};      ///< for answers under way when the server stops
};

struct ServerOptions {
  std::string address = "127.0.0.1";           ///< IPv4 or IPv6; "0.0.0.0" and "::" listen everywhere
  std::uint16_t port = 0;                      ///< 0: any free one
  std::optional<std::uint16_t> redirect_port;  ///< plain HTTP here, which only tells where HTTPS is; none: no such port
  Limits limits;
};

/// Whoever answers. Both are called on the server's thread and must not block it.
struct House {
  /// How many bytes of body this request may have, judged by its head; more is refused before it is read.
  std::function<std::size_t(const Request& head)> room_for;
  /// Answers by calling `reply` once, now or later, on any thread.
  std::function<void(Request request, std::function<void(Response)> reply)> answer;
};

/// HTTPS/1.1 on a thread of its own: TLS 1.2 or 1.3, limits on everything, one slow peer never in another's way. The
/// only place that knows the HTTP library.
class Server {
public:
  /// Listens when it returns; `start` answers. Errors: invalid_input (no such address, a certificate that TLS does not
  /// take), conflict (the port is taken), forbidden (a port below 1024), io.
  [[nodiscard]] static base::Result<std::unique_ptr<Server>> listen(const ServerOptions& options,
                                                                    const Identity& identity);
  /// Stops: no new connections, answers under way get `Limits::ending`, then its thread ends.
  virtual ~Server() = default;

  /// Begins to answer. Call once.
  virtual void start(House house) = 0;
  /// As the destructor, once; `House` is not called any more after it.
  virtual void stop() = 0;
  /// Runs `work` on the server's thread, in order. Any thread.
  virtual void post(std::function<void()> work) = 0;
  /// Runs `work` on the server's thread again and again until the end. Before `start`.
  virtual void every(std::chrono::milliseconds time, std::function<void()> work) = 0;

  [[nodiscard]] virtual std::uint16_t port() const = 0;
  /// 0: there is none.
  [[nodiscard]] virtual std::uint16_t redirect_port() const = 0;
};

}  // namespace kiosk::portal
