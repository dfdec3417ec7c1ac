// TLSContextStore.swift: the material in use and the contexts made from it, replaced whole when the files change.
//
// Connections keep the context they were made from; only new ones see the new material.

public import NIOCore
import Synchronization

/// Holds what new connections are made from: one context for each event loop.
public final class TLSContextStore: Sendable {
    private struct State {
        var material: TLSMaterial
        var shared: TLSContext
        var byLoop: [ObjectIdentifier: TLSContext] = [:]
    }

    private let files: TLSFiles
    private let side: TLSSide
    private let ownChain: OwnChainRule
    private let alpn: String
    private let state: Mutex<State>

    /// Reads the first material; see ``TLSMaterial/init(_:trustDomain:ownChain:clock:)``.
    public init(
        _ files: TLSFiles, side: TLSSide, trustDomain: String? = nil, ownChain: OwnChainRule = .unchecked,
        alpn: String = "hansa/1", clock: @escaping @Sendable () -> CertificateTime = { .now }
    ) throws(TLSError) {
        let material = try TLSMaterial(files, trustDomain: trustDomain, ownChain: ownChain, clock: clock)
        self.files = files
        self.side = side
        self.ownChain = ownChain
        self.alpn = alpn
        state = Mutex(State(material: material, shared: try TLSContext(material, side: side, alpn: alpn)))
    }

    /// The material in use.
    public var material: TLSMaterial { state.withLock { $0.material } }

    /// The time of day that certificates are judged by.
    public var now: CertificateTime { material.clock() }

    /// A context for a new connection that belongs to no event loop.
    public var current: TLSContext { state.withLock { $0.shared } }

    /// The context for a new connection on `loop`: its own, because OpenSSL counts and locks in contexts.
    public func context(on loop: any EventLoop) -> TLSContext {
        state.withLock { state in
            let key = ObjectIdentifier(loop)
            if let context = state.byLoop[key] { return context }
            // A context could be made from this material before: the shared one serves when memory is short now.
            guard let context = try? TLSContext(state.material, side: side, alpn: alpn) else { return state.shared }
            state.byLoop[key] = context
            return context
        }
    }

    /// Reads the files again; nothing is used yet.
    ///
    /// - Throws: Why the files cannot be used, or ``TLSError/identityChanged(path:was:now:)``.
    public func read() throws(TLSError) -> TLSMaterial {
        let old = material
        let new = try TLSMaterial(files, trustDomain: old.trustDomain, ownChain: ownChain, clock: old.clock)
        guard new.identity == old.identity else {
            throw .identityChanged(path: files.certificateChain, was: old.identity, now: new.identity)
        }
        return new
    }

    /// Makes new connections from `material` from now on.
    ///
    /// Sessions of the old material cannot be resumed, so no peer keeps a trust that was taken away.
    public func use(_ material: TLSMaterial) throws(TLSError) {
        let shared = try TLSContext(material, side: side, alpn: alpn)
        state.withLock { $0 = State(material: material, shared: shared) }
    }

    /// Reads the files again and uses them from now on, unless they are as before.
    ///
    /// - Returns: True when they had changed.
    /// - Throws: See ``read()``; then nothing changes.
    @discardableResult
    public func reload() throws(TLSError) -> Bool {
        let new = try read()
        if new.hasSameContents(as: material) { return false }
        try use(new)
        return true
    }
}
