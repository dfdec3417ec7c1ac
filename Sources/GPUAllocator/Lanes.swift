// Lanes.swift: small numbers in a row, compared eight at a time.

/// Numbers by place.
struct Lanes: Sendable {
    /// How many are compared at a time.
    static let count = 8

    /// The numbers; what is beyond the last place has no meaning.
    private(set) var vectors: [SIMD8<Int32>] = []

    /// How many vectors there are.
    var chunks: Int { vectors.count }

    /// The number at a place; one at the place after the last is appended.
    subscript(place: Int) -> Int32 {
        get { vectors[place / Lanes.count][place % Lanes.count] }
        set {
            if place == vectors.count * Lanes.count { vectors.append(SIMD8(repeating: 0)) }
            vectors[place / Lanes.count][place % Lanes.count] = newValue
        }
    }

    /// Forgets what is from this place on.
    mutating func removeAll(from place: Int) {
        let kept = (place + Lanes.count - 1) / Lanes.count
        if kept < vectors.count { vectors.removeLast(vectors.count - kept) }
    }
}
