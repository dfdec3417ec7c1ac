// SortedTable.swift: a dictionary that can be walked in the order of its keys, so that a pure core never depends on hashing.
//
// Made for keys that mostly arrive ascending and mostly leave from the front. Decides nothing.

/// A dictionary with its keys kept in ascending order.
///
/// Look-up is O(1). Inserting a key above all others and removing are O(1) amortised; inserting elsewhere is O(n).
public struct SortedTable<Key: Hashable & Comparable & Sendable, Value: Sendable>: Sendable {
    private var values: [Key: Value] = [:]
    /// Ascending from `start`; may name keys that are gone.
    private var order: [Key] = []
    private var start = 0
    private var gone = 0

    /// Makes an empty table.
    public init() {}

    /// How many keys there are.
    public var count: Int { values.count }

    /// Whether there is no key.
    public var isEmpty: Bool { values.isEmpty }

    /// The lowest key.
    public var firstKey: Key? { start < order.count ? order[start] : nil }

    /// Every key, ascending.
    public var keys: [Key] {
        order[start...].filter { values[$0] != nil }
    }

    /// Every entry, ascending by key.
    public var entries: [(key: Key, value: Value)] {
        order[start...].compactMap { key in values[key].map { (key, $0) } }
    }

    /// Calls `body` with every entry, ascending by key, without copying the table.
    public func forEach<Failure: Error>(_ body: (Key, Value) throws(Failure) -> Void) throws(Failure) {
        for key in order[start...] {
            if let value = values[key] { try body(key, value) }
        }
    }

    /// The keys above `key`, ascending, `limit` at most.
    public func keys(after key: Key, limit: Int) -> [Key] {
        var found: [Key] = []
        var index = position(of: key)
        if index < order.count, order[index] == key { index += 1 }
        while index < order.count, found.count < limit {
            if values[order[index]] != nil { found.append(order[index]) }
            index += 1
        }
        return found
    }

    /// The keys from `lowest` up to, but without, `bound`, ascending.
    public func keys(from lowest: Key, below bound: Key) -> [Key] {
        var found: [Key] = []
        var index = position(of: lowest)
        while index < order.count, order[index] < bound {
            if values[order[index]] != nil { found.append(order[index]) }
            index += 1
        }
        return found
    }

    /// The value of `key`; setting nil removes the key.
    public subscript(key: Key) -> Value? {
        get { values[key] }
        set {
            guard let newValue else { return remove(key) }
            if values.updateValue(newValue, forKey: key) == nil { place(key) }
        }
    }

    private mutating func place(_ key: Key) {
        guard let last = order.last, start < order.count else {
            order.append(key)
            return
        }
        if last < key {
            order.append(key)
            return
        }
        let index = position(of: key)
        if order[index] == key {
            gone -= 1
        } else if index == start, start > 0 {
            start -= 1
            order[start] = key
        } else {
            order.insert(key, at: index)
        }
    }

    private mutating func remove(_ key: Key) {
        guard values.removeValue(forKey: key) != nil else { return }
        gone += 1
        while start < order.count, values[order[start]] == nil {
            start += 1
            gone -= 1
        }
        if start * 2 > order.count || gone * 2 > order.count {
            order = keys
            start = 0
            gone = 0
        }
    }

    /// The first index from `start` whose key is not below `key`.
    private func position(of key: Key) -> Int {
        var low = start
        var high = order.count
        while low < high {
            let middle = (low + high) / 2
            if order[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension SortedTable: Equatable where Value: Equatable {
    /// Whether both hold the same entries.
    public static func == (left: SortedTable, right: SortedTable) -> Bool { left.values == right.values }
}
