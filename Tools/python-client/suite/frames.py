"""Cases that are frames, byte by byte, over a blocking socket: what goes out, what must come back."""

from __future__ import annotations

import contextlib
import dataclasses
import socket
import ssl
from collections.abc import Iterator
from typing import Any

from hansa_rpc import Hello
from hansa_rpc.frames import Call, Frame, FrameReader, GoAway, Head, Message, Ping, Reset, Status, Window
from hansa_rpc.wire import HEADER, Flag, Type, method_hash

from .calls import metadata, octets
from .environment import SERVICE, Environment, expect

SECONDS = 30


class RawPeer:
    """A TLS connection that says whatever a case wants."""

    def __init__(self, environment: Environment, context: ssl.SSLContext | None = None, session: Any = None) -> None:
        tcp = socket.create_connection((environment.host, environment.port), timeout=SECONDS)
        tcp.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket = (context or environment.context()).wrap_socket(tcp, session=session)
        self.socket.settimeout(SECONDS)
        self._reader = FrameReader()
        self._frames: Iterator[Frame] = iter(())

    def send(self, data: bytes) -> None:
        """Sends what it can: the server may have ended the connection before the last byte."""
        with contextlib.suppress(BrokenPipeError, ConnectionResetError, ssl.SSLError):
            self.socket.sendall(data)

    def receive(self) -> Frame | None:
        """The next frame; None at the end of the connection."""
        while True:
            if frame := next(self._frames, None):
                return frame
            try:
                data = self.socket.recv(1 << 16)
            except (ConnectionResetError, ssl.SSLEOFError):
                return None
            if not data:
                return None
            self._frames = self._reader.feed(data)

    def answer(self) -> Frame | None:
        """The next frame that is not about the connection's own life: pings are answered, credit is passed over."""
        while frame := self.receive():
            if isinstance(frame.payload, Ping) and not frame.flags:
                self.send(Frame(frame.payload, Flag.END).encode())
            elif not isinstance(frame.payload, Hello | Window | Ping):
                return frame
        return None

    def barrier(self, data: bytes = b"barrier!") -> None:
        """Returns when everything that was sent has been handled; an error when the connection ends before."""
        self.send(Frame(Ping(data)).encode())
        while frame := self.receive():
            if frame.payload == Ping(data) and frame.flags:
                return
        raise ConnectionError("the connection ended")


def stream_number(text: str) -> int:
    """`slot.generation`, with an `a` at the end for streams of the accepting side."""
    slot, generation = text.rstrip("a").split(".")
    return int(slot) | (0x8000 if text.endswith("a") else 0) | int(generation) << 16


def flags_of(text: str) -> Flag:
    flags = Flag.NONE
    for name in text.split():
        flags |= Flag[name]
    return flags


def encode(step: dict[str, Any]) -> bytes:
    """The bytes of a frame as the list of cases writes it."""
    if "bytes" in step:
        return octets(step["bytes"])
    flags, stream = flags_of(step.get("flags", "")), stream_number(step["stream"]) if "stream" in step else 0
    data, total = octets(step.get("message", "")), step.get("total")
    match step["frame"]:
        case "CALL" if Flag.CONTINUES not in flags:
            call = Call(method_hash(SERVICE + step["method"]), data, total, metadata=metadata(step.get("metadata", [])))
            frame = bytearray(Frame(call, flags, stream).encode())
            frame[HEADER.size + 13] = step.get("bits", frame[HEADER.size + 13])
            return bytes(frame)
        case "CALL" | "MSG" | "REPLY" as name:
            return Frame(Message(data, total, Type[name]), flags, stream).encode()
        case "HELLO":
            return Frame(Hello()).encode()
        case "HEAD":
            return Frame(Head(()), flags, stream).encode()
        case "RESET":
            return Frame(Reset(step["reason"]), flags, stream).encode()
        case "WINDOW":
            return Frame(Window(step["credit"]), flags, stream).encode()
        case "PING":
            return Frame(Ping(octets(step["data"])), flags).encode()
        case "GOAWAY":
            return Frame(GoAway(step["final"], step["accepted"])).encode()
    raise ValueError(f"no frame {step['frame']}")


def unrolled(steps: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The steps without repetitions: `$` in a stream counts them from 0, `#` from 1."""
    for step in steps:
        for number in range(step.get("times", 0)):
            for inner in step["each"]:
                stream = inner.get("stream", "").replace("$", str(number)).replace("#", str(number + 1))
                changed = {**inner, "stream": stream} if stream else dict(inner)
                if "each" in changed:
                    changed["each"] = [
                        {**deep, "stream": deep["stream"].replace("$", str(number))} for deep in changed["each"]
                    ]
                yield from unrolled([changed])
        if "times" not in step:
            yield step


def hello(case: dict[str, Any]) -> bytes:
    wanted = case.get("hello", {})
    if wanted is None:
        return b""
    appended = octets(wanted.get("append", ""))
    limits = {name: value for name, value in wanted.items() if name != "append"}
    encoded = Frame(dataclasses.replace(Hello(name="raw"), **limits)).encode()[HEADER.size :] + appended
    return HEADER.pack(len(encoded) | Type.HELLO << 24, 0) + encoded


def run(case: dict[str, Any], environment: Environment) -> None:
    peer = RawPeer(environment)
    expected = iter(case["expect"])
    peer.send(hello(case))
    pending = b""
    for step in unrolled(case["send"]):
        if step.get("frame") == "BARRIER":  # what was sent is answered before the rest goes
            peer.send(pending)
            pending = b""
            compare(peer.answer(), next(expected))
        else:
            pending += encode(step)
    peer.send(pending)
    for wanted in expected:
        compare(peer.answer(), wanted)
    if case["closed"]:
        while frame := peer.receive():
            expect(not isinstance(frame.payload, Message | Status), f"a frame after the end: {frame}")
    else:
        peer.barrier()
    peer.socket.close()


def compare(frame: Frame | None, wanted: dict[str, Any]) -> None:
    expect(frame, f"the connection ended instead of {wanted}")
    assert frame
    payload = frame.payload
    expect(payload.type.name == wanted["frame"], f"{payload} instead of {wanted}")
    if "stream" in wanted:
        expect(frame.stream == stream_number(wanted["stream"]), f"stream {frame.stream:08x} instead of {wanted}")
    match payload:
        case Message(data):
            expect("message" not in wanted or data == octets(wanted["message"]), f"{data.hex()} instead of {wanted}")
            expect(frame.flags == flags_of(wanted.get("flags", "")), f"flags {frame.flags!r} instead of {wanted}")
        case Status(code):
            expect(code == wanted["code"], f"{payload} instead of {wanted}")
        case GoAway(final, text=text):
            expect(final == wanted["final"] and (text or not final), f"{payload} instead of {wanted}")
