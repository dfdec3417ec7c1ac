// PEMText.swift: cuts PEM text into its blocks: every one of them, or none and what is wrong (RFC 7468, laxly).
//
// OpenSSL's reader takes what it does not understand for the end of the file, so a damaged block would hide the rest.

/// One block of a PEM text.
package struct PEMBlock: Hashable, Sendable {
    /// Where a block is, for messages.
    package struct Place: Hashable, Sendable, CustomStringConvertible {
        /// 1 for the first of the file.
        package var number: Int
        /// The line that begins it, 1 for the first.
        package var line: Int
        /// What its first line says that it is, such as `CERTIFICATE`.
        package var label: String

        /// The place as people read it.
        package var description: String { "block \(number) (\(label)), which begins on line \(line)" }
    }

    /// Where it is.
    package var place: Place
    /// Its lines between the first and the last, trimmed, with their numbers.
    var lines: [PEMText.Line] = []

    /// The fault of this block.
    package func fault(_ problem: String) -> PEMFault { .block(place, problem: problem) }

    /// True when a password is needed to read it.
    package var isEncrypted: Bool {
        place.label.hasPrefix("ENCRYPTED ")
            || lines.contains { String(decoding: $0.bytes, as: UTF8.self).hasPrefix("Proc-Type: 4,ENCRYPTED") }
    }

    /// The bytes that its base64 stands for.
    package func decoded() throws(PEMFault) -> [UInt8] {
        var bytes: [UInt8] = []
        var (bits, count, padding) = (UInt32(0), 0, 0)
        for line in lines {
            for character in line.bytes where !isBlank(character) {
                if character == UInt8(ascii: "=") {
                    padding += 1
                    continue
                }
                guard padding == 0, let value = sextet(character) else {
                    throw fault("line \(line.number) is not base64")
                }
                bits = bits << 6 | value
                count += 1
                if count % 4 == 0 {
                    bytes += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
                }
            }
        }
        switch (count % 4, padding) {
        case (0, 0): break
        case (2, 2): bytes.append(UInt8(bits >> 4 & 0xFF))
        case (3, 1): bytes += [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)]
        default: throw fault("its base64 ends in the middle of a byte")
        }
        return bytes
    }
}

/// What is wrong with a PEM text.
package enum PEMFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// It is not PEM at all; the text follows "the file …".
    case notText(String)
    /// A line outside of blocks cannot be what it seems to be.
    case line(Int, problem: String)
    /// A block cannot be used.
    case block(PEMBlock.Place, problem: String)

    /// What follows "the file …".
    package var description: String {
        switch self {
        case .notText(let text): text
        case .line(let number, let problem): "has a fault on line \(number): \(problem)"
        case .block(let place, let problem): "has a fault in \(place): \(problem)"
        }
    }
}

/// PEM text: blocks between `-----BEGIN …-----` and `-----END …-----`, and comments.
package enum PEMText {
    struct Line: Hashable, Sendable {
        var number: Int
        var bytes: ArraySlice<UInt8>
    }

    private enum Marker: Equatable {
        case begin(String)
        case end(String)
        case broken
    }

    /// Every block, in order.
    ///
    /// Lines may end in any way; a byte order mark and text between blocks do no harm.
    package static func blocks(in bytes: [UInt8]) throws(PEMFault) -> [PEMBlock] {
        try checkIsText(bytes)
        var blocks: [PEMBlock] = []
        var open: PEMBlock?
        for line in lines(of: bytes) {
            switch (marker(line.bytes, isInBlock: open != nil), open) {
            case (.begin(let label), nil):
                let place = PEMBlock.Place(number: blocks.count + 1, line: line.number, label: label)
                open = PEMBlock(place: place)
            case (.begin, let block?):
                throw block.fault("it has no END line before the next block begins on line \(line.number)")
            case (.end(let label), let block?):
                guard label == block.place.label else {
                    throw block.fault("it ends on line \(line.number) as \(label)")
                }
                blocks.append(block)
                open = nil
            case (.end, nil): throw .line(line.number, problem: "a block ends here that has not begun")
            case (.broken, let block?): throw block.fault("on line \(line.number) \(brokenMarker)")
            case (.broken, nil): throw .line(line.number, problem: brokenMarker)
            case (nil, _): open?.lines.append(line)
            }
        }
        if let open { throw open.fault("the file ends before its END line does, so it was cut off") }
        return blocks
    }

    private static let brokenMarker =
        "the beginning or end of a block is damaged or shares its line: `-----BEGIN …-----` and `-----END …-----` each "
        + "have a line of their own"

    private static func checkIsText(_ bytes: [UInt8]) throws(PEMFault) {
        if bytes.count > 2, bytes[0] == 0x30, 0x80...0x84 ~= bytes[1] {
            throw .notText("is DER, not PEM: convert it, for a certificate with `openssl x509 -inform DER -in FILE`")
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw .notText("is UTF-16 text: write it as UTF-8")
        }
        if let zero = bytes.firstIndex(of: 0) {
            let line = lines(of: Array(bytes[..<zero])).count
            throw .line(max(1, line), problem: "a byte here is 0, so this is not PEM or it is damaged")
        }
    }

    /// The lines without the blanks around them.
    private static func lines(of bytes: [UInt8]) -> [Line] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var start = bytes.starts(with: mark) ? mark.count : 0
        var lines: [Line] = []
        var index = start
        while index <= bytes.count {
            if index == bytes.count || bytes[index] == newline || bytes[index] == carriageReturn {
                lines.append(Line(number: lines.count + 1, bytes: trimmed(bytes[start..<index])))
                let isPair = index + 1 < bytes.count && bytes[index] == carriageReturn && bytes[index + 1] == newline
                index += isPair ? 1 : 0
                start = index + 1
            }
            index += 1
        }
        return lines
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = line.firstIndex(where: { !isBlank($0) }), let last = line.lastIndex(where: { !isBlank($0) })
        else { return [] }
        return line[first...last]
    }

    /// What a line begins or ends; nil for any other line.
    ///
    /// In a block no other line has a dash at its beginning.
    private static func marker(_ line: ArraySlice<UInt8>, isInBlock: Bool) -> Marker? {
        guard line.first == UInt8(ascii: "-") else { return nil }
        let text = String(decoding: line, as: UTF8.self)
        for (prefix, make) in [("-----BEGIN ", Marker.begin), ("-----END ", Marker.end)] {
            guard text.hasPrefix(prefix), text.hasSuffix("-----"), text.utf8.count > prefix.utf8.count + 5 else {
                continue
            }
            let label = text.dropFirst(prefix.count).dropLast(5)
            if !label.contains("--") { return make(printable(String(label.prefix(Limits.labelCharacters)))) }
        }
        let isCutOff = text.utf8.count > 5 && ["-----BEGIN ", "-----END "].contains { $0.hasPrefix(text) }
        return isInBlock || isCutOff || text.contains("BEGIN") || text.contains("END") ? .broken : nil
    }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || 0x09...0x0D ~= byte }

/// The six bits of a character of base64 (RFC 4648, 4).
private func sextet(_ character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
}
