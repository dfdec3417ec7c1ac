"""One call as its caller sees it. docs/protocol.md, "Calls" and "Credit"."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Self

from .arguments import message_bytes
from .flow import FRAGMENT, OVERHEAD, Assembly, CallFault, ReceiveWindow, credit
from .frames import Head, Message, Payload, Reason, Reset, Status, Window
from .status import Code, RPCError
from .wire import MAXIMUM_CREDIT, Flag, Metadata, StreamID, Type, WireError

if TYPE_CHECKING:
    from .connection import Connection


class Kind(Enum):
    """The four kinds of call: who sends several messages."""

    UNARY = (False, False)
    SERVER_STREAMING = (False, True)
    CLIENT_STREAMING = (True, False)
    BIDIRECTIONAL = (True, True)

    @property
    def uploads(self) -> bool:
        return self.value[0]

    @property
    def downloads(self) -> bool:
        return self.value[1]


class Call:
    """A call begun with `Connection.begin`. Whoever waits for it gets an `RPCError` when it fails."""

    def __init__(self, connection: Connection, kind: Kind, stream: StreamID, ordinal: int) -> None:
        self.kind, self.stream, self.ordinal = kind, stream, ordinal
        self.metadata: Metadata | None = None  # of HEAD
        self.trailers: Metadata = ()  # of STATUS
        self.over = False
        self.timer: asyncio.TimerHandle | None = None
        self._connection = connection
        self._error: RPCError | None = None
        self._half_closed = not kind.uploads
        self._send_credit = connection.peer.stream_window
        self._window = ReceiveWindow(connection.settings.stream_window)
        self._assembly = Assembly(connection.message_limit)
        self._granted_ahead = False
        self._inbox: deque[tuple[bytes, int]] = deque()  # messages and the credit that each gives back
        self._unread = 0
        self._held = 0  # bytes of the connection's credit that came and were not given back
        self._began = False
        self._replied = False  # the only reply came, and STATUS follows
        self._changed = asyncio.Event()
        self._sending = asyncio.Lock()  # messages go out one after the other

    # What the application does.

    async def send(self, message: bytes) -> None:
        """Sends one message as fast as the callee's credit lets it. An error when the call is over.

        A message that cannot be sent changes nothing. One whose sending is given up after its first part ends the call.
        """
        message = message_bytes(message, self._connection.message_limit)
        async with self._sending:
            if self._half_closed:
                raise RuntimeError("this side of the call has ended")
            sent = 0
            try:
                while True:
                    sent = await self._send_part(message, sent)
                    await self._connection.writable()
                    if sent == len(message):
                        return
            except BaseException:
                if 0 < sent < len(message):
                    self.cancel(Reason.CANCELLED, "a message was given up before its end")
                raise

    async def _send_part(self, message: bytes, sent: int) -> int:
        """Sends as much of a message as there is credit for; how much is sent then."""
        flags, overhead = (Flag.CONTINUES, 0) if sent else (Flag.NONE, OVERHEAD)
        least = overhead + min(1, len(message))
        await self._until(lambda: self._credit() >= least)
        size = min(FRAGMENT, len(message) - sent, self._credit() - overhead)
        end = sent + size
        more = Flag.MORE if end < len(message) else Flag.NONE
        total = len(message) if more and not flags else None
        self._connection.send(Message(message[sent:end], total), flags | more, int(self.stream))
        self._send_credit -= size + overhead
        self._connection.send_credit -= size + overhead
        return end

    def finish(self) -> None:
        """Says that no more messages come from this side."""
        if self._sending.locked():
            raise RuntimeError("a message is being sent: wait for it first")
        if not self._half_closed and not self.over:
            self._half_closed = True
            self._connection.send(Message(b""), Flag.END, int(self.stream))

    def cancel(self, reason: Reason = Reason.CANCELLED, text: str = "") -> None:
        """Ends the call now, on both sides."""
        if not self.over:
            reason = Reason(reason)
            self._connection.abandon(self, Reset(reason, text))
            self.end(RPCError.of_reset(reason, text or f"this side ended the call: {reason.name.lower()}"))

    async def head(self) -> Metadata:
        """The metadata that the callee sent early; empty when its answer began without."""
        await self._until(lambda: self.metadata is not None or self._began)
        return self.metadata or ()

    async def reply(self) -> bytes:
        """The only answer of a unary or client-streaming call."""
        await self._until(lambda: self.over)
        if self._error:
            raise self._error
        return await anext(self)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        """Ends a call that its caller is done with: what it has not read holds credit of the whole connection."""
        self.cancel()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        while not self._inbox:
            if self.over:
                if self._error:
                    raise self._error
                raise StopAsyncIteration
            await self._changed.wait()
        message, taken = self._inbox.popleft()
        self._unread -= len(message) + OVERHEAD
        if not self.over:
            self._held -= taken
            self._grant(self._window.consume(taken))
            self._connection.consumed(taken)
            self._grant_ahead()
        return message

    async def _until(self, condition: Callable[[], bool]) -> None:
        while not condition():
            if self.over:
                raise self._error or RPCError(Code.CANCELLED, "the callee has ended the call")
            await self._changed.wait()

    # What the connection tells.

    def notify(self) -> None:
        self._changed.set()
        self._changed.clear()

    def end(self, error: RPCError | None) -> None:
        """The call is over; what was not read gives its credit back to the connection."""
        if self.over:
            return
        self.over, self._error = True, error
        if self.timer:
            self.timer.cancel()
        self._connection.consumed(max(0, self._held))
        self._connection.forget(self)
        self.notify()

    def receive(self, payload: Payload, flags: Flag) -> None:
        try:
            match payload:
                case Message():
                    self._receive_message(payload, flags)
                case Head(metadata):
                    if self.metadata is not None or self._began:
                        raise CallFault("HEAD twice or after a message")
                    self.metadata = metadata
                case Status():
                    self._receive_status(payload)
                case Reset(reason, text):
                    self.end(RPCError.of_reset(reason, text or "the callee reset the call"))
                case Window(granted):
                    self._send_credit += granted
                    if self._send_credit > MAXIMUM_CREDIT:
                        raise CallFault("more than 2^31 bytes of credit", Reason.FLOW)
                case _:
                    raise WireError(f"{payload.type.name} in a call of this side")
        except CallFault as fault:
            self.cancel(fault.reason, str(fault))
        self.notify()

    def _receive_message(self, part: Message, flags: Flag) -> None:
        streams = part.type is Type.MSG
        self._held += credit(part, flags)
        if streams != self.kind.downloads:
            raise CallFault(f"{part.type.name} in a {self.kind.name.lower()} call")
        if streams and not self._window.receive(credit(part, flags)):
            raise CallFault("more bytes than the stream has credit for", Reason.FLOW)
        if streams and Flag.END in flags:
            raise CallFault("END on a stream of replies")
        if self._replied:
            raise CallFault("a message after the reply")
        self._began = True
        message = self._assembly.add(part, flags)
        if message is None:
            return self._grant_ahead() if streams else None
        taken = len(message) + OVERHEAD if streams and not self._granted_ahead else 0
        self._granted_ahead = False
        self._unread += len(message) + OVERHEAD
        self._inbox.append((message, taken))
        self._replied = not streams
        if Flag.END in flags:
            self.end(None)

    def _receive_status(self, status: Status) -> None:
        self.trailers = status.metadata
        if status.code == Code.OK and not (self._replied or (self.kind.downloads and self._assembly.total is None)):
            raise CallFault("STATUS OK before the answer was complete")
        self.end(RPCError(status.code, status.text, status) if status.code else None)

    def _grant_ahead(self) -> None:
        """Grants an unfinished message whole: it must not wait for credit that its own consumption returns."""
        total = self._assembly.total
        if self.kind.downloads and total and not self._granted_ahead and self._unread * 4 <= self._window.size:
            self._granted_ahead = True
            self._grant(self._window.grant(total + OVERHEAD))
            self._held -= total + OVERHEAD
            self._connection.grant(total + OVERHEAD)

    def _grant(self, granted: int) -> None:
        if granted:
            self._connection.send(Window(granted), stream=int(self.stream))

    def _credit(self) -> int:
        return min(self._send_credit, self._connection.send_credit)
