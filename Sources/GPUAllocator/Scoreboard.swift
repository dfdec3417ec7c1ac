// Scoreboard.swift: the scores of all classes for all kinds of demands, kept while hosts change class.
//
// Holds nothing that does not follow from the hosts and the mix; a score is worked out when it is first asked for.

/// Scores by kind of demand and class.
struct Scoreboard: Sendable {
    /// Kind by kind: one score per place of ``HostClasses/open``; what is beyond the last place is unfit.
    ///
    /// One array for all kinds: a class that opens or closes changes every row, and a row that is an array of its own costs a
    /// check of its ownership each time.
    private var rows: [SIMD8<Int32>] = []
    /// How many vectors a row has.
    private var width = 1
    /// How many rows there are.
    private var height = 0
    /// By class, then kind.
    private var scores: [Score] = []
    /// By class: the leftover of its hosts; ``Score/unknown`` when it is not worked out.
    private var leftovers: [Int32] = []
    /// By class, then kind: the class of a host of the one that took a demand of the other; -1 when it is not known.
    private var followers: [Int32] = []
    /// Kinds for which ``scores`` has room.
    private var stride = 16

    /// Forgets every score and makes room for what is there now.
    mutating func reset(kinds: Int, classes: HostClasses) {
        while stride < kinds { stride *= 2 }
        scores = Array(repeating: .unknown, count: classes.residuals.count * stride)
        followers = Array(repeating: -1, count: scores.count)
        leftovers = Array(repeating: Score.unknown.value, count: classes.residuals.count)
        rows = []
        height = 0
        width = max(width, classes.openLowest.chunks)
        addRows(kinds: kinds, classes: classes)
    }

    /// Makes room for kinds that are new.
    mutating func addRows(kinds: Int, classes: HostClasses) {
        guard kinds > height else { return }
        if kinds > stride { widen(to: kinds) }
        if width < classes.openLowest.chunks { widenRows(to: classes.openLowest.chunks) }
        rows.append(
            contentsOf: repeatElement(SIMD8(repeating: Score.unfit.value), count: (kinds - height) * width))
        for kind in height..<kinds {
            for place in classes.open.indices { put(Score.unknown.value, kind, place) }
        }
        height = kinds
    }

    /// Forgets the scores of kinds from this number on.
    mutating func dropRows(from kinds: Int) {
        guard height > kinds else { return }
        for number in 0..<scores.count / stride {
            for kind in kinds..<height {
                scores[number * stride + kind] = .unknown
                followers[number * stride + kind] = -1
            }
        }
        rows.removeLast((height - kinds) * width)
        height = kinds
    }

    /// Follows a change of the open classes.
    mutating func follow(_ change: HostClasses.Change, _ classes: HostClasses) {
        let needed = classes.residuals.count * stride
        if scores.count < needed {
            scores.append(contentsOf: repeatElement(.unknown, count: needed - scores.count))
            followers.append(contentsOf: repeatElement(-1, count: needed - followers.count))
            let classes = classes.residuals.count - leftovers.count
            leftovers.append(contentsOf: repeatElement(Score.unknown.value, count: classes))
        }
        switch change {
        case .none:
            return
        case .opened(let number):
            let place = classes.open.count - 1
            if width < classes.openLowest.chunks { widenRows(to: width * 2) }
            for kind in 0..<height { put(scores[number * stride + kind].value, kind, place) }
        case .closed(let place):
            let last = classes.open.count
            for kind in 0..<height {
                let moved = rows[kind * width + last / Lanes.count][last % Lanes.count]
                put(Score.unfit.value, kind, last)
                if place < last { put(moved, kind, place) }
            }
        }
    }

    @inline(__always)
    private mutating func put(_ value: Int32, _ kind: Int, _ place: Int) {
        rows[kind * width + place / Lanes.count][place % Lanes.count] = value
    }

    /// The score of a class if it was worked out.
    func known(_ number: Int, kind: Int) -> Score? {
        let place = number * stride + kind
        guard kind < height, place < scores.count, scores[place] != .unknown else { return nil }
        return scores[place]
    }

    /// The host with the smallest score for a kind, of equals the lowest; nil when none fits.
    ///
    /// - Parameters:
    ///   - mix: What is wanted by the kinds; looked at only when a score is not known.
    ///   - views: The hosts of a residual with oddities as a demand sees them.
    mutating func best(
        _ kind: Int, _ mix: DemandMix, _ classes: HostClasses, _ leftover: inout Leftover,
        views: (Residual, Wanted) -> [Residual]
    ) -> (slot: Int, piece: UInt16)? {
        while true {
            let value = least(kind, classes.openLowest.chunks)
            if value == Score.unfit.value { return nil }
            if value == Score.unknown.value {
                bound(kind, mix.wanted[kind], classes, &leftover, views)
                continue
            }
            let slot = lowest(kind, least: value, classes.openLowest)
            let number = Int(classes.classOf[slot])
            let known = scores[number * stride + kind]
            if known != .unknown { return (slot, known.piece) }
            let score = leftover.score(classes.residuals[number], mix.wanted[kind])
            scores[number * stride + kind] = score
            put(score.value, kind, classes.place(of: number))
        }
    }

    /// The class that a host of this class comes to when it takes a demand of a kind as ``best(_:_:_:_:)`` said; nil when it is
    /// not known.
    func follower(of number: Int, kind: Int) -> Int? {
        let known = Int(followers[number * stride + kind])
        return known >= 0 ? known : nil
    }

    /// Remembers a follower, until the scores are forgotten: with them the piece changes that a share is taken from.
    mutating func setFollower(of number: Int, kind: Int, _ follower: Int32) {
        followers[number * stride + kind] = follower
    }

    private func least(_ kind: Int, _ chunks: Int) -> Int32 {
        var least = SIMD8<Int32>(repeating: Score.unfit.value)
        let rows = rows.span
        for index in kind * width..<kind * width + chunks {
            let chunk = rows[index]
            least.replace(with: chunk, where: chunk .< least)
        }
        return least.min()
    }

    /// The lowest slot of the classes with the least score.
    ///
    /// It is found eight classes at a time too: where a mix is simple, many classes have equal scores. Only `.<` of two
    /// vectors and plain replacements are used: the compiler works the rest out lane by lane.
    private func lowest(_ kind: Int, least: Int32, _ lowest: Lanes) -> Int {
        let least = SIMD8(repeating: least)
        var found = SIMD8<Int32>(repeating: .max)
        let rows = rows.span
        let slots = lowest.vectors.span
        for index in 0..<lowest.chunks {
            let slots = slots[index].replacing(with: .max, where: least .< rows[kind * width + index])
            found.replace(with: slots, where: slots .< found)
        }
        return Int(found.min())
    }

    /// Puts bounds in the place of the scores of a kind that are unknown.
    private mutating func bound(
        _ kind: Int, _ wanted: Wanted, _ classes: HostClasses, _ leftover: inout Leftover,
        _ views: (Residual, Wanted) -> [Residual]
    ) {
        for place in classes.open.indices
        where rows[kind * width + place / Lanes.count][place % Lanes.count] == Score.unknown.value {
            let number = Int(classes.open[place])
            let residual = classes.residuals[number]
            if residual.oddity > 0 || leftover.isUnknown || !wanted.accepts(residual) {
                let score =
                    residual.oddity == 0
                    ? leftover.score(residual, wanted)
                    : HostTable.best(views(residual, wanted)) { leftover.score($0, wanted) }
                scores[number * stride + kind] = score
                put(score.value, kind, place)
                continue
            }
            if leftovers[number] == Score.unknown.value { leftovers[number] = leftover.remember(residual) }
            put(leftover.bound(residual, wanted, before: leftovers[number]), kind, place)
        }
    }

    private mutating func widenRows(to chunks: Int) {
        var wider = Array(repeating: SIMD8<Int32>(repeating: Score.unfit.value), count: height * chunks)
        for kind in 0..<height {
            for index in 0..<width { wider[kind * chunks + index] = rows[kind * width + index] }
        }
        rows = wider
        width = chunks
    }

    private mutating func widen(to kinds: Int) {
        var wider = stride
        while wider < kinds { wider *= 2 }
        let classes = scores.count / stride
        var movedScores = Array(repeating: Score.unknown, count: classes * wider)
        var movedFollowers = [Int32](repeating: -1, count: classes * wider)
        for number in 0..<classes {
            for kind in 0..<stride {
                movedScores[number * wider + kind] = scores[number * stride + kind]
                movedFollowers[number * wider + kind] = followers[number * stride + kind]
            }
        }
        scores = movedScores
        followers = movedFollowers
        stride = wider
    }
}
