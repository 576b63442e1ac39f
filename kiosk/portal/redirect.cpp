#include "kiosk/portal/redirect.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <format>
#include <string_view>

namespace kiosk::portal {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

/// The name in a Host header, without its port; empty unless it can only be a host name or an address.
std::string_view host_in(std::string_view head) {
  constexpr std::string_view kName = "\nhost:";
  const auto found =
      std::ranges::search(head, kName, [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
  auto rest = std::string_view{found.end(), head.end()};
  rest = rest.substr(0, rest.find_first_of("\r\n"));
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  const bool in_brackets = rest.starts_with('[');
  const auto end = in_brackets ? rest.find(']') + 1 : rest.find(':');
  const auto host = rest.substr(0, end);
  constexpr std::string_view kAllowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-:[]";
  return host.find_first_not_of(kAllowed) == std::string_view::npos ? host : std::string_view{};
}

class Redirect final : public Connection {
public:
  Redirect(tcp::socket socket, const Limits& limits, std::uint16_t port)
      : socket_{std::move(socket)}, limits_{limits}, port_{port}, timer_{socket_.get_executor()} {}

  asio::awaitable<void> run() override {
    timer_.expires_after(limits_.head);
    timer_.async_wait([this](const boost::system::error_code& cancelled) {
      if (!cancelled) wind_down();
    });
    std::string head;
    const auto [unread, size] = co_await asio::async_read_until(socket_, asio::dynamic_buffer(head, limits_.header),
                                                                "\r\n\r\n", asio::as_tuple(asio::use_awaitable));
    if (!unread) {
      const auto answer = answer_to(head.substr(0, size));
      co_await asio::async_write(socket_, asio::buffer(answer), asio::as_tuple(asio::use_awaitable));
      boost::system::error_code ignored;
      socket_.shutdown(tcp::socket::shutdown_send, ignored);
    }
    timer_.cancel();
    // the timer's handler may still be queued and names this: it runs before the connection goes
    co_await asio::post(socket_.get_executor(), asio::use_awaitable);
  }

  void wind_down() override {
    boost::system::error_code ignored;
    socket_.close(ignored);
  }

private:
  /// Always to the first page: what was asked over an open line is better not repeated.
  [[nodiscard]] std::string answer_to(std::string_view head) const {
    const auto host = host_in(head);
    if (host.empty()) return "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    return std::format(
        "HTTP/1.1 308 Permanent Redirect\r\nLocation: https://{}:{}/\r\nContent-Length: 0\r\nCache-Control: "
        "no-store\r\nConnection: close\r\n\r\n",
        host, port_);
  }

  tcp::socket socket_;
  const Limits& limits_;
  std::uint16_t port_;
  asio::steady_timer timer_;
};

}  // namespace

std::unique_ptr<Connection> make_redirect(tcp::socket socket, const Limits& limits, std::uint16_t port) {
  return std::make_unique<Redirect>(std::move(socket), limits, port);
}

}  // namespace kiosk::portal
