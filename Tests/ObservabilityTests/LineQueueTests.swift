// LineQueueTests.swift: the lines that wait: their limits, their order, and where some are missing.

import Testing

@testable import Observability

@Suite("Waiting log lines")
struct LineQueueTests {
    @Test("As many lines as the limit says wait, and the next one is dropped")
    func lineLimit() {
        var queue = LineQueue()
        for number in 1...ObservabilityLimits.queuedLogLines {
            #expect(queue.append("\(number)\n") == .taken(mustWake: number == 1))
        }
        #expect(queue.append("one more\n") == .dropped)
        #expect(queue.lineCount == ObservabilityLimits.queuedLogLines)
    }

    @Test("As many bytes as the limit says wait, and one more is dropped")
    func byteLimit() {
        var queue = LineQueue()
        let line = String(repeating: "x", count: ObservabilityLimits.queuedLogBytes / 8)
        for _ in 1...8 { #expect(queue.append(line) != .dropped) }
        #expect(queue.append("x") == .dropped)
        #expect(queue.byteCount == ObservabilityLimits.queuedLogBytes)
    }

    @Test("Lines are missed in one place: taken again once half of them are written, behind a word of how many")
    func droppedInOnePlace() {
        var queue = LineQueue()
        let lines = (1...ObservabilityLimits.queuedLogLines).map { "\($0)\n" }
        for line in lines { _ = queue.append(line) }
        _ = queue.append("lost\n")
        #expect(queue.take() == lines.map { .line($0) })
        for line in lines.dropLast(ObservabilityLimits.queuedLogLines / 2) { queue.finished(line) }
        #expect(queue.append("lost, too\n") == .dropped)
        queue.finished(lines[lines.count - 1])
        #expect(queue.append("next\n") == .taken(mustWake: true))
        #expect(queue.take() == [.dropped(2), .line("next\n")])
    }

    @Test("Where no line follows the dropped ones, it is said at the end")
    func droppedAtTheEnd() {
        var queue = LineQueue()
        for _ in 1...ObservabilityLimits.queuedLogLines { _ = queue.append("x\n") }
        _ = queue.append("lost\n")
        _ = queue.take()
        #expect(queue.take() == [.dropped(1)])
        #expect(queue.take() == [])
    }
}
