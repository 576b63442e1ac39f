#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace integration {

/// What a server said.
struct HttpReply {
  int status = 0;
  std::multimap<std::string, std::string> headers;  ///< names in lower case
  std::string body;

  /// The first of this name; empty when there is none.
  [[nodiscard]] std::string header(const std::string& name) const;
  /// The value that a Set-Cookie header gives this cookie; nothing when none does.
  [[nodiscard]] std::optional<std::string> cookie(const std::string& name) const;
};

struct TlsWish {
  std::string authority = {};  ///< PEM to trust; empty: trusts anybody
  std::string host = "localhost";
  int newest = 0;  ///< TLS1_1_VERSION, …; 0: the newest there is
};

/// A TLS connection over loopback that sends whatever the test likes.
class HttpsClient {
public:
  /// Nothing when TLS is not agreed on.
  [[nodiscard]] static std::unique_ptr<HttpsClient> connect(std::uint16_t port, const TlsWish& wish = {});
  virtual ~HttpsClient() = default;

  virtual void send(std::string_view bytes) = 0;
  /// One answer, whole; nothing when the connection ended first.
  [[nodiscard]] virtual std::optional<HttpReply> read() = 0;
  /// Whatever comes next, once something does; empty at the end.
  [[nodiscard]] virtual std::string some() = 0;
  [[nodiscard]] virtual std::string protocol() const = 0;
  /// SHA-256 of the certificate that the server showed: "AB:CD:…".
  [[nodiscard]] virtual std::string fingerprint() const = 0;
};

/// Sends plain text to a port and returns all that comes back.
[[nodiscard]] std::string plain_exchange(std::uint16_t port, std::string_view bytes);

}  // namespace integration
