// Frame.swift: one frame as a value, read from and written to raw bytes (docs/protocol.md, "Frames").
//
// Message bytes are never copied here: a frame names them as a range of its payload.

/// The message bytes of a CALL, MSG or REPLY frame.
public struct MessagePiece: Hashable, Sendable {
    /// The length of the whole message, on the first of several frames only.
    public var totalByteCount: Int?
    /// Where the bytes are in the frame's payload.
    public var range: Range<Int>

    /// Makes a piece from its parts.
    public init(totalByteCount: Int? = nil, range: Range<Int>) {
        self.totalByteCount = totalByteCount
        self.range = range
    }
}

/// One frame, without its header.
public enum Frame: Hashable, Sendable {
    /// Version, limits and name of the sender.
    case hello(HelloFrame)
    /// A new call. The piece is nil when the call carries no message yet (neither END nor MORE).
    case call(CallFrame, MessagePiece?)
    /// More of the message that a CALL began.
    case callContinued(MessagePiece)
    /// Early response metadata.
    case head(Metadata)
    /// A message of a stream or a fragment of one; nil only closes the sender's half.
    case message(MessagePiece?)
    /// The only message of an answer, or a fragment of it.
    case reply(MessagePiece)
    /// The outcome of a call.
    case status(StatusFrame)
    /// A call is abandoned.
    case reset(ResetFrame)
    /// Byte credit.
    case window(UInt32)
    /// A ping, or the answer to one.
    case ping(UInt64, isAnswer: Bool)
    /// No more calls.
    case goAway(GoAwayFrame)
    /// A frame of a later version that may be skipped.
    case ignored
}

extension Frame {
    /// Reads the payload of a frame.
    ///
    /// - Parameters:
    ///   - header: The frame's header.
    ///   - payload: Exactly `header.payloadByteCount` bytes.
    public init(_ header: FrameHeader, payload: UnsafeRawBufferPointer) throws(FrameError) {
        guard let type = FrameType(rawValue: header.rawType) else {
            guard header.flags.contains(.ignorable) else { throw .unknownType(header.rawType) }
            self = .ignored
            return
        }
        try Frame.check(type, header)
        var reader = unsafe FrameReader(payload, type: type)
        switch type {
        case .hello: self = .hello(try HelloFrame(from: &reader))
        case .call where header.flags.contains(.continues):
            self = .callContinued(try MessagePiece(header.flags, from: &reader))
        case .call:
            let call = try CallFrame(from: &reader)
            let hasMessage = !header.flags.isDisjoint(with: [.end, .more])
            self = .call(call, hasMessage ? try MessagePiece(header.flags, from: &reader) : nil)
        case .head: self = .head(try Metadata(from: &reader))
        case .message where header.flags == .end && header.payloadByteCount == 0: self = .message(nil)
        case .message: self = .message(try MessagePiece(header.flags, from: &reader))
        case .reply: self = .reply(try MessagePiece(header.flags, from: &reader))
        case .status: self = .status(try StatusFrame(from: &reader))
        case .reset: self = .reset(try ResetFrame(from: &reader))
        case .window: self = .window(try reader.uint32("credit"))
        case .ping: self = .ping(try reader.uint64("opaque"), isAnswer: header.flags.contains(.end))
        case .goAway: self = .goAway(try GoAwayFrame(from: &reader))
        }
        // A later version may append to HELLO; nothing else may have bytes left.
        if type != .hello { try reader.finish() }
    }

    private static func check(_ type: FrameType, _ header: FrameHeader) throws(FrameError) {
        let flags = header.flags
        let allowed: FrameFlags =
            switch type {
            case .call, .message, .reply: [.end, .more, .continues]
            case .ping: .end
            case .hello, .head, .status, .reset, .window, .goAway: []
            }
        guard flags.isSubset(of: allowed), !flags.isSuperset(of: [.end, .more]) else { throw .wrongFlags(type, flags) }
        let belongs =
            switch type {
            case .hello, .ping, .goAway: header.stream == .connection
            case .window: true
            case .call, .head, .message, .reply, .status, .reset: header.stream.generation != 0
            }
        guard belongs else { throw .wrongStream(type, header.stream) }
    }

    /// The type that the frame has on the wire; nil for ``ignored``.
    public var type: FrameType? {
        switch self {
        case .hello: .hello
        case .call, .callContinued: .call
        case .head: .head
        case .message: .message
        case .reply: .reply
        case .status: .status
        case .reset: .reset
        case .window: .window
        case .ping: .ping
        case .goAway: .goAway
        case .ignored: nil
        }
    }

    /// The bytes of the payload, without the message bytes that a piece names.
    public var prefixByteCount: Int {
        switch self {
        case .hello(let hello): 31 + hello.nodeName.utf8.count
        case .call(let call, let piece): call.encodedByteCount + (piece?.prefixByteCount ?? 0)
        case .callContinued(let piece), .reply(let piece): piece.prefixByteCount
        case .message(let piece): piece?.prefixByteCount ?? 0
        case .head(let metadata): metadata.encodedByteCount
        case .status(let status): status.encodedByteCount
        case .reset(let reset): 1 + reset.text.utf8.count
        case .window: 4
        case .ping: 8
        case .goAway(let goAway): 13 + goAway.text.utf8.count
        case .ignored: 0
        }
    }

    /// Writes header and payload, up to where the message bytes belong.
    ///
    /// - Parameters:
    ///   - flags: END and MORE for frames with a message; the rest follows from the frame.
    ///   - writer: Has room for ``FrameHeader/byteCount`` + ``prefixByteCount`` bytes.
    /// - Precondition: the frame is not ``ignored``.
    public func writePrefix(_ flags: FrameFlags = [], stream: StreamID = .connection, into writer: inout FrameWriter) {
        guard let type else { preconditionFailure("an ignored frame is never sent") }
        var flags = flags
        if case .callContinued = self { flags.insert(.continues) }
        if case .ping(_, isAnswer: true) = self { flags = .end }
        let header = FrameHeader(
            type, flags: flags, stream: stream, payloadByteCount: prefixByteCount + messageByteCount)
        writer.write(header.firstWord)
        writer.write(stream.rawValue)
        switch self {
        case .hello(let hello): hello.write(into: &writer)
        case .call(let call, let piece):
            call.write(into: &writer)
            piece?.writePrefix(into: &writer)
        case .callContinued(let piece), .reply(let piece): piece.writePrefix(into: &writer)
        case .message(let piece): piece?.writePrefix(into: &writer)
        case .head(let metadata): metadata.write(into: &writer)
        case .status(let status): status.write(into: &writer)
        case .reset(let reset):
            writer.write(reset.reason.rawValue)
            writer.write(text: reset.text)
        case .window(let credit): writer.write(credit)
        case .ping(let opaque, _): writer.write(opaque)
        case .goAway(let goAway): goAway.write(into: &writer)
        case .ignored: break
        }
    }

    /// The message bytes that the frame carries.
    public var messageByteCount: Int {
        switch self {
        case .call(_, let piece), .message(let piece): piece?.range.count ?? 0
        case .callContinued(let piece), .reply(let piece): piece.range.count
        default: 0
        }
    }
}

extension MessagePiece {
    init(_ flags: FrameFlags, from reader: inout FrameReader) throws(FrameError) {
        let startsSeveral = flags.contains(.more) && !flags.contains(.continues)
        let total = startsSeveral ? Int(try reader.uint32("message length")) : nil
        self.init(totalByteCount: total, range: reader.rest())
    }

    var prefixByteCount: Int { totalByteCount == nil ? 0 : 4 }

    func writePrefix(into writer: inout FrameWriter) {
        if let totalByteCount { writer.write(UInt32(totalByteCount)) }
    }
}
