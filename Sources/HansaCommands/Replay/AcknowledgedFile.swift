// AcknowledgedFile.swift: one line for each thing that a node acknowledged, written at once: `uk-42 norway placed`.
//
// States: placed, refused, releasing (a release is on its way), released. The last line of an id counts.

internal import SystemPackage

/// The file of acknowledged allocations.
final class AcknowledgedFile {
    private let file: FileDescriptor
    private let path: String
    /// Why lines are missing; nil when all are there.
    private(set) var failure: CommandFailure?

    /// Makes the file, or empties it.
    init(_ path: String) throws(CommandFailure) {
        self.path = path
        do {
            file = try FileDescriptor.open(
                FilePath(named: path), .writeOnly, options: [.create, .truncate, .append, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch {
            throw .badInput("cannot write \(path): \(error)", hint: "check the path and its permissions")
        }
    }

    deinit { try? file.close() }

    /// Adds a line.
    func add(_ id: String, _ region: String, _ state: String) {
        do {
            _ = try file.writeAll(Array("\(id) \(region) \(state)\n".utf8))
        } catch {
            failure = .badInput("cannot write \(path): \(error)", hint: "the lines after this are missing")
        }
    }
}
