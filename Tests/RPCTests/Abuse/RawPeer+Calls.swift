// RawPeer+Calls.swift: calls made frame by frame, as a program would that keeps no rules but the frames'.

import RPCCore
import Wire

extension RawPeer {
    /// The stream of the peer's call in `slot`; its `use` counts from 1.
    static func stream(_ slot: Int, use: UInt16 = 1) -> StreamID {
        StreamID(slot: slot, byAcceptor: false, generation: use)
    }

    /// The bytes of a CALL with a whole request, or with the beginning of one of `total` bytes.
    static func call(
        _ method: MethodDescriptor, _ request: TestMessage, on stream: StreamID, total: Int? = nil
    ) -> [UInt8] {
        let message = [UInt8](unsafeUninitializedCapacity: request.encodedByteCount) { memory, count in
            var writer = WireWriter(UnsafeMutableRawBufferPointer(memory))
            request.encode(into: &writer)
            count = request.encodedByteCount
        }
        return call(method, message: message, on: stream, total: total)
    }

    /// As ``call(_:_:on:total:)``, with any bytes as the request.
    static func call(
        _ method: MethodDescriptor, message: [UInt8], on stream: StreamID, total: Int? = nil
    ) -> [UInt8] {
        let piece = MessagePiece(totalByteCount: total, range: 0..<message.count)
        let flags: FrameFlags = total == nil ? .end : .more
        let frame = Frame.call(CallFrame(methodHash: method.hash), piece)
        return bytes(frame, flags, stream: stream) + message
    }

    /// Frames until one ends a call with a status; nil when the server closed.
    func nextStatus() throws -> StatusFrame? {
        while let (frame, _) = try receive() {
            if case .status(let status) = frame { return status }
        }
        return nil
    }

    /// Frames until the call on `stream` is answered; false when it failed or the server closed.
    func isAnswered(_ stream: StreamID) throws -> Bool {
        while let (frame, header) = try receive() {
            guard header.stream == stream else { continue }
            if case .reply = frame { return true }
            if case .status = frame { return false }
        }
        return false
    }
}
