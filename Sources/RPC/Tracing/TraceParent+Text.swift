// TraceParent+Text.swift: the trace context as W3C writes it: `00-<trace id>-<parent id>-<flags>`.
//
// Source: https://www.w3.org/TR/trace-context/#traceparent-header.

public import Wire

extension TraceParent {
    /// Reads a `traceparent`; nil when it is none, or is one of zeros, which stand for no trace.
    ///
    /// A later version than 00 is read as far as 00 goes, as the standard asks.
    public init?(traceparent text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 4, parts[0].utf8.count == 2, parts[1].utf8.count == 32, parts[2].utf8.count == 16,
            parts[3].utf8.count == 2, let version = TraceParent.number(parts[0]), version != 0xFF,
            version != 0 || parts.count == 4, let high = TraceParent.number(parts[1].prefix(16)),
            let low = TraceParent.number(parts[1].suffix(16)), let parent = TraceParent.number(parts[2]),
            let flags = TraceParent.number(parts[3]), high != 0 || low != 0, parent != 0
        else { return nil }
        self.init(traceHigh: high, traceLow: low, parent: parent, flags: UInt8(truncatingIfNeeded: flags))
    }

    /// The `traceparent` of version 00.
    public var traceparent: String {
        "00-\(hex(traceHigh, 16))\(hex(traceLow, 16))-\(hex(parent, 16))-\(hex(UInt64(flags), 2))"
    }

    /// The trace id as people look it up.
    public var traceID: String { hex(traceHigh, 16) + hex(traceLow, 16) }

    private static func number(_ text: Substring) -> UInt64? {
        let isHex = text.utf8.allSatisfy { byte in
            (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
                || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f"))
        }
        return isHex ? UInt64(text, radix: 16) : nil
    }

    private func hex(_ value: UInt64, _ digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
