// MIGProfiles.swift: into which instances NVIDIA GPUs can be cut, and where on the GPU each may begin. Data only.
//
// Sources: NVIDIA Multi-Instance GPU User Guide, "Supported MIG Profiles" (docs.nvidia.com/datacenter/tesla/mig-user-guide); for GH200 with
// 144 GB, GB200, B300 and GB300 the profiles of NVIDIA's mig-parted (default configuration of the GPU Operator). Sizes and starts
// are in memory slices, as `nvidia-smi mig -lgipp` prints them: "{starts}:size".

/// What an instance takes of the GPU's media engines (decoders, encoders, JPEG, optical flow).
public enum MIGMedia: Hashable, Sendable {
    /// Those of its slices.
    case own
    /// None: `-me`.
    case none
    /// Those of its slices, and the extensions, of which there is one set: `+me`.
    case extensions
    /// All of the GPU: `+me.all`.
    case all
}

/// One way to cut an instance out of a GPU.
public struct MIGProfile: Hashable, Sendable {
    /// NVIDIA's name, such as `1g.18gb`.
    public var name: String
    /// The memory slices that it takes.
    public var size: UInt8
    /// The memory slices at which it may begin, ascending.
    public var starts: [UInt8]
    /// What it takes of the media engines.
    public var media: MIGMedia
    /// The memory slices of the GPU: 8 or 4.
    public var slices: UInt8

    fileprivate init(_ name: String, size: UInt8, starts: [UInt8], media: MIGMedia = .own, slices: UInt8) {
        self.name = name
        self.size = size
        self.starts = starts
        self.media = media
        self.slices = slices
    }

    /// How much of the GPU it takes, in thousandths: its part of the memory slices.
    public var milli: UInt16 { UInt16(size) * (AllocatorLimits.milliPerGPU / UInt16(slices)) }

    /// The profile's name as NVIDIA's tools write it, from the spellings of others: `MIG 1g.5gb`, `nvidia.com/mig-1g.5gb.me`.
    public static func name(spelled text: String) -> String {
        var name = text.split(whereSeparator: \.isWhitespace).joined(separator: "-").lowercased()[...]
        for prefix in ["nvidia.com/", "mig-"] where name.hasPrefix(prefix) { name = name.dropFirst(prefix.count) }
        for suffix in [".me.all", ".me", ".gfx"] where name.hasSuffix("gb\(suffix)") {
            name = name.dropLast(suffix.count) + "+" + suffix.dropFirst()
        }
        return String(name)
    }
}

/// The profiles of one GPU.
public struct MIGGeometry: Hashable, Sendable {
    /// The GPU, with its memory where there are several: `A100 40 GB`.
    public var gpu: String
    /// The GPUs that are cut so, as in ``ModelName/chip``.
    var chips: [String]
    /// What the driver may report as memory, in MiB.
    var memoryMiB: ClosedRange<UInt64>
    /// Details of a model's name that say so when the memory is not known; empty when there is but one.
    var details: [String]
    /// The profiles, largest first.
    public var profiles: [MIGProfile]

    /// 8 memory slices and 7 of compute: GA100 and what came after it; only the names differ.
    ///
    /// - Parameter gigabytes: What instances of 1, 2, 4 and 8 slices are called by.
    private init(
        _ gpu: String, _ chips: [String], memoryMiB: ClosedRange<UInt64>, details: [String] = [],
        gigabytes: (Int, Int, Int, Int)
    ) {
        func profile(
            _ name: String, _ size: UInt8, _ starts: [UInt8], _ media: MIGMedia = .own
        ) -> MIGProfile {
            MIGProfile(name, size: size, starts: starts, media: media, slices: 8)
        }
        (self.gpu, self.chips, self.memoryMiB, self.details) = (gpu, chips, memoryMiB, details)
        profiles = [
            profile("7g.\(gigabytes.3)gb", 8, [0]),
            profile("4g.\(gigabytes.2)gb", 4, [0]),
            profile("3g.\(gigabytes.2)gb", 4, [0, 4]),
            profile("2g.\(gigabytes.1)gb", 2, [0, 2, 4]),
            profile("1g.\(gigabytes.1)gb", 2, [0, 2, 4, 6]),
            profile("1g.\(gigabytes.0)gb", 1, [0, 1, 2, 3, 4, 5, 6]),
            profile("1g.\(gigabytes.0)gb+me", 1, [0, 1, 2, 3, 4, 5, 6], .extensions),
        ]
    }

    /// 4 memory slices and 4 of compute.
    ///
    /// - Parameter gigabytes: What instances of 1, 2 and 4 slices are called by.
    private init(
        _ gpu: String, _ chips: [String], memoryMiB: ClosedRange<UInt64>, gigabytes: (Int, Int, Int),
        suffixes: [(size: UInt8, suffix: String, media: MIGMedia)]
    ) {
        (self.gpu, self.chips, self.memoryMiB, details) = (gpu, chips, memoryMiB, [])
        let shapes: [(size: UInt8, gigabytes: Int, starts: [UInt8])] = [
            (4, gigabytes.2, [0]), (2, gigabytes.1, [0, 2]), (1, gigabytes.0, [0, 1, 2, 3]),
        ]
        profiles = shapes.flatMap { shape in
            let all = [(shape.size, "", MIGMedia.own)] + suffixes.filter { $0.size == shape.size }
            return all.map { size, suffix, media in
                MIGProfile(
                    "\(size)g.\(shape.gigabytes)gb\(suffix)", size: size, starts: shape.starts, media: media, slices: 4)
            }
        }
    }

    /// Every geometry that is known.
    public static let all = [
        MIGGeometry(
            "A100 40 GB", ["a100", "a800"], memoryMiB: 38_000...45_056, details: ["40gb"], gigabytes: (5, 10, 20, 40)),
        MIGGeometry(
            "A100 80 GB", ["a100", "a800"], memoryMiB: 78_000...86_016, details: ["80gb"], gigabytes: (10, 20, 40, 80)),
        MIGGeometry(
            "H100 80 GB", ["h100", "h800"], memoryMiB: 78_000...86_016, details: ["80gb"], gigabytes: (10, 20, 40, 80)),
        MIGGeometry(
            "H100 94 GB", ["h100", "h800"], memoryMiB: 92_000...96_300, details: ["94gb", "nvl"],
            gigabytes: (12, 24, 47, 94)),
        MIGGeometry(
            "H100 96 GB", ["h100"], memoryMiB: 96_301...100_000, details: ["96gb"], gigabytes: (12, 24, 48, 96)),
        MIGGeometry("H20 96 GB", ["h20"], memoryMiB: 92_000...100_000, gigabytes: (12, 24, 48, 96)),
        MIGGeometry("H200", ["h200"], memoryMiB: 138_000...148_000, gigabytes: (18, 35, 71, 141)),
        MIGGeometry(
            "GH200 96 GB", ["gh200"], memoryMiB: 92_000...100_000, details: ["96gb", "480gb"],
            gigabytes: (12, 24, 48, 96)),
        MIGGeometry(
            "GH200 144 GB", ["gh200"], memoryMiB: 138_000...150_000, details: ["144gb"], gigabytes: (18, 36, 72, 144)),
        MIGGeometry("B200", ["b200"], memoryMiB: 178_000...186_000, gigabytes: (23, 45, 90, 180)),
        MIGGeometry("GB200", ["gb200"], memoryMiB: 184_000...194_000, gigabytes: (23, 47, 93, 186)),
        MIGGeometry("B300", ["b300"], memoryMiB: 262_000...296_000, gigabytes: (34, 67, 135, 269)),
        MIGGeometry("GB300", ["gb300"], memoryMiB: 262_000...300_000, gigabytes: (35, 70, 139, 278)),
        MIGGeometry(
            "A30", ["a30"], memoryMiB: 23_000...25_000, gigabytes: (6, 12, 24),
            suffixes: [(1, "+me", .extensions), (2, "+me", .extensions)]),
        MIGGeometry(
            "RTX PRO 6000", ["rtxpro6000", "rtxpro6000maxq"], memoryMiB: 94_000...100_000, gigabytes: (24, 48, 96),
            suffixes: [
                (1, "+me", .extensions), (1, "+gfx", .own), (1, "+me.all", .all), (1, "-me", .none), (2, "+gfx", .own),
                (2, "+me.all", .all), (2, "-me", .none), (4, "+gfx", .own),
            ]),
    ]

    /// The geometry of a GPU; nil when it cannot be cut, or when it is not known how: GPUs of one model with more and less
    /// memory have profiles of other names and sizes.
    ///
    /// - Parameters:
    ///   - model: Its model, however it is spelled; see docs/allocation.md.
    ///   - memoryMiB: Its memory; 0 when not known.
    public static func of(_ model: GPUModel, memoryMiB: UInt64) -> MIGGeometry? {
        let name = ModelName(model)
        let possible = all.filter { $0.chips.contains(name.chip) }
        if memoryMiB > 0 { return possible.first { $0.memoryMiB.contains(memoryMiB) } }
        if possible.count == 1, possible[0].details.isEmpty { return possible[0] }
        let said = possible.filter { geometry in name.details.contains { geometry.details.contains($0) } }
        return said.count == 1 ? said[0] : nil
    }

    /// The profile of a name; nil when the GPU has none such.
    public func profile(_ name: String) -> MIGProfile? {
        profiles.first { $0.name == name }
    }

    /// By what it is told from others: names are unique.
    public static func == (left: MIGGeometry, right: MIGGeometry) -> Bool { left.gpu == right.gpu }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(gpu) }
}
