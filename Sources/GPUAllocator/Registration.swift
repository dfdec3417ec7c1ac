// Registration.swift: what became of a host that was registered.

public import Basics

/// What ``Allocator/register(_:mayMove:)`` did with a host.
public enum Registration: Hashable, Sendable {
    /// The host is new, and ready.
    case registered
    /// The host was there with the same content; nothing changed.
    case unchanged
    /// The host was there with other content, which is now replaced; its state stays.
    case replaced
    /// The same, but for parts that stay as they were; each is a sentence without its end.
    case partly(changed: Bool, kept: [String])
    /// The machine was registered under another name, of which nothing was taken; it has the new one now, and its state.
    case renamed(from: HostID)
    /// Nothing was taken of a host that is not there: why not.
    case refused(String)

    /// Whether anything is other than before.
    public var hasChanged: Bool {
        switch self {
        case .registered, .replaced, .renamed: true
        case .unchanged, .refused: false
        case .partly(let changed, _): changed
        }
    }

    /// What was not taken, in sentences; empty when everything was.
    public var objections: [String] {
        switch self {
        case .registered, .unchanged, .replaced, .renamed: []
        case .partly(_, let kept): kept
        case .refused(let reason): [reason]
        }
    }
}
