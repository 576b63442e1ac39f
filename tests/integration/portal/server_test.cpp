// The server alone, as peers meet it: TLS, limits, slow and broken peers.

#include "kiosk/portal/server.hpp"

#include "https_client.hpp"
#include "kiosk/base/temporary_folder.hpp"
#include "kiosk/portal/event_stream.hpp"

#include <openssl/ssl.h>
#include <sys/stat.h>
#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <thread>

namespace kiosk::portal {
namespace {

using namespace std::chrono_literals;
using integration::HttpsClient;

const base::Instant kNow = std::chrono::time_point_cast<base::milliseconds>(std::chrono::system_clock::now());

Identity identity_in(const std::filesystem::path& folder) {
  auto made = own_identity(folder, {"localhost", "127.0.0.1"}, kNow);
  REQUIRE(made);
  return *made;
}

/// A server that answers with what it was asked.
class EchoServer {
public:
  explicit EchoServer(ServerOptions options = {}) : identity{identity_in(folder_->path())} {
    auto opened = Server::listen(options, identity);
    REQUIRE(opened);
    server = std::move(*opened);
    server->start({.room_for = [](const Request& head) { return head.target.path == "/large" ? 200'000U : 1'000U; },
                   .answer = [this](const Request& request, const auto& reply) { answer(request, reply); }});
  }

  [[nodiscard]] std::unique_ptr<HttpsClient> visit() const {
    auto client = HttpsClient::connect(server->port());
    REQUIRE(client);
    return client;
  }

private:
  void answer(const Request& request, const std::function<void(Response)>& reply) {
    Response response;
    response.type = "text/plain";
    if (request.target.path == "/file") {
      const auto file = folder_->path() / "passing";
      std::ofstream{file} << std::string(300'000, 'x');
      response.file = std::make_shared<PassingFile>(file);
    } else if (request.target.path == "/events") {
      response.stream = std::make_shared<EventStream>();
      response.stream->push(R"({"present":1})");
    } else {
      response.body = std::format("{} {} {}", name_of(request.method), request.target.path, request.body.size());
      response.add("x-hostile", "a\r\nSet-Cookie: stolen=1");
    }
    reply(std::move(response));
  }

  base::Result<base::TemporaryFolder> folder_ = base::TemporaryFolder::create();

public:
  Identity identity;
  std::unique_ptr<Server> server;
};

ServerOptions with(const std::function<void(Limits&)>& change) {
  ServerOptions options;
  change(options.limits);
  return options;
}

TEST_CASE("a peer is answered over TLS 1.3, several times over one connection") {
  EchoServer house;
  const auto client = house.visit();
  CHECK(client->protocol() == "TLSv1.3");
  for (int i = 0; i < 3; ++i) {
    client->send("POST /a?b=1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc");
    const auto reply = client->read();
    REQUIRE(reply);
    CHECK(reply->status == 200);
    CHECK(reply->body == "POST /a 3");
  }
}

TEST_CASE("every answer forbids foreign scripts, framing, sniffing and keeping") {
  EchoServer house;
  const auto client = house.visit();
  client->send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const auto reply = client->read();
  REQUIRE(reply);
  const auto policy = reply->header("content-security-policy");
  CHECK(policy.contains("default-src 'none'"));
  CHECK(policy.contains("script-src 'self';"));
  CHECK_FALSE(policy.contains("unsafe"));
  CHECK(reply->header("x-content-type-options") == "nosniff");
  CHECK(reply->header("x-frame-options") == "DENY");
  CHECK(reply->header("referrer-policy") == "no-referrer");
  CHECK(reply->header("cache-control") == "no-store");
}

TEST_CASE("a value that would end its header line is not sent") {
  EchoServer house;
  const auto client = house.visit();
  client->send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const auto reply = client->read();
  REQUIRE(reply);
  CHECK(reply->header("x-hostile").empty());
  CHECK_FALSE(reply->cookie("stolen"));
}

TEST_CASE("whoever trusts the event's authority recognises the portal, and knows it again by its fingerprint") {
  EchoServer house;
  const auto authority = house.identity.certificates.substr(house.identity.certificates.rfind("-----BEGIN"));
  const auto client = HttpsClient::connect(house.server->port(), {.authority = authority});
  REQUIRE(client);
  CHECK(client->fingerprint() == house.identity.fingerprint);
  CHECK_FALSE(HttpsClient::connect(house.server->port(), {.authority = authority, .host = "elsewhere.example"}));
}

TEST_CASE("nobody talks the portal down to old TLS") {
  EchoServer house;
  CHECK_FALSE(HttpsClient::connect(house.server->port(), {.newest = TLS1_1_VERSION}));
  CHECK_FALSE(HttpsClient::connect(house.server->port(), {.newest = TLS1_VERSION}));
  const auto older = HttpsClient::connect(house.server->port(), {.newest = TLS1_2_VERSION});
  REQUIRE(older);
  CHECK(older->protocol() == "TLSv1.2");
}

TEST_CASE("what is too large is refused before it is read") {
  EchoServer house;
  SECTION("headers") {
    const auto client = house.visit();
    client->send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n");
    const auto reply = client->read();
    REQUIRE(reply);
    CHECK(reply->status == 431);
  }
  SECTION("a body that says so") {
    const auto client = house.visit();
    client->send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1001\r\n\r\n");
    const auto reply = client->read();
    REQUIRE(reply);
    CHECK(reply->status == 413);
  }
  SECTION("a body that does not say how long it is") {
    const auto client = house.visit();
    client->send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n" +
                 std::string(2000, 'x') + "\r\n0\r\n\r\n");
    const auto reply = client->read();
    REQUIRE(reply);
    CHECK(reply->status == 413);
  }
  SECTION("and where more is taken, it is") {
    const auto client = house.visit();
    client->send("POST /large HTTP/1.1\r\nHost: localhost\r\nContent-Length: 150000\r\n\r\n" +
                 std::string(150'000, 'x'));
    const auto reply = client->read();
    REQUIRE(reply);
    CHECK(reply->body == "POST /large 150000");
  }
}

TEST_CASE("addresses that climb or hide something are refused") {
  EchoServer house;
  for (const auto* const target :
       {"/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/a/..", "/a%00b", "/%0d%0aSet-Cookie:x",
        "/..%5c..%5cevent.key", "//evil.example/", "/%zz", "http://evil.example/", "/%ff"}) {
    const auto client = house.visit();
    client->send(std::format("GET {} HTTP/1.1\r\nHost: localhost\r\n\r\n", target));
    const auto reply = client->read();
    INFO(target);
    REQUIRE(reply);
    CHECK(reply->status == 400);
  }
}

TEST_CASE("a request that two servers could read as two is not read at all") {
  EchoServer house;
  for (const auto* const lengths :
       {"Content-Length: 3\r\nTransfer-Encoding: chunked", "Content-Length: 3\r\nContent-Length: 40",
        "Content-Length: 3, 40", "Content-Length: -3", "Content-Length: 0x3"}) {
    const auto client = house.visit();
    client->send(
        std::format("POST / HTTP/1.1\r\nHost: localhost\r\n{}\r\n\r\n0\r\n\r\nGET /second HTTP/1.1\r\n\r\n", lengths));
    const auto reply = client->read();
    INFO(lengths);
    if (reply) CHECK(reply->status == 400);
    CHECK_FALSE(client->read());
  }
}

TEST_CASE("a peer that sends slowly is dropped, and is in nobody's way until then") {
  EchoServer house{with([](Limits& limits) { limits.head = 300ms; })};
  const auto slow = house.visit();
  slow->send("GET / HTTP/1.1\r\nHost: local");
  const auto quick = house.visit();
  quick->send("GET /quick HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const auto reply = quick->read();
  REQUIRE(reply);
  CHECK(reply->body == "GET /quick 0");
  CHECK(slow->some().empty());  // the end of the connection, at last
}

TEST_CASE("a body that does not come ends the connection") {
  EchoServer house{with([](Limits& limits) { limits.body = 300ms; })};
  const auto slow = house.visit();
  slow->send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\nabc");
  CHECK(slow->some().empty());
}

TEST_CASE("one address cannot take all connections") {
  EchoServer house{with([](Limits& limits) { limits.connections_each = 3; })};
  std::vector<std::unique_ptr<HttpsClient>> held;
  for (int i = 0; i < 3; ++i) held.push_back(house.visit());
  CHECK_FALSE(HttpsClient::connect(house.server->port()));
  held.clear();
  // the server hears of their end a moment later
  bool again = false;
  const auto patience = std::chrono::steady_clock::now() + 30s;
  while (!again && std::chrono::steady_clock::now() < patience) {
    again = HttpsClient::connect(house.server->port()) != nullptr;
  }
  CHECK(again);
}

TEST_CASE("a file is sent whole and is gone afterwards") {
  EchoServer house;
  const auto client = house.visit();
  client->send("GET /file HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const auto reply = client->read();
  REQUIRE(reply);
  CHECK(reply->body == std::string(300'000, 'x'));
}

TEST_CASE("events come as they happen, and stopping does not wait for listeners") {
  EchoServer house;
  const auto client = house.visit();
  client->send("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  std::string heard;
  while (!heard.contains("\n\n")) {
    const auto more = client->some();
    REQUIRE_FALSE(more.empty());
    heard += more;
  }
  CHECK(heard.contains("data: {\"present\":1}"));
  house.server->stop();
  CHECK_FALSE(HttpsClient::connect(house.server->port()));
}

TEST_CASE("plain HTTP only tells where HTTPS is") {
  ServerOptions options;
  options.redirect_port = 0;
  EchoServer house{options};
  const auto told = integration::plain_exchange(house.server->redirect_port(),
                                                "GET /desk?x=1 HTTP/1.1\r\nHost: kiosk.local:80\r\n\r\n");
  CHECK(told.starts_with("HTTP/1.1 308"));
  CHECK(told.contains(std::format("Location: https://kiosk.local:{}/\r\n", house.server->port())));
  const auto hostile =
      integration::plain_exchange(house.server->redirect_port(), "GET / HTTP/1.1\r\nHost: evil\tx/@y\r\n\r\n");
  CHECK(hostile.starts_with("HTTP/1.1 400"));
}

TEST_CASE("a port that is taken, and an address that is none, are told") {
  EchoServer house;
  ServerOptions taken;
  taken.port = house.server->port();
  const auto twice = Server::listen(taken, house.identity);
  REQUIRE_FALSE(twice);
  CHECK(twice.error().kind == base::ErrorKind::conflict);
  ServerOptions nowhere;
  nowhere.address = "kiosk";
  CHECK(Server::listen(nowhere, house.identity).error().kind == base::ErrorKind::invalid_input);
}

TEST_CASE("the event's own certificate stays until it has to be another") {
  const auto folder = base::TemporaryFolder::create();
  REQUIRE(folder);
  const auto first = own_identity(folder->path(), {"localhost"}, kNow);
  REQUIRE(first);
  CHECK(own_identity(folder->path(), {"localhost"}, kNow)->fingerprint == first->fingerprint);
  const auto moved = own_identity(folder->path(), {"localhost", "192.168.1.20"}, kNow);
  REQUIRE(moved);
  CHECK(moved->fingerprint != first->fingerprint);
  const auto later = own_identity(folder->path(), {"localhost"}, kNow + std::chrono::hours{24 * 380});
  REQUIRE(later);
  CHECK(later->fingerprint != moved->fingerprint);
  const auto authority = [](const Identity& one) {
    return one.certificates.substr(one.certificates.rfind("-----BEGIN"));
  };
  CHECK(authority(*later) == authority(*first));
  struct stat status{};
  for (const auto* const name : {"portal.pem", "portal-ca.pem"}) {
    REQUIRE(::stat((folder->path() / name).c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
  }
}

}  // namespace
}  // namespace kiosk::portal
