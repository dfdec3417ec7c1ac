// PrintableText.swift: text of strangers as it may reach a terminal, a table or a log: nothing in it commands or deceives.
//
// Hidden are Unicode's categories Cc, Cf, Zl and Zp (https://www.unicode.org/reports/tr44/#General_Category_Values):
// control characters, those that reorder or hide what stands around them, and ends of lines that ASCII does not know.

/// Writes out what has no shape of its own.
public enum PrintableText {
    /// The text with every hidden character as its JSON escape, such as `\u001b`, and every byte that was no UTF-8
    /// (``FileName``) as `\xe9`.
    ///
    /// - Parameter keepsLines: Leaves line feeds and tabs as they are: for text that was put together from escaped parts.
    public static func escaped(_ text: String, keepsLines: Bool = false) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || keepsLines && ($0 == 0x0A || $0 == 0x09) }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if let byte = FileName.byte(scalar) {
                result += "\\x" + String(byte, radix: 16)
            } else if scalar.isHidden, !(keepsLines && (scalar == "\n" || scalar == "\t")) {
                result += scalar.jsonEscape
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// Whether the character has no shape of its own: it may command a terminal, end a line, reorder or hide what stands
    /// around it, or stand for a byte of a file's name.
    public var isHidden: Bool {
        if value < 0xA0 { return value < 0x20 || value >= 0x7F }
        if FileName.byte(self) != nil { return true }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    /// The character as JSON may write it: `\n`, `\u001b`, or a surrogate pair.
    public var jsonEscape: String {
        switch self {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: String(self).utf16.map { Unicode.Scalar.unit($0) }.joined()
        }
    }

    private static func unit(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
