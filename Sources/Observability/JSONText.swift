// JSONText.swift: text as a JSON string, RFC 8259, section 7.
//
// Only writing, only strings: messages have their own mapping.

internal import Basics

/// Writes JSON strings.
public enum JSONText {
    /// `text` as a JSON string, with its quotes.
    public static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.isHidden: result += scalar.jsonEscape
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
