// COpenSSL.h: the system's OpenSSL 3 as a Swift module, and its macros as functions.
//
// Swift cannot call function-like macros; each one we need is one static inline here, and nothing else.
#pragma once

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
