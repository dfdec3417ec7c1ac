// MessageFields+Parts.swift: the parts of demands from messages, and as messages.

internal import Basics
internal import GPUAllocator
internal import HansaMessages

extension MessageFields {
    /// Reads the parts of a demand.
    func parts(_ message: HansaMessages.Parts) throws(MappingError) -> [GPUAllocator.DemandPart] {
        var parts: [GPUAllocator.DemandPart] = []
        for part in message.parts {
            let piece: GPUAllocator.DemandPart.Piece =
                switch try present(part.piece, "demand.parts.piece") {
                case .gpus(let gpus): .gpus(gpus)
                case .share(let share): .share(milli: share.milli)
                case .instance(let instance): .instance(profile: MIGProfile.name(spelled: instance.profile))
                case .cpuOnly: .cpuOnly
                }
            parts.append(
                GPUAllocator.DemandPart(
                    name: trimmed(part.name), count: part.count == 0 ? 1 : part.count, piece: piece,
                    models: try spelled(part.models, "demand.parts.models"), cpuMilli: part.cpuMilli,
                    memoryMiB: part.memoryMib, gpuMemoryMiB: part.gpuMemoryMib))
        }
        return parts
    }
}

extension HansaMessages.Part {
    /// The message of a part.
    init(_ part: GPUAllocator.DemandPart) {
        let piece: Piece =
            switch part.piece {
            case .gpus(let gpus): .gpus(gpus)
            case .share(let milli): .share(.init(milli: milli))
            case .instance(let profile): .instance(.init(profile: storable(profile)))
            case .cpuOnly: .cpuOnly(.init())
            }
        self.init(
            name: storable(part.name), count: part.count, piece: piece, models: part.models.map(\.text),
            cpuMilli: part.cpuMilli, memoryMib: part.memoryMiB, gpuMemoryMib: part.gpuMemoryMiB)
    }
}
