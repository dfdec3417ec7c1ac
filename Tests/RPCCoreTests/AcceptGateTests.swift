// AcceptGateTests.swift: how many connections and handshakes there may be, and how much is logged of the rest.

import Basics
import RPCCore
import Testing

@Suite("Accepting connections")
struct AcceptGateTests {
    /// Accepts `count` connections that all begin.
    private func accept(_ count: Int, _ gate: inout AcceptGate) {
        for number in 1...count { #expect(gate.accept() == .begins(UInt64(number), ends: nil)) }
    }

    @Test("As many handshakes as the limit begin; one more ends the oldest that is unfinished")
    func handshakes() {
        var gate = AcceptGate(maximumHandshakes: 3)
        accept(3, &gate)
        #expect(gate.accept() == .begins(4, ends: 1))
        gate.establish(2)
        #expect(gate.accept() == .begins(5, ends: nil))
        gate.fail(3)
        #expect(gate.accept() == .begins(6, ends: nil))
        #expect(gate.accept() == .begins(7, ends: 4))
        #expect(gate.handshakeCount == 3)
    }

    @Test("As many connections as the limit are open, unfinished handshakes included; one more is refused")
    func connections() {
        var gate = AcceptGate(maximumConnections: 3, maximumHandshakes: 10)
        accept(3, &gate)
        gate.establish(1)
        #expect(gate.accept() == .refused(.tooManyConnections(limit: 3)))
        gate.fail(2)
        #expect(gate.accept() == .begins(4, ends: nil))
        gate.end()
        #expect(gate.accept() == .begins(5, ends: nil))
        #expect(gate.accept() == .refused(.tooManyConnections(limit: 3)))
    }

    @Test("As many log lines as the limit are written in a window; the next window's first says how many were not")
    func lines() {
        var budget = LineBudget()
        let start = Instant(nanoseconds: 60_000_000_000)
        for _ in 0..<RPCLimits.refusalLines { #expect(budget.take(now: start) == 0) }
        #expect(budget.take(now: start) == nil)
        let end = start.advanced(byMilliseconds: RPCLimits.refusalWindowMilliseconds)
        #expect(budget.take(now: Instant(nanoseconds: end.nanoseconds - 1)) == nil)
        #expect(budget.take(now: end) == 2)
        #expect(budget.take(now: end) == 0)
    }

    @Test("No two ends of a connection have the same name")
    func names() {
        #expect(Set(ConnectionEnd.allCases.map(\.rawValue)).count == ConnectionEnd.allCases.count)
        #expect(ConnectionEnd.allCases.allSatisfy { $0.rawValue.allSatisfy { $0.isLowercase || $0 == "_" } })
    }
}
