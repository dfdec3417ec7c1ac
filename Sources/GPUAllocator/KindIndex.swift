// KindIndex.swift: from a demand to the number of its kind, without making the kind or copying the demand.
//
// Open addressing as in ResidualIndex; the kinds themselves stay where the mix is. The order of its entries shows nowhere.

import Basics

/// A demand of one host, and how it is to be placed.
struct DemandKind: Hashable {
    /// Of one host, without constraints; see ``init(_:stance:)``.
    private(set) var demand: Demand
    private(set) var stance: Stance

    /// The kind of a demand: demands that differ only in what this leaves out are of one kind.
    init(_ demand: Demand, stance: Stance) {
        self.demand = demand
        self.stance = stance
        self.demand.isMovable = false
        if demand.isConstrained { self.demand.constraints = Constraints() }
        guard case .gang(let hosts, let gpusPerHost) = demand.shape, hosts > 1 else { return }
        self.stance = Stance()
        self.demand.shape = .gang(hosts: 1, gpusPerHost: gpusPerHost)
    }

    /// Whether ``init(_:stance:)`` would make the same of these.
    func isKind(of demand: Demand, stance: Stance) -> Bool {
        guard demand.cpuMilli == self.demand.cpuMilli, demand.memoryMiB == self.demand.memoryMiB else { return false }
        switch (self.demand.shape, demand.shape) {
        case (.gang(_, let known), .gang(let hosts, let gpusPerHost)):
            guard known == gpusPerHost, self.stance == (hosts == 1 ? stance : Stance()) else { return false }
        default:
            guard self.demand.shape == demand.shape, self.stance == stance else { return false }
        }
        return self.demand.models == demand.models && self.demand.sites == demand.sites
    }

    /// Everything that tells most kinds apart as one number.
    fileprivate static func mixed(_ demand: Demand, _ stance: Stance) -> Int {
        var sum: UInt64
        switch demand.shape {
        case .gang(let hosts, let gpusPerHost): sum = UInt64(gpusPerHost) << 16 | (hosts == 1 ? stance.number : 0)
        case .share(let milli): sum = UInt64(milli) << 6 | stance.number
        case .instance, .cpuOnly, .parts: sum = stance.number
        }
        sum = (sum &* prime ^ demand.cpuMilli) &* prime
        sum = ((sum ^ sum >> 32) ^ demand.memoryMiB) &* prime
        for model in demand.models { sum = mixed(sum, model.text) }
        for site in demand.sites { sum = mixed(sum, site.text) }
        return Int(truncatingIfNeeded: (sum ^ sum >> 32) & 0x7FFF_FFFF)
    }

    private static func mixed(_ start: UInt64, _ text: String) -> UInt64 {
        var sum = start ^ start >> 32
        for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* prime }
        return sum
    }

    private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
}

/// The numbers of kinds.
struct KindIndex: Equatable, Sendable {
    /// -1 where nothing is; the size is a power of two, at most half full.
    private var entries: [Int32] = Array(repeating: -1, count: 64)
    private var count = 0

    /// The number of a demand's kind among `kinds`; nil when it is not there.
    func number(of demand: Demand, stance: Stance, in kinds: [DemandKind]) -> Int? {
        var place = DemandKind.mixed(demand, stance) & (entries.count - 1)
        while entries[place] >= 0 {
            let number = Int(entries[place])
            if kinds[number].isKind(of: demand, stance: stance) { return number }
            place = (place + 1) & (entries.count - 1)
        }
        return nil
    }

    /// Adds the last of `kinds`, which is new.
    mutating func addLast(of kinds: [DemandKind]) {
        count += 1
        if count * 2 <= entries.count { return add(kinds.count - 1, kinds) }
        entries = Array(repeating: -1, count: entries.count * 2)
        for number in kinds.indices { add(number, kinds) }
    }

    private mutating func add(_ number: Int, _ kinds: [DemandKind]) {
        let kind = kinds[number]
        var place = DemandKind.mixed(kind.demand, kind.stance) & (entries.count - 1)
        while entries[place] >= 0 { place = (place + 1) & (entries.count - 1) }
        entries[place] = Int32(number)
    }
}
