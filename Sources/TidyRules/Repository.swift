// Repository.swift: lists and reads the files that git tracks or would track.
//
// The only file here that touches the disk. It never writes, and it never looks at what .gitignore names.

public import Foundation

/// Why the repository cannot be read.
public enum RepositoryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// git could not list the files.
    case cannotList(folder: String, status: Int32)

    /// The text that people see.
    public var description: String {
        switch self {
        case .cannotList(let folder, let status):
            "git ls-files ended with status \(status) in \(folder): run tidy inside a clone of the repository"
        }
    }
}

/// The files of a clone.
public struct Repository: Sendable {
    /// Paths of all files that git tracks or would track.
    public let paths: [String]
    /// Paths that are tracked although .gitignore names them.
    public let ignored: [String]
    /// The text files among ``paths``.
    public let files: [SourceFile]

    /// Reads the clone at `folder`.
    public init(at folder: URL) throws {
        paths = try Repository.list(["--cached", "--others", "--exclude-standard"], in: folder)
            .filter { FileManager.default.fileExists(atPath: folder.appending(path: $0).path) }
        ignored = try Repository.list(["--cached", "--ignored", "--exclude-standard"], in: folder)
        files = paths.compactMap { path in
            guard let data = try? Data(contentsOf: folder.appending(path: path)),
                let text = String(validating: data, as: UTF8.self), !text.utf8.contains(0)
            else { return nil }
            return SourceFile(path: path, text: text)
        }
    }

    /// Everything that breaks a rule, in order of path and line.
    public func findings() -> [Finding] {
        let separate = paths.filter { $0.hasPrefix("Tools/") && $0.hasSuffix("/Package.swift") }
            .map { String($0.dropLast("Package.swift".count)) }
        var findings = treeFindings(paths: paths, ignored: ignored)
        let tables = Dictionary(grouping: files.filter(\.isHandWrittenSwift)) { $0.target?.name ?? "" }
            .mapValues { TableNames(in: $0) }
        for file in files {
            findings += findingsOfOneFile(file)
            if let names = tables[file.target?.name ?? ""] { findings += purityFindings(in: file, tables: names) }
            if !separate.contains(where: { file.path.hasPrefix($0) }) { findings += importFindings(in: file) }
        }
        return findings.sorted()
    }

    /// The number of files written by people and their median and largest size in lines, as one sentence.
    public func summary() -> String {
        let sizes = files.filter(\.isHandWrittenSwift).map(\.lines.count).sorted()
        guard let largest = sizes.last else { return "no Swift file" }
        return
            "\(sizes.count) Swift files, \(sizes.reduce(0, +)) lines, median \(sizes[sizes.count / 2]), largest \(largest)"
    }

    private static func list(_ options: [String], in folder: URL) throws -> [String] {
        let git = Process()
        let output = Pipe()
        git.executableURL = URL(filePath: "/usr/bin/env")
        git.arguments = ["git", "-C", folder.path, "ls-files", "-z"] + options
        git.standardOutput = output
        try git.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        git.waitUntilExit()
        guard git.terminationStatus == 0 else {
            throw RepositoryError.cannotList(folder: folder.path, status: git.terminationStatus)
        }
        return Set(data.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }).sorted()
    }
}

/// What one file breaks by itself.
func findingsOfOneFile(_ file: SourceFile) -> [Finding] {
    fileSizeFindings(in: file) + functionSizeFindings(in: file) + manifestFindings(in: file)
        + headerFindings(in: file) + remarkFindings(in: file) + machinePathFindings(in: file) + secretFindings(in: file)
}
