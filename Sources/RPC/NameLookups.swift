// NameLookups.swift: looks host names up so that no name waits for another.
//
// NIO's own resolver does one blocking lookup at a time per event loop, so a name that the name servers do not answer
// for delays every other peer's. Here each name has a thread, made when it is needed.

internal import Dispatch
internal import Glibc
internal import NIOCore
internal import Synchronization

/// Why a name has no addresses.
enum NameLookupError: Error, Hashable, CustomStringConvertible {
    case notFound(host: String, reason: String)
    case notNeeded

    var description: String {
        switch self {
        case .notFound(let host, let reason): "the name \(host) cannot be resolved: \(reason)"
        case .notNeeded: "nobody waits for the name any more"
        }
    }
}

/// Lookups of names, each on a thread of its own up to a limit; the names beyond it take turns.
///
/// All who ask for a name while it is looked up share that one lookup, so a name never has more than one thread.
final class NameLookups: Sendable {
    /// Blocks until the addresses of a host are known, with port 0.
    typealias LookUp = @Sendable (String) throws(NameLookupError) -> [SocketAddress]

    /// The lookups of this process, which ask the system.
    static let system = NameLookups(lookUp: systemAddresses)

    private struct State {
        /// Who waits, by name: the names that are looked up, and those in `queue`.
        var askers: [String: [ObjectIdentifier: NameResolver]] = [:]
        var queue = CircularBuffer<String>()
        var threads = 0
    }

    private let lookUp: LookUp
    private let state = Mutex(State())

    init(lookUp: @escaping LookUp) {
        self.lookUp = lookUp
    }

    /// True while somebody waits for the name's addresses.
    func isPending(_ host: String) -> Bool { state.withLock { $0.askers[host] != nil } }

    func add(_ resolver: NameResolver, host: String) {
        let needsThread = state.withLock { state in
            let isNew = state.askers[host] == nil
            state.askers[host, default: [:]][ObjectIdentifier(resolver)] = resolver
            guard isNew else { return false }
            guard state.threads < RPCShellLimits.nameLookups else {
                state.queue.append(host)
                return false
            }
            state.threads += 1
            return true
        }
        // A queue without a target gets a thread at once, however many others are blocked; it goes when it is idle.
        if needsThread { DispatchQueue(label: "hansa.name").async { self.work(host) } }
    }

    /// Forgets who waits; the lookup goes on, because nothing can interrupt it.
    func remove(_ resolver: NameResolver, host: String) {
        let removed = state.withLock { $0.askers[host]?.removeValue(forKey: ObjectIdentifier(resolver)) }
        removed?.end(.failure(.notNeeded))
    }

    /// Looks names up until none waits for a thread.
    private func work(_ first: String) {
        var next: String? = first
        while let host = next {
            let result = Result { () throws(NameLookupError) in try lookUp(host) }
            let askers = state.withLock { state in
                next = state.queue.popFirst()
                if next == nil { state.threads -= 1 }
                return state.askers.removeValue(forKey: host)
            }
            for (_, asker) in askers ?? [:] { asker.end(result) }
        }
    }
}
