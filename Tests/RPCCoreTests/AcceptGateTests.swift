// AcceptGateTests.swift: how many connections and handshakes there may be, and how much is logged of the rest.

import Basics
import RPCCore
import Testing

@Suite("Accepting connections")
struct AcceptGateTests {
    private func limits(_ change: (inout AcceptLimits) -> Void) -> AcceptLimits {
        var limits = AcceptLimits()
        change(&limits)
        return limits
    }

    /// Accepts `count` connections that all begin.
    private func accept(_ count: Int, _ gate: inout AcceptGate) {
        for number in 1...count { #expect(gate.accept(from: "a") == .begins(UInt64(number), ends: nil)) }
    }

    @Test("As many handshakes as the limit begin; one more ends the oldest that is unfinished")
    func handshakes() {
        var gate = AcceptGate(limits { $0.handshakes = 3 })
        accept(3, &gate)
        #expect(
            gate.accept(from: "a") == .begins(4, ends: DisplacedHandshake(1, .crowdedOut(limit: 3, ofAddress: false))))
        #expect(gate.establish(2, peer: "p") == nil)
        #expect(gate.accept(from: "a") == .begins(5, ends: nil))
        gate.fail(3)
        #expect(gate.accept(from: "a") == .begins(6, ends: nil))
        #expect(
            gate.accept(from: "a") == .begins(7, ends: DisplacedHandshake(4, .crowdedOut(limit: 3, ofAddress: false))))
        #expect(gate.handshakeCount == 3)
    }

    @Test("As many connections as the limit are open, unfinished handshakes included; one more is refused")
    func connections() {
        var gate = AcceptGate(limits { $0.connections = 3 })
        accept(3, &gate)
        #expect(gate.establish(1, peer: "p") == nil)
        #expect(gate.accept(from: "a") == .refused(.tooManyConnections(limit: 3)))
        gate.fail(2)
        #expect(gate.accept(from: "a") == .begins(4, ends: nil))
        gate.end(peer: "p")
        #expect(gate.accept(from: "a") == .begins(5, ends: nil))
        #expect(gate.accept(from: "a") == .refused(.tooManyConnections(limit: 3)))
    }

    @Test("As many handshakes of an address as its limit begin; one more ends its oldest, and nobody else's")
    func handshakesOfAddress() {
        var gate = AcceptGate(limits { $0.handshakesPerAddress = 2 })
        #expect(gate.accept(from: "b") == .begins(1, ends: nil))
        #expect(gate.accept(from: "a") == .begins(2, ends: nil))
        #expect(gate.accept(from: "a") == .begins(3, ends: nil))
        let first = DisplacedHandshake(2, .crowdedOut(limit: 2, ofAddress: true))
        #expect(gate.accept(from: "a") == .begins(4, ends: first))
        gate.fail(3)
        #expect(gate.accept(from: "a") == .begins(5, ends: nil))
        #expect(gate.handshakeCount == 3)
    }

    @Test("As many connections of an identity as its limit stay; one more must end, and others are not counted")
    func connectionsOfPeer() {
        var gate = AcceptGate(limits { $0.connectionsPerPeer = 2 })
        accept(5, &gate)
        #expect(gate.establish(1, peer: "p") == nil)
        #expect(gate.establish(2, peer: "p") == nil)
        #expect(gate.establish(3, peer: "p") == .tooManyFromPeer(limit: 2))
        #expect(gate.establish(4, peer: "q") == nil)
        gate.end(peer: "p")
        gate.end(peer: "p")
        #expect(gate.establish(5, peer: "p") == nil)
        for peer in ["p", "p", "q"] { gate.end(peer: peer) }
        #expect(gate.isEmpty, "a peer that left is not remembered")
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
