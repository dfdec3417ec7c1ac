// PartText.swift: one part of a demand as people write it: `workers=4,gpus=8,cpu=64,memory-gib=512,model=H200`.
//
// Whatever is not understood is an error.

internal import ArgumentParser
internal import Basics
internal import GPUAllocator
internal import HansaMessages
internal import Mapping

/// Reads one part.
enum PartText {
    /// The part in a text; the first word is its name and how many pieces it has.
    static func part(_ text: String) throws -> Part {
        let words = text.split(separator: ",", omittingEmptySubsequences: false)
        let (name, count) = try pair(words[0])
        guard let pieces = UInt32(count), (1...UInt32(AllocatorLimits.piecesPerDemand)).contains(pieces) else {
            throw wrong("\"\(count)\" is no number of pieces, 1 to \(AllocatorLimits.piecesPerDemand)")
        }
        var part = Part(name: name, count: pieces)
        for word in words.dropFirst() {
            if trimmed(String(word)) == "cpu-only" {
                try set(.cpuOnly(CPUOnly()), &part)
                continue
            }
            let (key, value) = try pair(word)
            switch key {
            case "gpus":
                let gpus = try number(value, 1...AllocatorLimits.gpusPerHost, key)
                try set(.gpus(UInt32(gpus)), &part)
            case "share":
                let milli = try number(value, 1...Int(AllocatorLimits.milliPerGPU) - 1, key)
                try set(.share(Share(milli: UInt32(milli))), &part)
            case "instance": try set(.instance(Instance(profile: MIGProfile.name(spelled: value))), &part)
            case "model": part.models.append(try GPUModel(spelled: value).text)
            case "cpu": part.cpuMilli = try amount(value, 1_000, AllocatorLimits.cpuMilliPerHost, key)
            case "memory-gib", "memory": part.memoryMib = try memory(value, key)
            case "gpu-memory-gib", "gpu-memory": part.gpuMemoryMib = try memory(value, key)
            default: throw wrong("there is no \"\(key)\"")
            }
        }
        // CPU and memory alone are a part too.
        if part.piece == nil, part.cpuMilli > 0 || part.memoryMib > 0 { part.piece = .cpuOnly(CPUOnly()) }
        guard part.piece != nil else { throw wrong("it asks for nothing: give gpus, share, instance or cpu") }
        return part
    }

    private static func set(_ piece: Part.Piece, _ part: inout Part) throws {
        if part.piece != nil { throw wrong("gpus, share, instance and cpu-only exclude each other") }
        part.piece = piece
    }

    private static func pair(_ word: Substring) throws -> (String, String) {
        let sides = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
            trimmed(String($0))
        }
        guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
            throw wrong("\"\(word)\" is no KEY=VALUE")
        }
        return (sides[0], sides[1])
    }

    private static func number(_ value: String, _ range: ClosedRange<Int>, _ key: String) throws -> Int {
        guard let number = Int(value), range.contains(number) else {
            throw wrong("\(key) must be \(range.lowerBound) to \(range.upperBound), not \(value)")
        }
        return number
    }

    private static func memory(_ value: String, _ key: String) throws -> UInt64 {
        try amount(value, 1_024, AllocatorLimits.memoryMiBPerHost, key)
    }

    /// A number of units, each of so many smaller ones.
    private static func amount(
        _ value: String, _ unit: Double, _ limit: UInt64, _ key: String
    ) throws -> UInt64 {
        guard let number = Double(value), number >= 0, number * unit <= Double(limit) else {
            throw wrong("\(key) must be 0 to \(limit / UInt64(unit)), not \(value)")
        }
        return UInt64((number * unit).rounded())
    }

    private static func wrong(_ problem: String) -> ValidationError {
        ValidationError(
            "\(problem). A part is NAME=COUNT and, with commas, one of gpus=N, share=MILLI, "
                + "instance=PROFILE and cpu-only, and cpu=CORES, memory-gib=GIB, gpu-memory-gib=GIB, model=MODEL")
    }
}
