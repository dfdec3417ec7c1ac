// TLSContextStore.swift: the current context, replaced whole when the files change.
//
// Connections keep the context they were made from; only new ones see the new material.

import Synchronization

/// Holds the context that new connections are made from.
public final class TLSContextStore: Sendable {
    private let held: Mutex<TLSContext>

    /// Makes the first context; see ``TLSContext/init(_:side:trustDomain:alpn:clock:)``.
    public init(
        _ files: TLSFiles, side: TLSSide, trustDomain: String? = nil, alpn: String = "hansa/1",
        clock: @escaping @Sendable () -> CertificateTime = { .now }
    ) throws(TLSError) {
        held = Mutex(try TLSContext(files, side: side, trustDomain: trustDomain, alpn: alpn, clock: clock))
    }

    /// The context for a new connection.
    public var current: TLSContext { held.withLock { $0 } }

    /// Reads the same files again and uses them from now on.
    ///
    /// Sessions of the old context cannot be resumed, so no peer keeps a trust that was taken away.
    /// - Throws: Why the files cannot be used, or ``TLSError/identityChanged(path:was:now:)``; then nothing changes.
    public func reload() throws(TLSError) {
        let old = current
        let new = try TLSContext(
            old.files, side: old.side, trustDomain: old.trustDomain, alpn: old.applicationProtocol,
            clock: old.clock)
        guard new.identity == old.identity else {
            throw .identityChanged(path: old.files.certificateChain, was: old.identity, now: new.identity)
        }
        held.withLock { $0 = new }
    }
}
