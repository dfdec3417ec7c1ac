// DemandPart.swift: pieces of a demand that are alike, as head and workers of a gang. Values only.
//
// Rules: docs/allocation.md, "Parts".

internal import Basics

/// Pieces of a demand that are alike; each piece is on one host, and several may be on one.
public struct DemandPart: Hashable, Sendable {
    /// What one piece is.
    public enum Piece: Hashable, Sendable {
        /// Whole GPUs of one host.
        case gpus(UInt32)
        /// A part of one GPU, 1 to 999 thousandths.
        case share(milli: UInt32)
        /// One instance of a GPU, by its MIG profile.
        case instance(profile: String)
        /// No GPU: only CPU and memory.
        case cpuOnly
    }

    /// Such as `workers`, for people; unique when there are several parts.
    public var name: String
    /// How many pieces, at least 1.
    public var count: UInt32
    /// What one piece is.
    public var piece: Piece
    /// Acceptable GPU models; empty = any.
    public var models: [GPUModel]
    /// CPU of each piece, in thousandths of a core.
    public var cpuMilli: UInt64
    /// Memory of each piece, in MiB.
    public var memoryMiB: UInt64
    /// The memory that each GPU must have at least, or the instance, in MiB; 0 = any.
    public var gpuMemoryMiB: UInt64

    /// Makes a part.
    public init(
        name: String = "", count: UInt32 = 1, piece: Piece, models: [GPUModel] = [], cpuMilli: UInt64 = 0,
        memoryMiB: UInt64 = 0, gpuMemoryMiB: UInt64 = 0
    ) {
        self.name = name
        self.count = count
        self.piece = piece
        self.models = models
        self.cpuMilli = cpuMilli
        self.memoryMiB = memoryMiB
        self.gpuMemoryMiB = gpuMemoryMiB
    }

    /// Whether its pieces are single GPUs, of which those on one host are placed together.
    var isSingleGPUs: Bool { piece == .gpus(1) }

    /// How much GPU all of its pieces are, in thousandths; of an instance, what it takes of the smallest GPU that has it.
    var totalMilli: UInt64 {
        let one = Demand(shape: shape(of: 1))
        return UInt64(count) * one.totalMilli
    }

    /// So many pieces on one host as a shape by itself; more than one only of whole GPUs.
    func shape(of pieces: Int) -> Demand.Shape {
        switch piece {
        case .gpus(let gpus): .gang(hosts: 1, gpusPerHost: gpus * UInt32(pieces))
        case .share(let milli): .share(milli: milli)
        case .instance(let profile): .instance(profile: profile)
        case .cpuOnly: .cpuOnly
        }
    }
}

extension Demand {
    /// So many pieces of one of its parts, on one host, as a demand of its own; what holds for all of the demand holds for it.
    public func pieces(_ count: Int = 1, of part: DemandPart) -> Demand {
        var demand = Demand(
            shape: part.shape(of: count), models: part.models, cpuMilli: part.cpuMilli * UInt64(count),
            memoryMiB: part.memoryMiB * UInt64(count), sites: sites, isMovable: isMovable)
        var rules = constraints
        rules.gpuMemoryMiB = part.gpuMemoryMiB
        demand.constraints = rules
        return demand
    }

    /// Its parts; empty unless it has several pieces.
    public var parts: [DemandPart] {
        if case .parts(let parts) = shape { parts } else { [] }
    }

    /// How many pieces its parts have in all.
    var pieceCount: Int { parts.reduce(0) { $0 + Int($1.count) } }

    /// Throws the first thing that is wrong with the parts.
    func validate(_ parts: [DemandPart]) throws(AllocatorError) {
        if parts.isEmpty { throw .badParts(problem: "a demand in parts needs at least 1 part") }
        if parts.count > AllocatorLimits.partsPerDemand {
            throw .badParts(
                problem: "a demand has at most \(AllocatorLimits.partsPerDemand) parts; this one has \(parts.count)")
        }
        if !models.isEmpty || cpuMilli > 0 || memoryMiB > 0 || constraints.gpuMemoryMiB > 0 {
            throw .badParts(problem: "models, CPU and memory of a demand in parts are said part by part")
        }
        for (number, part) in parts.enumerated() {
            if let problem = part.problem { throw .badParts(problem: problem) }
            if parts.count > 1, part.name.isEmpty {
                throw .badParts(problem: "part \(number + 1) of several needs a name")
            }
            if parts[..<number].contains(where: { $0.name == part.name }) {
                throw .badParts(problem: "two parts are called \(part.name)")
            }
        }
        let sum = parts.reduce(UInt64(0)) { $0 + UInt64($1.count) }
        if sum > UInt64(AllocatorLimits.piecesPerDemand) {
            throw .badParts(
                problem: "a demand has at most \(AllocatorLimits.piecesPerDemand) pieces; this one has \(sum)")
        }
        for part in parts { try pieces(of: part).validate() }
        if let required = constraints.required, required == .partition {
            throw .badConstraint(problem: "pieces are required to be within one host, or a wider level")
        }
    }
}

extension DemandPart {
    fileprivate var problem: String? {
        if count == 0 { return "a part needs at least 1 piece" }
        if name.utf8.count > AllocatorLimits.textBytes {
            return "the name of a part is \(name.utf8.count) bytes long; \(AllocatorLimits.textBytes) are allowed"
        }
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.isASCII
                && ($0.properties.isAlphabetic || $0.properties.numericType != nil || "-_.".unicodeScalars.contains($0))
        }
        return isPlain ? nil : "the name of a part has only letters, digits, \"-\", \"_\" and \".\""
    }
}
