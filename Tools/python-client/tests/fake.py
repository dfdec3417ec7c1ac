"""A connection whose peer is the test."""

from __future__ import annotations

import asyncio
import unittest
from collections.abc import Mapping
from typing import Any

from hansa_rpc import Call, Connection, Hello, Kind, RPCError
from hansa_rpc.frames import Frame, FrameReader, Payload
from hansa_rpc.served import Method
from hansa_rpc.wire import Flag, StreamID

STREAM = int(StreamID(0, 0, 1))


class FakeTransport(asyncio.Transport):
    def __init__(self) -> None:
        super().__init__()
        self.written = b""
        self.closed = False

    def write(self, data: Any) -> None:
        self.written += bytes(data)

    def close(self) -> None:
        self.closed = True


class ConnectionCase(unittest.IsolatedAsyncioTestCase):
    """Each test has a connection that has got its peer's HELLO."""

    methods: Mapping[str, Method] = {}

    async def asyncSetUp(self) -> None:
        self.transport, self.connection = FakeTransport(), Connection(methods=self.methods)
        self.connection.connection_made(self.transport)
        self.receive(Hello(), stream=0)
        await asyncio.sleep(0)  # its first ping
        self.sent()

    async def asyncTearDown(self) -> None:
        self.connection.close()
        self.connection.closed.cancel()

    def receive(self, payload: Payload, flags: Flag = Flag.NONE, stream: int = STREAM) -> None:
        self.connection.data_received(Frame(payload, flags, stream).encode())

    def frames(self) -> list[Frame]:
        data, self.transport.written = self.transport.written, b""
        return list(FrameReader().feed(data))

    def sent(self) -> list[Payload]:
        return [frame.payload for frame in self.frames()]

    def call(self, kind: Kind) -> Call:
        call = self.connection.begin("/a.B/C", kind, None if kind.uploads else b"")
        self.sent()
        return call

    async def failure(self, call: Call) -> RPCError:
        with self.assertRaises(RPCError) as caught:
            async for _ in call:
                pass
        return caught.exception
