// Founding.swift: a region is founded on purpose, never because a volume is not mounted. Rules: docs/lives.md.

import Basics
import Glibc
import Ledger
import Store
import SystemPackage

/// Whether a node may found its region.
public enum FoundingPolicy: String, Hashable, Sendable {
    /// Only `hansad init` founds it.
    case never
    /// The node does where nothing was ever founded.
    case ifNew = "if-new"
}

/// Makes data directories and ledgers, and the file beside the directory that outlives it.
enum Founding {
    /// The first argument of `hansad` that asks for it.
    static let word = "init"
    /// The flag that founds again where all was lost.
    static let againFlag = "--again"

    /// Makes sure that there is a ledger to open, as far as the configuration allows founding one.
    static func prepare(_ configuration: NodeConfiguration) throws(NodeError) {
        let directory = configuration.dataDirectory
        guard !LedgerStore.isThere(directory: directory) else { return }
        guard configuration.found == .ifNew else { throw .notFounded(directory: directory) }
        if let marker = Marker.read(beside: directory) {
            throw .foundedBefore(directory: directory, lineage: marker.lineage, file: Marker.path(directory))
        }
        _ = try found(configuration)
    }

    /// Founds the region on purpose.
    ///
    /// - Parameter again: Whether it may have been founded in this directory before.
    static func initialize(_ configuration: NodeConfiguration, again: Bool) throws(NodeError) -> LifeName {
        let directory = configuration.dataDirectory
        if let marker = Marker.read(beside: directory), !again, !LedgerStore.isThere(directory: directory) {
            throw .foundedBefore(directory: directory, lineage: marker.lineage, file: Marker.path(directory))
        }
        return try found(configuration)
    }

    private static func found(_ configuration: NodeConfiguration) throws(NodeError) -> LifeName {
        let path = configuration.dataDirectory
        if unsafe mkdir(path, 0o700) != 0, errno != EEXIST {
            throw .dataDirectory(path: path, cause: unsafe String(cString: strerror(errno)))
        }
        var random = SystemRandomNumberGenerator()
        let lineage = LifeName(high: random.next(), low: random.next())
        let now = SystemWallClock.now()
        do throws(StoreError) {
            try LedgerStore.found(
                directory: path, region: configuration.region,
                records: [LedgerRecordCodec.encode(.regionFounded(lineage: lineage), writtenAt: now)])
        } catch {
            throw .store(error)
        }
        Marker(region: configuration.region, lineage: lineage).write(beside: path)
        return lineage
    }

    /// The file beside a data directory that says what was founded in it.
    ///
    /// It stays where it is when the directory's volume is not mounted. Kept as well as possible: a node works without.
    struct Marker {
        var region: RegionID
        var lineage: LifeName

        static func path(_ directory: String) -> String {
            var directory = directory
            while directory.count > 1, directory.hasSuffix("/") { directory.removeLast() }
            return directory + ".lineage"
        }

        /// The file; nil where there is none that names a lineage.
        static func read(beside directory: String) -> Marker? {
            guard let descriptor = try? FileDescriptor.open(FilePath(path(directory)), .readOnly) else { return nil }
            let bytes = try? descriptor.closeAfter {
                try unsafe [UInt8](unsafeUninitializedCapacity: Limits.markerBytes) { buffer, count in
                    count = try unsafe descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
                }
            }
            var values: [String: String] = [:]
            for line in String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n") {
                let words = line.split(separator: " ", maxSplits: 1)
                if words.count == 2 { values[String(words[0])] = String(words[1]) }
            }
            guard let region = try? RegionID(values["region"] ?? ""),
                let lineage = LifeName(values["lineage"] ?? "")
            else { return nil }
            return Marker(region: region, lineage: lineage)
        }

        /// Writes the file whole or not at all; does nothing where it cannot.
        func write(beside directory: String) {
            let path = Marker.path(directory)
            let text = """
                # A region was founded in \(directory). Keep this file: it tells a lost volume from a new region.
                region \(region)
                lineage \(lineage)

                """
            let temporary = FilePath(path + ".new")
            guard
                let descriptor = try? FileDescriptor.open(
                    temporary, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite, .groupRead])
            else { return }
            let isWritten = (try? descriptor.closeAfter { try descriptor.writeAll(text.utf8) }) != nil
            if isWritten { _ = unsafe rename(temporary.string, path) }
        }
    }
}
