// SortedTable.swift: a dictionary that can be walked in the order of its keys, so that a pure core never depends on hashing.
//
// No step grows with the table but those that ask for all of it. Copying costs nothing; a change after it copies the parts
// that it touches. So a table can be handed to another thread while its owner goes on. Decides nothing.

/// A dictionary with its keys kept in ascending order.
///
/// Look-up is O(1); inserting and removing take one search among the keys and move a bounded number of them.
public struct SortedTable<Key: Hashable & Comparable & ShardKey & Sendable, Value: Sendable>: Sendable {
    private var values = Shards<Key, Value>()
    private var order = OrderedKeys<Key>()

    /// Makes an empty table.
    public init() {}

    /// How many keys there are.
    public var count: Int { values.count }

    /// Whether there is no key.
    public var isEmpty: Bool { values.count == 0 }

    /// The lowest key.
    public var firstKey: Key? { order.first }

    /// Every key, ascending.
    public var keys: [Key] { order.all }

    /// Every entry, ascending by key.
    public var entries: [(key: Key, value: Value)] {
        order.all.compactMap { key in values[key].map { (key, $0) } }
    }

    /// Calls `body` with every entry, ascending by key, without copying the table.
    public func forEach<Failure: Error>(_ body: (Key, Value) throws(Failure) -> Void) throws(Failure) {
        try order.walk(from: nil) { (key) throws(Failure) in
            if let value = values[key] { try body(key, value) }
            return true
        }
    }

    /// The keys above `key`, nil = from the first, ascending, `limit` at most.
    public func keys(after key: Key?, limit: Int) -> [Key] {
        var found: [Key] = []
        guard limit > 0 else { return found }
        order.walk(from: key) { next in
            if next != key { found.append(next) }
            return found.count < limit
        }
        return found
    }

    /// The keys from `lowest` up to, but without, `bound`, ascending.
    public func keys(from lowest: Key, below bound: Key) -> [Key] {
        var found: [Key] = []
        order.walk(from: lowest) { next in
            guard next < bound else { return false }
            found.append(next)
            return true
        }
        return found
    }

    /// Sets the value of `key`.
    ///
    /// - Returns: The value before; nil when the key is new.
    @discardableResult
    mutating func updateValue(_ value: Value, of key: Key) -> Value? {
        let before = values.update(value, of: key)
        if before == nil { order.insert(key) }
        return before
    }

    /// The value of `key`; setting nil removes the key.
    public subscript(key: Key) -> Value? {
        get { values[key] }
        set {
            if let newValue {
                updateValue(newValue, of: key)
            } else if values.remove(key) {
                order.remove(key)
            }
        }
    }
}

extension SortedTable: Equatable where Value: Equatable {
    /// Whether both hold the same entries.
    public static func == (left: SortedTable, right: SortedTable) -> Bool { left.values == right.values }
}
