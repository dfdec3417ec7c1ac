// COpenSSL.h: the system's OpenSSL 3 as a Swift module, and its macros as functions.
//
// Swift cannot call function-like macros; each one we need is one static inline here, and nothing else.
#pragma once

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

// --- SSL_CTX ---

// SSL_CTX_set_min_proto_version: 1 on success.
static inline int copenssl_ctx_set_min_version(SSL_CTX *context, int version) {
    return (int)SSL_CTX_set_min_proto_version(context, version);
}

// SSL_CTX_set_max_proto_version: 1 on success.
static inline int copenssl_ctx_set_max_version(SSL_CTX *context, int version) {
    return (int)SSL_CTX_set_max_proto_version(context, version);
}

// SSL_CTX_set1_groups_list: key exchange groups by name, most wanted first; 1 on success.
static inline int copenssl_ctx_set_groups(SSL_CTX *context, const char *names) {
    return (int)SSL_CTX_set1_groups_list(context, names);
}

// SSL_CTX_set_mode with the modes of a connection over a moving write buffer.
static inline void copenssl_ctx_set_write_modes(SSL_CTX *context) {
    SSL_CTX_set_mode(context, SSL_MODE_AUTO_RETRY | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
}

// SSL_CTX_set_options with our fixed options: they are cast macros, which Swift does not import.
static inline void copenssl_ctx_set_safe_options(SSL_CTX *context) {
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
}

// SSL_CTX_set_session_cache_mode.
static inline void copenssl_ctx_set_session_cache_mode(SSL_CTX *context, int mode) {
    SSL_CTX_set_session_cache_mode(context, mode);
}

// SSL_CTX_set_read_ahead: one BIO read fills OpenSSL's whole record buffer.
static inline void copenssl_ctx_set_read_ahead(SSL_CTX *context) { SSL_CTX_set_read_ahead(context, 1); }

// SSL_CTX_add1_chain_cert: an intermediate certificate to send; takes its own reference; 1 on success.
static inline int copenssl_ctx_add_chain_certificate(SSL_CTX *context, X509 *certificate) {
    return (int)SSL_CTX_add1_chain_cert(context, certificate);
}

// SSL_CTX_set_tlsext_ticket_keys: the name and keys of the tickets that a server gives; 1 on success.
static inline int copenssl_ctx_set_ticket_keys(SSL_CTX *context, const unsigned char *keys, size_t count) {
    unsigned char copy[80];
    if (count != sizeof copy) return 0;
    for (size_t i = 0; i < sizeof copy; i++) copy[i] = keys[i];
    int result = (int)SSL_CTX_set_tlsext_ticket_keys(context, copy, sizeof copy);
    OPENSSL_cleanse(copy, sizeof copy);
    return result;
}

// --- BIO ---

// BIO_set_retry_read: no bytes now, ask again.
static inline void copenssl_bio_set_retry_read(BIO *bio) { BIO_set_retry_read(bio); }

// BIO_clear_retry_flags.
static inline void copenssl_bio_clear_retry(BIO *bio) { BIO_clear_retry_flags(bio); }

// BIO_get_mem_data: where the bytes of a memory BIO are; returns how many.
static inline long copenssl_bio_memory(BIO *bio, char **bytes) { return BIO_get_mem_data(bio, bytes); }

// --- X.509 and keys ---

// sk_X509_new_null: an empty list of certificates; NULL on failure.
static inline STACK_OF(X509) *copenssl_certificates_new(void) { return sk_X509_new_null(); }

// sk_X509_push: appends without taking a reference.
static inline void copenssl_certificates_push(STACK_OF(X509) *list, X509 *certificate) {
    (void)sk_X509_push(list, certificate);
}

// sk_X509_num.
static inline int copenssl_certificates_count(const STACK_OF(X509) *list) { return sk_X509_num(list); }

// sk_X509_value: a borrowed certificate.
static inline X509 *copenssl_certificates_get(const STACK_OF(X509) *list, int index) {
    return sk_X509_value(list, index);
}

// sk_X509_free: the list, not its certificates.
static inline void copenssl_certificates_free(STACK_OF(X509) *list) { sk_X509_free(list); }

// sk_GENERAL_NAME_num.
static inline int copenssl_general_name_count(const GENERAL_NAMES *names) { return sk_GENERAL_NAME_num(names); }

// sk_GENERAL_NAME_value.
static inline GENERAL_NAME *copenssl_general_name(const GENERAL_NAMES *names, int index) {
    return sk_GENERAL_NAME_value(names, index);
}

// The text of a GENERAL_NAME that is an IA5String (a URI or a DNS name): an anonymous union, read through its type.
static inline const ASN1_IA5STRING *copenssl_general_name_text(const GENERAL_NAME *name) {
    return (name->type == GEN_URI || name->type == GEN_DNS) ? name->d.ia5 : NULL;
}

// The bytes of a GENERAL_NAME that is an IP address.
static inline const ASN1_OCTET_STRING *copenssl_general_name_address(const GENERAL_NAME *name) {
    return name->type == GEN_IPADD ? name->d.iPAddress : NULL;
}

// X509_NAME_print_ex with the flags of RFC 2253, which are a composed macro.
static inline int copenssl_print_name(BIO *out, const X509_NAME *name) {
    return X509_NAME_print_ex(out, name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
}

// EVP_EC_gen("P-256"): a new key on P-256; NULL on failure.
static inline EVP_PKEY *copenssl_p256_key(void) { return EVP_EC_gen("P-256"); }

// X509V3_set_ctx_nodb after X509V3_set_ctx: the issuer and subject that extension texts refer to.
static inline void copenssl_extension_context(X509V3_CTX *context, X509 *issuer, X509 *subject) {
    X509V3_set_ctx(context, issuer, subject, NULL, NULL, 0);
    X509V3_set_ctx_nodb(context);
}
