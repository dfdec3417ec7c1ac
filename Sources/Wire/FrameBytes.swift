// FrameBytes.swift: cursors that read and write the fields of frames over memory that someone else owns.
//
// Every read is checked against the end; a write past the end is our bug and traps.

/// Reads fields front to back.
///
/// Must not outlive the memory it was made over.
@safe
struct FrameReader {
    private let memory: UnsafeRawBufferPointer
    private let type: FrameType
    private(set) var offset = 0

    init(_ memory: UnsafeRawBufferPointer, type: FrameType) {
        unsafe self.memory = unsafe memory
        self.type = type
    }

    var remaining: Int { unsafe memory.count - offset }

    /// Everything not yet read, as offsets from the start of the payload.
    mutating func rest() -> Range<Int> {
        let range = offset..<(offset + remaining)
        offset += range.count
        return range
    }

    mutating func uint8(_ field: String) throws(FrameError) -> UInt8 { try load(field) }
    mutating func uint16(_ field: String) throws(FrameError) -> UInt16 { UInt16(littleEndian: try load(field)) }
    mutating func uint32(_ field: String) throws(FrameError) -> UInt32 { UInt32(littleEndian: try load(field)) }
    mutating func uint64(_ field: String) throws(FrameError) -> UInt64 { UInt64(littleEndian: try load(field)) }

    mutating func bytes(count: Int, _ field: String) throws(FrameError) -> [UInt8] {
        guard count <= remaining else { throw .truncated(type, field: field) }
        let start = offset
        offset += count
        return unsafe Array(memory[start..<(start + count)])
    }

    mutating func text(count: Int, _ field: String) throws(FrameError) -> String {
        let bytes = try bytes(count: count, field)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .invalidUTF8(type, field: field) }
        guard !bytes.contains(0) else { throw .embeddedNUL(type, field: field) }
        return text
    }

    func finish() throws(FrameError) {
        if remaining > 0 { throw .trailingBytes(type, count: remaining) }
    }

    private mutating func load<Value: FixedWidthInteger & BitwiseCopyable>(_ field: String) throws(FrameError) -> Value
    {
        guard MemoryLayout<Value>.size <= remaining else { throw .truncated(type, field: field) }
        defer { offset += MemoryLayout<Value>.size }
        return unsafe memory.loadUnaligned(fromByteOffset: offset, as: Value.self)
    }
}

/// Writes fields front to back into memory that is large enough.
///
/// Must not outlive that memory.
@safe
public struct FrameWriter {
    private let memory: UnsafeMutableRawBufferPointer
    /// The bytes written so far.
    public private(set) var offset = 0

    /// Writes into `memory` from its start.
    public init(_ memory: UnsafeMutableRawBufferPointer) {
        unsafe self.memory = unsafe memory
    }

    mutating func write(_ value: UInt8) { store(value) }
    mutating func write(_ value: UInt16) { store(value.littleEndian) }
    mutating func write(_ value: UInt32) { store(value.littleEndian) }
    mutating func write(_ value: UInt64) { store(value.littleEndian) }

    mutating func write(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { source in
            unsafe UnsafeMutableRawBufferPointer(rebasing: memory[offset...]).copyMemory(from: source)
        }
        offset += bytes.count
    }

    mutating func write(text: String) {
        var text = text
        text.withUTF8 { source in
            unsafe UnsafeMutableRawBufferPointer(rebasing: memory[offset...])
                .copyMemory(from: UnsafeRawBufferPointer(source))
        }
        offset += text.utf8.count
    }

    private mutating func store<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value) {
        unsafe memory.storeBytes(of: value, toByteOffset: offset, as: Value.self)
        offset += MemoryLayout<Value>.size
    }
}
