// NearestName.swift: the name that somebody probably meant.

/// The known name that takes the fewest changes of letters, when that is at most a third of them.
public func nearest(to name: String, in known: [String]) -> String? {
    guard name.utf8.count <= 64 else { return nil }
    let wanted = Array(name.lowercased())
    let best = known.map { ($0, distance(wanted, Array($0.lowercased()))) }.min { $0.1 < $1.1 }
    guard let (candidate, changes) = best, changes * 3 <= max(wanted.count, 3) else { return nil }
    return candidate
}

/// Levenshtein's distance.
private func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, b) in right.enumerated() {
            let changed = diagonal + (a == b ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(changed, diagonal + 1, row[j] + 1)
        }
    }
    return row[right.count]
}
