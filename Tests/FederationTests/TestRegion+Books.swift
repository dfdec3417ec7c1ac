// TestRegion+Books.swift: what must agree in a region after every event, whatever the test is about.

import Basics
import Federation
import Ledger
import Testing

extension TestRegion {
    /// Keeps count of the timers that run.
    mutating func noteTimers(_ effects: [FederationEffect]) {
        for effect in effects {
            switch effect {
            case .setTimer(let timer, _): timers.insert(timer)
            case .cancelTimer(let timer): timers.remove(timer)
            default: break
            }
        }
    }

    /// Records an issue for whatever does not agree: holds with their claims, timers with what they are for.
    func checkBooks(after event: FederationEvent) {
        // While nothing can be written, timers that fire are taken up again afterwards.
        guard machine.standing == .serving, machine.summary.stall == nil else { return }
        // Tests at the limits would take minutes.
        guard machine.ledger.claims.count + timers.count <= 100 else { return }
        let held = machine.ledger.claims.entries.filter { $0.value.state == .held }.map(\.key)
        #expect(machine.summary.holds == held.count, "after \(event)")
        for key in held { #expect(timers.contains(.hold(key)), "\(key) is held for ever, after \(event)") }
        for timer in timers {
            switch timer {
            case .hold(let key): #expect(held.contains(key), "a timer of a hold that is over runs, after \(event)")
            case .attempt(let number):
                guard case .reserving = request(number)?.progress else {
                    Issue.record("the attempt of \(number) is timed although none is open, after \(event)")
                    continue
                }
            case .retransmit(let number), .request(let number):
                let isOpen = request(number).map { !$0.progress.isTerminal && !$0.progress.isPlaced } ?? false
                let isOwed = machine.ledger.owedReleases[number] != nil
                #expect(isOpen || isOwed, "\(timer) runs although nothing is to be sent, after \(event)")
            case .digest: break
            }
        }
    }
}

extension RequestProgress {
    fileprivate var isPlaced: Bool { if case .placed = self { true } else { false } }
}
