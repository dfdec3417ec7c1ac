// PlainCall.swift: the opening of the usual call, one frame without trace and metadata, read and written in one step.
//
// The bytes are those of CallFrame; whoever meets anything else takes Frame's way.

/// The opening of a call that has neither a trace nor metadata: fourteen bytes of a CALL frame.
public struct PlainCall: Hashable, Sendable {
    /// FNV-1a-64 of `/package.Service/Method`.
    public var methodHash: UInt64
    /// How long the caller still waits, in milliseconds; 0 = for ever.
    public var timeoutMilliseconds: UInt32
    /// 0 for the first try of the call, then 1 and so on.
    public var attempt: UInt8
    /// The call's priority.
    public var priority: CallPriority
    /// A second call has the effect of one.
    public var isIdempotent: Bool

    /// The bytes before the message.
    public static let byteCount = 14
    /// The first word of a header without its length: a CALL with END.
    private static let typeAndFlags = UInt32(FrameType.call.rawValue) | UInt32(FrameFlags.end.rawValue) << 5
    private static let idempotentBit: UInt8 = 4

    /// Makes the opening from its parts.
    public init(
        methodHash: UInt64, timeoutMilliseconds: UInt32, attempt: UInt8, priority: CallPriority, isIdempotent: Bool
    ) {
        self.methodHash = methodHash
        self.timeoutMilliseconds = timeoutMilliseconds
        self.attempt = attempt
        self.priority = priority
        self.isIdempotent = isIdempotent
    }

    /// The plain form of `call`; nil when it has none.
    public init?(_ call: CallFrame) {
        guard call.traceParent == nil, call.metadata.isEmpty else { return nil }
        self.init(
            methodHash: call.methodHash, timeoutMilliseconds: call.timeoutMilliseconds, attempt: call.attempt,
            priority: call.priority, isIdempotent: call.isIdempotent)
    }

    /// Reads the opening of a CALL frame that has END and nothing unusual; nil when it is another frame.
    ///
    /// - Parameters:
    ///   - header: The frame's header.
    ///   - payload: All of the frame's payload.
    public init?(_ header: FrameHeader, payload: UnsafeRawBufferPointer) {
        guard header.rawType == FrameType.call.rawValue, header.flags == .end,
            payload.count >= PlainCall.byteCount, header.stream.generation != 0
        else { return nil }
        let bits = unsafe payload[13]
        guard bits & ~(3 | PlainCall.idempotentBit) == 0, let priority = CallPriority(rawValue: bits & 3) else {
            return nil
        }
        methodHash = UInt64(littleEndian: unsafe payload.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
        timeoutMilliseconds = UInt32(littleEndian: unsafe payload.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
        attempt = unsafe payload[12]
        self.priority = priority
        isIdempotent = bits & PlainCall.idempotentBit != 0
    }

    /// Writes the header of the call's only frame and this opening.
    ///
    /// - Parameters:
    ///   - messageByteCount: The length of the message that follows.
    ///   - memory: At least ``FrameHeader/byteCount`` + ``byteCount`` bytes.
    public func write(_ stream: StreamID, messageByteCount: Int, into memory: UnsafeMutableRawBufferPointer) {
        precondition(memory.count >= FrameHeader.byteCount + PlainCall.byteCount, "no room for the opening of a call")
        let first = UInt32(PlainCall.byteCount + messageByteCount) | PlainCall.typeAndFlags << 24
        unsafe memory.storeBytes(of: first.littleEndian, toByteOffset: 0, as: UInt32.self)
        unsafe memory.storeBytes(of: stream.rawValue.littleEndian, toByteOffset: 4, as: UInt32.self)
        unsafe memory.storeBytes(of: methodHash.littleEndian, toByteOffset: 8, as: UInt64.self)
        unsafe memory.storeBytes(of: timeoutMilliseconds.littleEndian, toByteOffset: 16, as: UInt32.self)
        unsafe memory.storeBytes(of: attempt, toByteOffset: 20, as: UInt8.self)
        let bits = priority.rawValue | (isIdempotent ? PlainCall.idempotentBit : 0)
        unsafe memory.storeBytes(of: bits, toByteOffset: 21, as: UInt8.self)
    }
}

/// The header of a REPLY frame that holds a whole message.
public enum PlainReply {
    /// True for the header of a REPLY frame with all of the message.
    public static func matches(_ header: FrameHeader) -> Bool {
        header.rawType == FrameType.reply.rawValue && header.flags == .end && header.stream.generation != 0
    }

    /// Writes the header of a REPLY frame with all of the message.
    ///
    /// - Parameters:
    ///   - messageByteCount: The length of the message that follows.
    ///   - memory: At least ``FrameHeader/byteCount`` bytes.
    public static func write(_ stream: StreamID, messageByteCount: Int, into memory: UnsafeMutableRawBufferPointer) {
        precondition(memory.count >= FrameHeader.byteCount, "no room for a header")
        let typeAndFlags = UInt32(FrameType.reply.rawValue) | UInt32(FrameFlags.end.rawValue) << 5
        let first = UInt32(messageByteCount) | typeAndFlags << 24
        unsafe memory.storeBytes(of: first.littleEndian, toByteOffset: 0, as: UInt32.self)
        unsafe memory.storeBytes(of: stream.rawValue.littleEndian, toByteOffset: 4, as: UInt32.self)
    }
}
