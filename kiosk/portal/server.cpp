#include "kiosk/portal/server.hpp"

#include "kiosk/portal/connection.hpp"
#include "kiosk/portal/redirect.hpp"
#include "kiosk/portal/tls_context.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <format>
#include <map>
#include <thread>
#include <utility>
#include <vector>

namespace kiosk::portal {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using base::ErrorKind;
using base::fail;

/// How long nobody is let in after the system ran out of descriptors.
constexpr std::chrono::milliseconds kBreath{100};

std::unexpected<base::Error> cannot_listen(const std::string& address, std::uint16_t port,
                                           const boost::system::error_code& why) {
  auto kind = ErrorKind::io;
  if (why == asio::error::address_in_use) kind = ErrorKind::conflict;
  if (why == asio::error::access_denied) kind = ErrorKind::forbidden;
  if (why == boost::system::errc::address_not_available) kind = ErrorKind::invalid_input;
  return fail(kind, std::format("the portal cannot listen at {} port {}: {}", address, port, why.message()));
}

base::Result<> open(tcp::acceptor& acceptor, const std::string& address, std::uint16_t port) {
  boost::system::error_code failed;
  const auto place = asio::ip::make_address(address, failed);
  if (failed) {
    return fail(ErrorKind::invalid_input,
                std::format("'{}' is no address to listen at; 0.0.0.0 is every network of this machine", address));
  }
  const tcp::endpoint end{place, port};
  acceptor.open(end.protocol(), failed);
  if (!failed) acceptor.set_option(tcp::acceptor::reuse_address{true}, failed);
  if (!failed) acceptor.bind(end, failed);
  if (!failed) acceptor.listen(tcp::acceptor::max_listen_connections, failed);
  if (failed) return cannot_listen(address, port, failed);
  return {};
}

class AsioServer final : public Server {
public:
  AsioServer(const ServerOptions& options, asio::ssl::context tls)
      : options_{options}, tls_{std::move(tls)}, acceptor_{context_}, redirect_acceptor_{context_} {}
  AsioServer(const AsioServer&) = delete;
  AsioServer& operator=(const AsioServer&) = delete;
  ~AsioServer() override { finish(); }

  base::Result<> open_ports() {
    if (auto opened = open(acceptor_, options_.address, options_.port); !opened) return opened;
    if (!options_.redirect_port) return {};
    return open(redirect_acceptor_, options_.address, *options_.redirect_port);
  }

  void start(House house) override {
    house_ = std::move(house);
    asio::co_spawn(context_, accept(acceptor_, true), asio::detached);
    if (options_.redirect_port) asio::co_spawn(context_, accept(redirect_acceptor_, false), asio::detached);
    thread_ = std::thread{[this] { context_.run(); }};
  }

  void stop() override { finish(); }
  void post(std::function<void()> work) override { asio::post(context_, std::move(work)); }
  void every(std::chrono::milliseconds time, std::function<void()> work) override {
    asio::co_spawn(context_, repeat(time, std::move(work)), asio::detached);
  }

  std::uint16_t port() const override { return local_port(acceptor_); }
  std::uint16_t redirect_port() const override {
    return options_.redirect_port ? local_port(redirect_acceptor_) : std::uint16_t{0};
  }

private:
  static std::uint16_t local_port(const tcp::acceptor& acceptor) {
    boost::system::error_code ignored;
    return acceptor.local_endpoint(ignored).port();
  }

  void finish() {
    if (stopped_) return;
    stopped_ = true;
    if (!thread_.joinable()) return;
    asio::post(context_, [this] {
      ending_ = true;
      boost::system::error_code ignored;
      acceptor_.close(ignored);
      redirect_acceptor_.close(ignored);
      for (auto* connection : open_) connection->wind_down();
      // whoever is still answered then has had their time
      last_call_ = std::make_unique<asio::steady_timer>(context_, options_.limits.ending);
      last_call_->async_wait([this](const boost::system::error_code&) { context_.stop(); });
      leave_when_empty();
    });
    thread_.join();
  }

  void leave_when_empty() {
    if (ending_ && open_.empty()) context_.stop();
  }

  asio::awaitable<void> repeat(std::chrono::milliseconds time, std::function<void()> work) {
    asio::steady_timer timer{context_};
    while (!ending_) {
      timer.expires_after(time);
      co_await timer.async_wait(asio::use_awaitable);
      work();
    }
  }

  asio::awaitable<void> accept(tcp::acceptor& acceptor, bool secure) {
    while (acceptor.is_open()) {
      auto [failed, socket] = co_await acceptor.async_accept(asio::as_tuple(asio::use_awaitable));
      if (failed == asio::error::operation_aborted) co_return;
      if (failed) {
        asio::steady_timer breath{context_, kBreath};
        co_await breath.async_wait(asio::use_awaitable);
        continue;
      }
      auto address = peer_of(socket);
      if (!has_room_for(address)) continue;  // the socket closes here
      asio::co_spawn(context_, serve(std::move(socket), std::move(address), secure), asio::detached);
    }
  }

  static std::string peer_of(const tcp::socket& socket) {
    boost::system::error_code failed;
    const auto end = socket.remote_endpoint(failed);
    return failed ? std::string{} : end.address().to_string();
  }

  bool has_room_for(const std::string& address) const {
    const auto of_address = held_.find(address);
    return open_.size() < options_.limits.connections &&
           (of_address == held_.end() || of_address->second < options_.limits.connections_each);
  }

  /// One connection from beginning to end.
  asio::awaitable<void> serve(tcp::socket socket, std::string address, bool secure) {
    const auto connection = secure ? make_connection(std::move(socket), tls_, address, options_.limits, house_)
                                   : make_redirect(std::move(socket), options_.limits, port());
    open_.push_back(connection.get());
    ++held_[address];
    co_await connection->run();
    std::erase(open_, connection.get());
    if (--held_[address] == 0) held_.erase(address);
    leave_when_empty();
  }

  const ServerOptions options_;
  asio::io_context context_{1};
  asio::ssl::context tls_;
  tcp::acceptor acceptor_;
  tcp::acceptor redirect_acceptor_;
  House house_;
  std::unique_ptr<asio::steady_timer> last_call_;
  std::vector<Connection*> open_;            ///< server's thread
  std::map<std::string, std::size_t> held_;  ///< connections of each address; server's thread
  bool ending_ = false;                      ///< server's thread
  bool stopped_ = false;                     ///< owner's thread
  std::thread thread_;
};

}  // namespace

base::Result<std::unique_ptr<Server>> Server::listen(const ServerOptions& options, const Identity& identity) {
  auto tls = make_tls_context(identity);
  if (!tls) return std::unexpected{tls.error()};
  auto server = std::make_unique<AsioServer>(options, *std::move(tls));
  if (auto opened = server->open_ports(); !opened) return std::unexpected{opened.error()};
  return server;
}

}  // namespace kiosk::portal
