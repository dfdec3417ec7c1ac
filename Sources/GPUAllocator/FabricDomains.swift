// FabricDomains.swift: which hosts share an NVLink domain, a rack, a leaf switch, a block, a site, as small numbers.

import Basics

/// The fabric domains of every host, by slot.
///
/// A number means something only within its level. A tighter domain usually lies within a wider one; it need not: an NVLink domain
/// may take two racks.
struct FabricDomains: Sendable {
    /// The levels, tightest first.
    enum Level: Int, CaseIterable, Sendable {
        case nvlinkDomain
        case rack
        case leaf
        case block
        case site
    }

    private enum Key: Hashable {
        case nvlinkDomain(SiteID, String)
        case rack(SiteID, block: String, String)
        case leaf(SiteID, String)
        /// The hosts of a block whose leaf switch is not known.
        case leafless(SiteID, block: String)
        case block(SiteID, String)
        case site(SiteID)
    }

    /// By level.
    private var tables: [Table] = Array(repeating: Table(), count: Level.allCases.count)

    private struct Table {
        var ofSlot: [Int] = []
        var named: [Bool] = []
        var numbers: [Key: Int] = [:]
        /// By wider level: the domain there of each domain.
        var within: [[Int]] = Array(repeating: [], count: Level.allCases.count)
        /// By wider level: whether every domain lies within one of it.
        var isNested = Array(repeating: true, count: Level.allCases.count)
        /// Whether some domain has a name.
        var isUsed = false

        /// - Parameter key: nil for a host that is a domain of its own.
        mutating func append(_ key: Key?, isNamed: Bool) {
            isUsed = isUsed || isNamed
            guard let known = key.flatMap({ numbers[$0] }) else {
                if let key { numbers[key] = named.count }
                ofSlot.append(named.count)
                return named.append(isNamed)
            }
            ofSlot.append(known)
        }
    }

    /// The levels that tell some hosts apart, tightest first.
    var levels: [Level] {
        Level.allCases.filter { tables[$0.rawValue].isUsed || ![.nvlinkDomain, .leaf].contains($0) }
    }

    mutating func append(_ spec: HostSpec) {
        let (site, block) = (spec.site, spec.block)
        let domain = spec.nvlinkDomain.isEmpty ? nil : Key.nvlinkDomain(site, spec.nvlinkDomain)
        add(.nvlinkDomain, domain, isNamed: domain != nil)
        add(.rack, .rack(site, block: block, spec.rack), isNamed: spec.rack != "")
        add(.leaf, spec.leaf.isEmpty ? .leafless(site, block: block) : .leaf(site, spec.leaf), isNamed: spec.leaf != "")
        add(.block, .block(site, block), isNamed: block != "")
        add(.site, .site(site), isNamed: true)
        for tight in Level.allCases {
            for wide in Level.allCases where wide.rawValue > tight.rawValue { note(tight, within: wide) }
        }
    }

    func domain(of slot: Int, at level: Level) -> Int {
        tables[level.rawValue].ofSlot[slot]
    }

    /// Whether the domain has a name: hosts whose rack is not known are not in one rack.
    func isNamed(_ domain: Int, at level: Level) -> Bool {
        tables[level.rawValue].named[domain]
    }

    func count(at level: Level) -> Int {
        tables[level.rawValue].named.count
    }

    /// Whether every domain of a tighter level lies within one of this.
    func areNested(in level: Level) -> Bool {
        tables[..<level.rawValue].allSatisfy { $0.isNested[level.rawValue] }
    }

    private mutating func add(_ level: Level, _ key: Key?, isNamed: Bool) {
        tables[level.rawValue].append(key, isNamed: isNamed)
    }

    /// Notes in which domain of a wider level the newest host's domain lies.
    private mutating func note(_ tight: Level, within wide: Level) {
        let slot = tables[wide.rawValue].ofSlot.count - 1
        let (inner, outer) = (domain(of: slot, at: tight), domain(of: slot, at: wide))
        if inner == tables[tight.rawValue].within[wide.rawValue].count {
            tables[tight.rawValue].within[wide.rawValue].append(outer)
        } else if tables[tight.rawValue].within[wide.rawValue][inner] != outer {
            tables[tight.rawValue].isNested[wide.rawValue] = false
        }
    }
}
