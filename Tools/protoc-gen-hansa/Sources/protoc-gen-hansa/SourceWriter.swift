// SourceWriter.swift: builds a Swift file line by line, with indentation.

import SwiftProtobuf
import SwiftProtobufPluginLibrary

struct SourceWriter {
    private(set) var text = ""
    private var depth = 0

    /// Starts a generated file.
    init(name: String, source: String, purpose: String) {
        text = """
            // swift-format-ignore-file
            // \(name): \(purpose)
            //
            // Generated from \(source) by protoc-gen-hansa; do not edit. To regenerate: make proto.


            """
    }

    /// Writes one line; an empty one without indentation.
    mutating func line(_ content: String = "") {
        if !content.isEmpty { text += String(repeating: "    ", count: depth) + content }
        text += "\n"
    }

    /// Writes `opening {`, the body and `}`.
    mutating func block(_ opening: String, _ body: (inout SourceWriter) throws -> Void) rethrows {
        line(opening + " {")
        depth += 1
        try body(&self)
        depth -= 1
        line("}")
    }

    /// Writes `switch subject {`, the cases and `}`; Swift does not indent cases.
    mutating func switchBlock(_ subject: String, _ body: (inout SourceWriter) throws -> Void) rethrows {
        line("switch \(subject) {")
        try body(&self)
        line("}")
    }

    /// Writes a doc comment: the comments of the .proto file, or `fallback` when it has none.
    mutating func document(_ source: some ProvidesSourceCodeLocation, fallback: String) {
        let location = source.sourceCodeInfoLocation
        let comments: [String] = [location?.leadingComments ?? "", location?.trailingComments ?? ""]
        let lines = comments.joined(separator: "\n").split(separator: "\n").map { $0.drop { $0 == " " } }
            .filter { !$0.isEmpty }
        guard let first = lines.first else { return line("/// \(fallback)") }
        // House style: a doc comment starts with a sentence.
        line(
            "/// \(first.prefix(1).uppercased())\(first.dropFirst())\(lines.count == 1 && !endsSentence(first) ? "." : "")"
        )
        for more in lines.dropFirst() { line("/// \(more)") }
    }

    private func endsSentence(_ text: Substring) -> Bool {
        text.hasSuffix(".") || text.hasSuffix("?") || text.hasSuffix("!")
    }
}
