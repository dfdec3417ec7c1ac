// StandardStreamsTests.swift: what becomes of an answer or a remark that cannot be written.

import Glibc
import Synchronization
import Testing

@testable import HansaCommands

@Suite("The standard streams")
struct StandardStreamsTests {
    private func pipe() -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        #expect(Glibc.pipe(&ends) == 0)
        return (ends[0], ends[1])
    }

    @Test("A full disk and a stream that is not there are told by their numbers")
    func system() {
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        #expect(StandardStreams.write([1], to: full) == .system(ENOSPC))
        #expect(StandardStreams.write([1], to: -1) == .system(EBADF))
        #expect(StandardStreams.write([], to: full) == nil)
    }

    @Test("A pipe that nobody reads any more is told apart")
    func closedPipe() {
        signal(SIGPIPE, SIG_IGN)
        let ends = pipe()
        close(ends.read)
        defer { close(ends.write) }
        #expect(StandardStreams.write([1], to: ends.write) == .closedPipe)
    }

    @Test("A reader that is slower than a stream that does not block gets everything")
    func slowReader() async {
        let ends = pipe()
        #expect(fcntl(ends.write, F_SETFL, O_NONBLOCK) == 0)
        let sent = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
        let reader = Task.detached {
            var received: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 1_000)
            while true {
                let count = read(ends.read, &buffer, buffer.count)
                if count <= 0 { return received }
                received += buffer[..<count]
            }
        }
        #expect(StandardStreams.write(sent, to: ends.write) == nil)
        close(ends.write)
        #expect(await reader.value == sent)
        close(ends.read)
    }

    @Test(
        "A reader that takes nothing is given up where there is a limit, whether its stream blocks or not",
        arguments: [0, O_NONBLOCK])
    func noReader(flags: Int32) {
        let ends = pipe()
        defer {
            close(ends.read)
            close(ends.write)
        }
        #expect(fcntl(ends.write, F_SETFL, flags) == 0)
        let bytes = [UInt8](repeating: 0, count: 1 << 20)
        #expect(StandardStreams.write(bytes, to: ends.write, patienceMilliseconds: 1) == .slowReader)
    }

    @Test("An answer that a full disk does not take ends the program with 74, one that nobody reads with 141")
    func ends() async {
        await #expect(processExitsWith: .exitCode(74)) {
            dup2(open("/dev/full", O_WRONLY), STDOUT_FILENO)
            StandardStreams.answer("text")
        }
        await #expect(processExitsWith: .exitCode(141)) {
            signal(SIGPIPE, SIG_IGN)
            var ends: [Int32] = [-1, -1]
            Glibc.pipe(&ends)
            dup2(ends[1], STDOUT_FILENO)
            close(ends[0])
            StandardStreams.answer("text")
        }
    }

    @Test("A remark that cannot be written is lost, and ends nothing")
    func remarks() async {
        await #expect(processExitsWith: .success) {
            signal(SIGPIPE, SIG_IGN)
            dup2(open("/dev/full", O_WRONLY), STDERR_FILENO)
            StandardStreams.remark("text")
            var ends: [Int32] = [-1, -1]
            Glibc.pipe(&ends)
            dup2(ends[1], STDERR_FILENO)
            close(ends[0])
            StandardStreams.remark("text")
            close(STDERR_FILENO)
            StandardStreams.remark("text")
        }
    }

    @Test("Progress replaces its line where somebody watches, and cannot command the terminal")
    func progress() {
        let written = Mutex("")
        for isWatched in [true, false] {
            let console = Console(
                output: { _ in }, errors: { text in written.withLock { $0 += text } }, isWatched: isWatched)
            console.progress("1 of 2\u{1B}[2J")
            console.endProgress()
        }
        #expect(written.withLock(\.self) == "\r\u{1B}[K1 of 2\\u001b[2J\r\u{1B}[K1 of 2\\u001b[2J\n")
    }
}
