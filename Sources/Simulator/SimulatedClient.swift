// SimulatedClient.swift: one request of a tenant, asked again with the same key until there is an answer.

internal import Basics
internal import Federation
internal import Ledger

/// A tenant that wants one thing placed.
struct SimulatedClient {
    let origin: Int
    let call: AllocateCall
    /// Whether it gives back what it gets.
    let releases: Bool
    /// The request's number, once told.
    var number: UInt64?
    /// The first final thing that was told.
    var told: RequestProgress?
    /// The error that ended it, when nothing was accepted.
    var error: FederationError?
    var wantsRelease = false
    var isReleaseTold = false

    /// Whether the client waits for nothing more.
    var isDone: Bool { error != nil || (told != nil && (!wantsRelease || isReleaseTold)) }
}
