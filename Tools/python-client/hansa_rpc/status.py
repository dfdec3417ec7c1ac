"""How calls end: gRPC's codes, and the error that every failed call raises. docs/protocol.md, "Codes"."""

from __future__ import annotations

from enum import IntEnum
from typing import Self

from .frames import Reason, Status
from .wire import Metadata


class Code(IntEnum):
    OK, CANCELLED, UNKNOWN, INVALID_ARGUMENT, DEADLINE_EXCEEDED, NOT_FOUND, ALREADY_EXISTS = range(7)
    PERMISSION_DENIED, RESOURCE_EXHAUSTED, FAILED_PRECONDITION, ABORTED, OUT_OF_RANGE = range(7, 12)
    UNIMPLEMENTED, INTERNAL, UNAVAILABLE, DATA_LOSS, UNAUTHENTICATED = range(12, 17)


CODE_OF_RESET = {
    Reason.CANCELLED: Code.CANCELLED,
    Reason.DEADLINE: Code.DEADLINE_EXCEEDED,
    Reason.FLOW: Code.RESOURCE_EXHAUSTED,
    Reason.REFUSED: Code.UNAVAILABLE,
}


class RPCError(Exception):
    """A call that did not end OK."""

    def __init__(self, code: int, text: str, status: Status | None = None) -> None:
        self.code = Code(code) if code <= Code.UNAUTHENTICATED else Code.UNKNOWN
        self.text = text
        status = status or Status(code, text)
        self.details = status.details  # an encoded hansa.v1.Status
        self.metadata: Metadata = status.metadata
        self.not_processed = status.not_processed  # no handler saw the call
        self.pushback_ms = status.pushback_ms
        super().__init__(f"{self.code.name}: {text}")

    @classmethod
    def of_reset(cls, reason: int, text: str) -> Self:
        code = CODE_OF_RESET.get(Reason(reason), Code.INTERNAL) if reason in range(1, 7) else Code.INTERNAL
        return cls(code, text, Status(code, text, not_processed=reason == Reason.REFUSED))

    @classmethod
    def unsent(cls, code: Code, text: str) -> Self:
        """A call that no handler saw."""
        return cls(code, text, Status(code, text, not_processed=True))
