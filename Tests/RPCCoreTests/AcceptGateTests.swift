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
        #expect(gate.establish(2, peer: "p", isTrusted: false) == nil)
        #expect(gate.accept(from: "a") == .begins(5, ends: nil))
        gate.fail(3)
        #expect(gate.accept(from: "a") == .begins(6, ends: nil))
        #expect(
            gate.accept(from: "a") == .begins(7, ends: DisplacedHandshake(4, .crowdedOut(limit: 3, ofAddress: false))))
        #expect(gate.handshakeCount == 3)
    }

    @Test("As many connections as the limit are open; for one more the oldest handshake ends, or else it is refused")
    func connections() {
        var gate = AcceptGate(limits { $0.connections = 3 })
        accept(3, &gate)
        #expect(gate.establish(1, peer: "p", isTrusted: false) == nil)
        let second = DisplacedHandshake(2, .crowdedOut(limit: 2, ofAddress: false))
        #expect(gate.accept(from: "a") == .begins(4, ends: second))
        gate.closed()
        for number in [3, 4] { #expect(gate.establish(UInt64(number), peer: "p", isTrusted: false) == nil) }
        #expect(gate.accept(from: "a") == .refused(.tooManyConnections(limit: 3)))
        gate.closed()
        gate.end(peer: "p", isTrusted: false)
        #expect(gate.accept(from: "a") == .refused(.tooManyConnections(limit: 3)), "one that ended is not closed yet")
        gate.closed()
        gate.closed()
        #expect(gate.accept(from: "a") == .begins(5, ends: nil))
    }

    @Test("Tenants get all but the reserved connections; operators and regions get those too")
    func reserved() {
        var gate = AcceptGate(
            limits {
                $0.connections = 4
                $0.reserved = 2
            })
        accept(3, &gate)
        #expect(gate.establish(1, peer: "tenant", isTrusted: false) == nil)
        #expect(gate.establish(2, peer: "tenant", isTrusted: false) == nil)
        #expect(gate.establish(3, peer: "tenant", isTrusted: false) == .tooManyConnections(limit: 2))
        gate.end(peer: "tenant", isTrusted: false)
        gate.closed()
        for number in [4, 5] {
            #expect(gate.accept(from: "b") == .begins(UInt64(number), ends: nil))
            #expect(gate.establish(UInt64(number), peer: "operator", isTrusted: true) == nil)
        }
        #expect(gate.accept(from: "b") == .refused(.tooManyConnections(limit: 4)))
    }

    @Test("A flood that never shows a certificate ends itself, and never an operator's connection")
    func floodUnderBudget() {
        var gate = AcceptGate(
            limits {
                $0.connections = 8
                $0.reserved = 2
            })
        for number in 1...6 {
            #expect(gate.accept(from: "t") == .begins(UInt64(number), ends: nil))
            #expect(gate.establish(UInt64(number), peer: "tenant", isTrusted: false) == nil)
        }
        for number in 7...1_000 {
            guard case .begins(UInt64(number), let displaced) = gate.accept(from: "f\(number)") else {
                Issue.record("handshake \(number) may not begin")
                return
            }
            if displaced != nil { gate.closed() }
        }
        #expect(gate.handshakeCount == 2)
        #expect(gate.establish(1_000, peer: "operator", isTrusted: true) == nil)
        #expect(gate.makeRoom() == DisplacedHandshake(999, .crowdedOut(limit: 1, ofAddress: false)))
        #expect(gate.makeRoom() == nil)
    }

    @Test("Beyond half of the handshakes new ones must hurry, and beyond half of the connections none lingers")
    func pressure() {
        var gate = AcceptGate(
            limits {
                $0.connections = 8
                $0.handshakes = 4
            })
        accept(2, &gate)
        #expect(!gate.isCrowded)
        #expect(gate.accept(from: "a") == .begins(3, ends: nil))
        #expect(gate.isCrowded && gate.mayLinger)
        #expect(gate.accept(from: "a") == .begins(4, ends: nil))
        for number in 1...4 { gate.fail(UInt64(number)) }
        #expect(gate.accept(from: "a") == .begins(5, ends: nil))
        #expect(!gate.mayLinger, "the four that failed are not closed yet")
        for _ in 0..<4 { gate.closed() }
        #expect(gate.mayLinger && !gate.isCrowded)
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
        #expect(gate.establish(1, peer: "p", isTrusted: false) == nil)
        #expect(gate.establish(2, peer: "p", isTrusted: false) == nil)
        #expect(gate.establish(3, peer: "p", isTrusted: false) == .tooManyFromPeer(limit: 2))
        #expect(gate.establish(4, peer: "q", isTrusted: false) == nil)
        gate.end(peer: "p", isTrusted: false)
        gate.end(peer: "p", isTrusted: false)
        #expect(gate.establish(5, peer: "p", isTrusted: false) == nil)
        for peer in ["p", "p", "q"] { gate.end(peer: peer, isTrusted: false) }
        for _ in 1...5 { gate.closed() }
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
