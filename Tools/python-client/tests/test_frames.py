"""Frames are read and written as docs/protocol.md shows them."""

from __future__ import annotations

import struct
import unittest

from hansa_rpc.frames import (
    Call,
    Frame,
    FrameReader,
    GoAway,
    Head,
    Hello,
    Message,
    Payload,
    Ping,
    Reset,
    Status,
    Window,
)
from hansa_rpc.wire import Flag, StreamID, Type, WireError, method_hash
from tests.document import shown

FIRST, THIRD, THEIRS = (int(StreamID(*parts)) for parts in ((0, 0, 1), (3, 0, 2), (0, 1, 1)))
CHECK, WATCH = method_hash("/hansa.v1.Health/Check"), method_hash("/hansa.v1.Health/Watch")
METADATA = (("tenant", b"acme"), ("k", b"\x00\xff"))
TRACE = struct.pack("<QQQB", 0x0AF7651916CD43DD, 0x8448EB211C80319C, 0xB7AD6B7169203331, 1)
END, MORE, CONTINUES, NONE = Flag.END, Flag.MORE, Flag.CONTINUES, Flag.NONE
PINGED = Ping(bytes(range(1, 9)))


def message(data: bytes, kind: Type = Type.MSG, total: int | None = None) -> Message:
    return Message(data, total, kind)


VECTORS: dict[str, tuple[Payload, Flag, int]] = {
    "HELLO": (Hello(name="uk"), NONE, 0),
    "CALL, unary": (Call(CHECK, timeout_ms=2000, idempotent=True), END, FIRST),
    "CALL, no message yet": (Call(WATCH), NONE, THIRD),
    "CALL, first of several, with all fields": (
        Call(CHECK, b"abc", 40000, 250, 1, 2, True, TRACE, METADATA),
        MORE,
        THIRD,
    ),
    "CALL, by the accepting side": (Call(CHECK, b"\n\0"), END, THEIRS),
    "CALL, middle": (message(b"def", Type.CALL), CONTINUES | MORE, THIRD),
    "CALL, last": (message(b"ghi", Type.CALL), CONTINUES | END, THIRD),
    "HEAD": (Head(METADATA), NONE, FIRST),
    "HEAD, empty": (Head(()), NONE, FIRST),
    "MSG, whole": (message(b"\x08\x01"), NONE, FIRST),
    "MSG, empty message": (message(b""), NONE, FIRST),
    "MSG, first of several": (message(b"abc", total=40000), MORE, FIRST),
    "MSG, middle": (message(b"def"), CONTINUES | MORE, FIRST),
    "MSG, last": (message(b"ghi"), CONTINUES, FIRST),
    "MSG, END alone": (message(b""), END, FIRST),
    "REPLY, whole": (message(b"\x08\x01", Type.REPLY), END, FIRST),
    "REPLY, first of several": (message(b"abc", Type.REPLY, 40000), MORE, FIRST),
    "REPLY, last": (message(b"ghi", Type.REPLY), CONTINUES | END, FIRST),
    "STATUS, OK": (Status(0), NONE, FIRST),
    "STATUS, with all fields": (Status(14, "später", b"\x08\x0e", METADATA, True, 250), NONE, FIRST),
    "RESET": (Reset(1), NONE, FIRST),
    "RESET, with a text": (Reset(3, "HEAD twice"), NONE, FIRST),
    "WINDOW, stream": (Window(65536), NONE, FIRST),
    "WINDOW, connection": (Window(1048576), NONE, 0),
    "PING": (PINGED, NONE, 0),
    "PING, answer": (PINGED, END, 0),
    "GOAWAY, drain": (GoAway(False, 12, 5000, "shutting down"), NONE, 0),
    "GOAWAY, final": (GoAway(True, 12, 0, "bye"), NONE, 0),
}


class FrameTests(unittest.TestCase):
    def test_every_vector_is_written_and_read(self) -> None:
        rows = dict(shown()["Test vectors"])
        self.assertEqual(rows.keys(), VECTORS.keys())
        for name, (payload, flags, stream) in VECTORS.items():
            with self.subTest(name):
                frame = Frame(payload, flags, stream)
                self.assertEqual(frame.encode().hex(), rows[name].hex())
                self.assertEqual(list(FrameReader().feed(rows[name])), [frame])

    def test_the_examples_are_frames(self) -> None:
        rows = shown()["Examples"]
        self.assertEqual(len(rows), 13)
        for _, data in rows:
            [frame] = FrameReader().feed(data)
            self.assertEqual(frame.encode(), data)

    def test_frames_may_come_in_any_pieces(self) -> None:
        data = b"".join(data for _, data in shown()["Test vectors"])
        whole = list(FrameReader().feed(data))
        for size in (1, 2, 7, 8, 9, 100):
            reader = FrameReader()
            pieces = (data[start : start + size] for start in range(0, len(data), size))
            self.assertEqual([frame for piece in pieces for frame in reader.feed(piece)], whole)

    def test_what_is_not_a_frame_is_refused(self) -> None:
        rows = shown()["What is not a frame:"]
        self.assertEqual(len(rows), 12)
        for why, data in rows:
            with self.subTest(why), self.assertRaises(WireError):
                list(FrameReader().feed(data))

    def test_a_frame_that_ends_early_waits_and_one_that_lies_about_its_end_is_refused(self) -> None:
        data = dict(shown()["Test vectors"])["STATUS, with all fields"]
        self.assertEqual(list(FrameReader().feed(data[:-1])), [])
        for length in range(len(data) - 8):
            with self.assertRaises(WireError):
                list(FrameReader().feed(length.to_bytes(3, "little") + data[3 : 8 + length]))

    def test_unknown_types_that_may_be_ignored_are_skipped(self) -> None:
        self.assertEqual(list(FrameReader().feed(bytes.fromhex("0200008b00000000abcd"))), [])
