// StandardStreams.swift: writes to the standard output and error, and tells apart why a write fails.
//
// A closed pipe on the output ends the program quietly, as it ends other tools; a disk that is full is said. What the
// standard error cannot take is lost: it never ends or holds up the work.

internal import Glibc

/// Why bytes were not written.
enum WriteFailure: Hashable, Sendable {
    /// Nobody reads the pipe any more.
    case closedPipe
    /// The reader took nothing for as long as it was waited for.
    case slowReader
    /// The system's number for anything else, such as a full disk.
    case system(Int32)
}

/// The standard output and error of this process.
enum StandardStreams {
    /// Writes a part of the answer; ends the program when that cannot be done.
    static func answer(_ text: String) {
        switch write(Array(text.utf8), to: STDOUT_FILENO) {
        case nil: break
        case .closedPipe, .slowReader: exit(128 + SIGPIPE)
        case .system(let number): giveUp(number)
        }
    }

    /// Writes an error, a warning or progress, if that can be done.
    static func remark(_ text: String) {
        _ = write(Array(text.utf8), to: STDERR_FILENO, patienceMilliseconds: Limits.remarkPatienceMilliseconds)
    }

    /// Makes sure that what was answered is kept: some file systems say only at the end that they could not.
    static func finish() {
        let copy = dup(STDOUT_FILENO)
        if copy >= 0, close(copy) != 0, [ENOSPC, EDQUOT, EIO].contains(errno) { giveUp(errno) }
    }

    /// Writes all bytes, however slowly they are read.
    ///
    /// - Parameter patienceMilliseconds: How long a reader may take nothing; -1 = for ever.
    /// - Returns: Why some are missing; nil when all are written.
    static func write(_ bytes: [UInt8], to file: Int32, patienceMilliseconds: Int32 = -1) -> WriteFailure? {
        var rest = bytes[...]
        while !rest.isEmpty {
            // A pipe that has room at all takes so many bytes without waiting.
            let part = patienceMilliseconds < 0 ? rest : rest.prefix(Int(PIPE_BUF))
            if patienceMilliseconds >= 0, !hasRoom(file, patienceMilliseconds) { return .slowReader }
            let count = unsafe part.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
            switch count < 0 ? errno : 0 {
            case 0: rest = rest.dropFirst(count)
            case EINTR: continue
            case EPIPE: return .closedPipe
            case EAGAIN: if !hasRoom(file, patienceMilliseconds) { return .slowReader }
            case let number: return .system(number)
            }
        }
        return nil
    }

    /// Waits until a write would not; true also when it would fail.
    private static func hasRoom(_ file: Int32, _ patienceMilliseconds: Int32) -> Bool {
        var question = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        return unsafe poll(&question, 1, patienceMilliseconds) != 0
    }

    private static func giveUp(_ number: Int32) -> Never {
        let failure = CommandFailure.output(number)
        remark(failure.text)
        exit(failure.status.rawValue)
    }
}
