"""One call as its callee sees it: unary methods only. docs/protocol.md, "Calls"."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from .arguments import checked_metadata, message_bytes
from .flow import Assembly, CallFault, fragments
from .frames import Call as CallFrame
from .frames import Message, Payload, Reset, Status, Window
from .status import Code, RPCError
from .wire import Flag, StreamID, Type, WireError

if TYPE_CHECKING:
    from .connection import Connection

Method = Callable[[bytes, CallFrame], Awaitable[bytes]]


class ServedCall:
    """A call of the peer."""

    def __init__(self, connection: Connection, stream: StreamID, call: CallFrame, method: Method | None) -> None:
        self.stream = stream
        self._connection, self._call, self._method = connection, call, method
        self._assembly = Assembly(connection.message_limit)
        self._task: asyncio.Task[None] | None = None
        self._over = False

    def begin(self, flags: Flag, fault: str | None) -> None:
        if not self._method:
            text = f"no method with hash 0x{self._call.method:x} is served here"
            self._answer(Status(Code.UNIMPLEMENTED, text, not_processed=True))
        elif fault:
            self._answer(Status(Code.INVALID_ARGUMENT, fault, not_processed=True))
        elif not flags & (Flag.END | Flag.MORE):
            self._answer(Status(Code.INVALID_ARGUMENT, "the method needs its request in CALL"))
        else:
            self.receive(Message(self._call.message, self._call.total, Type.CALL), flags)

    def receive(self, payload: Payload, flags: Flag) -> None:
        match payload:
            case Message(type=Type.REPLY):
                raise WireError("REPLY in a call of its sender")
            case Message():
                try:
                    self._receive_message(payload, flags)
                except CallFault as fault:
                    self._connection.consumed(len(payload.data) if payload.type is Type.MSG else 0)
                    self._answer(Status(Code.INTERNAL, str(fault)))
            case Reset(_, text):
                self.end(RPCError(Code.CANCELLED, text))
            case Window():
                pass  # nothing here takes credit
            case _:
                raise WireError(f"{payload.type.name} in a call of its sender")

    def end(self, error: RPCError) -> None:
        """Nobody wants the answer any more."""
        self._over = True
        if self._task:
            self._task.cancel(str(error))
        self._connection.forget(self)

    def _receive_message(self, part: Message, flags: Flag) -> None:
        if part.type is Type.MSG or self._task or not flags & (Flag.END | Flag.MORE):
            raise CallFault("a unary call has one message, which ends with END")
        message = self._assembly.add(part, flags)
        if message is not None:
            self._task = asyncio.get_running_loop().create_task(self._run(message))

    async def _run(self, request: bytes) -> None:
        assert self._method
        try:
            async with asyncio.timeout(self._call.timeout_ms / 1000 or None):
                reply = message_bytes(await self._method(request, self._call), self._connection.message_limit, "reply")
        except asyncio.CancelledError:
            if self._over:
                raise
            return self._answer(Status(Code.CANCELLED, "the handler was cancelled"))
        except TimeoutError:
            return self._answer(Status(Code.DEADLINE_EXCEEDED, f"no answer within {self._call.timeout_ms} ms"))
        except RPCError as error:
            return self._answer_error(error)
        except Exception as error:
            return self._answer(Status(Code.UNKNOWN, f"the handler failed: {described(error)}"))
        if not self._over:  # a handler may not care that it was cancelled
            for part, flags in fragments(reply, Type.REPLY, Flag.END):
                self._connection.send(part, flags, int(self.stream))
            self._connection.forget(self)

    def _answer_error(self, error: RPCError) -> None:
        """Answers what a handler says; INTERNAL when that cannot be sent: the caller must not wait for ever."""
        try:
            metadata, details = checked_metadata(error.metadata), message_bytes(error.details, 2**32 - 1, "detail")
            status = Status(error.code or Code.UNKNOWN, str(error.text), details, metadata)
        except Exception as problem:
            status = Status(Code.INTERNAL, f"the handler's error cannot be sent: {described(problem)}")
        self._answer(status)

    def _answer(self, status: Status) -> None:
        if not self._over:
            self._connection.send(status, stream=int(self.stream))
            self._connection.forget(self)


def described(error: Exception) -> str:
    """An error's text; its type when it has none that can be had."""
    try:
        return str(error) or type(error).__name__
    except Exception:
        return type(error).__name__
