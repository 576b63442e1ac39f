#include "kiosk/portal/tls_context.hpp"

#include <array>
#include <string_view>

namespace kiosk::portal {
namespace {

namespace ssl = boost::asio::ssl;

constexpr std::string_view kProtocol = "http/1.1";

/// Browsers offer HTTP/2 first; this server speaks HTTP/1.1.
int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* length, const unsigned char* offered,
                    unsigned offered_length, void*) {
  static constexpr auto kOurs = std::to_array<unsigned char>({8, 'h', 't', 't', 'p', '/', '1', '.', '1'});
  static_assert(kOurs.size() == kProtocol.size() + 1);
  unsigned char* found = nullptr;
  const int outcome = SSL_select_next_proto(&found, length, kOurs.data(), kOurs.size(), offered, offered_length);
  *chosen = found;
  return outcome == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

}  // namespace

base::Result<ssl::context> make_tls_context(const Identity& identity) {
  ssl::context context{ssl::context::tls_server};
  auto* native = context.native_handle();
  SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
  SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20");
  SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);
  boost::system::error_code failed;
  context.use_certificate_chain(boost::asio::buffer(identity.certificates), failed);
  if (!failed) context.use_private_key(boost::asio::buffer(identity.key), ssl::context::pem, failed);
  if (failed || SSL_CTX_check_private_key(native) != 1) {
    return base::fail(base::ErrorKind::invalid_input, "the portal's certificate cannot be used: " + failed.message());
  }
  return context;
}

}  // namespace kiosk::portal
