// AbsentGPUs.swift: what is known of GPUs that no host has at the moment, so that it is known when they come back.
//
// Kept by the allocator and, durably, by the ledger: both follow the same changes with the same rules. docs/hosts.md, "GPUs".

/// The words about GPUs that left their host and came to no other.
public struct AbsentGPUs: Hashable, Sendable {
    /// A GPU that no host has.
    public struct Entry: Hashable, Sendable {
        /// Its ``GPUSpec/identity``.
        public var identity: String
        /// What its last host said.
        public var health: GPUHealth
        /// What an operator said.
        public var operatorHealth: GPUHealth

        /// Makes an entry.
        public init(identity: String, health: GPUHealth, operatorHealth: GPUHealth) {
            self.identity = identity
            self.health = health
            self.operatorHealth = operatorHealth
        }
    }

    /// Those that left first come first.
    public private(set) var entries: [Entry] = []
    private var known: Set<String> = []

    /// Remembers nothing yet.
    public init() {}

    /// Makes what was stored.
    public init(_ entries: [Entry]) {
        for entry in entries { add(entry) }
    }

    /// What is known of a GPU; nil when there is nothing.
    public func entry(_ identity: String) -> Entry? {
        known.contains(identity) ? entries.first { $0.identity == identity } : nil
    }

    /// Follows a host that had some GPUs and now has others; no others when it is gone.
    public mutating func follow(from old: [GPUSpec], to new: [GPUSpec]) {
        let identities = Set(new.map(\.identity))
        if !known.isDisjoint(with: identities) {
            known.subtract(identities)
            entries.removeAll { identities.contains($0.identity) }
        }
        for gpu in old where gpu.isWorthRemembering && !identities.contains(gpu.identity) {
            add(Entry(identity: gpu.identity, health: gpu.health, operatorHealth: gpu.operatorHealth))
        }
    }

    private mutating func add(_ entry: Entry) {
        guard known.insert(entry.identity).inserted else { return }
        entries.append(entry)
        if entries.count > AllocatorLimits.absentGPUs { known.remove(entries.removeFirst().identity) }
    }
}

extension GPUSpec {
    /// Whether something is known of it that must not be forgotten, and it can be told from others.
    fileprivate var isWorthRemembering: Bool {
        !identity.isEmpty && (operatorHealth != .unknown || !effectiveHealth.allows(unverified: true))
    }
}

/// What a change of a host's GPUs means for their fences: a fence only grows for a GPU, wherever it is.
public enum GPUMoves {
    /// Whether a GPU that can be told from others left its place: its fence then counts for all that come to new places.
    public static func hasLeft(from old: [GPUSpec], to new: [GPUSpec]) -> Bool {
        old.indices.contains { place in
            let identity = old[place].identity
            return !identity.isEmpty && (place >= new.count || new[place].identity != identity)
        }
    }

    /// The places to which a GPU came that can be told from others; not those of which only now is known which it is.
    public static func arrivals(from old: [GPUSpec], to new: [GPUSpec]) -> [UInt8] {
        new.indices.filter { place in
            let identity = new[place].identity
            guard !identity.isEmpty else { return false }
            return place >= old.count || !old[place].identity.isEmpty && old[place].identity != identity
        }.map { UInt8($0) }
    }
}
