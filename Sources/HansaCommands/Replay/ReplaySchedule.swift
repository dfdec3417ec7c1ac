// ReplaySchedule.swift: which operation of a trace comes next. Pure: no clock, no calls.
//
// A deletion waits for its creation and is left out when the creation came to nothing.

internal import TraceReplay

/// The operations of a trace in the order they may start.
struct ReplaySchedule {
    /// One operation.
    struct Step: Hashable, Sendable {
        /// What.
        var kind: TraceEvent.Kind
        /// The position of its task.
        var task: Int
    }

    private enum State {
        case waiting
        case creating(wantsDeletion: Bool)
        case placed
        case gone
    }

    private let events: [TraceEvent]
    private var position = 0
    private var states: [State]
    private var overdue: [Step] = []

    /// Makes the schedule of `tasks`.
    ///
    /// - Parameter keeps: Leaves every deletion out.
    init(_ tasks: [TraceTask], keeps: Bool = false) {
        events = TraceEvent.sequence(of: tasks).filter { $0.kind == .create || !keeps }
        states = tasks.map { _ in .waiting }
    }

    /// How many operations there are at most.
    var count: Int { events.count }

    /// When the next operation of the trace happens, in its seconds; nil when all have started.
    ///
    /// A deletion that had to wait for its creation is due at once.
    var nextTime: UInt64? { overdue.isEmpty ? position < events.count ? events[position].at : nil : 0 }

    /// When the first operation happens, in the trace's seconds.
    var startTime: UInt64 { events.first?.at ?? 0 }

    /// Takes the next operation that can start now; nil when all have, or wait for one that has not finished.
    mutating func next() -> Step? {
        if !overdue.isEmpty { return overdue.removeFirst() }
        while position < events.count {
            let event = events[position]
            position += 1
            switch (event.kind, states[event.task]) {
            case (.create, _):
                states[event.task] = .creating(wantsDeletion: false)
                return Step(kind: .create, task: event.task)
            case (.delete, .creating):
                states[event.task] = .creating(wantsDeletion: true)
            case (.delete, .placed):
                states[event.task] = .gone
                return Step(kind: .delete, task: event.task)
            case (.delete, .waiting), (.delete, .gone):
                break
            }
        }
        return nil
    }

    /// A creation has finished.
    mutating func created(_ task: Int, isPlaced: Bool) {
        guard case .creating(let wantsDeletion) = states[task] else { return }
        guard isPlaced else { return states[task] = .gone }
        states[task] = wantsDeletion ? .gone : .placed
        if wantsDeletion { overdue.append(Step(kind: .delete, task: task)) }
    }
}
