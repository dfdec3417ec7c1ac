"""The ten frames as values, encoded and decoded. docs/protocol.md, "Frames". No state: connection.py has that."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import ClassVar, Self

from .wire import (
    DETAILS_BYTES,
    HEADER,
    IGNORABLE,
    MAXIMUM_CREDIT,
    MAXIMUM_PAYLOAD,
    REASON_TEXT_BYTES,
    STATUS_TEXT_BYTES,
    Fields,
    Flag,
    Metadata,
    Type,
    WireError,
    metadata_bytes,
    text_bytes,
)


class Reason(IntEnum):
    """Why a RESET."""

    CANCELLED, DEADLINE, PROTOCOL, FLOW, REFUSED, INTERNAL = range(1, 7)


@dataclass(frozen=True)
class Hello:
    type: ClassVar = Type.HELLO
    max_payload: int = MAXIMUM_PAYLOAD
    max_calls: int = 1024
    stream_window: int = 256 * 1024
    connection_window: int = 4 * 1024 * 1024
    keepalive_ms: int = 10_000
    name: str = ""
    version: int = 1
    features: int = 0

    def payload(self) -> bytes:
        numbers = (self.version, self.features, self.max_payload, self.max_calls)
        windows = (self.stream_window, self.connection_window, self.keepalive_ms)
        name = self.name.encode()
        return struct.pack("<4sHIIIIIIB", b"HNSA", *numbers, *windows, len(name)) + name

    @classmethod
    def parse(cls, fields: Fields, flags: Flag) -> Self:
        if fields.take(4, "HELLO") != b"HNSA":
            raise WireError("HELLO does not begin with HNSA")
        version = fields.number(2, "HELLO")
        if version != 1:
            raise WireError(f"version {version} of the protocol; this is version 1")
        features = fields.number(4, "HELLO")
        numbers = [fields.number(4, "HELLO") for _ in range(5)]
        if numbers[0] < MAXIMUM_PAYLOAD or max(numbers[2:4]) > MAXIMUM_CREDIT:
            raise WireError("a limit in HELLO is out of bounds")
        name = fields.text(fields.number(1, "HELLO"), "the name in HELLO")
        payload, calls, stream, connection, keepalive = numbers
        return cls(payload, calls, stream, connection, keepalive, name, version, features)  # later versions may append


@dataclass(frozen=True)
class Call:
    """The first frame of a call; its further fragments are Continuation."""

    type: ClassVar = Type.CALL
    method: int
    message: bytes = b""
    total: int | None = None
    timeout_ms: int = 0
    attempt: int = 0
    priority: int = 1
    idempotent: bool = False
    trace: bytes | None = None
    metadata: Metadata = ()

    def payload(self) -> bytes:
        bits = self.priority | self.idempotent << 2 | (self.trace is not None) << 3 | bool(self.metadata) << 4
        return b"".join(
            (
                struct.pack("<QIBB", self.method, self.timeout_ms, self.attempt, bits),
                self.trace or b"",
                metadata_bytes(self.metadata) if self.metadata else b"",
                b"" if self.total is None else struct.pack("<I", self.total),
                self.message,
            )
        )

    @classmethod
    def parse(cls, fields: Fields, flags: Flag) -> Call | Message:
        if flags & Flag.CONTINUES:
            return Message(fields.rest(), type=Type.CALL)
        method, timeout = fields.number(8, "CALL"), fields.number(4, "CALL")
        attempt, bits = fields.number(1, "CALL"), fields.number(1, "CALL")
        priority = bits & 3 if bits & 3 != 3 else 1
        trace = fields.take(25, "the trace of CALL") if bits & 8 else None
        metadata = fields.metadata() if bits & 16 else ()
        total = fields.number(4, "the length of a message") if flags & Flag.MORE else None
        return cls(method, fields.rest(), total, timeout, attempt, priority, bool(bits & 4), trace, metadata)


@dataclass(frozen=True)
class Message:
    """A message or a part of one: MSG, REPLY, and CALL with CONTINUES."""

    data: bytes
    total: int | None = None
    type: Type = Type.MSG

    def payload(self) -> bytes:
        return self.data if self.total is None else struct.pack("<I", self.total) + self.data

    @classmethod
    def parse(cls, fields: Fields, flags: Flag) -> Self:
        begins = Flag.MORE in flags and Flag.CONTINUES not in flags
        total = fields.number(4, "the length of a message") if begins else None
        return cls(fields.rest(), total)

    @classmethod
    def parse_reply(cls, fields: Fields, flags: Flag) -> Self:
        return replace(cls.parse(fields, flags), type=Type.REPLY)


@dataclass(frozen=True)
class Head:
    type: ClassVar = Type.HEAD
    metadata: Metadata

    def payload(self) -> bytes:
        return metadata_bytes(self.metadata)

    @classmethod
    def parse(cls, fields: Fields, flags: Flag) -> Self:
        return cls(fields.metadata())


@dataclass(frozen=True)
class Status:
    type: ClassVar = Type.STATUS
    code: int
    text: str = ""
    details: bytes = b""
    metadata: Metadata = ()
    not_processed: bool = False
    pushback_ms: int | None = None

    def payload(self) -> bytes:
        bits = self.not_processed | (self.pushback_ms is not None) << 1 | bool(self.metadata) << 2
        text = text_bytes(self.text, STATUS_TEXT_BYTES)
        details = self.details if len(self.details) <= DETAILS_BYTES else b""
        return b"".join(
            (
                bytes((self.code, bits)),
                b"" if self.pushback_ms is None else struct.pack("<I", self.pushback_ms),
                struct.pack("<H", len(text)),
                text,
                struct.pack("<I", len(details)),
                details,
                metadata_bytes(self.metadata) if self.metadata else b"",
            )
        )

    @classmethod
    def parse(cls, fields: Fields, flags: Flag) -> Self:
        code, bits = fields.number(1, "STATUS"), fields.number(1, "STATUS")
        pushback = fields.number(4, "the push-back") if bits & 2 else None
        text = fields.text(fields.number(2, "STATUS"), "the text of STATUS")
        details = fields.take(fields.number(4, "STATUS"), "the details of STATUS")
        return cls(code, text, details, fields.metadata() if bits & 4 else (), bool(bits & 1), pushback)


@dataclass(frozen=True)
class Reset:
    type: ClassVar = Type.RESET
    reason: int
    text: str = ""

    def payload(self) -> bytes:
        return bytes([self.reason]) + text_bytes(self.text, REASON_TEXT_BYTES)

    @classmethod
    def parse(cls, fields: Fields, flags: Flag) -> Self:
        return cls(fields.number(1, "RESET"), fields.text(None, "the text of RESET"))


@dataclass(frozen=True)
class Window:
    type: ClassVar = Type.WINDOW
    credit: int

    def payload(self) -> bytes:
        return struct.pack("<I", self.credit)

    @classmethod
    def parse(cls, fields: Fields, flags: Flag) -> Self:
        return cls(fields.number(4, "WINDOW"))


@dataclass(frozen=True)
class Ping:
    type: ClassVar = Type.PING
    data: bytes

    def payload(self) -> bytes:
        return self.data

    @classmethod
    def parse(cls, fields: Fields, flags: Flag) -> Self:
        return cls(fields.take(8, "PING"))


@dataclass(frozen=True)
class GoAway:
    type: ClassVar = Type.GOAWAY
    final: bool
    accepted: int
    grace_ms: int = 0
    text: str = ""

    def payload(self) -> bytes:
        numbers = struct.pack("<BQI", self.final, self.accepted, self.grace_ms)
        return numbers + text_bytes(self.text, REASON_TEXT_BYTES)

    @classmethod
    def parse(cls, fields: Fields, flags: Flag) -> Self:
        kind = fields.number(1, "GOAWAY")
        accepted, grace = fields.number(8, "GOAWAY"), fields.number(4, "GOAWAY")
        return cls(bool(kind), accepted, grace, fields.text(None, "the text of GOAWAY"))


Payload = Hello | Call | Head | Message | Status | Reset | Window | Ping | GoAway
PARSERS = {
    Type.HELLO: Hello.parse,
    Type.CALL: Call.parse,
    Type.HEAD: Head.parse,
    Type.MSG: Message.parse,
    Type.REPLY: Message.parse_reply,
    Type.STATUS: Status.parse,
    Type.RESET: Reset.parse,
    Type.WINDOW: Window.parse,
    Type.PING: Ping.parse,
    Type.GOAWAY: GoAway.parse,
}
ALLOWED = {Type.CALL: Flag(7), Type.MSG: Flag(7), Type.REPLY: Flag(7), Type.PING: Flag.END}
BOTH = Flag.END | Flag.MORE
OF_CONNECTION = {Type.HELLO, Type.PING, Type.GOAWAY}
ON_CONNECTION = OF_CONNECTION | {Type.WINDOW}


@dataclass(frozen=True)
class Frame:
    payload: Payload
    flags: Flag = Flag.NONE
    stream: int = 0
    metadata_fault: str | None = None  # what is wrong with the metadata that came

    def encode(self) -> bytes:
        payload = self.payload.payload()
        return HEADER.pack(len(payload) | self.payload.type << 24 | self.flags << 29, self.stream) + payload


def decode(type_number: int, flags: Flag, stream: int, data: bytes) -> Frame | None:
    """One frame; None when it is of a type that may be ignored."""
    if type_number not in PARSERS:
        if flags & IGNORABLE:
            return None
        raise WireError(f"frame type {type_number} is unknown")
    kind = Type(type_number)
    if flags & ~ALLOWED.get(kind, Flag.NONE) or flags & BOTH == BOTH:
        raise WireError(f"{kind.name} may not have flags {int(flags)}")
    belongs = kind in ON_CONNECTION if stream == 0 else kind not in OF_CONNECTION and stream >> 16 != 0
    if not belongs:
        raise WireError(f"{kind.name} on stream {stream}")
    fields = Fields(data)
    payload = PARSERS[kind](fields, flags)
    if kind is not Type.HELLO:
        fields.finish()
    return Frame(payload, flags, stream, fields.metadata_fault)


class FrameReader:
    """Cuts what arrives, in whatever pieces, into frames."""

    def __init__(self, maximum_payload: int = MAXIMUM_PAYLOAD) -> None:
        self._maximum, self._buffer = maximum_payload, bytearray()

    def feed(self, data: bytes) -> Iterator[Frame]:
        self._buffer += data
        start = 0
        try:
            while len(self._buffer) - start >= HEADER.size:
                first, stream = HEADER.unpack_from(self._buffer, start)
                length = first & 0xFF_FFFF
                if length > self._maximum:
                    raise WireError(f"a frame of {length} bytes, at most {self._maximum}")
                end = start + HEADER.size + length
                if end > len(self._buffer):
                    break
                body = bytes(self._buffer[start + HEADER.size : end])
                start = end
                if frame := decode(first >> 24 & 31, Flag(first >> 29), stream, body):
                    yield frame
        finally:
            del self._buffer[:start]
