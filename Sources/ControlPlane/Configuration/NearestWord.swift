// NearestWord.swift: the word that somebody most likely meant.

/// The candidate that `word` most likely misspells, within two edits; nil when none is that near.
func nearest(to word: String, in candidates: [String]) -> String? {
    let ranked = candidates.map { (distance(word, $0), $0) }.min { $0.0 < $1.0 }
    guard let ranked, ranked.0 <= 2 else { return nil }
    return ranked.1
}

/// The Levenshtein distance of two words.
private func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, b) in right.enumerated() {
            let substituted = diagonal + (a == b ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
        }
    }
    return row[right.count]
}
