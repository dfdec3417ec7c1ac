// FileArgument.swift: the name of a file on the command line: any bytes, and completed by the shell.

internal import ArgumentParser
internal import Basics
internal import SystemPackage

/// The name of a file on the command line.
///
/// The only kind of argument that need not be UTF-8; the others are refused then (``ProcessArguments``).
struct FileArgument: ExpressibleByArgument, Hashable, Sendable, CustomStringConvertible {
    /// The name, bytes that are no UTF-8 as ``FileName`` has them.
    let path: String

    /// Takes every name that the system has.
    init?(argument: String) {
        guard !argument.utf8.contains(0) else { return nil }
        path = argument
    }

    var description: String { FileName.shown(path) }

    static var defaultCompletionKind: CompletionKind { .file() }
}

extension FilePath {
    /// The path that a text stands for (``FileName``).
    init(named text: String) {
        self.init(platformString: FileName.cString(text))
    }
}
