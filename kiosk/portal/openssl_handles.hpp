#pragma once

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace kiosk::portal {

/// Frees what OpenSSL made.
template <auto Free>
struct Freed {
  void operator()(auto* what) const { Free(what); }
};

using X509Handle = std::unique_ptr<X509, Freed<&X509_free>>;
using KeyHandle = std::unique_ptr<EVP_PKEY, Freed<&EVP_PKEY_free>>;
using BioHandle = std::unique_ptr<BIO, Freed<&BIO_free_all>>;
using NumberHandle = std::unique_ptr<BIGNUM, Freed<&BN_free>>;
using ExtensionHandle = std::unique_ptr<X509_EXTENSION, Freed<&X509_EXTENSION_free>>;
using OctetsHandle = std::unique_ptr<ASN1_OCTET_STRING, Freed<&ASN1_OCTET_STRING_free>>;

}  // namespace kiosk::portal
