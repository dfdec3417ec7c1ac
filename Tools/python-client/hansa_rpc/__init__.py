"""A client of the Hansa RPC protocol, written from docs/protocol.md alone."""

from .arguments import Options
from .call import Call, Kind
from .connection import Connection
from .frames import Hello, Reason
from .status import Code, RPCError
from .tls import IdentityError, client_context, peer_identity

__all__ = [
    "Call",
    "Code",
    "Connection",
    "Hello",
    "IdentityError",
    "Kind",
    "Options",
    "RPCError",
    "Reason",
    "client_context",
    "peer_identity",
]
