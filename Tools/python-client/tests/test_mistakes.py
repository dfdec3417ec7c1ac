"""One call's mistake costs that call only: its arguments, its messages, its handler, whoever gives up waiting."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable
from typing import Any

from hansa_rpc import Call, Code, Kind, Options, Reason, RPCError
from hansa_rpc.flow import Budget
from hansa_rpc.frames import Call as CallFrame
from hansa_rpc.frames import Head, Message, Ping, Reset, Status, Window
from hansa_rpc.wire import Flag, StreamID, Type, method_hash
from tests.fake import STREAM, ConnectionCase

BAD_METADATA: list[Any] = [
    (("X-Trace", b"1"),),
    (("", b"1"),),
    (("k" * 129, b"1"),),
    (("schlüssel", b"1"),),
    (("\ud800", b"1"),),
    (("k", "text"),),
    (("k", None),),
    ((b"k", b"1"),),
    (("k", b"1", b"2"),),
    ("kv",),
    {"k": b"1"},
    (("k", bytes(8192)),),
    tuple(("k", b"") for _ in range(65)),
    tuple(("k", b"") for _ in range(300)),
    None,
    7,
]
BAD_OPTIONS: list[Options] = [
    *(Options(metadata=metadata) for metadata in BAD_METADATA),
    *(Options(timeout=timeout) for timeout in (math.nan, math.inf, 2.0**32, 0, -1.0)),
    Options(timeout="3"),  # type: ignore[arg-type]
    Options(priority=-1),
    Options(priority=4),
    Options(attempt=256),
    Options(attempt=1.5),  # type: ignore[arg-type]
    Options(trace=b"short"),
    Options(trace="0" * 25),  # type: ignore[arg-type]
]
BAD_MESSAGES: list[Any] = ["text", 7, [1, 2], bytes(4 * 1024 * 1024 + 1)]


class MistakesOfCallers(ConnectionCase):
    async def asyncSetUp(self) -> None:
        await super().asyncSetUp()
        self.other = self.call(Kind.SERVER_STREAMING)
        self.messages = 0

    async def others_go_on(self) -> None:
        """The call that was there before gets a message, and a new one gets the next stream of its slot."""
        self.assertFalse(self.transport.closed)
        self.assertEqual(self.sent(), [])
        self.receive(Message(b"still there"))
        self.assertEqual(await anext(self.other), b"still there")
        self.messages += 1
        fine = self.connection.begin("/a.B/C", Kind.UNARY, b"")
        [frame] = self.frames()
        self.assertEqual(frame.stream, int(StreamID(1, 0, self.messages)))
        self.receive(Message(b"ok", None, Type.REPLY), Flag.END, frame.stream)
        self.assertEqual(await fine.reply(), b"ok")

    async def refused(self, begin: Callable[[], Call]) -> None:
        with self.assertRaises((RPCError, TypeError, AttributeError)) as caught:
            begin()
        if isinstance(caught.exception, RPCError):
            self.assertTrue(caught.exception.not_processed)
        await self.others_go_on()

    async def test_what_cannot_be_sent_takes_no_stream(self) -> None:
        for options in BAD_OPTIONS:
            with self.subTest(options=options):
                await self.refused(lambda: self.connection.begin("/a.B/C", Kind.UNARY, b"", options))  # noqa: B023
        for message in BAD_MESSAGES:
            with self.subTest(message=str(message)[:20]):
                await self.refused(lambda: self.connection.begin("/a.B/C", Kind.UNARY, message))  # noqa: B023
        strange: list[Any] = [7, None, b"/a.B/C", "\ud800"]
        for method in strange:
            with self.subTest(method=method):
                await self.refused(lambda: self.connection.begin(method, Kind.UNARY, b""))  # noqa: B023
        await self.refused(lambda: self.connection.begin("/a.B/C", "unary", b""))  # type: ignore[arg-type]

    async def test_the_reason_is_said(self) -> None:
        for options, code, text in (
            (Options(metadata=(("X", b""),)), Code.INVALID_ARGUMENT, "the metadata key 'X' is not 1 to 128"),
            (Options(metadata=(("k", bytes(8192)),)), Code.INVALID_ARGUMENT, "8193 bytes of metadata, at most 8192"),
            (Options(timeout=math.nan), Code.INVALID_ARGUMENT, "a timeout of nan s"),
            (Options(timeout=-1), Code.DEADLINE_EXCEEDED, "a timeout of -1 s is over"),
        ):
            with self.assertRaises(RPCError) as caught:
                await self.connection.unary("/a.B/C", b"", options)
            self.assertEqual(caught.exception.code, code)
            self.assertIn(text, caught.exception.text)
        with self.assertRaises(RPCError) as caught:
            self.connection.begin("/a.B/C", Kind.UNARY, bytes(4 * 1024 * 1024 + 1))
        self.assertEqual(caught.exception.code, Code.RESOURCE_EXHAUSTED)

    async def test_what_may_be_said_at_most_is_sent(self) -> None:
        metadata = (("k" * 128, b""), *(("k", b"") for _ in range(62)), ("k", bytes(8192 - 128 - 63)))
        options = Options(2**32 / 1000 - 1, metadata, 3, True, 255, bytes(25))
        call = self.connection.begin("/a.B/C", Kind.UNARY, bytearray(b"abc"), options)  # type: ignore[arg-type]
        [sent] = self.sent()
        assert isinstance(sent, CallFrame)
        self.assertEqual((sent.message, sent.metadata, sent.attempt), (b"abc", metadata, 255))
        call.cancel()

    async def test_a_message_that_cannot_be_sent_takes_no_credit(self) -> None:
        call = self.call(Kind.BIDIRECTIONAL)
        credit = self.connection.send_credit
        for message in BAD_MESSAGES:
            with self.subTest(message=str(message)[:20]), self.assertRaises((RPCError, TypeError)):
                await call.send(message)
        self.assertEqual(self.connection.send_credit, credit)
        await call.send(b"fine")
        self.assertEqual(self.sent(), [Message(b"fine")])
        self.assertEqual(self.connection.send_credit, credit - 4 - 32)

    async def test_a_message_given_up_in_the_middle_ends_its_call(self) -> None:
        call = self.call(Kind.BIDIRECTIONAL)
        sending = asyncio.create_task(call.send(bytes(300_000)))
        await asyncio.sleep(0)
        with self.assertRaises(RuntimeError):
            call.finish()
        sending.cancel()
        with self.assertRaises(asyncio.CancelledError):
            await sending
        self.assertEqual(self.sent()[-1], Reset(Reason.CANCELLED, "a message was given up before its end"))
        self.assertEqual((await self.failure(call)).code, Code.CANCELLED)

    async def test_two_senders_of_a_call_take_turns(self) -> None:
        call = self.call(Kind.BIDIRECTIONAL)
        senders = [asyncio.create_task(call.send(bytes([number]) * 300_000)) for number in (1, 2)]
        await asyncio.sleep(0)
        self.receive(Window(600_000), stream=int(StreamID(1, 0, 1)))
        await asyncio.gather(*senders)
        data = b"".join(part.data for part in self.sent() if isinstance(part, Message))
        self.assertEqual(data, b"\1" * 300_000 + b"\2" * 300_000)

    async def test_who_gives_up_waiting_changes_nothing_for_others(self) -> None:
        waits: list[Callable[[], Any]] = [
            lambda: anext(self.other),
            self.other.head,
            self.other.reply,
            self.connection.ping,
            lambda: self.connection.closed,
            lambda: self.connection.unary("/a.B/C", b""),
        ]
        for wait in waits:
            with self.assertRaises(TimeoutError):
                await asyncio.wait_for(wait(), 0.001)
        pings = [payload for payload in self.sent() if isinstance(payload, Ping)]
        for ping in pings:
            self.receive(ping, Flag.END, 0)
        self.receive(Status(0), stream=int(StreamID(1, 0, 1)))  # too late
        self.messages = 1
        await self.others_go_on()

    async def test_a_call_that_ends_wrongly_frees_its_slot_only(self) -> None:
        call = self.call(Kind.UNARY)
        call.cancel(text="\0\ud800" + "ü" * 600)
        [reset] = self.sent()
        assert isinstance(reset, Reset)
        self.assertLessEqual(len(reset.text.encode()), 512)
        self.assertTrue(reset.text.endswith("ü"))
        again = self.call(Kind.UNARY)
        call.end(None)
        self.receive(Message(b"ok", None, Type.REPLY), Flag.END, int(StreamID(1, 0, 2)))
        self.assertEqual(await again.reply(), b"ok")

    async def test_calls_given_up_by_the_hundred_do_not_end_the_connection(self) -> None:
        for _ in range(500):
            self.connection.begin("/a.B/C", Kind.UNARY, b"").cancel()
        resets = [payload for payload in self.sent() if isinstance(payload, Reset)]
        self.assertEqual(len(resets), 190)
        self.connection._resets = Budget(1, 0.001)
        late = self.connection.begin("/a.B/C", Kind.UNARY, b"")
        [frame] = self.frames()
        self.assertEqual(frame.stream & 0x7FFF, 1 + 500 - 190, "the others keep their slots until their RESET is sent")
        late.cancel()
        self.assertEqual(self.sent(), [Reset(Reason.CANCELLED)])
        waiting = self.connection.begin("/a.B/C", Kind.SERVER_STREAMING, b"")
        stream = int(waiting.stream)
        waiting.cancel()
        self.sent()
        for _ in range(300):
            self.receive(Message(bytes(32_000)), stream=stream)  # late: it holds no credit of others
        self.receive(Status(0), stream=stream)
        self.assertFalse(self.transport.closed)
        await asyncio.sleep(0.01)
        self.assertIn(Reset(Reason.CANCELLED), self.sent())
        again = self.connection.begin("/a.B/C", Kind.UNARY, b"")
        self.assertEqual((again.stream.slot, again.stream.generation), (waiting.stream.slot, 3))

    async def test_deadlines_by_the_hundred_free_their_slots_at_once(self) -> None:
        for _ in range(500):
            self.connection.begin("/a.B/C", Kind.UNARY, b"").cancel(Reason.DEADLINE)
        self.sent()
        self.assertEqual(self.call(Kind.UNARY).stream.slot, 1)

    async def test_pings_by_the_hundred_take_turns(self) -> None:
        self.connection._ping_budget = Budget(2, 0.01)
        pings = [asyncio.create_task(self.connection.ping()) for _ in range(5)]
        await asyncio.sleep(0)
        self.assertEqual(len(self.sent()), 2)
        for _ in range(10):
            await asyncio.sleep(0.01)
            for payload in self.sent():
                self.receive(payload, Flag.END, 0)
        for ping in pings:
            ping.cancel()

    async def test_a_call_in_a_with_statement_ends_with_it(self) -> None:
        async with self.call(Kind.SERVER_STREAMING) as call:
            self.receive(Message(b"one"), stream=int(StreamID(1, 0, 1)))
            self.assertEqual(await anext(call), b"one")
        self.assertEqual(self.sent(), [Reset(Reason.CANCELLED)])

    async def test_a_lost_connection_wakes_everybody(self) -> None:
        call = self.call(Kind.BIDIRECTIONAL)
        self.connection.pause_writing()
        waiting = [
            asyncio.create_task(call.send(bytes(300_000))),
            asyncio.create_task(self.connection.ping()),
            asyncio.create_task(anext(self.other)),
        ]
        await asyncio.sleep(0)
        self.connection.connection_lost(None)
        for task in waiting:
            with self.assertRaises(RPCError):
                await asyncio.wait_for(task, 1)
        with self.assertRaises(RPCError):
            await self.connection.ping()


class MistakesOfHandlers(ConnectionCase):
    async def asyncSetUp(self) -> None:
        self.answer: Callable[[], Any] = lambda: b""

        async def method(request: bytes, call: CallFrame) -> bytes:
            result = self.answer()
            if isinstance(result, asyncio.Event):
                try:
                    await result.wait()
                except asyncio.CancelledError:
                    return b"does not care"
                return b"done"
            return result  # type: ignore[no-any-return]

        self.methods = {"/a.B/C": method}
        await super().asyncSetUp()
        self.generation = 0

    def serve(self) -> int:
        self.generation += 1
        stream = int(StreamID(0, 1, self.generation))
        self.receive(CallFrame(method_hash("/a.B/C")), Flag.END, stream)
        return stream

    async def status(self, answer: Callable[[], Any]) -> Status:
        self.answer = answer
        self.serve()
        await asyncio.sleep(0.001)
        [status] = self.sent()
        assert isinstance(status, Status), status
        return status

    async def test_whatever_a_handler_does_is_answered_and_ends_nothing_else(self) -> None:
        class Mute(Exception):
            def __str__(self) -> str:
                raise ValueError("no text")

        def fails(error: BaseException) -> Callable[[], Any]:
            def answer() -> Any:
                raise error

            return answer

        def spoiled(**fields: Any) -> Callable[[], Any]:
            error = RPCError(Code.NOT_FOUND, "gone")
            for name, value in fields.items():
                setattr(error, name, value)
            return fails(error)

        cases: list[tuple[Callable[[], Any], Code]] = [
            (lambda: None, Code.UNKNOWN),
            (lambda: "text", Code.UNKNOWN),
            (lambda: bytes(4 * 1024 * 1024 + 1), Code.RESOURCE_EXHAUSTED),
            (fails(ValueError("\0\ud800" * 4000)), Code.UNKNOWN),
            (fails(Mute()), Code.UNKNOWN),
            (fails(asyncio.CancelledError()), Code.CANCELLED),
            (fails(RPCError(Code.NOT_FOUND, "gone\0")), Code.NOT_FOUND),
            (fails(RPCError(Code.OK, "fine")), Code.UNKNOWN),
            (spoiled(metadata=(("X", b""),)), Code.INTERNAL),
            (spoiled(metadata=(("k", "text"),)), Code.INTERNAL),
            (spoiled(details="text"), Code.INTERNAL),
            (spoiled(details=bytes(20_000)), Code.NOT_FOUND),
        ]
        for number, (answer, code) in enumerate(cases):
            with self.subTest(number):
                status = await self.status(answer)
                self.assertEqual(status.code, code)
                self.assertLessEqual(len(status.text.encode()), 4096)
                self.assertFalse(self.transport.closed)
        self.answer = lambda: b"fine"
        self.serve()
        await asyncio.sleep(0.001)
        self.assertEqual(self.sent(), [Message(b"fine", None, Type.REPLY)])

    async def test_a_handler_that_does_not_care_for_the_end_does_not_answer_the_next_call(self) -> None:
        self.answer = asyncio.Event
        first = self.serve()
        await asyncio.sleep(0)
        self.receive(Reset(Reason.CANCELLED), stream=first)
        event = asyncio.Event()
        self.answer = lambda: event
        self.serve()
        await asyncio.sleep(0.001)
        self.assertEqual(self.sent(), [])
        event.set()
        await asyncio.sleep(0.001)
        self.assertEqual(self.sent(), [Message(b"done", None, Type.REPLY)])

    async def test_metadata_of_the_peer_costs_its_call_only(self) -> None:
        bad = [(("K", b""),), (("", b""),), (("k", b"v"),) * 65, (("k", bytes(8192)),)]
        for generation, metadata in enumerate(bad * 2, start=1):
            with self.subTest(generation):
                call, stream = self.call(Kind.UNARY), int(StreamID(0, 0, generation))
                self.receive(Head(metadata) if generation > len(bad) else Status(5, "no", b"", metadata), stream=stream)
                self.assertEqual((await self.failure(call)).code, Code.INTERNAL)
                self.assertEqual([type(payload) for payload in self.sent()], [Reset])
                theirs = int(StreamID(0, 1, generation))
                self.receive(CallFrame(method_hash("/a.B/C"), metadata=metadata), Flag.END, theirs)
                [status] = self.sent()
                assert isinstance(status, Status)
                self.assertEqual((status.code, status.not_processed), (Code.INVALID_ARGUMENT, True))
                self.assertFalse(self.transport.closed)

    async def test_status_of_an_unknown_code_is_unknown(self) -> None:
        call = self.call(Kind.UNARY)
        self.receive(Head((("k", b"v"),)), stream=STREAM)
        self.receive(Status(99, "strange"), stream=STREAM)
        self.assertEqual((await self.failure(call)).code, Code.UNKNOWN)
