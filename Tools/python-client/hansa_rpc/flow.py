"""Fragments and byte credit, as arithmetic. docs/protocol.md, "Messages and END" and "Credit"."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from .frames import Message, Reason
from .wire import Flag, Type

FRAGMENT = 32 * 1024
OVERHEAD = 32  # what a message takes of the credit beside its bytes


class CallFault(Exception):
    """The peer broke the rules of one call; the connection goes on."""

    def __init__(self, text: str, reason: Reason = Reason.PROTOCOL) -> None:
        super().__init__(text)
        self.reason = reason


class Assembly:
    """Puts the fragments of one direction of a call together."""

    def __init__(self, limit: int) -> None:
        self._limit, self._parts = limit, bytearray()
        self.total: int | None = None  # while a message is unfinished

    def add(self, part: Message, flags: Flag) -> bytes | None:
        """The message that this frame completes, if it does."""
        more = Flag.MORE in flags
        if (Flag.CONTINUES in flags) != (self.total is not None):
            raise CallFault("a fragment of no message" if self.total is None else "a message inside another")
        if (size := part.total or len(part.data)) > self._limit:
            raise CallFault(f"a message of {size} bytes, at most {self._limit}", Reason.FLOW)
        if self.total is None and not more:
            return part.data
        if self.total is None:
            self.total, self._parts = part.total, bytearray()
        self._parts += part.data
        if self.total is None or (len(self._parts) >= self.total if more else len(self._parts) != self.total):
            raise CallFault(f"fragments of {len(self._parts)} bytes for a message of {self.total}")
        if more:
            return None
        self.total = None
        return bytes(self._parts)


def fragments(message: bytes, kind: Type, flags: Flag) -> Iterator[tuple[Message, Flag]]:
    """The frames of a message that needs no credit; `flags` go on the last one."""
    if len(message) <= FRAGMENT:
        yield Message(message, type=kind), flags
        return
    for start in range(0, len(message), FRAGMENT):
        end = start + FRAGMENT
        more = Flag.MORE if end < len(message) else flags
        total = None if start else len(message)
        yield Message(message[start:end], total, kind), more | (Flag.CONTINUES if start else Flag.NONE)


def credit(part: Message, flags: Flag) -> int:
    """What a frame takes of the credit: MSG its bytes, and the first of a message the overhead."""
    if part.type is not Type.MSG or (not part.data and Flag.END in flags and Flag.CONTINUES not in flags):
        return 0
    return len(part.data) + (0 if Flag.CONTINUES in flags else OVERHEAD)


class ReceiveWindow:
    """What the peer may still send, and what was consumed and not yet given back."""

    def __init__(self, size: int) -> None:
        self.size, self.credit, self._owed = size, size, 0

    def receive(self, count: int) -> bool:
        """Takes credit for bytes that came; false when the peer had less."""
        self.credit -= count
        return self.credit >= 0

    def consume(self, count: int) -> int:
        """What to give back now: nothing until a quarter of the window is owed."""
        self._owed += count
        if self._owed * 4 < self.size:
            return 0
        granted, self._owed = self._owed, 0
        return self.grant(granted)

    def grant(self, count: int) -> int:
        self.credit += count
        return count


class Budget:
    """How many frames of a kind may go out within a time: the peer takes more for abuse and ends the connection."""

    def __init__(self, count: int, seconds: float) -> None:
        self._count, self._seconds = count, seconds
        self._taken: deque[float] = deque()  # when each of the last went out

    def take(self, now: float) -> float:
        """Takes one and returns 0, or returns how long there is none."""
        while self._taken and self._taken[0] + self._seconds <= now:
            self._taken.popleft()
        if len(self._taken) >= self._count:
            return self._taken[0] + self._seconds - now
        self._taken.append(now)
        return 0
