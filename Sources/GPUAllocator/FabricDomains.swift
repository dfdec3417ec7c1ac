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
    private var named: [[Bool]] = Array(repeating: [], count: Level.allCases.count)
    private var numbers: [[Key: Int]] = Array(repeating: [:], count: Level.allCases.count)

    mutating func append(_ spec: HostSpec) {
        note(Key(site: spec.site, block: spec.block, rack: spec.rack), at: .rack)
        note(Key(site: spec.site, block: spec.block, rack: nil), at: .block)
        note(Key(site: spec.site, block: nil, rack: nil), at: .site)
    }

    func domain(of slot: Int, at level: Level) -> Int {
        ofSlot[level.rawValue][slot]
    }

    /// Whether the domain has a name: hosts whose rack is not known are not in one rack.
    func isNamed(_ domain: Int, at level: Level) -> Bool {
        named[level.rawValue][domain]
    }

    func count(at level: Level) -> Int {
        numbers[level.rawValue].count
    }

    private mutating func note(_ key: Key, at level: Level) {
        let number = numbers[level.rawValue][key] ?? numbers[level.rawValue].count
        if number == numbers[level.rawValue].count {
            named[level.rawValue].append(key.rack != "" && (key.rack != nil || key.block != ""))
        }
        numbers[level.rawValue][key] = number
        ofSlot[level.rawValue].append(number)
    }
}
