// Lifecycle.swift: what a region intends, by its own account.

/// What a region intends: durable in its own ledger, told to the others by gossip.
///
///     planned --activate--> active --drain--> draining --leave--> left
///     any --activate--> active
public enum Lifecycle: UInt8, Hashable, Sendable, CaseIterable {
    /// Configured, and not yet taking work.
    case planned = 1
    /// Takes work.
    case active = 2
    /// Finishes what it has and takes nothing new.
    case draining = 3
    /// Went away on purpose.
    case left = 4

    /// The word for people and programs.
    public var word: String {
        switch self {
        case .planned: "planned"
        case .active: "active"
        case .draining: "draining"
        case .left: "left"
        }
    }

    /// Why a region of this lifecycle takes nothing new, as the end of a sentence; nil when it does.
    public var objection: String? {
        switch self {
        case .active: nil
        case .planned: "is planned, and not open yet"
        case .draining: "is draining, and takes nothing new"
        case .left: "has left the federation"
        }
    }
}
