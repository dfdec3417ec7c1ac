// HostRecordsTests.swift: hosts that go, and what stays of them.

import Basics
import GPUAllocator
import Ledger
import Testing

@Suite("Records of hosts that go")
struct HostRecordsTests {
    private func used() throws -> LedgerState {
        try ledger([
            .hostRegistered(spec("h1")), .hostRegistered(spec("h2")),
            .claimHeld(claim(attempt(spain, 1), token: 1, gpu: 3, fence: 7)), .claimClosed(attempt(spain, 1), .freed),
        ])
    }

    @Test("a host that comes back under its name gives no fence again that it had given before")
    func fencesStay() throws {
        var state = try used()
        try state.apply(.hostRemoved(host("h1")))
        #expect(state.hosts[host("h1")] == nil && state.fences.isEmpty && state.fenceFloor == 7)
        try state.apply(.hostRegistered(spec("h1")))
        for gpu: UInt8 in 0..<8 {
            let address = GPUAddress(host: host("h1"), index: gpu)
            #expect(throws: LedgerError.fenceNotGrowing(address, last: 7, next: 7)) {
                try state.apply(.claimHeld(claim(attempt(spain, 2), token: 2, gpu: gpu, fence: 7)))
            }
        }
        try state.apply(.claimHeld(claim(attempt(spain, 2), token: 2, gpu: 3, fence: 8)))
        #expect(state.lastFence(of: GPUAddress(host: host("h2"), index: 0)) == 0, "it was there all the time")
    }

    @Test("a renamed host keeps its content and state, and begins above its old fences")
    func rename() throws {
        var state = try used()
        try state.apply(.hostStateChanged(host("h1"), .cordoned))
        try state.apply(.hostRenamed(host("h1"), to: host("new")))
        let host = try #require(state.hosts[host("new")])
        #expect(host.state == .cordoned && host.spec.gpus == spec("h1").gpus && host.fenceFloor == 7)
        #expect(state.hosts.count == 2)
    }

    @Test(
        "a host that is not there cannot go, and none gets the id of another",
        arguments: [
            (LedgerRecord.hostRemoved(host("h9")), LedgerError.unknownHost(host("h9"))),
            (.hostRenamed(host("h9"), to: host("h3")), .unknownHost(host("h9"))),
            (.hostRenamed(host("h1"), to: host("h2")), .hostExists(host("h2"))),
            (.hostLeaving(host("h9"), true), .unknownHost(host("h9"))),
        ])
    func refused(record: LedgerRecord, error: LedgerError) throws {
        var state = try used()
        let before = state
        #expect(throws: error) { try state.apply(record) }
        #expect(state == before)
    }

    @Test("a host that was to leave stays when it is made ready")
    func staysAfterAll() throws {
        var state = try used()
        for record: LedgerRecord in [.hostStateChanged(host("h1"), .cordoned), .hostLeaving(host("h1"), true)] {
            try state.apply(record)
        }
        try state.apply(.hostStateChanged(host("h1"), .draining))
        #expect(state.hosts[host("h1")]?.isLeaving == true)
        try state.apply(.hostStateChanged(host("h1"), .ready))
        #expect(state.hosts[host("h1")]?.isLeaving == false)
    }

    @Test("what is known of hosts that went, and are to go, is in the snapshot")
    func snapshot() throws {
        var state = try used()
        for record: LedgerRecord in [
            .hostRemoved(host("h1")), .hostRegistered(spec("h1")), .hostLeaving(host("h2"), true),
        ] {
            try state.apply(record)
        }
        #expect(try LedgerState(snapshot: state.snapshot(), terminalLimit: 100) == state)
    }
}
