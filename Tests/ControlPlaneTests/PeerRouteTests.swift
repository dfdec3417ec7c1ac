// PeerRouteTests.swift: where a peer is dialled, and when anew.

import Basics
import Testing

@testable import ControlPlane

@Suite("The way to a peer")
struct PeerRouteTests {
    private let home = Endpoint(host: "a", port: 1)
    private let moved = Endpoint(host: "b", port: 2)
    private var route: PeerRoute

    init() { route = PeerRoute(Endpoint(host: "a", port: 1), now: .origin) }

    private func at(_ milliseconds: UInt64) -> Instant { Instant.origin.advanced(byMilliseconds: milliseconds) }

    private func dialled(_ step: PeerRoute.Step) -> Endpoint? {
        if case .dial(let endpoint, _) = step { endpoint } else { nil }
    }

    @Test("While the configured address works, what the peer says of itself changes nothing")
    mutating func works() {
        route.answered(epoch: 3)
        #expect(route.told(moved, epoch: 3, isConnected: true, now: at(10)) == .stay)
        #expect(route.dialled == home)
    }

    @Test("A peer that cannot be dialled is dialled at once where it says that it is")
    mutating func advertised() {
        #expect(dialled(route.told(moved, epoch: 3, isConnected: false, now: at(10))) == moved)
        #expect(route.told(moved, epoch: 3, isConnected: false, now: at(20)) == .stay, "the same is no news")
    }

    @Test("The two addresses are tried in turns, each for its time, to the millisecond")
    mutating func turns() {
        _ = route.told(moved, epoch: 3, isConnected: false, now: at(0))
        #expect(route.dialFailed(now: at(Limits.routeMilliseconds - 1)) == .stay)
        #expect(dialled(route.dialFailed(now: at(Limits.routeMilliseconds))) == home)
        #expect(dialled(route.dialFailed(now: at(2 * Limits.routeMilliseconds))) == moved)
    }

    @Test("A peer with one address is left to the pauses of its connection")
    mutating func oneAddress() {
        _ = route.told(home, epoch: 3, isConnected: true, now: at(0))
        #expect(route.dialFailed(now: at(60_000)) == .stay)
    }

    @Test("A connection to an earlier life is ended at once, one to an unknown life is not")
    mutating func laterLife() {
        #expect(route.told(home, epoch: 4, isConnected: true, now: at(0)) == .stay)
        route.answered(epoch: 4)
        #expect(dialled(route.told(moved, epoch: 5, isConnected: true, now: at(5_000))) == moved)
        route.answered(epoch: 5)
        route.disconnected()
        #expect(route.told(moved, epoch: 6, isConnected: true, now: at(9_000)) == .stay)
    }

    @Test("News of a peer begin a new attempt at once, unless one has just begun")
    mutating func freshDial() {
        #expect(route.told(home, epoch: 4, isConnected: false, now: at(Limits.freshDialMilliseconds - 1)) == .stay)
        #expect(dialled(route.told(home, epoch: 5, isConnected: false, now: at(Limits.freshDialMilliseconds))) == home)
    }

    @Test("An earlier life is not believed, and an address that cannot be dialled is none")
    mutating func nonsense() {
        _ = route.told(home, epoch: 4, isConnected: true, now: at(0))
        #expect(route.told(moved, epoch: 3, isConnected: false, now: at(5_000)) == .stay)
        _ = route.told(Endpoint(host: "0.0.0.0", port: 7443), epoch: 5, isConnected: true, now: at(5_000))
        #expect(route.advertised == nil)
    }

    @Test("So many calls without an answer in a row end the connection; an answer begins the count anew")
    mutating func timeouts() {
        for _ in 1..<Limits.timeoutsBeforeRedial { #expect(route.timedOut(now: at(0)) == .stay) }
        route.answered(epoch: nil)
        for _ in 1..<Limits.timeoutsBeforeRedial { #expect(route.timedOut(now: at(0)) == .stay) }
        #expect(dialled(route.timedOut(now: at(1))) == home)
    }

    @Test("Another address in the configuration is dialled at once; the same one is not dialled again")
    mutating func configured() {
        #expect(route.configure(home, now: at(0)) == .stay)
        #expect(dialled(route.configure(moved, now: at(0))) == moved)
    }
}
