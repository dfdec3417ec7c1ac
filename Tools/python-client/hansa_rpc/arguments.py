"""What callers give, checked before anything is sent: a mistake costs its own call only. docs/protocol.md, "Limits"."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from .flow import fragments
from .frames import Call as CallFrame
from .frames import Payload
from .status import Code, RPCError
from .wire import KEY_BYTES, KEY_CHARACTERS, METADATA_BYTES, METADATA_ENTRIES, Flag, Metadata, Type, method_hash

MESSAGE_LIMIT = 4 * 1024 * 1024
LONGEST_TIMEOUT_MS = 2**32 - 1
TRACE_BYTES = 25


@dataclass(frozen=True)
class Options:
    """What a call says about itself."""

    timeout: float | None = None
    metadata: Metadata = ()
    priority: int = 1
    idempotent: bool = False
    attempt: int = 0
    trace: bytes | None = None


def message_bytes(message: bytes, limit: int, what: str = "message") -> bytes:
    """A message as it can be sent. A `TypeError` when it is not bytes."""
    if not isinstance(message, bytes | bytearray | memoryview):
        raise TypeError(f"a {what} is bytes, not {type(message).__name__}")
    if (size := memoryview(message).nbytes) > limit:
        raise RPCError.unsent(Code.RESOURCE_EXHAUSTED, f"the {what} has {size} bytes, at most {limit}")
    return bytes(message)


def checked_metadata(metadata: Metadata) -> Metadata:
    """Metadata that the peer accepts, so that a mistake is refused here, before anything is sent."""
    entries: list[tuple[str, bytes]] = []
    for entry in metadata:
        if not isinstance(entry, tuple | list) or len(entry) != 2:
            raise TypeError(f"metadata has pairs of a key and a value, not {entry!r}")
        key, value = entry
        if not isinstance(key, str):
            raise TypeError(f"a metadata key is a str, not {type(key).__name__}")
        if not isinstance(value, bytes | bytearray | memoryview):
            raise TypeError(f"the value of the metadata key {key!r} is bytes, not {type(value).__name__}")
        if not 1 <= len(key) <= KEY_BYTES or not KEY_CHARACTERS.issuperset(key.encode(errors="replace")):
            raise invalid(f"the metadata key {key!r} is not 1 to {KEY_BYTES} of [a-z0-9_.-]")
        entries.append((key, bytes(value)))
        if len(entries) > METADATA_ENTRIES:
            raise invalid(f"more than {METADATA_ENTRIES} metadata entries")
    if (size := sum(len(key) + len(value) for key, value in entries)) > METADATA_BYTES:
        raise invalid(f"{size} bytes of metadata, at most {METADATA_BYTES}")
    return tuple(entries)


def opening(
    method: str, request: bytes | None, options: Options, uploads: bool, limit: int = MESSAGE_LIMIT
) -> list[tuple[Payload, Flag]]:
    """The frames that begin a call; an error when it cannot be made as its caller says."""
    if not isinstance(method, str):
        raise TypeError(f"a method is named by a str, not {type(method).__name__}")
    try:
        number = method_hash(method)
    except UnicodeEncodeError as error:
        raise invalid(f"the method {method!r} is not text: {error.reason}") from None
    frame = CallFrame(
        number,
        timeout_ms=timeout_ms(options.timeout),
        attempt=whole(options.attempt, 255, "attempt"),
        priority=whole(options.priority, 3, "priority"),
        idempotent=bool(options.idempotent),
        trace=trace_bytes(options.trace),
        metadata=checked_metadata(options.metadata),
    )
    if request is None:
        return [(frame, Flag.NONE)]
    first, *others = fragments(message_bytes(request, limit, "request"), Type.CALL, Flag.NONE if uploads else Flag.END)
    part, flags = first
    return [(replace(frame, message=part.data, total=part.total), flags), *others]


def timeout_ms(timeout: float | None) -> int:
    """A timeout as CALL says it: 0 for none."""
    if timeout is None:
        return 0
    if isinstance(timeout, bool) or not isinstance(timeout, int | float):
        raise TypeError(f"a timeout is a number of seconds, not {type(timeout).__name__}")
    if math.isnan(timeout) or timeout * 1000 > LONGEST_TIMEOUT_MS:
        raise invalid(f"a timeout of {timeout} s, at most {LONGEST_TIMEOUT_MS / 1000}")
    if timeout <= 0:
        raise RPCError.unsent(Code.DEADLINE_EXCEEDED, f"a timeout of {timeout} s is over before the call begins")
    return max(1, round(timeout * 1000))


def whole(number: int, most: int, what: str) -> int:
    """A whole number from 0 on."""
    if not isinstance(number, int):
        raise TypeError(f"the {what} is an int, not {type(number).__name__}")
    if not 0 <= number <= most:
        raise invalid(f"the {what} is {number}, not 0 to {most}")
    return int(number)


def trace_bytes(trace: bytes | None) -> bytes | None:
    """The trace of a call as CALL has it."""
    if trace is None:
        return None
    if len(raw := message_bytes(trace, 2**16, "trace")) != TRACE_BYTES:
        raise invalid(f"a trace of {len(raw)} bytes, not {TRACE_BYTES}")
    return raw


def invalid(text: str) -> RPCError:
    """The error of a call that nobody saw because its caller said something that may not be said."""
    return RPCError.unsent(Code.INVALID_ARGUMENT, text)
