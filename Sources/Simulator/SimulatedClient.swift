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

    /// What the client was told is gone with its region's disk, and nobody else heard of it.
    mutating func lose() {
        number = nil
        told = nil
        error = .outcomeUnknown(reason: "the disk is lost")
    }

    /// Whether the client waits for nothing more.
    var isDone: Bool { error != nil || (told != nil && (!wantsRelease || isReleaseTold)) }
}
