#include "kiosk/portal/connection.hpp"

#include "kiosk/base/text.hpp"
#include "kiosk/portal/event_stream.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <exception>
#include <format>
#include <fstream>
#include <optional>
#include <utility>

namespace kiosk::portal {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using Stream = beast::ssl_stream<beast::tcp_stream>;
using Failure = boost::system::error_code;

constexpr auto kResult = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t kPiece = std::size_t{64} * 1024;
constexpr std::size_t kBodyBytesASecond = std::size_t{32} * 1024;
/// A page that listens hears something this often, so that a broken line is noticed at both ends.
constexpr std::chrono::seconds kSignOfLife{15};
constexpr std::chrono::seconds kGoodbye{2};

Method method_of(http::verb verb) {
  switch (verb) {
    case http::verb::get:
      return Method::get;
    case http::verb::post:
      return Method::post;
    case http::verb::put:
      return Method::put;
    case http::verb::delete_:
      return Method::del;
    default:
      return Method::other;
  }
}

/// The head of a request as our own value. Error invalid_input for targets that are no plain path.
base::Result<Request> request_of(const http::request<http::string_body>& head, const std::string& address) {
  auto target = read_target({head.target().data(), head.target().size()});
  if (!target) return std::unexpected{target.error()};
  Request request{
      .method = method_of(head.method()), .target = *std::move(target), .headers = {}, .body = {}, .address = address};
  for (const auto& field : head) {
    request.headers.push_back({.name = base::ascii_lower({field.name_string().data(), field.name_string().size()}),
                               .value = std::string{field.value()}});
  }
  return request;
}

template <class Body>
http::response<Body> head_of(const Response& response, bool keep_alive) {
  http::response<Body> head{static_cast<http::status>(response.status), 11};
  head.set(http::field::content_type, response.type);
  for (const auto& header : response.headers) head.insert(header.name, header.value);
  head.keep_alive(keep_alive);
  return head;
}

/// Where the answer arrives, from whichever thread.
struct Awaited {
  explicit Awaited(const asio::any_io_executor& executor) : timer{executor} {}
  asio::steady_timer timer;
  std::optional<Response> response;
};

class SecureConnection final : public Connection {
public:
  SecureConnection(tcp::socket socket, asio::ssl::context& tls, std::string address, const Limits& limits,
                   const House& house)
      : stream_{std::move(socket), tls}, address_{std::move(address)}, limits_{limits}, house_{house} {}

  asio::awaitable<void> run() override {
    if (ending_) co_return;
    line().expires_after(limits_.handshake);
    const auto [refused] = co_await stream_.async_handshake(asio::ssl::stream_base::server, kResult);
    if (refused) co_return;
    bool goes_on = true;
    while (goes_on && !ending_) goes_on = co_await serve_one();
    line().expires_after(kGoodbye);
    co_await stream_.async_shutdown(kResult);
  }

  void wind_down() override {
    ending_ = true;
    if (!answering_) line().cancel();
    if (events_) events_->close();
  }

private:
  using Parser = http::request_parser<http::string_body>;

  beast::tcp_stream& line() { return beast::get_lowest_layer(stream_); }

  /// One request and its answer; false when the connection ends here.
  asio::awaitable<bool> serve_one() {
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(limits_.header));
    parser.body_limit(boost::none);
    line().expires_after(limits_.head);
    const auto [no_head, ignored] = co_await http::async_read_header(stream_, buffer_, parser, kResult);
    if (no_head) co_return co_await refuse_head(no_head);
    answering_ = true;
    const bool goes_on = co_await answer(parser);
    answering_ = false;
    co_return goes_on;
  }

  asio::awaitable<bool> refuse_head(const Failure& why) {
    if (why == http::error::header_limit) {
      co_return co_await say_goodbye(problem(431, "head_too_large", "The headers are too large."));
    }
    const bool nonsense = why.category() == http::make_error_code(http::error::bad_method).category() &&
                          why != http::error::end_of_stream && why != http::error::partial_message;
    if (nonsense) co_return co_await say_goodbye(problem(400, "bad_request", "This is no HTTP request."));
    co_return false;
  }

  asio::awaitable<bool> answer(Parser& parser) {
    auto request = request_of(parser.get(), address_);
    if (!request) co_return co_await say_goodbye(problem(400, "bad_request", request.error().message));
    const auto room = house_.room_for(*request);
    const auto length = parser.content_length();
    if (length && *length > room) {
      co_return co_await say_goodbye(problem(413, "too_large", "The body is larger than is taken here."));
    }
    parser.body_limit(room);
    if (!parser.is_done()) {
      if (request->header("expect") == "100-continue") co_await invite_body();
      const auto extra = std::chrono::seconds{length.value_or(room) / kBodyBytesASecond};
      line().expires_after(limits_.body + extra);
      const auto [unread, ignored] = co_await http::async_read(stream_, buffer_, parser, kResult);
      if (unread == http::error::body_limit) {
        co_return co_await say_goodbye(problem(413, "too_large", "The body is larger than is taken here."));
      }
      if (unread == beast::error::timeout) co_return false;
      if (unread) co_return co_await say_goodbye(problem(400, "bad_request", "The body does not read."));
    }
    request->body = std::move(parser.get().body());
    const bool keep_alive = parser.get().keep_alive();
    auto response = co_await asked(*std::move(request));
    co_return co_await send(std::move(response), keep_alive && !ending_);
  }

  asio::awaitable<void> invite_body() {
    static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    line().expires_after(limits_.piece);
    co_await asio::async_write(stream_, asio::buffer(kContinue), kResult);
  }

  asio::awaitable<Response> asked(Request request) {
    line().expires_never();
    const auto executor = stream_.get_executor();
    const auto awaited = std::make_shared<Awaited>(executor);
    awaited->timer.expires_after(limits_.answer);
    const auto reply = [awaited, executor](Response response) {
      asio::post(executor, [awaited, response = std::move(response)]() mutable {
        awaited->response = std::move(response);
        awaited->timer.cancel();
      });
    };
    try {
      house_.answer(std::move(request), reply);
    } catch (const std::exception&) {
      // a mistake of ours about one request must not close the door for everybody
      reply(problem(500, "internal", "This should not happen; please report what you did."));
    }
    co_await awaited->timer.async_wait(kResult);
    if (!awaited->response) co_return problem(503, "too_busy", "This takes too long; try again later.");
    co_return std::move(*awaited->response);
  }

  asio::awaitable<bool> say_goodbye(Response response) {
    co_await send(std::move(response), false);
    co_return false;
  }

  asio::awaitable<bool> send(Response response, bool keep_alive) {
    add_house_headers(response);
    if (response.file) co_return co_await send_file(response, keep_alive);
    if (response.stream) co_return co_await send_events(response);
    auto whole = head_of<http::string_body>(response, keep_alive);
    whole.body() = std::move(response.body);
    whole.prepare_payload();
    line().expires_after(limits_.piece + std::chrono::seconds{whole.body().size() / kBodyBytesASecond});
    const auto [failed, ignored] = co_await http::async_write(stream_, whole, kResult);
    co_return !failed && keep_alive;
  }

  asio::awaitable<bool> send_head(const http::response<http::empty_body>& head) {
    http::response_serializer<http::empty_body> serializer{head};
    line().expires_after(limits_.piece);
    const auto [failed, ignored] = co_await http::async_write_header(stream_, serializer, kResult);
    co_return !failed;
  }

  asio::awaitable<bool> send_file(const Response& response, bool keep_alive) {
    std::error_code unknown;
    const auto size = std::filesystem::file_size(response.file->path(), unknown);
    std::ifstream source{response.file->path(), std::ios::binary};
    if (unknown || !source) co_return co_await say_goodbye(problem(500, "disk", "The file cannot be read."));
    auto head = head_of<http::empty_body>(response, keep_alive);
    head.content_length(size);
    if (!co_await send_head(head)) co_return false;
    std::string piece(kPiece, '\0');
    std::uintmax_t sent = 0;
    while (sent < size) {
      source.read(piece.data(), static_cast<std::streamsize>(piece.size()));
      const auto count = static_cast<std::size_t>(source.gcount());
      if (count == 0) co_return false;
      if (!co_await send_text({piece.data(), count})) co_return false;
      sent += count;
    }
    co_return keep_alive;
  }

  asio::awaitable<bool> send_text(std::string_view text) {
    line().expires_after(limits_.piece);
    const auto [failed, ignored] = co_await asio::async_write(stream_, asio::buffer(text), kResult);
    co_return !failed;
  }

  /// Events until the page goes, or the house closes the stream. A page that went is noticed at the next sign of life.
  asio::awaitable<bool> send_events(const Response& response) {
    const auto head = head_of<http::empty_body>(response, false);
    if (!co_await send_head(head)) co_return false;
    asio::steady_timer timer{stream_.get_executor()};
    events_ = response.stream;
    events_->on_news([&timer] { timer.cancel(); });
    bool hears = true;
    while (hears && !events_->closed()) {
      auto news = events_->take();
      if (!news) {
        timer.expires_after(kSignOfLife);
        co_await timer.async_wait(kResult);
        news = events_->take();
      }
      const auto text = news ? std::format("data: {}\n\n", *news) : std::string{":\n\n"};
      hears = co_await send_text(text);
    }
    events_->on_news({});
    events_->close();
    events_.reset();
    co_return false;
  }

  Stream stream_;
  const std::string address_;
  const Limits& limits_;
  const House& house_;
  beast::flat_buffer buffer_{std::size_t{128} * 1024};
  std::shared_ptr<EventStream> events_;
  bool answering_ = false;
  bool ending_ = false;
};

}  // namespace

std::unique_ptr<Connection> make_connection(tcp::socket socket, asio::ssl::context& tls, std::string address,
                                            const Limits& limits, const House& house) {
  return std::make_unique<SecureConnection>(std::move(socket), tls, std::move(address), limits, house);
}

}  // namespace kiosk::portal
