// FakeLibrary.swift: compiles FakeNVML/nvml.c into a library that HostProbe opens as it opens NVIDIA's.

import Foundation

/// A library that answers as libnvidia-ml.so.1 does.
enum FakeLibrary {
    /// Compiles a variant into `folder` and returns its path.
    static func make(_ macros: [String], in folder: URL) throws -> String {
        let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "FakeNVML/nvml.c")
        let library = folder.appending(path: "libfake.so")
        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments =
            ["clang", "-shared", "-fPIC"] + macros.map { "-D\($0)" } + ["-o", library.path, source.path]
        try compiler.run()
        compiler.waitUntilExit()
        guard compiler.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return library.path
    }
}
