// TemporaryFolder.swift: an empty folder for one test, removed afterwards with what is in it.

import Glibc
import PKI

/// A new folder under /tmp.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/pki-tests-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else {
            throw PKIError.fileUnwritable(path: "/tmp", reason: "mkdtemp failed")
        }
        path = String(cString: made)
    }

    deinit {
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    /// The names in the folder, sorted.
    var names: [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var found: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { found.append(name) }
        }
        return found.sorted()
    }

    /// The permission bits of a file in the folder.
    func mode(of name: String) -> mode_t {
        var status = stat()
        return stat("\(path)/\(name)", &status) == 0 ? status.st_mode & 0o777 : 0
    }

    /// `text` with this folder's path written as DIR.
    func normalized(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let found = rest.firstRange(of: path) {
            result += rest[..<found.lowerBound] + "DIR"
            rest = rest[found.upperBound...]
        }
        return result + rest
    }
}
