// RegistrationTerms.swift: who registers hosts, with what, and what the caller is told.

public import Basics
public import GPUAllocator

/// What comes with hosts that are registered, beside what they are.
public struct RegistrationTerms: Hashable, Sendable {
    /// States that were given with hosts: of a new host any, of a known one only such that takes it out of use.
    public var states: [HostID: HostState]
    /// Whether a new host may turn out to be another one under a new name; no host may say that of itself.
    public var mayMove: Bool

    /// Makes terms; what is left out is what an operator's list of hosts has.
    public init(states: [HostID: HostState] = [:], mayMove: Bool = true) {
        self.states = states
        self.mayMove = mayMove
    }
}

/// What was not taken of a host, or taken otherwise than it was said.
public struct HostNotice: Hashable, Sendable {
    /// The host as it was named.
    public var host: HostID
    /// A sentence without its end.
    public var text: String
    /// Whether the host, or a part of what was said of it, was not taken.
    public var isRefused: Bool

    /// Makes a notice.
    public init(host: HostID, text: String, isRefused: Bool = false) {
        self.host = host
        self.text = text
        self.isRefused = isRefused
    }
}
