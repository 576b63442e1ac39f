#include "https_client.hpp"

#include "kiosk/base/text.hpp"

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <array>
#include <charconv>
#include <csignal>
#include <format>
#include <utility>

namespace integration {
namespace {

/// A connection that gives up after ten seconds of silence.
int connect_to(std::uint16_t port) {
  std::signal(SIGPIPE, SIG_IGN);  // a server that refuses hangs up while one still writes
  const int line = ::socket(AF_INET, SOCK_STREAM, 0);
  const timeval patience{.tv_sec = 10, .tv_usec = 0};
  ::setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(line, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  sockaddr_in place{};
  place.sin_family = AF_INET;
  place.sin_port = htons(port);
  place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(line, reinterpret_cast<const sockaddr*>(&place), sizeof place) != 0) {
    ::close(line);
    return -1;
  }
  return line;
}

void trust(SSL_CTX* context, const std::string& pem) {
  BIO* source = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
  if (X509* authority = PEM_read_bio_X509(source, nullptr, nullptr, nullptr)) {
    X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authority);
    X509_free(authority);
  }
  BIO_free(source);
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
}

class OpenSslClient final : public HttpsClient {
public:
  OpenSslClient(int line, const TlsWish& wish) : line_{line}, context_{SSL_CTX_new(TLS_client_method())} {
    if (!wish.authority.empty()) trust(context_, wish.authority);
    if (wish.newest != 0) {
      SSL_CTX_set_min_proto_version(context_, 0);
      SSL_CTX_set_max_proto_version(context_, wish.newest);
      SSL_CTX_set_security_level(context_, 0);
      SSL_CTX_set_cipher_list(context_, "ALL:@SECLEVEL=0");
    }
    tls_ = SSL_new(context_);
    SSL_set_tlsext_host_name(tls_, wish.host.c_str());
    SSL_set1_host(tls_, wish.host.c_str());
    SSL_set_fd(tls_, line_);
  }
  OpenSslClient(const OpenSslClient&) = delete;
  OpenSslClient& operator=(const OpenSslClient&) = delete;
  ~OpenSslClient() override {
    SSL_free(tls_);
    SSL_CTX_free(context_);
    ::close(line_);
  }

  bool agree() { return SSL_connect(tls_) == 1; }

  void send(std::string_view bytes) override {
    if (!bytes.empty()) static_cast<void>(SSL_write(tls_, bytes.data(), static_cast<int>(bytes.size())));
  }

  std::optional<HttpReply> read() override {
    auto end = received_.find("\r\n\r\n");
    while (end == std::string::npos) {
      if (!more()) return std::nullopt;
      end = received_.find("\r\n\r\n");
    }
    auto reply = head_of(received_.substr(0, end));
    received_.erase(0, end + 4);
    const auto length = reply.headers.find("content-length");
    if (length == reply.headers.end()) return reply;
    const auto size = std::stoul(length->second);
    while (received_.size() < size) {
      if (!more()) return std::nullopt;
    }
    reply.body = received_.substr(0, size);
    received_.erase(0, size);
    return reply;
  }

  std::string some() override {
    if (received_.empty()) static_cast<void>(more());
    return std::exchange(received_, {});
  }

  std::string protocol() const override { return SSL_get_version(tls_); }

  std::string fingerprint() const override {
    X509* certificate = SSL_get1_peer_certificate(tls_);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    X509_digest(certificate, EVP_sha256(), digest.data(), &length);
    X509_free(certificate);
    std::string text;
    for (unsigned i = 0; i < length; ++i) text += std::format("{}{:02X}", i == 0 ? "" : ":", digest.at(i));
    return text;
  }

private:
  bool more() {
    std::array<char, 16384> piece{};
    const int count = SSL_read(tls_, piece.data(), piece.size());
    if (count <= 0) return false;
    received_.append(piece.data(), static_cast<std::size_t>(count));
    return true;
  }

  static HttpReply head_of(const std::string& head) {
    HttpReply reply;
    std::size_t begin = head.find("\r\n");
    const auto status = std::string_view{head}.substr(9, 3);
    std::from_chars(status.data(), status.data() + status.size(), reply.status);
    while (begin != std::string::npos) {
      begin += 2;
      const auto end = head.find("\r\n", begin);
      const auto line = std::string_view{head}.substr(begin, end == std::string::npos ? end : end - begin);
      const auto colon = line.find(':');
      if (colon != std::string_view::npos) {
        reply.headers.emplace(kiosk::base::ascii_lower(line.substr(0, colon)),
                              kiosk::base::trimmed(line.substr(colon + 1)));
      }
      begin = end;
    }
    return reply;
  }

  int line_;
  SSL_CTX* context_;
  SSL* tls_ = nullptr;
  std::string received_;
};

}  // namespace

std::string HttpReply::header(const std::string& name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string{} : found->second;
}

std::optional<std::string> HttpReply::cookie(const std::string& name) const {
  const auto [first, last] = headers.equal_range("set-cookie");
  for (auto one = first; one != last; ++one) {
    if (one->second.starts_with(name + "=")) {
      return one->second.substr(name.size() + 1, one->second.find(';') - name.size() - 1);
    }
  }
  return std::nullopt;
}

std::unique_ptr<HttpsClient> HttpsClient::connect(std::uint16_t port, const TlsWish& wish) {
  const int line = connect_to(port);
  if (line < 0) return nullptr;
  auto client = std::make_unique<OpenSslClient>(line, wish);
  if (!client->agree()) return nullptr;
  return client;
}

std::string plain_exchange(std::uint16_t port, std::string_view bytes) {
  const int line = connect_to(port);
  if (line < 0) return {};
  static_cast<void>(::send(line, bytes.data(), bytes.size(), MSG_NOSIGNAL));
  std::string received;
  std::array<char, 4096> piece{};
  for (ssize_t count = 0; (count = ::recv(line, piece.data(), piece.size(), 0)) > 0;) {
    received.append(piece.data(), static_cast<std::size_t>(count));
  }
  ::close(line);
  return received;
}

}  // namespace integration
