// Leftover+Score.swift: the score of a class of hosts from what is expected to be left of them. Rules: docs/allocation.md, "The choice".

extension Leftover {
    /// The score of a class, remembering what had to be worked out for it.
    mutating func score(_ residual: Residual, _ wanted: Wanted) -> Score {
        if isUnknown { return Score(residual, wanted) { Score.shape(residual, wanted, piece: $0) } }
        return Score(residual, wanted) { piece in
            let rest = residual.taking(wanted, piece: piece)
            return remember(rest) - remember(residual) + cost(residual, wanted, piece: piece, rest: rest)
        }
    }

    /// What a class's score is at least: as if what is left were nothing but pieces that no share fits.
    ///
    /// A mix is known.
    ///
    /// - Parameter before: The leftover of the residual.
    func bound(_ residual: Residual, _ wanted: Wanted, before: Int32) -> Int32 {
        Score(residual, wanted) { piece in
            let rest = residual.taking(wanted, piece: piece)
            return lost(rest) - before + cost(residual, wanted, piece: piece, rest: rest)
        }.value
    }

    /// The same score, remembering nothing.
    func scoreOnly(_ residual: Residual, _ wanted: Wanted) -> Score {
        if isUnknown { return Score(residual, wanted) { Score.shape(residual, wanted, piece: $0) } }
        return Score(residual, wanted) { piece in
            let rest = residual.taking(wanted, piece: piece)
            return of(rest) - of(residual) + cost(residual, wanted, piece: piece, rest: rest)
        }
    }

    /// What the placement costs beside the leftover of the host, in ``unitsPerMilli``: what the piece that a share is taken
    /// from is worth, and the blocks that are broken.
    ///
    /// A mix is known.
    private func cost(_ residual: Residual, _ wanted: Wanted, piece: UInt16, rest: Residual) -> Int32 {
        var cost: Int64 = 0
        if wanted.shareMilli > 0 {
            let market = market(of: residual)
            let before =
                piece < HostTable.wholeMilli
                ? market.leftover[Int(piece)] : wanted.stance.opens ? market.opening : 0
            let change = Int64(market.leftover[Int(piece - wanted.shareMilli)]) - Int64(before)
            cost += Leftover.pieceWeight * change * Int64(Leftover.unitsPerMilli) / ShareMarket.unitsPerMilli
        }
        if wanted.stance.guarded > 0 {
            let broken = gangs.broken(
                from: residual.freeWhole, to: rest.freeWhole, guarded: wanted.stance.guarded)
            cost += Int64(broken * AllocatorLimits.brokenBlockMilli) * Int64(Leftover.unitsPerMilli)
        }
        return Int32(cost)
    }

    /// How much more what a piece is worth counts than what the host is.
    private static let pieceWeight: Int64 = 6
}
