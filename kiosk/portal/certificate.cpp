#include "kiosk/portal/certificate.hpp"

#include "kiosk/portal/openssl_handles.hpp"
#include "kiosk/store/owner_file.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <format>
#include <fstream>
#include <iterator>
#include <system_error>

namespace kiosk::portal {
namespace {

using base::ErrorKind;
using base::fail;
using base::Result;
namespace fs = std::filesystem;

constexpr const char* kAuthorityFile = "portal-ca.pem";
constexpr const char* kCertificateFile = "portal.pem";
constexpr long kDay = 24L * 60 * 60;
constexpr long kAuthorityDays = 3650;
constexpr long kCertificateDays = 397;  ///< browsers refuse longer ones
constexpr long kDaysLeft = 30;

/// A certificate with its private key.
struct Credential {
  X509Handle certificate;
  KeyHandle key;
};

std::time_t seconds_of(base::Instant now) {
  return std::chrono::system_clock::to_time_t(now);
}

std::string text_of(BIO* source) {
  char* data = nullptr;
  const long length = BIO_get_mem_data(source, &data);
  return length > 0 ? std::string{data, static_cast<std::size_t>(length)} : std::string{};
}

std::string pem_of(X509* certificate) {
  const BioHandle memory{BIO_new(BIO_s_mem())};
  PEM_write_bio_X509(memory.get(), certificate);
  return text_of(memory.get());
}

std::string pem_of(EVP_PKEY* key) {
  const BioHandle memory{BIO_new(BIO_s_mem())};
  PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
  return text_of(memory.get());
}

std::optional<Credential> read_credential(const std::string& pem) {
  const BioHandle first{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))};
  const BioHandle second{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))};
  Credential read{.certificate = X509Handle{PEM_read_bio_X509(first.get(), nullptr, nullptr, nullptr)},
                  .key = KeyHandle{PEM_read_bio_PrivateKey(second.get(), nullptr, nullptr, nullptr)}};
  const bool whole =
      read.certificate && read.key && X509_check_private_key(read.certificate.get(), read.key.get()) == 1;
  ERR_clear_error();
  if (!whole) return std::nullopt;
  return read;
}

std::string fingerprint_of(X509* certificate) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  X509_digest(certificate, EVP_sha256(), digest.data(), &length);
  std::string text;
  for (unsigned i = 0; i < length; ++i) text += std::format("{}{:02X}", i == 0 ? "" : ":", digest.at(i));
  return text;
}

bool is_address(const std::string& name) {
  const OctetsHandle address{a2i_IPADDRESS(name.c_str())};
  ERR_clear_error();
  return address != nullptr;
}

/// "DNS:kiosk.local,IP:192.168.1.20"
std::string alternative_names(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) {
    text += std::format("{}{}:{}", text.empty() ? "" : ",", is_address(name) ? "IP" : "DNS", name);
  }
  return text;
}

bool names_all(X509* certificate, const std::vector<std::string>& names) {
  return std::ranges::all_of(names, [&](const std::string& name) {
    if (is_address(name)) return X509_check_ip_asc(certificate, name.c_str(), 0) == 1;
    return X509_check_host(certificate, name.data(), name.size(), 0, nullptr) == 1;
  });
}

bool good_at(X509* certificate, std::time_t now) {
  auto later = now + kDaysLeft * kDay;
  return X509_cmp_time(X509_get0_notBefore(certificate), &now) < 0 &&
         X509_cmp_time(X509_get0_notAfter(certificate), &later) > 0;
}

void extend(X509* certificate, X509* issuer, int kind, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  const ExtensionHandle extension{X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str())};
  if (extension) X509_add_ext(certificate, extension.get(), -1);
}

void name_subject(X509* certificate, const std::string& name) {
  X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>(name.data()), static_cast<int>(name.size()), -1, 0);
}

/// A certificate that is not signed yet, with a new key; good from a day before `now`, for clocks that are behind.
Result<Credential> begin_certificate(const std::string& name, std::time_t now, long days) {
  Credential made{.certificate = X509Handle{X509_new()}, .key = KeyHandle{EVP_EC_gen("P-256")}};
  std::array<unsigned char, 16> serial{};
  if (!made.certificate || !made.key || RAND_bytes(serial.data(), serial.size()) != 1) {
    return fail(ErrorKind::io, "OpenSSL cannot make a certificate");
  }
  serial.front() &= 0x7F;
  const NumberHandle number{BN_bin2bn(serial.data(), serial.size(), nullptr)};
  auto* certificate = made.certificate.get();
  X509_set_version(certificate, X509_VERSION_3);
  BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
  X509_time_adj_ex(X509_getm_notBefore(certificate), -1, 0, &now);
  X509_time_adj_ex(X509_getm_notAfter(certificate), static_cast<int>(days), 0, &now);
  X509_set_pubkey(certificate, made.key.get());
  name_subject(certificate, name);
  return made;
}

Result<> sign(const Credential& certificate, EVP_PKEY* with) {
  if (X509_sign(certificate.certificate.get(), with, EVP_sha256()) == 0) {
    return fail(ErrorKind::io, "OpenSSL cannot sign a certificate");
  }
  return {};
}

Result<Credential> make_authority(std::time_t now) {
  auto made = begin_certificate("Koffietijd", now, kAuthorityDays);
  if (!made) return made;
  auto* certificate = made->certificate.get();
  X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
  extend(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
  extend(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign");
  extend(certificate, certificate, NID_subject_key_identifier, "hash");
  return sign(*made, made->key.get()).transform([&] { return *std::move(made); });
}

Result<Credential> make_certificate(const Credential& authority, const std::vector<std::string>& names,
                                    std::time_t now) {
  auto made = begin_certificate(names.front(), now, kCertificateDays);
  if (!made) return made;
  auto* certificate = made->certificate.get();
  auto* above = authority.certificate.get();
  X509_set_issuer_name(certificate, X509_get_subject_name(above));
  extend(certificate, above, NID_basic_constraints, "critical,CA:FALSE");
  extend(certificate, above, NID_key_usage, "critical,digitalSignature");
  extend(certificate, above, NID_ext_key_usage, "serverAuth");
  extend(certificate, above, NID_subject_key_identifier, "hash");
  extend(certificate, above, NID_authority_key_identifier, "keyid:always");
  extend(certificate, above, NID_subject_alt_name, alternative_names(names));
  return sign(*made, authority.key.get()).transform([&] { return *std::move(made); });
}

Result<> keep(const fs::path& file, const Credential& credential) {
  std::error_code ignored;
  fs::remove(file, ignored);
  return store::write_owner_file(file, pem_of(credential.key.get()) + pem_of(credential.certificate.get()));
}

/// What the file holds; nothing when there is none. Error corrupt when it holds something else.
Result<std::optional<Credential>> kept(const fs::path& file) {
  const auto text = store::read_owner_file(file);
  if (!text && text.error().kind == ErrorKind::not_found) return std::optional<Credential>{};
  if (!text) return std::unexpected{text.error()};
  auto read = read_credential(*text);
  if (!read) {
    return fail(ErrorKind::corrupt,
                std::format("{} holds no certificate with its key; remove it, and a new one is made", file.string()));
  }
  return read;
}

Result<Credential> authority_in(const fs::path& folder, std::time_t now) {
  auto found = kept(folder / kAuthorityFile);
  if (!found) return std::unexpected{found.error()};
  if (*found) return **std::move(found);
  auto made = make_authority(now);
  if (!made) return made;
  return keep(folder / kAuthorityFile, *made).transform([&] { return *std::move(made); });
}

Result<std::string> read_text(const fs::path& file) {
  std::ifstream source{file, std::ios::binary};
  if (!source) return fail(ErrorKind::not_found, "cannot read " + file.string());
  return std::string{std::istreambuf_iterator<char>{source}, {}};
}

}  // namespace

Result<Identity> load_identity(const fs::path& certificates, const fs::path& key) {
  const auto chain = read_text(certificates);
  if (!chain) return std::unexpected{chain.error()};
  const auto secret = read_text(key);
  if (!secret) return std::unexpected{secret.error()};
  const auto read = read_credential(*chain + "\n" + *secret);
  if (!read) {
    return fail(ErrorKind::invalid_input, std::format("{} and {} are no certificate and its private key, in PEM",
                                                      certificates.string(), key.string()));
  }
  return Identity{.certificates = *chain,
                  .key = *secret,
                  .fingerprint = fingerprint_of(read->certificate.get()),
                  .own_authority = false};
}

Result<Identity> own_identity(const fs::path& folder, const std::vector<std::string>& names, base::Instant now) {
  const auto seconds = seconds_of(now);
  const auto authority = authority_in(folder, seconds);
  if (!authority) return std::unexpected{authority.error()};
  auto found = kept(folder / kCertificateFile);
  if (!found) return std::unexpected{found.error()};
  const auto serves = [&](X509* certificate) {
    return names_all(certificate, names) && good_at(certificate, seconds) &&
           X509_check_issued(authority->certificate.get(), certificate) == X509_V_OK;
  };
  if (!*found || !serves((*found)->certificate.get())) {
    auto made = make_certificate(*authority, names, seconds);
    if (!made) return std::unexpected{made.error()};
    if (const auto stays = keep(folder / kCertificateFile, *made); !stays) return std::unexpected{stays.error()};
    *found = *std::move(made);
  }
  auto* certificate = (*found)->certificate.get();
  return Identity{.certificates = pem_of(certificate) + pem_of(authority->certificate.get()),
                  .key = pem_of((*found)->key.get()),
                  .fingerprint = fingerprint_of(certificate),
                  .own_authority = true};
}

}  // namespace kiosk::portal
