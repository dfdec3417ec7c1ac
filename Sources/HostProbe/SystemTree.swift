// SystemTree.swift: reads files, folders and links below a root that holds `sys` and `proc`.
//
// Never writes. Whatever cannot be read is nil or empty: every machine lacks something.

internal import Glibc

/// The files of a machine, or of a recorded one.
struct SystemTree: Sendable {
    /// Where `sys` and `proc` are, without symbolic links and without a slash at the end.
    private let root: String

    /// Reads below `root`, such as `/`.
    init(root: String) {
        let path = SystemTree.real(root) ?? root
        self.root = path == "/" ? "" : path
    }

    /// A file's text without the white space around it.
    func text(_ path: String) -> String? {
        let file = unsafe open("\(root)/\(path)", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while bytes.count < Limits.fileBytes {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
            if count < 0 { return nil }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        let isSpace = { (byte: UInt8) in byte <= 0x20 }
        while bytes.last.map(isSpace) == true { bytes.removeLast() }
        return String(decoding: bytes.drop(while: isSpace), as: UTF8.self)
    }

    /// A file's text as a number.
    func number(_ path: String) -> Int? { text(path).flatMap { Int($0) } }

    /// The names in a folder, sorted.
    func names(_ path: String) -> [String] {
        guard let folder = unsafe opendir("\(root)/\(path)") else { return [] }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while names.count < Limits.folderEntries, let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
                unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Where a path leads, below the root, with every link followed; nil when there is nothing.
    func resolved(_ path: String) -> String? {
        guard let real = SystemTree.real("\(root)/\(path)"), real.hasPrefix(root + "/") else { return nil }
        return String(real.dropFirst(root.count + 1))
    }

    private static func real(_ path: String) -> String? {
        guard let real = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }
}
