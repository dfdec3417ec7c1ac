// LogWriterTests.swift: whoever logs never waits: for a reader that stalls, a closed pipe, a full disk.

import Glibc
import Synchronization
import Testing
import Threads

@testable import Observability

@Suite("Writing the log", .timeLimit(.minutes(1)))
struct LogWriterTests {
    /// A pipe of one page.
    private struct Pipe {
        let reader: Int32
        let writer: Int32

        init() {
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            (reader, writer) = (ends[0], ends[1])
            let setPipeSize: Int32 = 1_031
            #expect(fcntl(writer, setPipeSize, 4_096) >= 0)
        }

        /// Starts to read, until the other end is closed.
        func startReading() throws -> Reading { try Reading(reader) }
    }

    /// A reader on a thread of its own.
    private final class Reading: Sendable {
        private let bytes = Mutex<[UInt8]>([])
        private let thread = Mutex<SystemThread?>(nil)

        init(_ descriptor: Int32) throws {
            let started = try SystemThread.start { [self] in
                var buffer = [UInt8](repeating: 0, count: 65_536)
                while true {
                    let count = read(descriptor, &buffer, buffer.count)
                    guard count > 0 else { return }
                    bytes.withLock { $0 += buffer[..<count] }
                }
            }
            thread.withLock { $0 = started }
        }

        /// Everything that was read; waits for the end.
        func text() -> String {
            thread.withLock { $0.take() }?.join()
            return String(decoding: bytes.withLock { $0 }, as: UTF8.self)
        }
    }

    @Test("A reader that stalls keeps nobody waiting; later it finds every taken line, whole, in order")
    func stalledReader() throws {
        let pipe = Pipe()
        let log = try LogWriter(descriptor: pipe.writer)
        let lines = (1...2_000).map { "line \($0) \(String(repeating: "x", count: 80))\n" }
        for line in lines { log.write(line) }
        #expect(!log.flush(atMostMilliseconds: 20))
        let reading = try pipe.startReading()
        #expect(log.flush(atMostMilliseconds: 30_000))
        log.close()
        close(pipe.writer)
        #expect(reading.text() == lines.joined())
        close(pipe.reader)
    }

    @Test("Dropped lines are counted at once, and the log says how many they were once writing goes on")
    func dropped() throws {
        let pipe = Pipe()
        let log = try LogWriter(descriptor: pipe.writer)
        let counted = Mutex(0)
        log.onDropped(
            count: { count in counted.withLock { $0 += count } }, line: { "\($0) missing\n" })
        let count = ObservabilityLimits.queuedLogLines + 50
        for number in 1...count { log.write("\(number)\n") }
        // The writer took one page of lines before it had to wait.
        let dropped = counted.withLock { $0 }
        #expect(dropped <= 50)
        let reading = try pipe.startReading()
        #expect(log.flush(atMostMilliseconds: 30_000))
        log.write("last\n")
        #expect(log.flush(atMostMilliseconds: 30_000))
        log.close()
        close(pipe.writer)
        let lines = reading.text().split(separator: "\n").map(String.init)
        #expect(lines.last == "last")
        #expect(lines.filter { $0.hasSuffix("missing") } == (dropped > 0 ? ["\(dropped) missing"] : []))
        #expect(lines.count { Int($0) != nil } == count - dropped)
        close(pipe.reader)
    }

    @Test("A closed pipe ends nothing: its lines are dropped and counted")
    func closedPipe() throws {
        let pipe = Pipe()
        close(pipe.reader)
        let log = try LogWriter(descriptor: pipe.writer)
        let counted = Mutex(0)
        log.onDropped(count: { count in counted.withLock { $0 += count } }, line: { "\($0) missing\n" })
        for _ in 1...3 { log.write("lost\n") }
        #expect(log.flush(atMostMilliseconds: 30_000))
        #expect(counted.withLock { $0 } == 3)
        log.close()
        close(pipe.writer)
    }

    @Test("A full disk costs lines and nothing else")
    func fullDisk() throws {
        let descriptor = open("/dev/full", O_WRONLY)
        let log = try LogWriter(descriptor: descriptor)
        let counted = Mutex(0)
        log.onDropped(count: { count in counted.withLock { $0 += count } }, line: { "\($0) missing\n" })
        log.write("lost\n")
        #expect(log.flush(atMostMilliseconds: 30_000))
        #expect(counted.withLock { $0 } == 1)
        log.close()
        close(descriptor)
    }
}
