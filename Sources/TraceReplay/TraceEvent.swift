// TraceEvent.swift: the creations and deletions of a trace in the order they happen.

/// Something that happens in a trace.
public struct TraceEvent: Hashable, Sendable {
    /// What happens to the task.
    public enum Kind: Hashable, Sendable {
        /// The task asks for its GPUs.
        case create
        /// The task gives its GPUs back.
        case delete
    }

    /// When, in seconds from the start of the trace.
    public var at: UInt64
    /// What.
    public var kind: Kind
    /// The task's position in the list that the events were made of.
    public var task: Int

    /// Makes an event.
    public init(at: UInt64, kind: Kind, task: Int) {
        self.at = at
        self.kind = kind
        self.task = task
    }

    /// The events of `tasks` in time order.
    ///
    /// At the same second, tasks that were there before are deleted first, then new ones are created, then those of the
    /// new ones are deleted that live for less than a second; each in the order of the list.
    public static func sequence(of tasks: [TraceTask]) -> [TraceEvent] {
        var keyed: [(at: UInt64, phase: Int, task: Int)] = []
        for (position, task) in tasks.enumerated() {
            keyed.append((task.createdAt, 1, position))
            if let deletedAt = task.deletedAt {
                keyed.append((deletedAt, deletedAt == task.createdAt ? 2 : 0, position))
            }
        }
        keyed.sort { $0 < $1 }
        return keyed.map { TraceEvent(at: $0.at, kind: $0.phase == 1 ? .create : .delete, task: $0.task) }
    }
}
