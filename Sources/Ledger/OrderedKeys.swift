// OrderedKeys.swift: keys in ascending order, in runs of bounded length, so that no step moves more than one run.
//
// Made for keys that mostly arrive ascending and mostly leave from the front.

/// A set of keys, ascending.
struct OrderedKeys<Key: Comparable & Sendable>: Sendable {
    /// Keys of one run at most.
    private static var runKeys: Int { 512 }

    /// Ascending, none of them empty.
    private var runs: [[Key]] = []

    /// The lowest key.
    var first: Key? { runs.first?.first }

    /// Every key, ascending.
    var all: [Key] { runs.flatMap { $0 } }

    /// Adds a key that is not there.
    mutating func insert(_ key: Key) {
        guard let last = runs.last?.last, key < last else { return append(key) }
        let run = run(reaching: key)
        runs[run].insert(key, at: Self.position(of: key, in: runs[run]))
        guard runs[run].count > Self.runKeys else { return }
        let half = runs[run].count / 2
        runs.insert(Array(runs[run][half...]), at: run + 1)
        runs[run].removeSubrange(half...)
    }

    /// Removes a key that is there.
    mutating func remove(_ key: Key) {
        let run = run(reaching: key)
        runs[run].remove(at: Self.position(of: key, in: runs[run]))
        if runs[run].isEmpty {
            runs.remove(at: run)
        } else if run + 1 < runs.count, runs[run].count + runs[run + 1].count <= Self.runKeys / 4 {
            runs[run] += runs[run + 1]
            runs.remove(at: run + 1)
        }
    }

    /// Calls `body` with the keys from `lowest` on, ascending, until it returns false; from the first where it is nil.
    func walk<Failure: Error>(from lowest: Key?, _ body: (Key) throws(Failure) -> Bool) throws(Failure) {
        var run = 0
        var place = 0
        if let lowest {
            run = self.run(reaching: lowest)
            if run < runs.count { place = Self.position(of: lowest, in: runs[run]) }
        }
        while run < runs.count {
            for key in runs[run][place...] {
                guard try body(key) else { return }
            }
            run += 1
            place = 0
        }
    }

    private mutating func append(_ key: Key) {
        if let last = runs.indices.last, runs[last].count < Self.runKeys {
            runs[last].append(key)
        } else {
            runs.append([key])
        }
    }

    /// The first run with a key that is not below `key`.
    private func run(reaching key: Key) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle][runs[middle].count - 1] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The first place of `run` whose key is not below `key`.
    private static func position(of key: Key, in run: [Key]) -> Int {
        var low = 0
        var high = run.count
        while low < high {
            let middle = (low + high) / 2
            if run[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
