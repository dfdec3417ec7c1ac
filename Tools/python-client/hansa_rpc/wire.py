"""What frames are made of: header, stream ids, fields, metadata. docs/protocol.md, "Frames"."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum, IntFlag

HEADER = struct.Struct("<II")
MAXIMUM_PAYLOAD = 64 * 1024
MAXIMUM_CREDIT = 2**31 - 1
METADATA_ENTRIES, METADATA_BYTES, KEY_BYTES = 64, 8 * 1024, 128
STATUS_TEXT_BYTES, REASON_TEXT_BYTES, DETAILS_BYTES = 4 * 1024, 512, 16 * 1024
KEY_CHARACTERS = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789_.-")

Metadata = tuple[tuple[str, bytes], ...]


class WireError(Exception):
    """The peer broke the protocol in a way that ends the connection."""


class Type(IntEnum):
    HELLO, CALL, HEAD, MSG, REPLY, STATUS, RESET, WINDOW, PING, GOAWAY = range(1, 11)


class Flag(IntFlag):
    NONE, END, MORE, CONTINUES = 0, 1, 2, 4


IGNORABLE = Flag.CONTINUES  # the same bit, on types that this version does not know


@dataclass(frozen=True, slots=True)
class StreamID:
    """One use of one slot. `initiator` is 1 for the calls of the side that accepted the connection."""

    slot: int
    initiator: int
    generation: int

    def __int__(self) -> int:
        return self.slot | self.initiator << 15 | self.generation << 16

    @classmethod
    def of(cls, number: int) -> StreamID:
        return cls(number & 0x7FFF, number >> 15 & 1, number >> 16)


class Fields:
    """Takes fields from the front of a payload; a payload that ends inside one is the peer's error."""

    def __init__(self, data: bytes) -> None:
        self._data, self._position = data, 0
        self.metadata_fault: str | None = None  # costs the call that the metadata is of, not the connection

    def take(self, count: int, what: str) -> bytes:
        end = self._position + count
        if end > len(self._data):
            raise WireError(f"the payload ends inside {what}")
        taken, self._position = self._data[self._position : end], end
        return taken

    def number(self, size: int, what: str) -> int:
        return int.from_bytes(self.take(size, what), "little")

    def text(self, count: int | None, what: str) -> str:
        raw = self.rest() if count is None else self.take(count, what)
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            raise WireError(f"{what} is not UTF-8") from None
        if "\0" in text:
            raise WireError(f"{what} has a NUL")
        return text

    def rest(self) -> bytes:
        return self.take(len(self._data) - self._position, "the payload")

    def finish(self) -> None:
        if self._position != len(self._data):
            raise WireError("the payload goes on after its last field")

    def metadata(self) -> Metadata:
        """Metadata as it stands; `metadata_fault` says what is wrong with it."""
        entries: list[tuple[str, bytes]] = []
        for _ in range(self.number(1, "metadata")):
            key = self.take(self.number(1, "a metadata key"), "a metadata key")
            value = self.take(self.number(2, "a metadata value"), "a metadata value")
            if not 1 <= len(key) <= KEY_BYTES or not KEY_CHARACTERS.issuperset(key):
                self.metadata_fault = f"metadata key {key!r} is not 1 to {KEY_BYTES} of [a-z0-9_.-]"
            entries.append((key.decode(errors="replace"), value))
        if len(entries) > METADATA_ENTRIES:
            self.metadata_fault = f"{len(entries)} metadata entries, at most {METADATA_ENTRIES}"
        elif (size := sum(len(key) + len(value) for key, value in entries)) > METADATA_BYTES:
            self.metadata_fault = f"{size} bytes of metadata, at most {METADATA_BYTES}"
        return tuple(entries)


def metadata_bytes(metadata: Metadata) -> bytes:
    """Encodes metadata as it is: `arguments.checked_metadata` checks the limits."""
    parts = [bytes([len(metadata)])]
    for key, value in metadata:
        parts += [bytes([len(key)]), key.encode(), struct.pack("<H", len(value)), value]
    return b"".join(parts)


def text_bytes(text: str, limit: int) -> bytes:
    """Text as the peer accepts it: UTF-8 without NUL, cut between two characters."""
    raw = text.replace("\0", "\N{REPLACEMENT CHARACTER}").encode(errors="replace")
    return raw if len(raw) <= limit else raw[:limit].decode(errors="ignore").encode()


def method_hash(path: str) -> int:
    """FNV-1a-64 of `/package.Service/Method`."""
    value = 0xCBF29CE484222325
    for byte in path.encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFF_FFFF_FFFF_FFFF
    return value
