// Scoreboard.swift: the scores of all classes for all kinds of demands, kept while hosts change class.
//
// Holds nothing that does not follow from the hosts and the mix; a score is worked out when it is first asked for.

/// Scores by kind of demand and class.
struct Scoreboard: Sendable {
    /// How many scores are compared at a time.
    private static let lanes = 8

    /// By kind: one score per place of ``HostClasses/open``; what is beyond the last place is unfit.
    private var rows: [[SIMD8<Int32>]] = []
    /// By class, then kind.
    private var scores: [Score] = []
    /// Kinds for which ``scores`` has room.
    private var stride = 16

    /// Forgets every score and makes room for what is there now.
    mutating func reset(kinds: Int, classes: HostClasses) {
        while stride < kinds { stride *= 2 }
        scores = Array(repeating: .unknown, count: classes.residuals.count * stride)
        rows = []
        addRows(kinds: kinds, classes: classes)
    }

    /// Makes room for kinds that are new.
    mutating func addRows(kinds: Int, classes: HostClasses) {
        guard kinds <= stride else {
            widen(to: kinds)
            return addRows(kinds: kinds, classes: classes)
        }
        while rows.count < kinds {
            var row = Array(
                repeating: SIMD8<Int32>(repeating: Score.unfit.value),
                count: (classes.open.count + Self.lanes - 1) / Self.lanes)
            for place in classes.open.indices { row[place / Self.lanes][place % Self.lanes] = Score.unknown.value }
            rows.append(row)
        }
    }

    /// Forgets the scores of kinds from this number on.
    mutating func dropRows(from kinds: Int) {
        guard rows.count > kinds else { return }
        for number in 0..<scores.count / stride {
            for kind in kinds..<rows.count { scores[number * stride + kind] = .unknown }
        }
        rows.removeLast(rows.count - kinds)
    }

    /// Follows a change of the open classes.
    mutating func follow(_ change: HostClasses.Change, _ classes: HostClasses) {
        let needed = classes.residuals.count * stride
        if scores.count < needed {
            scores.append(contentsOf: repeatElement(.unknown, count: needed - scores.count))
        }
        switch change {
        case .none:
            return
        case .opened(let number):
            let place = classes.open.count - 1
            let isNewChunk = place % Self.lanes == 0
            for kind in rows.indices {
                if isNewChunk, rows[kind].count <= place / Self.lanes {
                    rows[kind].append(SIMD8<Int32>(repeating: Score.unfit.value))
                }
                rows[kind][place / Self.lanes][place % Self.lanes] = scores[number * stride + kind].value
            }
        case .closed(let place):
            let last = classes.open.count
            for kind in rows.indices {
                let moved = rows[kind][last / Self.lanes][last % Self.lanes]
                rows[kind][last / Self.lanes][last % Self.lanes] = Score.unfit.value
                if place < last { rows[kind][place / Self.lanes][place % Self.lanes] = moved }
            }
        }
    }

    /// The score of a class if it was worked out.
    func known(_ number: Int, kind: Int) -> Score? {
        let place = number * stride + kind
        guard kind < rows.count, place < scores.count, scores[place] != .unknown else { return nil }
        return scores[place]
    }

    /// The class with the smallest score for a kind, of equals the one with the lowest slot; nil when none fits.
    mutating func best(
        _ kind: Int, _ wanted: Wanted, _ classes: HostClasses, _ leftover: inout Leftover
    ) -> (number: Int, piece: UInt16)? {
        while true {
            var least = SIMD8<Int32>(repeating: Score.unfit.value)
            for chunk in rows[kind] { least.replace(with: chunk, where: chunk .< least) }
            let value = least.min()
            if value == Score.unfit.value { return nil }
            if value == Score.unknown.value {
                complete(kind, wanted, classes, &leftover)
                continue
            }
            let number = lowest(kind, value, classes)
            return (number, scores[number * stride + kind].piece)
        }
    }

    private func lowest(_ kind: Int, _ value: Int32, _ classes: HostClasses) -> Int {
        var best = -1
        for (index, chunk) in rows[kind].enumerated() {
            let equal = chunk .== value
            guard any(equal) else { continue }
            for lane in 0..<Self.lanes where equal[lane] {
                let number = Int(classes.open[index * Self.lanes + lane])
                if best < 0 || classes.lowest(number) < classes.lowest(best) { best = number }
            }
        }
        return best
    }

    /// Works out the scores of a kind that are unknown.
    private mutating func complete(
        _ kind: Int, _ wanted: Wanted, _ classes: HostClasses, _ leftover: inout Leftover
    ) {
        for place in classes.open.indices
        where rows[kind][place / Self.lanes][place % Self.lanes] == Score.unknown.value {
            let number = Int(classes.open[place])
            let score = leftover.score(classes.residuals[number], wanted)
            scores[number * stride + kind] = score
            rows[kind][place / Self.lanes][place % Self.lanes] = score.value
        }
    }

    private mutating func widen(to kinds: Int) {
        var wider = stride
        while wider < kinds { wider *= 2 }
        let classes = scores.count / stride
        var moved = Array(repeating: Score.unknown, count: classes * wider)
        for number in 0..<classes {
            for kind in 0..<stride { moved[number * wider + kind] = scores[number * stride + kind] }
        }
        scores = moved
        stride = wider
    }
}

extension Leftover {
    /// The score of a class, remembering what had to be worked out for it.
    mutating func score(_ residual: Residual, _ wanted: Wanted) -> Score {
        if isUnknown { return Score(residual, wanted) { Score.shape(residual, wanted, piece: $0) } }
        return Score(residual, wanted) {
            remember(residual.taking(wanted, piece: $0)) - remember(residual) - Leftover.gain(wanted, piece: $0)
        }
    }

    /// The same score, remembering nothing.
    func scoreOnly(_ residual: Residual, _ wanted: Wanted) -> Score {
        if isUnknown { return Score(residual, wanted) { Score.shape(residual, wanted, piece: $0) } }
        return Score(residual, wanted) {
            of(residual.taking(wanted, piece: $0)) - of(residual) - Leftover.gain(wanted, piece: $0)
        }
    }

    /// What a small share wins by taking a whole GPU.
    private static func gain(_ wanted: Wanted, piece: UInt16) -> Int32 {
        piece == HostTable.wholeMilli ? Int32(wanted.openingGain) * unitsPerMilli : 0
    }
}
