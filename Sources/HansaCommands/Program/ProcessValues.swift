// ProcessValues.swift: the arguments, the environment variables and the clock of this process, without Foundation.

internal import ArgumentParser
internal import Basics
internal import Glibc

/// The arguments of this process.
enum ProcessArguments {
    /// Every argument behind the program's name; bytes that are no UTF-8 as ``FileName`` has them.
    static var all: [String] {
        let arguments = unsafe CommandLine.unsafeArgv
        return (1..<max(1, Int(CommandLine.argc))).compactMap { index in
            unsafe arguments[index].map { FileName.text(unsafe bytes($0)) }
        }
    }

    /// The first argument that is no UTF-8 although it does not name a file; nil when there is none.
    ///
    /// No file has a name with a NUL: where the command line can still be read with one added, it is no file's name.
    static func wronglyRaw(in arguments: [String]) -> String? {
        arguments.indices.first { index in
            guard FileName.isRaw(arguments[index]) else { return false }
            var marked = arguments
            marked[index] += "\0"
            return (try? HansaCommand.parseAsRoot(marked)) != nil
        }.map { arguments[$0] }
    }
}

/// The bytes of a text of C.
private func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
    unsafe UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
}

/// The environment variables.
enum ProcessVariables {
    /// Every variable, the first of each name; bytes that are no UTF-8 as ``FileName`` has them.
    static var all: [String: String] {
        var variables: [String: String] = [:]
        var next = unsafe environ
        while let entry = unsafe next.pointee {
            let text = FileName.text(unsafe bytes(entry))
            unsafe next = unsafe next.advanced(by: 1)
            guard let equals = text.firstIndex(of: "=") else { continue }
            let name = String(text[..<equals])
            if variables[name] == nil { variables[name] = String(text[text.index(after: equals)...]) }
        }
        return variables
    }
}

/// The clock on the wall.
enum WallClock {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    static var unixMilliseconds: UInt64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return UInt64(max(0, time.tv_sec)) * 1_000 + UInt64(time.tv_nsec / 1_000_000)
    }
}
