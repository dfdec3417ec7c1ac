// FramePayloads+Coding.swift: the byte layout of HELLO, CALL, STATUS, RESET and GOAWAY.

extension HelloFrame {
    init(from reader: inout FrameReader) throws(FrameError) {
        let first = try reader.uint32("magic")
        guard first == HelloFrame.magic else { throw .notHansa(firstBytes: first) }
        let version = try reader.uint16("version")
        guard version == HelloFrame.currentVersion else {
            throw .unsupportedVersion(version, supported: HelloFrame.currentVersion)
        }
        let features = try reader.uint32("features")
        let payload = try reader.uint32("maximum payload")
        self.init(
            maximumCalls: try reader.uint32("maximum calls"),
            streamWindowBytes: try reader.uint32("stream window"),
            connectionWindowBytes: try reader.uint32("connection window"),
            keepaliveMilliseconds: try reader.uint32("keepalive"),
            nodeName: try reader.text(count: Int(try reader.uint8("name length")), "name"))
        self.version = version
        self.features = features
        maximumPayloadBytes = payload
    }

    func write(into writer: inout FrameWriter) {
        writer.write(HelloFrame.magic)
        writer.write(version)
        writer.write(features)
        writer.write(maximumPayloadBytes)
        writer.write(maximumCalls)
        writer.write(streamWindowBytes)
        writer.write(connectionWindowBytes)
        writer.write(keepaliveMilliseconds)
        writer.write(UInt8(nodeName.utf8.count))
        writer.write(text: nodeName)
    }
}

extension CallFrame {
    private static let idempotentBit: UInt8 = 4
    private static let traceBit: UInt8 = 8
    private static let metadataBit: UInt8 = 16

    init(from reader: inout FrameReader) throws(FrameError) {
        self.init(methodHash: try reader.uint64("method hash"))
        timeoutMilliseconds = try reader.uint32("timeout")
        attempt = try reader.uint8("attempt")
        let bits = try reader.uint8("class")
        priority = CallPriority(rawValue: bits & 3) ?? .normal
        isIdempotent = bits & CallFrame.idempotentBit != 0
        if bits & CallFrame.traceBit != 0 {
            traceParent = TraceParent(
                traceHigh: try reader.uint64("trace id"), traceLow: try reader.uint64("trace id"),
                parent: try reader.uint64("parent span"), flags: try reader.uint8("trace flags"))
        }
        if bits & CallFrame.metadataBit != 0 { metadata = try Metadata(from: &reader) }
    }

    /// The bytes of the opening of a call, without its message.
    public var encodedByteCount: Int {
        14 + (traceParent == nil ? 0 : 25) + (metadata.isEmpty ? 0 : metadata.encodedByteCount)
    }

    func write(into writer: inout FrameWriter) {
        writer.write(methodHash)
        writer.write(timeoutMilliseconds)
        writer.write(attempt)
        writer.write(
            priority.rawValue | (isIdempotent ? CallFrame.idempotentBit : 0)
                | (traceParent == nil ? 0 : CallFrame.traceBit) | (metadata.isEmpty ? 0 : CallFrame.metadataBit))
        if let traceParent {
            writer.write(traceParent.traceHigh)
            writer.write(traceParent.traceLow)
            writer.write(traceParent.parent)
            writer.write(traceParent.flags)
        }
        if !metadata.isEmpty { metadata.write(into: &writer) }
    }
}

extension StatusFrame {
    private static let notProcessedBit: UInt8 = 1
    private static let pushbackBit: UInt8 = 2
    private static let metadataBit: UInt8 = 4

    init(from reader: inout FrameReader) throws(FrameError) {
        let code = try reader.uint8("code")
        let bits = try reader.uint8("status flags")
        let pushback = bits & StatusFrame.pushbackBit == 0 ? nil : try reader.uint32("pushback")
        self.init(code: code, message: try reader.text(count: Int(try reader.uint16("text length")), "text"))
        details = try reader.bytes(count: Int(try reader.uint32("details length")), "details")
        notProcessed = bits & StatusFrame.notProcessedBit != 0
        pushbackMilliseconds = pushback
        if bits & StatusFrame.metadataBit != 0 { metadata = try Metadata(from: &reader) }
    }

    /// The details as they are sent: left out when they are over the limit.
    private var sentDetails: [UInt8] { details.count <= FrameLimits.statusDetailsBytes ? details : [] }

    var encodedByteCount: Int {
        8 + (pushbackMilliseconds == nil ? 0 : 4) + message.utf8.count + sentDetails.count
            + (metadata.isEmpty ? 0 : metadata.encodedByteCount)
    }

    func write(into writer: inout FrameWriter) {
        writer.write(code)
        writer.write(
            (notProcessed ? StatusFrame.notProcessedBit : 0)
                | (pushbackMilliseconds == nil ? 0 : StatusFrame.pushbackBit)
                | (metadata.isEmpty ? 0 : StatusFrame.metadataBit))
        if let pushbackMilliseconds { writer.write(pushbackMilliseconds) }
        writer.write(UInt16(message.utf8.count))
        writer.write(text: message)
        writer.write(UInt32(sentDetails.count))
        writer.write(sentDetails)
        if !metadata.isEmpty { metadata.write(into: &writer) }
    }
}

extension ResetFrame {
    init(from reader: inout FrameReader) throws(FrameError) {
        // An unknown reason of a later version still abandons the call.
        let reason = ResetReason(rawValue: try reader.uint8("reason")) ?? .internal
        self.init(reason, try reader.text(count: reader.remaining, "text"))
    }
}

extension GoAwayFrame {
    init(from reader: inout FrameReader) throws(FrameError) {
        let isFinal = try reader.uint8("kind") != 0
        let accepted = try reader.uint64("accepted calls")
        let grace = try reader.uint32("grace")
        self.init(
            isFinal: isFinal, acceptedCalls: accepted, graceMilliseconds: grace,
            text: try reader.text(count: reader.remaining, "text"))
    }

    func write(into writer: inout FrameWriter) {
        writer.write(UInt8(isFinal ? 1 : 0))
        writer.write(acceptedCalls)
        writer.write(graceMilliseconds)
        writer.write(text: text)
    }
}
