// FrameMetadata.swift: the key-value pairs that travel beside a message.
//
// Checked when entries are added, so that what is sent is always valid.

/// Key-value pairs of a call: keys of `[a-z0-9_.-]`, raw byte values, in order, repeated keys allowed.
public struct Metadata: Hashable, Sendable {
    /// One pair.
    public struct Entry: Hashable, Sendable {
        /// The key.
        public let key: String
        /// The value.
        public let value: [UInt8]
    }

    /// The pairs, in the order in which they were added.
    public private(set) var entries: [Entry] = []
    /// What is wrong with metadata that came from a peer, whose wrong pairs are left out; nil for what is made here.
    ///
    /// It costs the call that it belongs to, not the connection.
    public private(set) var fault: MetadataError?
    /// The bytes of all keys and values.
    private var byteCount = 0

    /// Makes metadata without entries.
    public init() {}

    /// True when there are no entries.
    public var isEmpty: Bool { entries.isEmpty }

    /// Adds a pair.
    public mutating func add(_ key: String, bytes value: [UInt8]) throws(MetadataError) {
        guard Metadata.isKey(key) else { throw .badKey(String(key.prefix(FrameLimits.metadataKeyBytes))) }
        guard entries.count < FrameLimits.metadataEntries else {
            throw .tooManyEntries(count: entries.count + 1, limit: FrameLimits.metadataEntries)
        }
        let sum = byteCount + key.utf8.count + value.count
        guard sum <= FrameLimits.metadataBytes else {
            throw .tooManyBytes(count: sum, limit: FrameLimits.metadataBytes)
        }
        byteCount = sum
        entries.append(Entry(key: key, value: value))
    }

    /// Adds a pair whose value is text.
    public mutating func add(_ key: String, _ value: String) throws(MetadataError) {
        try add(key, bytes: Array(value.utf8))
    }

    /// The value of the first pair with `key`, as text; bytes that are not UTF-8 are replaced.
    public subscript(key: String) -> String? {
        bytes(key).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The value of the first pair with `key`.
    public func bytes(_ key: String) -> [UInt8]? {
        entries.first { $0.key == key }?.value
    }

    private static func isKey(_ key: String) -> Bool {
        let bytes = key.utf8
        guard !bytes.isEmpty, bytes.count <= FrameLimits.metadataKeyBytes else { return false }
        return bytes.allSatisfy { byte in
            (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
                || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        }
    }
}

extension Metadata {
    /// The bytes of the block on the wire: a count, then per entry `keyLength:8 key valueLength:16 value`.
    var encodedByteCount: Int { 1 + 3 * entries.count + byteCount }

    func write(into writer: inout FrameWriter) {
        writer.write(UInt8(entries.count))
        for entry in entries {
            writer.write(UInt8(entry.key.utf8.count))
            writer.write(text: entry.key)
            writer.write(UInt16(entry.value.count))
            writer.write(entry.value)
        }
    }

    init(from reader: inout FrameReader) throws(FrameError) {
        self.init()
        let count = Int(try reader.uint8("metadata count"))
        for _ in 0..<count {
            let key = try reader.bytes(count: Int(try reader.uint8("metadata key length")), "metadata key")
            let value = try reader.bytes(count: Int(try reader.uint16("metadata value length")), "metadata value")
            do {
                try add(Metadata.text(ofKey: key), bytes: value)
            } catch {
                fault = fault ?? error
            }
        }
        if count > FrameLimits.metadataEntries {
            fault = .tooManyEntries(count: count, limit: FrameLimits.metadataEntries)
        }
    }

    /// A key as text that can be shown: what no key may have becomes `?`, which is no character of a key either.
    private static func text(ofKey bytes: [UInt8]) -> String {
        String(decoding: bytes.map { 0x21...0x7E ~= $0 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }
}
