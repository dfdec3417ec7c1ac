"""One connection: HELLO, streams, the connection's credit, keepalive, drain. docs/protocol.md, "The connection"."""

from __future__ import annotations

import asyncio
import os
import ssl
from collections.abc import Mapping
from typing import cast

from .arguments import MESSAGE_LIMIT, Options, opening
from .call import Call, Kind
from .flow import Budget, ReceiveWindow, credit
from .frames import Call as CallFrame
from .frames import Frame, FrameReader, GoAway, Hello, Message, Payload, Ping, Reason, Reset, Window
from .served import Method, ServedCall
from .status import Code, RPCError
from .tls import IdentityError, peer_identity
from .wire import MAXIMUM_CREDIT, Flag, StreamID, WireError, method_hash

HELLO_SECONDS = 5.0
SHORTEST_KEEPALIVE_MS = 1000
RESETS, PINGS = (190, 30.0), (90, 10.0)  # so many in so many seconds: a tenth less than the peer takes for abuse


class Connection(asyncio.Protocol):
    """The connecting side. `await Connection.open(…)`, then `unary` or `begin`; end with `close`.

    `methods` are the unary methods that the peer may call back, by their path.
    """

    def __init__(self, settings: Hello | None = None, methods: Mapping[str, Method] | None = None) -> None:
        loop = asyncio.get_running_loop()
        self.settings, self.message_limit = settings or Hello(name="python"), MESSAGE_LIMIT
        self.peer = Hello()  # until the peer's HELLO came
        self.identity = ""  # of the peer, from its certificate
        self.send_credit = 0
        self.ready: asyncio.Future[None] = loop.create_future()
        self.closed: asyncio.Future[RPCError | None] = loop.create_future()
        self.goaway: GoAway | None = None
        # `ready` and `closed` are for waiting; whoever gives up waiting cancels them, and that changes nothing here.
        self._greeted = self._over = False
        self._loop, self._frames = loop, FrameReader(self.settings.max_payload)
        self._window = ReceiveWindow(self.settings.connection_window)
        self._calls: dict[int, Call] = {}  # by slot
        self._generations: dict[int, int] = {}  # by slot: the last one used
        self._begun = self._accepted = 0
        self._methods = {method_hash(path): method for path, method in (methods or {}).items()}
        self._served: dict[int, ServedCall] = {}
        self._served_generations: dict[int, int] = {}
        self._abandoned: set[Call] = set()  # over, and their RESET waits for its turn
        self._resets, self._ping_budget = Budget(*RESETS), Budget(*PINGS)
        self._pings: dict[bytes, asyncio.Future[None]] = {}
        self._writable = asyncio.Event()
        self._writable.set()
        self._heard = loop.time()
        self._keepalive: asyncio.Task[None] | None = None

    @classmethod
    async def open(
        cls,
        host: str,
        port: int,
        context: ssl.SSLContext,
        settings: Hello | None = None,
        methods: Mapping[str, Method] | None = None,
        expected_peer: str | None = None,
    ) -> Connection:
        """Connects; returns when calls can be made. `expected_peer` is the URI name that the server must have."""
        loop = asyncio.get_running_loop()
        transport, connection = await loop.create_connection(lambda: cls(settings, methods), host, port, ssl=context)
        try:
            connection.identity = peer_identity(transport.get_extra_info("ssl_object"))
            if expected_peer not in (None, connection.identity):
                raise IdentityError(f"the peer is {connection.identity}, not {expected_peer}")
        except IdentityError as error:
            connection.close(RPCError(Code.UNAUTHENTICATED, str(error)))
            raise
        try:
            async with asyncio.timeout(HELLO_SECONDS):
                await asyncio.shield(connection.ready)
        except TimeoutError:
            connection.fail("no HELLO came")
            raise
        except BaseException:
            connection.close()
            raise
        return connection

    # Calls.

    def begin(self, method: str, kind: Kind, request: bytes | None = None, options: Options = Options()) -> Call:
        """Starts a call. The request of a unary or server-streaming call goes with it.

        What cannot be sent raises here, before the call has a stream: other calls do not notice.
        """
        frames = opening(method, request, options, kind.uploads, self.message_limit)
        if self._over or self.goaway:
            raise RPCError.unsent(Code.UNAVAILABLE, "the connection takes no more calls")
        slot = next(slot for slot in range(len(self._calls) + 1) if slot not in self._calls)
        if slot >= self.peer.max_calls:
            raise RPCError.unsent(Code.RESOURCE_EXHAUSTED, f"all {slot} calls that the peer allows are open")
        stream = StreamID(slot, 0, self._generations.get(slot, 0) % 0xFFFF + 1)
        call = Call(self, kind, stream, self._begun + 1)
        data = b"".join(Frame(payload, flags, int(stream)).encode() for payload, flags in frames)
        self._begun, self._generations[slot], self._calls[slot] = call.ordinal, stream.generation, call
        self._transport.write(data)
        if options.timeout is not None:
            text = f"no answer within {options.timeout} s"
            call.timer = self._loop.call_later(options.timeout, call.cancel, Reason.DEADLINE, text)
        return call

    async def unary(self, method: str, request: bytes, options: Options = Options()) -> bytes:
        call = self.begin(method, Kind.UNARY, request, options)
        try:
            return await call.reply()
        finally:
            call.cancel()

    # What calls ask for.

    def send(self, payload: Payload, flags: Flag = Flag.NONE, stream: int = 0) -> None:
        self._transport.write(Frame(payload, flags, stream).encode())

    async def writable(self) -> None:
        await self._writable.wait()

    def consumed(self, count: int) -> None:
        """Gives bytes of MSG back to the connection, in large steps."""
        if credit := self._window.consume(count):
            self.send(Window(credit))

    def grant(self, count: int) -> None:
        self.send(Window(self._window.grant(count)))

    def abandon(self, call: Call, reset: Reset) -> None:
        """Sends RESET. After many it waits, and the call keeps its slot: others must not pay for those given up."""
        if self._over:
            return
        # A deadline that the peer keeps itself is no abuse.
        if reset.reason != Reason.DEADLINE and (delay := self._resets.take(self._loop.time())):
            self._abandoned.add(call)
            self._loop.call_later(delay, self.abandon, call, reset)
            return
        self.send(reset, stream=int(call.stream))
        if call in self._abandoned:
            self._abandoned.remove(call)
            self.forget(call)

    def forget(self, call: Call | ServedCall) -> None:
        if call in self._abandoned:
            return
        table: dict[int, Call] | dict[int, ServedCall] = self._served if call.stream.initiator else self._calls
        if table.get(call.stream.slot) is call:
            del table[call.stream.slot]
        self._close_if_drained()

    # The connection itself.

    async def ping(self) -> None:
        """Returns when the peer has answered."""
        if self._over:
            raise RPCError.unsent(Code.UNAVAILABLE, "the connection is closed")
        while delay := self._ping_budget.take(self._loop.time()):
            await asyncio.sleep(delay)
        data = os.urandom(8)
        waiting = self._pings[data] = self._loop.create_future()
        try:
            self.send(Ping(data))
            await waiting
        finally:
            self._pings.pop(data, None)

    def close(self, error: RPCError | None = None) -> None:
        """Ends every call and the connection."""
        if self._over:
            return
        self._over = True
        if not self.closed.done():
            self.closed.set_result(error)
        lost = error or RPCError(Code.UNAVAILABLE, "the connection was closed")
        if not self.ready.done():
            self.ready.set_exception(lost)
            self.ready.exception()  # nobody has to look at it
        for call in list(self._calls.values()):
            call.end(lost)
        for served in list(self._served.values()):
            served.end(lost)
        for waiting in self._pings.values():
            if not waiting.done():
                waiting.set_exception(lost)
        if self._keepalive:
            self._keepalive.cancel()
        self._writable.set()  # nobody waits for a peer that is gone
        self._transport.close()

    def fail(self, text: str) -> None:
        """The peer broke the protocol: says so and ends the connection."""
        self.send(GoAway(True, self._accepted, 0, text))
        self.close(RPCError(Code.UNAVAILABLE, f"the peer broke the protocol: {text}"))

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self.send(self.settings)

    def connection_lost(self, error: Exception | None) -> None:
        self.close(RPCError(Code.UNAVAILABLE, f"the connection was lost: {error or 'the peer closed it'}"))

    def pause_writing(self) -> None:
        self._writable.clear()

    def resume_writing(self) -> None:
        self._writable.set()

    def data_received(self, data: bytes) -> None:
        self._heard = self._loop.time()
        try:
            for frame in self._frames.feed(data):
                if not self._over:
                    self._receive(frame)
        except WireError as error:
            if not self._over:
                self.fail(str(error))

    def _receive(self, frame: Frame) -> None:
        payload = frame.payload
        if not self._greeted and not isinstance(payload, Hello) and not getattr(payload, "final", False):
            raise WireError(f"{payload.type.name} before HELLO")
        match payload:
            case Hello():
                self._receive_hello(payload)
            case Ping(data) if frame.flags & Flag.END:
                waiting = self._pings.pop(data, None)
                if waiting and not waiting.done():
                    waiting.set_result(None)
            case Ping():
                self.send(payload, Flag.END)
            case GoAway():
                self._receive_goaway(payload)
            case Window(credit) if frame.stream == 0:
                self.send_credit += credit
                if self.send_credit > MAXIMUM_CREDIT:
                    raise WireError("more than 2^31 bytes of credit")
                for call in self._calls.values():
                    call.notify()
            case _:
                self._receive_for_call(payload, frame.flags, StreamID.of(frame.stream), frame.metadata_fault)

    def _receive_hello(self, hello: Hello) -> None:
        if self._greeted:
            raise WireError("a second HELLO")
        self._greeted = True
        self.peer, self.send_credit = hello, hello.connection_window
        if not self.ready.done():
            self.ready.set_result(None)
        interval = max(SHORTEST_KEEPALIVE_MS, hello.keepalive_ms) / 1000
        self._keepalive = self._loop.create_task(self._keep_alive(interval))

    def _receive_goaway(self, goaway: GoAway) -> None:
        if goaway.accepted > (self.goaway.accepted if self.goaway else self._begun) and not goaway.final:
            raise WireError("GOAWAY accepts more calls than it may")
        self.goaway = goaway
        text = f"the peer ends the connection: {goaway.text}"
        for call in [call for call in self._calls.values() if call.ordinal > goaway.accepted]:
            call.end(RPCError.unsent(Code.UNAVAILABLE, text))
        if goaway.final:
            self.close(RPCError(Code.UNAVAILABLE, text))
        self._close_if_drained()

    def _close_if_drained(self) -> None:
        if self.goaway and not self._calls and not self._served:
            self.close()

    def _receive_for_call(self, payload: Payload, flags: Flag, stream: StreamID, fault: str | None) -> None:
        generations = self._served_generations if stream.initiator else self._generations
        open_call = (self._served if stream.initiator else self._calls).get(stream.slot)
        last = generations.get(stream.slot, 0)
        if isinstance(payload, CallFrame):
            if not stream.initiator or open_call or stream.generation != last % 0xFFFF + 1:
                raise WireError("a call on a stream that is not the next of its slot")
            return self._receive_call(payload, flags, stream, fault)
        if not last or 0 < (stream.generation - last) % 0x10000 < 0x8000:
            raise WireError(f"{payload.type.name} for a call that was never made")
        size = credit(payload, flags) if isinstance(payload, Message) else 0
        if not self._window.receive(size):
            raise WireError("more bytes than the connection has credit for")
        if open_call and stream.generation == last and open_call not in self._abandoned:
            if fault and isinstance(open_call, Call):
                open_call.cancel(Reason.PROTOCOL, fault)
            else:
                open_call.receive(payload, flags)
        else:
            self.consumed(size)  # late

    def _receive_call(self, call: CallFrame, flags: Flag, stream: StreamID, fault: str | None) -> None:
        if stream.slot >= self.settings.max_calls:
            raise WireError(f"slot {stream.slot} is over the limit of {self.settings.max_calls} calls")
        self._served_generations[stream.slot] = stream.generation
        self._accepted += 1
        served = self._served[stream.slot] = ServedCall(self, stream, call, self._methods.get(call.method))
        served.begin(flags, fault)

    async def _keep_alive(self, interval: float) -> None:
        while True:
            self.send(Ping(os.urandom(8)))
            await asyncio.sleep(interval)
            if self._loop.time() - self._heard > 3 * interval:
                return self.fail("the peer is silent")
