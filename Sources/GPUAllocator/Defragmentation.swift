// Defragmentation.swift: allocations that may move, and moves that make room. Values only; nothing is moved by itself.

public import Basics

/// An allocation that may be moved to other GPUs.
public struct MovableAllocation: Hashable, Sendable {
    /// The caller's name for it; of equally good moves, those of the lowest numbers are proposed.
    public var number: UInt64
    /// What was asked for.
    public var demand: Demand
    /// Where it is.
    public var placement: Placement

    /// Makes an allocation.
    public init(number: UInt64, demand: Demand, placement: Placement) {
        self.number = number
        self.demand = demand
        self.placement = placement
    }
}

/// One allocation that gets other GPUs before it gives its own back.
public struct Move: Hashable, Sendable {
    /// The allocation's number.
    public var number: UInt64
    /// Where it is.
    public var from: Placement
    /// Where it goes, with the fences that it would get.
    public var to: Placement

    /// Makes a move.
    public init(number: UInt64, from: Placement, to: Placement) {
        self.number = number
        self.from = from
        self.to = to
    }
}

/// What ``Allocator/defragment(for:moving:)`` found.
public struct Defragmentation: Hashable, Sendable {
    /// What would be answered as things are.
    public var answer: Answer
    /// What to move, in this order; empty when the demand fits as things are, or when no moves were found that help.
    public var moves: [Move]
    /// Where the demand goes after the moves; nil when it does not fit.
    public var placement: Placement?
    /// The hosts to cordon while the moves are carried out, by id ascending: those of ``placement`` first of all.
    public var cordon: [HostID]
    /// Whether every cheaper set of allocations on one host was tried: false for gangs, whose hosts are freed one by one, and
    /// when the search ended at a limit.
    public var isMinimal: Bool

    /// Makes an answer.
    public init(
        answer: Answer, moves: [Move] = [], placement: Placement? = nil, cordon: [HostID] = [],
        isMinimal: Bool = true
    ) {
        self.answer = answer
        self.moves = moves
        self.placement = placement
        self.cordon = cordon
        self.isMinimal = isMinimal
    }

    /// What the moved allocations take, in thousandths of a GPU.
    public var movedMilli: UInt64 {
        moves.reduce(0) { $0 + $1.from.totalMilli }
    }
}
