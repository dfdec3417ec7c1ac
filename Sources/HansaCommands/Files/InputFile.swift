// InputFile.swift: reads a file that the user names, `-` = standard input.

internal import SystemPackage
internal import TraceReplay

/// A file that the user names.
enum InputFile {
    /// The whole text.
    static func text(_ path: String, _ environment: CommandEnvironment) throws(CommandFailure) -> String {
        let bytes: [UInt8]
        do {
            if path == "-" {
                bytes = try read(environment.input, path)
            } else {
                let file = try FileDescriptor.open(FilePath(named: path), .readOnly, options: .closeOnExec)
                defer { try? file.close() }
                bytes = try read(file, path)
            }
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw .badInput("cannot read \(path): \(error)", hint: "check the path and its permissions")
        }
        guard let text = text(bytes) else {
            throw .badInput("\(path) is not UTF-8 text", hint: "convert it, such as with iconv -t UTF-8")
        }
        return text
    }

    /// Warns of separators that not every reader of such files takes for some.
    static func remarkSeparator(of text: String, _ path: String, _ environment: CommandEnvironment) {
        switch FieldSeparator(of: text) {
        case .comma: break
        case .semicolon:
            environment.console.warn(
                "\(path): its fields are separated by semicolons (;); a comma in a number is taken for a decimal point")
        case .tab: environment.console.warn("\(path): its fields are separated by tabs")
        }
    }

    private static func decompressed(_ bytes: [UInt8], _ path: String) throws -> [UInt8] {
        guard Gzip.isCompressed(bytes) else { return bytes }
        do {
            return try Gzip.decompressed(bytes, limit: Limits.inputFileBytes)
        } catch .tooLarge {
            throw CommandFailure.badInput(
                "\(path) is larger than \(Limits.inputFileBytes >> 20) MiB when it is decompressed; split it")
        } catch .truncated {
            throw CommandFailure.badInput("\(path) is compressed, and ends in the middle; copy it again")
        } catch .damaged {
            throw CommandFailure.badInput("\(path) is compressed, and damaged; gzip -t tells more")
        }
    }

    /// The text of bytes; nil when they are none.
    ///
    /// A byte order mark is left out, and tells UTF-16, as PowerShell writes it.
    static func text(_ bytes: [UInt8]) -> String? {
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): return wide(bytes.dropFirst(2)) { UInt16($0) | UInt16($1) << 8 }
        case (0xFE, 0xFF): return wide(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) }
        default:
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            return String(validating: bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...], as: UTF8.self)
        }
    }

    private static func wide(_ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        return String(validating: units, as: UTF16.self)
    }

    private static func read(_ file: FileDescriptor, _ path: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = unsafe try buffer.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
            if count == 0 { return try decompressed(bytes, path) }
            bytes += buffer[..<count]
            if bytes.count > Limits.inputFileBytes {
                throw CommandFailure.badInput("\(path) is larger than \(Limits.inputFileBytes >> 20) MiB; split it")
            }
        }
    }
}
