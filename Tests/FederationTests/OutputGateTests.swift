// OutputGateTests.swift: nothing leaves before what it follows from is durable, and nothing overtakes.

import Basics
import Ledger
import Testing

@testable import Federation

@Suite("Output gate")
struct OutputGateTests {
    private func said(_ number: UInt64) -> FederationEffect {
        .answer(CallID(number), .hostsRegistered(registered: 0, unchanged: Int(number)))
    }

    @Test("with nothing on its way to the disk, outputs pass at once")
    func idle() {
        var gate = OutputGate()
        var effects: [FederationEffect] = []
        gate.pass([said(1), said(2)], into: &effects)
        #expect(effects == [said(1), said(2)])
    }

    @Test("outputs wait for the last batch before them, in order")
    func order() {
        var gate = OutputGate()
        var effects: [FederationEffect] = []
        let first = gate.issue()
        gate.pass([said(1)], into: &effects)
        let second = gate.issue()
        gate.pass([said(2)], into: &effects)
        gate.pass([said(3)], into: &effects)
        #expect(effects.isEmpty && gate.pending == 2)
        gate.open(first, into: &effects)
        #expect(effects == [said(1)])
        gate.open(second, into: &effects)
        #expect(effects == [said(1), said(2), said(3)] && gate.pending == 0)
    }

    @Test("a ticket stands for all before it, and may be told twice")
    func cumulative() {
        var gate = OutputGate()
        var effects: [FederationEffect] = []
        let first = gate.issue()
        gate.pass([said(1)], into: &effects)
        let second = gate.issue()
        gate.pass([said(2)], into: &effects)
        gate.open(second, into: &effects)
        gate.open(first, into: &effects)
        #expect(effects == [said(1), said(2)])
    }

    @Test("under a load that never pauses, what has left takes no room")
    func room() {
        var gate = OutputGate()
        var images = DurableImages<UInt64, String>()
        var effects: [FederationEffect] = []
        let count = UInt64(FederationLimits.passedPlaces * 20)
        for number in 1...count {
            images.keep("\(number)", of: number, before: gate.next)
            let ticket = gate.issue()
            gate.pass([said(number)], into: &effects)
            // One batch is always on its way.
            gate.open(Ticket(ticket.number - 1), into: &effects)
            images.forget(upTo: Ticket(ticket.number - 1))
            #expect(gate.keptPlaces <= 2 * FederationLimits.passedPlaces)
            #expect(images.keptPlaces <= 2 * FederationLimits.passedPlaces)
        }
        #expect(effects == (1..<count).map(said))
        #expect(images.all == [count: "\(count)"])
    }

    @Test("when the disk stalls, the answers are taken out and the rest keeps its place")
    func stall() {
        var gate = OutputGate()
        var effects: [FederationEffect] = []
        let ticket = gate.issue()
        let sent = FederationEffect.callPeer(spain, .cancel(attempt(uk, 1)))
        gate.pass([said(1), sent, .answerPeer(CallID(2), .freed(attempt(spain, 1)))], into: &effects)
        #expect(gate.takeAnswers().count == 2)
        gate.open(ticket, into: &effects)
        #expect(effects == [sent])
    }

    @Test("a ticket that was never given out is a bug of the shell")
    func unknownTicket() async {
        await #expect(processExitsWith: .failure) {
            var gate = OutputGate()
            var effects: [FederationEffect] = []
            gate.open(Ticket(1), into: &effects)
        }
    }
}
