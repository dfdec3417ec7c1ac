// FullDisk.swift: two ways to leave a running node no space, and to give it some again.

import Foundation
import Glibc
import TestKit
import Testing

/// Why a node's ledger cannot grow.
enum DiskLimit: String, Sendable, CaseIterable {
    /// The file system of its data directory is full; needs the right to mount one.
    case fullFileSystem
    /// A limit on the size of any file that the process writes; works for everybody.
    case fileSize

    /// The system's words for it.
    var reason: String { self == .fullFileSystem ? "No space left on device" : "File too large" }
}

extension TestNode {
    /// Starts the node anew where ``fillDisk(_:)`` can work.
    func restart(for limit: DiskLimit) async throws {
        kill()
        switch limit {
        case .fullFileSystem:
            // The region was founded: its ledger moves onto the file system that can be filled.
            let copy = folder.file("ledger-\(folder.nextNumber())")
            try FileManager.default.copyItem(atPath: dataDirectory, toPath: copy)
            guard mount("tmpfs", dataDirectory, "tmpfs", 0, "size=4m") == 0 else {
                try Test.cancel("this user may not mount a file system to fill: \(String(cString: strerror(errno)))")
            }
            for name in try FileManager.default.contentsOfDirectory(atPath: copy) {
                try FileManager.default.copyItem(atPath: "\(copy)/\(name)", toPath: "\(dataDirectory)/\(name)")
            }
        case .fileSize: break
        }
        try start()
        try await waitUntilReady()
    }

    /// Leaves no space.
    func fillDisk(_ limit: DiskLimit) async throws {
        switch limit {
        case .fullFileSystem:
            let file = Glibc.open(ballast, O_WRONLY | O_CREAT, 0o600)
            defer { Glibc.close(file) }
            let zeros = [UInt8](repeating: 0, count: 4_096)
            while Glibc.write(file, zeros, zeros.count) > 0 {}
        case .fileSize:
            try await limitFileSize("1")
        }
    }

    /// Gives the space back.
    func freeDisk(_ limit: DiskLimit) async throws {
        switch limit {
        case .fullFileSystem: unlink(ballast)
        case .fileSize: try await limitFileSize("unlimited")
        }
    }

    /// Takes a mounted file system away, after the node.
    func unmountDisk(_ limit: DiskLimit) {
        guard limit == .fullFileSystem else { return }
        kill()
        umount2(dataDirectory, Int32(MNT_DETACH))
    }

    private var ballast: String { "\(dataDirectory)/ballast" }

    private func limitFileSize(_ soft: String) async throws {
        guard let program = Programs.installed("prlimit"), let id = processID else {
            try Test.cancel("the prlimit program (util-linux) is not installed")
        }
        let (end, output) = try await ChildProcess.run(
            program, ["--pid", "\(id)", "--fsize=\(soft):unlimited"], in: folder)
        try #require(end == .exited(0), "\(output)")
    }
}
