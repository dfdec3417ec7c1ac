// Shards.swift: a dictionary in parts, so that no step touches more than one of them.
//
// A large dictionary grows, and is copied on the first write after a copy, in one long step; each part does that alone.

/// A dictionary whose longest step does not grow with it.
struct Shards<Key: Hashable & ShardKey & Sendable, Value: Sendable>: Sendable {
    /// From this many entries on there are many parts.
    private static var entriesOfOne: Int { 512 }
    private static var manyParts: Int { 1_024 }

    private(set) var count = 0
    private var parts: [[Key: Value]] = [[:]]

    /// The value of `key`; setting nil removes the key.
    subscript(key: Key) -> Value? {
        get { parts[part(of: key)][key] }
        set {
            if let newValue { update(newValue, of: key) } else { remove(key) }
        }
    }

    /// Sets a value.
    ///
    /// - Returns: The value before; nil when the key is new.
    @discardableResult
    mutating func update(_ value: Value, of key: Key) -> Value? {
        if let before = parts[part(of: key)].updateValue(value, forKey: key) { return before }
        count += 1
        if parts.count == 1, count > Self.entriesOfOne { divide() }
        return nil
    }

    /// Removes a key.
    ///
    /// - Returns: Whether it was there.
    @discardableResult
    mutating func remove(_ key: Key) -> Bool {
        guard parts[part(of: key)].removeValue(forKey: key) != nil else { return false }
        count -= 1
        return true
    }

    private func part(of key: Key) -> Int {
        parts.count == 1 ? 0 : Int(truncatingIfNeeded: key.shardNumber & UInt64(parts.count - 1))
    }

    private mutating func divide() {
        let all = parts[0]
        parts = Array(repeating: [:], count: Self.manyParts)
        // tidy: order does not matter because each entry goes to the part that its key says.
        for (key, value) in all { parts[part(of: key)][key] = value }
    }
}

extension Shards: Equatable where Value: Equatable {
    static func == (left: Shards, right: Shards) -> Bool {
        guard left.count == right.count else { return false }
        if left.parts.count == right.parts.count { return left.parts == right.parts }
        // tidy: order does not matter because all entries are compared.
        return left.parts.allSatisfy { part in part.allSatisfy { right[$0.key] == $0.value } }
    }
}
