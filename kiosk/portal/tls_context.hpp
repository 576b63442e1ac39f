#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/portal/certificate.hpp"

#include <boost/asio/ssl/context.hpp>

namespace kiosk::portal {

/// TLS 1.2 or 1.3 with forward secrecy and authenticated encryption only, HTTP/1.1 inside. Error invalid_input when the
/// identity cannot be used.
[[nodiscard]] base::Result<boost::asio::ssl::context> make_tls_context(const Identity& identity);

}  // namespace kiosk::portal
