"""TLS as Hansa wants it, and the peer's identity. docs/protocol.md, "TLS and identity"."""

from __future__ import annotations

import ssl

ALPN = "hansa/1"


class IdentityError(Exception):
    """The peer is not who it should be."""


def client_context(authority: str, certificate: str, key: str) -> ssl.SSLContext:
    """TLS 1.3 with both certificates. Names of hosts mean nothing here: `peer_identity` does."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_REQUIRED
    context.verify_flags |= ssl.VerifyFlags.VERIFY_X509_PARTIAL_CHAIN  # whatever is in the file is trusted
    context.load_verify_locations(authority)
    context.load_cert_chain(certificate, key)
    context.set_alpn_protocols([ALPN])
    return context


def peer_identity(connection: ssl.SSLObject | ssl.SSLSocket) -> str:
    """The peer's only URI name, a SPIFFE id."""
    if connection.selected_alpn_protocol() != ALPN:
        raise IdentityError(f"the peer does not speak {ALPN}")
    names = [str(entry[1]) for entry in (connection.getpeercert() or {}).get("subjectAltName", ()) if entry[0] == "URI"]
    if len(names) != 1 or not names[0].startswith("spiffe://"):
        raise IdentityError(f"the peer's certificate has {len(names)} URI names, and needs one SPIFFE id")
    return names[0]
