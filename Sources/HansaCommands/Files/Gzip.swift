// Gzip.swift: what gzip compressed, by zlib. Several members after each other are one text, as for gunzip.

internal import CZlib

/// Compressed bytes.
enum Gzip {
    /// Why bytes cannot be decompressed.
    enum Failure: Error {
        /// They end in the middle.
        case truncated
        /// They are damaged, or no gzip.
        case damaged
        /// They would be more than the limit.
        case tooLarge
    }

    /// Whether bytes begin as gzip's do.
    static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// Decompresses; the answer has at most `limit` bytes.
    static func decompressed(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        var stream = unsafe z_stream()
        guard unsafe hansa_gunzip_begin(&stream) == Z_OK else { throw .damaged }
        defer { unsafe _ = inflateEnd(&stream) }
        var rest = bytes[...]
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            // Counts of zlib have 32 bits.
            let offered = rest.prefix(1 << 30)
            let (status, taken, made) = unsafe offered.withUnsafeBufferPointer { input in
                unsafe piece.withUnsafeMutableBufferPointer { room in
                    unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                    unsafe stream.avail_in = UInt32(input.count)
                    unsafe stream.next_out = room.baseAddress
                    unsafe stream.avail_out = UInt32(room.count)
                    let status = unsafe inflate(&stream, Z_NO_FLUSH)
                    return unsafe (
                        status, input.count - Int(stream.avail_in), room.count - Int(stream.avail_out)
                    )
                }
            }
            rest = rest.dropFirst(taken)
            output += piece[..<made]
            if output.count > limit { throw .tooLarge }
            switch status {
            case Z_OK: break
            case Z_STREAM_END:
                if !isCompressed(Array(rest.prefix(2))) { return output }
                guard unsafe inflateReset(&stream) == Z_OK else { throw .damaged }
            case Z_BUF_ERROR: throw .truncated
            default: throw .damaged
            }
        }
    }
}
