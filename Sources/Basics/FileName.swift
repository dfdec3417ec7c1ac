// FileName.swift: the names of files as text, although on Linux they are any bytes but 0.
//
// A byte that belongs to no UTF-8 stands in the text as a character of its own, from U+10FF80 to U+10FFFF, as Python's
// surrogateescape does with characters that Swift has not. Whoever opens a file by such a text uses ``cString(_:)``.

/// Turns the names of files into text and back, without loss.
public enum FileName {
    /// The text that stands for the bytes.
    public static func text(_ bytes: some Collection<UInt8>) -> String {
        let bytes = Array(bytes)
        var text = String.UnicodeScalarView()
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var position = 0
        while true {
            switch parser.parseScalar(from: &rest) {
            case .emptyInput: return String(text)
            case .error(let length):
                text.append(contentsOf: bytes[position..<position + length].map(standIn))
                position += length
            case .valid(let encoded):
                let scalar = Unicode.UTF8.decode(encoded)
                // A character that stands for a byte stands for nothing else.
                if byte(scalar) == nil { text.append(scalar) } else { text.append(contentsOf: encoded.map(standIn)) }
                position += encoded.count
            }
        }
    }

    /// The bytes that the text stands for.
    public static func bytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if let byte = byte(scalar) { bytes.append(byte) } else { bytes += Array(String(scalar).utf8) }
        }
        return bytes
    }

    /// The bytes that the text stands for, and a 0, for calls of the system.
    public static func cString(_ text: String) -> [CChar] {
        bytes(text).map { CChar(bitPattern: $0) } + [0]
    }

    /// Whether the text stands for bytes that are no UTF-8.
    public static func isRaw(_ text: String) -> Bool { text.unicodeScalars.contains { byte($0) != nil } }

    /// The text with every byte that is no UTF-8 as `\xe9`, for people.
    public static func shown(_ text: String) -> String {
        guard isRaw(text) else { return text }
        return text.unicodeScalars.map { scalar in
            byte(scalar).map { "\\x" + String($0, radix: 16) } ?? String(scalar)
        }.joined()
    }

    /// The byte that a character stands for; nil for every other.
    static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        (0x10FF80...0x10FFFF).contains(scalar.value) ? UInt8(truncatingIfNeeded: scalar.value) : nil
    }

    private static func standIn(_ byte: UInt8) -> Unicode.Scalar {
        Unicode.Scalar(0x10FF00 + UInt32(byte)) ?? "\u{FFFD}"
    }
}
