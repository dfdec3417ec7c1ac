// FabricDomains.swift: which hosts share a rack, a block, a site, as small numbers.

import Basics

/// The fabric domains of every host, by slot.
///
/// A number means something only within its level.
struct FabricDomains: Sendable {
    /// The levels, tightest first.
    enum Level: Int, CaseIterable, Sendable {
        case rack
        case block
        case site
    }

    private struct Key: Hashable {
        var site: SiteID
        var block: String?
        var rack: String?
    }

    private var ofSlot: [[Int]] = Array(repeating: [], count: Level.allCases.count)
    private var numbers: [[Key: Int]] = Array(repeating: [:], count: Level.allCases.count)

    mutating func append(_ spec: HostSpec) {
        note(Key(site: spec.site, block: spec.block, rack: spec.rack), at: .rack)
        note(Key(site: spec.site, block: spec.block, rack: nil), at: .block)
        note(Key(site: spec.site, block: nil, rack: nil), at: .site)
    }

    func domain(of slot: Int, at level: Level) -> Int {
        ofSlot[level.rawValue][slot]
    }

    func count(at level: Level) -> Int {
        numbers[level.rawValue].count
    }

    private mutating func note(_ key: Key, at level: Level) {
        let number = numbers[level.rawValue][key] ?? numbers[level.rawValue].count
        numbers[level.rawValue][key] = number
        ofSlot[level.rawValue].append(number)
    }
}
