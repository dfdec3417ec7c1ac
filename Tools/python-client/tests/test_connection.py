"""What a connection does with what its peer sends: docs/protocol.md, "What is wrong, and what follows"."""

from __future__ import annotations

from hansa_rpc import Code, Hello, Kind, RPCError
from hansa_rpc.frames import Call as CallFrame
from hansa_rpc.frames import GoAway, Head, Message, Payload, Ping, Reason, Reset, Status, Window
from hansa_rpc.wire import Flag, StreamID, Type
from tests.fake import STREAM, ConnectionCase

REPLY = Type.REPLY


class ConnectionTests(ConnectionCase):
    async def test_faults_of_a_call_reset_it_and_leave_the_connection(self) -> None:
        begun = (Message(b"a", 9), Flag.MORE)
        faults: list[tuple[Kind, list[tuple[Payload, Flag]]]] = [
            (Kind.UNARY, [(Message(b""), Flag.NONE)]),
            (Kind.UNARY, [(Message(b"", None, REPLY), Flag.NONE), (Message(b"", None, REPLY), Flag.END)]),
            (Kind.UNARY, [(Status(0), Flag.NONE)]),
            (Kind.UNARY, [(Head(()), Flag.NONE), (Head(()), Flag.NONE)]),
            (Kind.UNARY, [(Message(b"a", None, REPLY), Flag.CONTINUES | Flag.END)]),
            (Kind.UNARY, [(Message(b"a", 1, REPLY), Flag.MORE)]),
            (Kind.SERVER_STREAMING, [(Message(b"", None, REPLY), Flag.END)]),
            (Kind.SERVER_STREAMING, [(Message(b""), Flag.END)]),
            (Kind.SERVER_STREAMING, [(Message(b""), Flag.NONE), (Head(()), Flag.NONE)]),
            (Kind.SERVER_STREAMING, [begun, (Status(0), Flag.NONE)]),
            (Kind.SERVER_STREAMING, [begun, (Message(b"b"), Flag.NONE)]),
            (Kind.SERVER_STREAMING, [begun, (Message(b"b"), Flag.CONTINUES)]),
            (Kind.SERVER_STREAMING, [begun, (Message(bytes(9)), Flag.CONTINUES)]),
        ]
        for generation, (kind, frames) in enumerate(faults, start=1):
            with self.subTest(kind=kind, frames=frames):
                call = self.call(kind)
                for payload, flags in frames:
                    self.receive(payload, flags, int(StreamID(0, 0, generation)))
                self.assertEqual((await self.failure(call)).code, Code.INTERNAL)
                resets = [payload for payload in self.sent() if isinstance(payload, Reset)]
                self.assertEqual([reset.reason for reset in resets], [Reason.PROTOCOL])
                self.assertFalse(self.transport.closed)

    async def test_faults_of_the_connection_end_it_with_goaway(self) -> None:
        faults: list[tuple[Payload, Flag, int]] = [
            (Hello(), Flag.NONE, 0),
            (Message(b"", None, REPLY), Flag.END, int(StreamID(0, 0, 2))),
            (Head(()), Flag.NONE, int(StreamID(1, 0, 1))),
            (CallFrame(1), Flag.END, STREAM),
            (CallFrame(1), Flag.END, int(StreamID(0, 1, 2))),
            (CallFrame(1), Flag.END, int(StreamID(1024, 1, 1))),
            (GoAway(False, 2), Flag.NONE, 0),
            (Window(2**31 - 1), Flag.NONE, 0),
        ]
        for payload, flags, stream in faults:
            with self.subTest(payload=payload, stream=stream):
                await self.asyncSetUp()
                call = self.call(Kind.UNARY)
                self.receive(payload, flags, stream)
                self.assertEqual((await self.failure(call)).code, Code.UNAVAILABLE)
                self.assertEqual([payload.type.name for payload in self.sent()][-1], "GOAWAY")
                self.assertTrue(self.transport.closed)

    async def test_too_much_is_refused(self) -> None:
        call = self.call(Kind.SERVER_STREAMING)
        for _ in range(8):
            self.receive(Message(bytes(32768 - 32)))
        self.receive(Message(b""))
        with self.assertRaises(RPCError) as caught:
            while True:
                await anext(call)
        self.assertEqual(caught.exception.code, Code.RESOURCE_EXHAUSTED)
        self.assertIn(Reset(Reason.FLOW, "more bytes than the stream has credit for"), self.sent())
        long = self.call(Kind.UNARY)
        self.receive(Message(b"a", 2**22 + 1, REPLY), Flag.MORE, int(StreamID(0, 0, 2)))
        self.assertEqual((await self.failure(long)).code, Code.RESOURCE_EXHAUSTED)

    async def test_the_credit_of_the_documents_example(self) -> None:
        call = self.call(Kind.SERVER_STREAMING)
        self.receive(Message(bytes(32768), 200_000), Flag.MORE)
        self.assertEqual(self.sent(), [Window(200_032), Window(200_032)])
        for _ in range(5):
            self.receive(Message(bytes(32768)), Flag.CONTINUES | Flag.MORE)
        self.receive(Message(bytes(3_392)), Flag.CONTINUES)
        self.receive(Message(bytes(32768), 100_000), Flag.MORE)
        self.assertEqual(self.sent(), [])
        self.assertEqual(len(await anext(call)), 200_000)
        self.assertEqual(self.sent(), [Window(100_032), Window(100_032)])
        for _ in range(2):
            self.receive(Message(bytes(32768)), Flag.CONTINUES | Flag.MORE)
        self.receive(Message(bytes(1_696)), Flag.CONTINUES)
        self.assertEqual(len(await anext(call)), 100_000)

    async def test_what_is_late_is_ignored_and_its_credit_given_back(self) -> None:
        call = self.call(Kind.SERVER_STREAMING)
        call.cancel()
        self.sent()
        for _ in range(32):
            self.receive(Message(bytes(32768 - 32)))
        self.receive(Status(0))
        self.assertEqual(self.sent(), [Window(2**20)])
        self.assertFalse(self.transport.closed)

    async def test_a_reply_without_end_waits_for_its_status(self) -> None:
        call = self.call(Kind.UNARY)
        self.receive(Message(b"ok", None, REPLY))
        self.assertFalse(call.over)
        self.receive(Status(0, metadata=(("k", b"v"),)))
        self.assertEqual(await call.reply(), b"ok")
        self.assertEqual(call.trailers, (("k", b"v"),))
        failed = self.call(Kind.UNARY)
        self.receive(Message(b"ok", None, REPLY), stream=int(StreamID(0, 0, 2)))
        self.receive(Status(5), stream=int(StreamID(0, 0, 2)))
        self.assertEqual((await self.failure(failed)).code, Code.NOT_FOUND)

    async def test_pings_are_answered_and_unknown_answers_ignored(self) -> None:
        self.receive(Ping(b"12345678"), stream=0)
        self.receive(Ping(b"87654321"), Flag.END, 0)
        self.assertEqual(self.sent(), [Ping(b"12345678")])

    async def test_a_drain_tells_which_calls_were_not_processed(self) -> None:
        first, second = self.call(Kind.UNARY), self.call(Kind.UNARY)
        self.receive(GoAway(False, 1, 1000, "bye"), stream=0)
        self.assertTrue((await self.failure(second)).not_processed)
        self.receive(Message(b"ok", None, REPLY), Flag.END)
        self.assertEqual(await first.reply(), b"ok")
        self.assertTrue(self.transport.closed)

    async def test_calls_of_the_peer_are_unimplemented_unless_served(self) -> None:
        self.receive(CallFrame(1), Flag.END, int(StreamID(0, 1, 1)))
        [status] = self.sent()
        assert isinstance(status, Status)
        self.assertEqual((status.code, status.not_processed), (Code.UNIMPLEMENTED, True))
