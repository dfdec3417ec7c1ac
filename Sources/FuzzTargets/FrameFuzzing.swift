// FrameFuzzing.swift: bytes as frames: whatever is read is written again as a frame that reads the same.
//
// What breaks a rule of metadata is read, and cannot be written again. Rules: docs/protocol.md, "Frames".

internal import Wire

/// A frame with its header and its payload.
struct ReadFrame {
    var header: FrameHeader
    var frame: Frame
    var payload: [UInt8]

    /// The message bytes that the frame carries.
    var message: [UInt8] {
        switch frame {
        case .call(_, let piece?), .callContinued(let piece), .message(let piece?), .reply(let piece):
            Array(payload[piece.range])
        default: []
        }
    }
}

/// Cuts a stream of bytes into frames, whatever pieces it comes in.
struct FrameCutter {
    private var input: [UInt8] = []
    private var start = 0
    private(set) var error: FrameError?

    /// Takes more bytes; returns the frames that are now complete.
    mutating func feed(_ bytes: [UInt8]) -> [ReadFrame] {
        input += bytes
        var frames: [ReadFrame] = []
        while error == nil, input.count - start >= FrameHeader.byteCount {
            do throws(FrameError) {
                let header = try FrameHeader(first: word(0), second: word(4))
                let payloadStart = start + FrameHeader.byteCount
                let end = payloadStart + header.payloadByteCount
                guard input.count >= end else { break }
                let payload = Array(input[payloadStart..<end])
                frames.append(ReadFrame(header: header, frame: try Frame(header, bytes: payload), payload: payload))
                start = end
            } catch {
                self.error = error
            }
        }
        if !frames.isEmpty {
            input.removeFirst(start)
            start = 0
        }
        return frames
    }

    private func word(_ offset: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(input[start + offset + $1]) << (8 * UInt32($1)) }
    }
}

extension Frame {
    /// The metadata that it carries.
    var metadata: Metadata? {
        switch self {
        case .call(let call, _): call.metadata
        case .head(let metadata): metadata
        case .status(let status): status.metadata
        default: nil
        }
    }

    /// Reads a payload from an array of exactly its size, so that the address sanitizer sees a read past its end.
    init(_ header: FrameHeader, bytes: [UInt8]) throws(FrameError) {
        self = try unsafe bytes.span.withUnsafeBytes { (raw: UnsafeRawBufferPointer) throws(FrameError) -> Frame in
            try unsafe Frame(header, payload: raw)
        }
    }

    /// The whole frame, with its message bytes at the end.
    func encoded(_ flags: FrameFlags, stream: StreamID, message: [UInt8]) -> [UInt8] {
        let count = FrameHeader.byteCount + prefixByteCount
        var bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { memory, initialized in
            var writer = unsafe FrameWriter(UnsafeMutableRawBufferPointer(memory))
            writePrefix(flags, stream: stream, into: &writer)
            initialized = writer.offset
        }
        bytes += message
        return bytes
    }

    /// The same frame, with its message bytes elsewhere in its payload.
    func withMessage(at start: Int) -> Frame {
        func moved(_ piece: MessagePiece) -> MessagePiece {
            MessagePiece(totalByteCount: piece.totalByteCount, range: start..<(start + piece.range.count))
        }
        return switch self {
        case .call(let call, let piece?): .call(call, moved(piece))
        case .callContinued(let piece): .callContinued(moved(piece))
        case .message(let piece?): .message(moved(piece))
        case .reply(let piece): .reply(moved(piece))
        default: self
        }
    }
}

extension ReadFrame {
    /// Writes the frame and reads it again.
    func checkRoundTrip() throws(FuzzFinding) {
        if case .ignored = frame { return }
        if frame.metadata?.fault != nil { return }
        if case .status(let status) = frame, status.details.count > FrameLimits.statusDetailsBytes { return }
        let bytes = frame.encoded(header.flags, stream: header.stream, message: message)
        var cutter = FrameCutter()
        guard let again = cutter.feed(bytes).first else {
            throw FuzzFinding("\(frame) was written as what is not a frame: \(String(describing: cutter.error))")
        }
        try expect(again.frame.withMessage(at: 0) == frame.withMessage(at: 0), "\(frame) became \(again.frame)")
        try expect(again.message == message, "the message of \(frame) changed")
        try expect(again.header.stream == header.stream, "the stream of \(frame) changed")
    }
}

extension FuzzTarget {
    /// A stream of frames, cut anywhere.
    static let frames = FuzzTarget(
        name: "frames", summary: "a stream of frames: read, written and read again the same, wherever it is cut"
    ) { bytes throws(FuzzFinding) in
        var input = FuzzInput(bytes)
        let cut = Int(input.uint8()) + 1
        let stream = input.rest()
        var whole = FrameCutter()
        let frames = whole.feed(stream)
        for frame in frames { try frame.checkRoundTrip() }
        var cutter = FrameCutter()
        var again: [ReadFrame] = []
        for start in Swift.stride(from: 0, to: stream.count, by: cut) {
            again += cutter.feed(Array(stream[start..<min(stream.count, start + cut)]))
        }
        try expect(again.map(\.frame) == frames.map(\.frame), "the frames depend on where the stream is cut")
        try expect(cutter.error == whole.error, "the error depends on where the stream is cut")
    }

    /// One frame: type, flags, stream, then the payload.
    static let payloads = FuzzTarget(
        name: "payloads", summary: "one payload of each type, HELLO and metadata among them"
    ) { bytes throws(FuzzFinding) in
        var input = FuzzInput(bytes)
        let type = input.pick(FrameType.allCases)
        let flags = FrameFlags(rawValue: input.uint8() & 7)
        let isConnection = [.hello, .ping, .goAway].contains(type)
        let stream = isConnection ? .connection : StreamID(slot: input.below(8), byAcceptor: false, generation: 1)
        let payload = Array(input.rest().prefix(FrameLimits.payloadBytes))
        let header = FrameHeader(type, flags: flags, stream: stream, payloadByteCount: payload.count)
        guard let frame = try? Frame(header, bytes: payload) else { return }
        try ReadFrame(header: header, frame: frame, payload: payload).checkRoundTrip()
        guard case .head(let metadata) = frame else { return }
        var copy = Metadata()
        for entry in metadata.entries {
            do { try copy.add(entry.key, bytes: entry.value) } catch { throw FuzzFinding("\(error)") }
        }
        try expect(metadata.fault != nil || copy == metadata, "metadata that was read cannot be made")
    }
}
