// HostSet.swift: a set of host slots as a bitmap, so that sets meet 64 hosts at a time and always iterate in order.

/// A set of slots of a ``HostTable``.
struct HostSet: Hashable, Sendable {
    private(set) var words: [UInt64] = []

    /// Makes the empty set, with room for the slots below `slots`.
    init(slots: Int = 0) {
        words = Array(repeating: 0, count: (slots + 63) / 64)
    }

    mutating func insert(_ slot: Int) {
        let word = slot >> 6
        while words.count <= word { words.append(0) }
        words[word] |= 1 << UInt64(slot & 63)
    }

    mutating func remove(_ slot: Int) {
        let word = slot >> 6
        if word < words.count { words[word] &= ~(1 << UInt64(slot & 63)) }
    }

    mutating func formUnion(_ other: HostSet) {
        while words.count < other.words.count { words.append(0) }
        for (index, word) in other.words.enumerated() { words[index] |= word }
    }

    mutating func formIntersection(_ other: HostSet) {
        for index in words.indices {
            words[index] &= index < other.words.count ? other.words[index] : 0
        }
    }

    /// Calls `body` for each slot that is in this set and in `other`, ascending.
    func forEach(alsoIn other: HostSet, _ body: (Int) -> Void) {
        for index in 0..<min(words.count, other.words.count) {
            var rest = words[index] & other.words[index]
            while rest != 0 {
                body(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }

    /// Calls `body` for each slot, ascending.
    func forEach(_ body: (Int) -> Void) {
        forEach(alsoIn: self, body)
    }
}
