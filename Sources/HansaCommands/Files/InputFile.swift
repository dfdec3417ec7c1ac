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
                let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
                defer { try? file.close() }
                bytes = try read(file, path)
            }
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw .badInput("cannot read \(path): \(error)", hint: "check the path and its permissions")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .badInput("\(path) is not UTF-8 text")
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
