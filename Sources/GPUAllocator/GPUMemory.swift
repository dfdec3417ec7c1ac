// GPUMemory.swift: how much memory a GPU counts as having when a demand asks for so much. Data and one rule.
//
// Sizes are those of the makers' data sheets, in GB as they sell them. Rules: docs/allocation.md, "GPU memory".

internal import Basics

/// The memory of GPUs as people ask for it.
public enum GPUMemory {
    /// What a GPU counts as having, in MiB; nil when that is not known.
    ///
    /// Drivers keep some of the memory for themselves, and report 79.6 GiB of an 80 GB GPU: it counts as 80. Of a GPU whose memory
    /// nobody reported it is the size that its model comes in, if there is but one, or the name tells.
    ///
    /// - Parameter memoryMiB: What was reported; 0 when nothing was.
    public static func counted(_ model: GPUModel, memoryMiB: UInt64) -> UInt64? {
        let name = ModelName(model)
        let sizes = (byChip[name.chip] ?? []).map { $0 * mibPerGB }
        if memoryMiB > 0 {
            return sizes.first { memoryMiB <= $0 && memoryMiB * 100 >= $0 * keptPercent } ?? memoryMiB
        }
        if sizes.count == 1 { return sizes[0] }
        if let whole = MIGGeometry.of(model, memoryMiB: 0)?.profiles.first { return whole.memoryMiB }
        let told = sizes.filter { name.details.contains("\($0 / mibPerGB)gb") }
        return told.count == 1 ? told[0] : nil
    }

    /// The most that a GPU of the model may have, in MiB; nil when that is not known.
    public static func most(_ model: GPUModel) -> UInt64? {
        byChip[ModelName(model).chip]?.last.map { $0 * mibPerGB } ?? counted(model, memoryMiB: 0)
    }

    /// Sizes as text: `80 GiB`, `79.6 GiB`.
    static func text(_ memoryMiB: UInt64) -> String {
        let tenths = memoryMiB * 10 / mibPerGB
        return tenths % 10 == 0 ? "\(tenths / 10) GiB" : "\(tenths / 10).\(tenths % 10) GiB"
    }

    static let mibPerGB: UInt64 = 1_024

    /// The least of a size that drivers report, in percent: error correction takes a sixteenth of GDDR6.
    private static let keptPercent: UInt64 = 92

    /// By chip, as in ``ModelName/chip``: the sizes that it comes in, ascending.
    private static let byChip: [String: [UInt64]] = [
        "p4": [8], "p40": [24], "p100": [12, 16], "v100": [16, 32], "v100s": [32], "t4": [16], "t4g": [16],
        "titanv": [12], "titanrtx": [24], "gtx1080": [8], "gtx1080ti": [11], "rtx2080": [8], "rtx2080ti": [11],
        "rtx6000": [24], "rtx8000": [48],
        "a2": [16], "a10": [24], "a10g": [24], "a16": [16], "a30": [24], "a40": [48], "a100": [40, 80],
        "a800": [40, 80],
        "rtxa4000": [16], "rtxa4500": [20], "rtxa5000": [24], "rtxa6000": [48], "rtx3060": [8, 12], "rtx3070": [8],
        "rtx3080": [10, 12], "rtx3080ti": [12], "rtx3090": [24], "rtx3090ti": [24],
        "l2": [24], "l4": [24], "l20": [48], "l40": [48], "l40s": [48], "rtx4080": [16], "rtx4090": [24],
        "rtx4000ada": [20], "rtx4500ada": [24], "rtx5000ada": [32], "rtx6000ada": [48],
        "h20": [96, 141], "h100": [80, 94, 96], "h800": [80, 94], "h200": [141], "gh200": [96, 144],
        "b200": [180], "gb200": [186], "b300": [269], "gb300": [278], "rtx5080": [16], "rtx5090": [32],
        "rtxpro6000": [96], "rtxpro6000maxq": [96],
        "mi50": [16, 32], "mi60": [32], "mi100": [32], "mi210": [64], "mi300a": [128], "mi300x": [192], "mi325x": [256],
        "mi350x": [288], "mi355x": [288],
    ]
}

extension MIGProfile {
    /// The memory of an instance, in MiB, as its name has it: 18 GB of `1g.18gb`.
    public var memoryMiB: UInt64 {
        let digits = name.drop { $0 != "." }.dropFirst().prefix { $0.isASCII && $0.isNumber }
        return (UInt64(digits) ?? 0) * GPUMemory.mibPerGB
    }
}
