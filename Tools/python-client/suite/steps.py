"""Cases that take several steps. The function of a case has its name, with `_` for `-` and `.`."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import uuid
from collections.abc import Callable
from typing import Any

from hansa_rpc import Call, Code, Connection, Hello, IdentityError, Kind, Options, RPCError
from hansa_rpc.frames import Call as CallFrame
from hansa_rpc.frames import Frame, GoAway, Message, Reason
from hansa_rpc.wire import Flag, StreamID, Type, method_hash

from .environment import SERVICE, Environment, begin, expect, messages, observe, unary
from .frames import RawPeer

FOREVER = 4_000_000_000
WINDOW = Hello().stream_window


def new_key() -> str:
    return uuid.uuid4().hex


async def failure(call: Call) -> RPCError:
    """How a call fails; what it still answers is read."""
    try:
        async for _ in call:
            pass
    except RPCError as error:
        return error
    raise AssertionError("the call ended OK")


def expect_code(error: RPCError, code: Code) -> None:
    expect(error.code == code, f"{error} instead of {code.name}")


async def parallel(environment: Environment) -> None:
    async with environment.connection() as connection:
        payloads = [messages().Payload(number=number, data=bytes(number)) for number in range(500)]
        replies = await asyncio.gather(*(unary(connection, "Echo", payload) for payload in payloads))
        expect(replies == payloads, "a reply went to another call")


async def cancel_unary(environment: Environment) -> None:
    key = new_key()
    async with environment.connection() as connection:
        call = begin(connection, "Hang", Kind.UNARY, messages().Key(key=key))
        await observe(connection, key, "STARTED")
        call.cancel()
        expect_code(await failure(call), Code.CANCELLED)
        await observe(connection, key, "CANCELLED")


async def cancel_stream(environment: Environment) -> None:
    key = new_key()
    async with environment.connection() as connection:
        request = messages().CountRequest(messages=FOREVER, bytes=1000, key=key)
        call = begin(connection, "Count", Kind.SERVER_STREAMING, request)
        for _ in range(10):
            await anext(call)
        call.cancel()
        await observe(connection, key, "ENDED")


async def cancel_upload(environment: Environment) -> None:
    key = new_key()
    async with environment.connection() as connection:
        options = Options(metadata=(("key", key.encode()),))
        call = begin(connection, "Gate", Kind.CLIENT_STREAMING, options=options)
        await call.send(messages().Payload(data=bytes(1000)).SerializeToString())
        call.cancel()
        expect_code(await failure(call), Code.CANCELLED)
        await unary(connection, "Release", messages().Key(key=key))


async def deadline_handler(environment: Environment) -> None:
    key = new_key()
    async with environment.connection() as connection:
        call = begin(connection, "Hang", Kind.UNARY, messages().Key(key=key), Options(timeout=0.1))
        expect_code(await failure(call), Code.DEADLINE_EXCEEDED)
        await observe(connection, key, "CANCELLED")


async def deadline_own_clock(environment: Environment) -> None:
    key = new_key()
    async with environment.connection() as connection:
        call = begin(connection, "Hang", Kind.UNARY, messages().Key(key=key), Options(timeout=3600))
        await observe(connection, key, "STARTED")
        call.cancel(Reason.DEADLINE)
        expect_code(await failure(call), Code.DEADLINE_EXCEEDED)
        await observe(connection, key, "CANCELLED")


async def slow_reader(environment: Environment) -> None:
    key, size, count = new_key(), 1024, 2000
    async with environment.connection() as connection:
        request = messages().CountRequest(messages=count, bytes=size, key=key)
        call = begin(connection, "Count", Kind.SERVER_STREAMING, request)
        await observe(connection, key, "STARTED")
        sent = -1
        while sent != (sent := await observe(connection, key, "UNSPECIFIED")) or sent == 0:
            await asyncio.sleep(0.1)  # until it sends no more
        expect(sent * size <= WINDOW, f"{sent} messages of {size} bytes went into a window of {WINDOW}")
        expect((await unary(connection, "Echo", messages().Payload(number=1))).number == 1, "no echo")
        numbers = [messages().Payload.FromString(reply).number async for reply in call]
        expect(numbers == list(range(count)), f"{len(numbers)} replies")


async def slow_handler(environment: Environment) -> None:
    key, size, count = new_key(), 1024, 2000
    async with environment.connection() as connection:
        call = begin(connection, "Gate", Kind.CLIENT_STREAMING, options=Options(metadata=(("key", key.encode()),)))
        payload, sent = messages().Payload(data=bytes(size)).SerializeToString(), 0

        async def upload() -> None:
            nonlocal sent
            for _ in range(count):
                await call.send(payload)
                sent += 1
            call.finish()

        task, before = asyncio.create_task(upload()), -1
        while before != sent or sent == 0:
            before = sent
            await unary(connection, "Echo", messages().Payload(number=1))
        expect(sent * size <= WINDOW, f"{sent} messages of {size} bytes went into a window of {WINDOW}")
        await unary(connection, "Release", messages().Key(key=key))
        reply = messages().Payload.FromString(await call.reply())
        await task
        expect(reply.number == count, f"{reply.number} requests reached the handler")


async def many_streams(environment: Environment) -> None:
    async with environment.connection() as connection:

        async def count() -> int:
            request = messages().CountRequest(messages=4, bytes=120_000)
            return len([reply async for reply in begin(connection, "Count", Kind.SERVER_STREAMING, request)])

        async with asyncio.timeout(60):
            counts = await asyncio.gather(*(count() for _ in range(64)))
        expect(counts == [4] * 64, f"replies: {counts}")


async def many_uploads(environment: Environment) -> None:
    async with environment.connection() as connection:
        payload = messages().Payload(data=bytes(120_000)).SerializeToString()

        async def upload() -> int:
            call = begin(connection, "Sum", Kind.CLIENT_STREAMING)
            for _ in range(4):
                await call.send(payload)
            call.finish()
            return int(messages().Payload.FromString(await call.reply()).number)

        async with asyncio.timeout(60):
            counts = await asyncio.gather(*(upload() for _ in range(64)))
        expect(counts == [4] * 64, f"requests: {counts}")


async def conversation(environment: Environment) -> None:
    async with environment.connection() as connection:
        call = begin(connection, "Chat", Kind.BIDIRECTIONAL)
        for number in range(100):
            payload = messages().Payload(number=number)
            await call.send(payload.SerializeToString())
            expect(messages().Payload.FromString(await anext(call)) == payload, f"another reply to {number}")
        call.finish()
        expect([reply async for reply in call] == [], "a reply too many")


async def call_back_parallel(environment: Environment) -> None:
    async with environment.connection() as connection:
        payloads = [messages().Payload(number=number) for number in range(50)]
        replies = await asyncio.gather(*(unary(connection, "CallBack", payload) for payload in payloads))
        expect(replies == payloads, "a reply went to another call")


async def call_back_unimplemented(environment: Environment) -> None:
    connection = await Connection.open(environment.host, environment.port, environment.context())
    call = begin(connection, "CallBack", Kind.UNARY, messages().Payload())
    expect_code(await failure(call), Code.UNIMPLEMENTED)
    connection.close()


@contextlib.asynccontextmanager
async def draining(environment: Environment, grace_ms: int) -> Any:
    """A connection to a server of its own, with a hanging call and its key; and what drains that server."""
    key = new_key()
    async with environment.connection() as control:
        port = (await unary(control, "Spawn", messages().Key())).number
        async with environment.connection(port) as connection:
            call = begin(connection, "Hang", Kind.UNARY, messages().Key(key=key))
            await observe(control, key, "STARTED")
            await unary(control, "Drain", messages().DrainRequest(port=port, grace_ms=grace_ms))
            async with asyncio.timeout(30):
                while not connection.goaway:
                    await asyncio.sleep(0.01)
            yield control, connection, call, key


async def drain(environment: Environment) -> None:
    async with draining(environment, 60_000) as (control, connection, call, key):
        expect(connection.goaway == GoAway(False, 1, 60_000, connection.goaway.text), f"{connection.goaway}")
        try:
            begin(connection, "Echo", Kind.UNARY, messages().Payload())
        except RPCError as error:
            expect(error.not_processed, f"{error}")
        await unary(control, "Release", messages().Key(key=key))
        await call.reply()
        async with asyncio.timeout(30):
            await asyncio.shield(connection.closed)


async def drain_grace_over(environment: Environment) -> None:
    async with draining(environment, 50) as (_, connection, call, _):
        expect_code(await failure(call), Code.UNAVAILABLE)
        async with asyncio.timeout(30):
            await asyncio.shield(connection.closed)


async def ping(environment: Environment) -> None:
    async with environment.connection() as connection:
        async with asyncio.timeout(30):
            for _ in range(20):
                await connection.ping()


# Below the client: bytes, records and handshakes.


def echo_call(number: int, slot: int = 0, generation: int = 1) -> bytes:
    request = messages().Payload(number=number).SerializeToString()
    stream = int(StreamID(slot, 0, generation))
    return Frame(CallFrame(method_hash(SERVICE + "Echo"), request), Flag.END, stream).encode()


def expect_echo(frame: Frame | None, number: int) -> None:
    expect(frame and frame.payload.type is Type.REPLY, f"{frame} instead of a reply")
    assert frame
    assert isinstance(frame.payload, Message)
    expect(messages().Payload.FromString(frame.payload.data).number == number, f"another reply to {number}")


def split(environment: Environment) -> None:
    peer = RawPeer(environment)
    for byte in Frame(Hello()).encode() + echo_call(1) + echo_call(2, generation=2):
        peer.send(bytes([byte]))
    expect_echo(peer.answer(), 1)
    expect_echo(peer.answer(), 2)
    peer.socket.close()


def coalesced(environment: Environment) -> None:
    peer = RawPeer(environment)
    peer.send(Frame(Hello()).encode() + b"".join(echo_call(slot, slot) for slot in range(100)))
    for slot in range(100):
        expect_echo(peer.answer(), slot)
    peer.socket.close()


def resumption(environment: Environment) -> None:
    context = environment.context()
    first = RawPeer(environment, context)
    first.send(Frame(Hello()).encode() + echo_call(1))
    expect_echo(first.answer(), 1)
    session = first.socket.session
    expect(session and session.has_ticket, "the server gave no ticket")
    first.socket.unwrap().close()
    second = RawPeer(environment, context, session)
    second.send(Frame(Hello()).encode() + echo_call(2))
    expect_echo(second.answer(), 2)
    expect(second.socket.session_reused, "the session was not resumed")
    second.socket.close()


def refused(environment: Environment, change: Callable[[ssl.SSLContext], None]) -> None:
    """With a changed context, the server ends the connection before its first frame."""
    context = environment.context()
    change(context)
    try:
        peer = RawPeer(environment, context)
        frame = peer.receive()
    except (ssl.SSLError, ConnectionError):
        return
    expect(frame is None, f"the server said {frame}")


def no_alpn(environment: Environment) -> None:
    refused(environment, lambda context: context.set_alpn_protocols(["h2"]))


def no_certificate(environment: Environment) -> None:
    bare = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    bare.check_hostname = False
    bare.load_verify_locations(environment.authority)
    bare.set_alpn_protocols(["hansa/1"])
    try:
        expect(RawPeer(environment, bare).receive() is None, "the server spoke to someone without a certificate")
    except (ssl.SSLError, ConnectionError):
        return


def tls_1_2(environment: Environment) -> None:
    def older(context: ssl.SSLContext) -> None:
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.maximum_version = ssl.TLSVersion.TLSv1_2

    refused(environment, older)


async def other_identity(environment: Environment) -> None:
    try:
        context, name = environment.context(), "spiffe://hansa.test/region/norway"
        await Connection.open(environment.host, environment.port, context, expected_peer=name)
    except IdentityError:
        return
    raise AssertionError("the client took one region for another")


async def not_tls(environment: Environment) -> None:
    reader, writer = await asyncio.open_connection(environment.host, environment.port)
    writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    async with asyncio.timeout(30):
        with contextlib.suppress(ConnectionError):
            expect(b"HNSA" not in await reader.read(), "the server spoke without TLS")
    writer.close()


def hello_never(environment: Environment) -> None:
    peer = RawPeer(environment)
    frame = peer.answer()
    expect(frame and isinstance(frame.payload, GoAway) and frame.payload.final, f"{frame} instead of GOAWAY")
    expect(peer.receive() is None, "the connection goes on")


async def ends_in_call(environment: Environment, beginning_of_frame: bytes) -> None:
    """A connection that ends while a handler runs cancels it."""
    key = new_key()
    request = messages().Key(key=key).SerializeToString()
    call = Frame(CallFrame(method_hash(SERVICE + "Hang"), request), Flag.END, int(StreamID(0, 0, 1)))
    async with environment.connection() as control:
        peer = await asyncio.to_thread(RawPeer, environment)
        peer.send(Frame(Hello()).encode() + call.encode() + beginning_of_frame)
        await observe(control, key, "STARTED")
        peer.socket.close()
        await observe(control, key, "CANCELLED")


async def close_in_call(environment: Environment) -> None:
    await ends_in_call(environment, b"")


async def close_in_frame(environment: Environment) -> None:
    await ends_in_call(environment, echo_call(1, 1)[:11])
