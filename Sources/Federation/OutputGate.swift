// OutputGate.swift: "make durable, then answer", as one queue.
//
// Whatever follows from a record waits for the record's ticket; order is kept. Never looks at what it holds back.

internal import Basics
internal import Ledger

/// Holds back effects until the records before them are durable.
struct OutputGate: Sendable {
    /// What each event said, after which ticket; those before `start` are gone.
    private var waiting: [(after: Ticket, effects: [FederationEffect])] = []
    private var start = 0
    /// The last ticket that was given out.
    private(set) var issued = Ticket(0)
    /// The last ticket that is durable.
    private(set) var persisted = Ticket(0)

    /// Batches on their way to the disk.
    var pending: Int { Int(issued.number - persisted.number) }

    /// The ticket that the next batch will get.
    var next: Ticket { Ticket(issued.number + 1) }

    /// How many places are kept for what waits, or waited.
    var keptPlaces: Int { waiting.count }

    /// The ticket of the next batch.
    mutating func issue() -> Ticket {
        issued.number += 1
        return issued
    }

    /// Passes `outputs` on, or queues them behind the batches that are on their way.
    mutating func pass(_ outputs: [FederationEffect], into effects: inout [FederationEffect]) {
        if pending == 0, start == waiting.count {
            effects.append(contentsOf: outputs)
        } else {
            waiting.append((issued, outputs))
        }
    }

    /// Lets through what waited for `ticket` or an earlier one.
    mutating func open(_ ticket: Ticket, into effects: inout [FederationEffect]) {
        precondition(ticket <= issued, "ticket \(ticket.number) was never given out; the last is \(issued.number)")
        persisted = max(persisted, ticket)
        while start < waiting.count, waiting[start].after <= persisted {
            var passed: [FederationEffect] = []
            swap(&passed, &waiting[start].effects)
            effects.append(contentsOf: passed)
            start += 1
        }
        if start == waiting.count {
            waiting.removeAll(keepingCapacity: true)
            start = 0
        } else if start >= FederationLimits.passedPlaces, start >= waiting.count / 2 {
            // Under a load that never pauses something always waits.
            waiting.removeFirst(start)
            start = 0
        }
    }

    /// Takes out everything that waits, in order: nothing of it may leave any more.
    mutating func takeAll() -> [FederationEffect] {
        let effects = waiting[start...].flatMap(\.effects)
        waiting.removeAll()
        start = 0
        return effects
    }

    /// Takes out the answers that wait, in order: the store stalled, their callers shall not wait.
    mutating func takeAnswers() -> [FederationEffect] {
        var answers: [FederationEffect] = []
        for place in start..<waiting.count {
            var kept: [FederationEffect] = []
            for effect in waiting[place].effects {
                switch effect {
                case .answer, .answerPeer, .failPeer: answers.append(effect)
                default: kept.append(effect)
                }
            }
            waiting[place].effects = kept
        }
        return answers
    }
}
