// MIGProfiles.swift: into which instances NVIDIA GPUs can be cut, and where on the GPU each may begin. Data only.
//
// Source: NVIDIA Multi-Instance GPU User Guide, "Supported MIG Profiles" (docs.nvidia.com/datacenter/tesla/mig-user-guide);
// sizes and starts are in memory slices, as `nvidia-smi mig -lgipp` prints them: "{starts}:size".

/// One way to cut an instance out of a GPU.
public struct MIGProfile: Hashable, Sendable {
    /// NVIDIA's name, such as `1g.18gb`.
    public var name: String
    /// The memory slices that it takes, of 8.
    public var size: UInt8
    /// The memory slices at which it may begin, ascending.
    public var starts: [UInt8]
    /// Whether it has the GPU's media extensions, of which there is one set.
    public var hasMedia: Bool

    fileprivate init(_ name: String, size: UInt8, starts: [UInt8], hasMedia: Bool = false) {
        self.name = name
        self.size = size
        self.starts = starts
        self.hasMedia = hasMedia
    }

    /// How much of the GPU it takes, in thousandths: its part of the memory slices.
    public var milli: UInt16 { UInt16(size) * AllocatorLimits.milliPerSlice }
}

/// The profiles of one GPU.
public struct MIGGeometry: Hashable, Sendable {
    /// The GPU, as a GPU model begins.
    public var gpu: String
    /// The profiles, largest first.
    public var profiles: [MIGProfile]

    /// Every shape is that of GA100 and GH100: 8 memory slices and 7 of compute; only the names differ.
    fileprivate init(
        _ gpu: String, g1: String, media: String, g1Double: String, g2: String, g3: String, g4: String, g7: String
    ) {
        self.gpu = gpu
        profiles = [
            MIGProfile(g7, size: 8, starts: [0]),
            MIGProfile(g4, size: 4, starts: [0]),
            MIGProfile(g3, size: 4, starts: [0, 4]),
            MIGProfile(g2, size: 2, starts: [0, 2, 4]),
            MIGProfile(g1Double, size: 2, starts: [0, 2, 4, 6]),
            MIGProfile(g1, size: 1, starts: [0, 1, 2, 3, 4, 5, 6]),
            MIGProfile(media, size: 1, starts: [0, 1, 2, 3, 4, 5, 6], hasMedia: true),
        ]
    }

    /// H200, 141 GB.
    public static let h200 = MIGGeometry(
        "H200", g1: "1g.18gb", media: "1g.18gb+me", g1Double: "1g.35gb", g2: "2g.35gb", g3: "3g.71gb", g4: "4g.71gb",
        g7: "7g.141gb")
    /// H100, 80 GB.
    public static let h100 = MIGGeometry(
        "H100", g1: "1g.10gb", media: "1g.10gb+me", g1Double: "1g.20gb", g2: "2g.20gb", g3: "3g.40gb", g4: "4g.40gb",
        g7: "7g.80gb")
    /// A100, 80 GB.
    public static let a100 = MIGGeometry(
        "A100", g1: "1g.10gb", media: "1g.10gb+me", g1Double: "1g.20gb", g2: "2g.20gb", g3: "3g.40gb", g4: "4g.40gb",
        g7: "7g.80gb")
    /// A100, 40 GB.
    public static let a100With40GB = MIGGeometry(
        "A100", g1: "1g.5gb", media: "1g.5gb+me", g1Double: "1g.10gb", g2: "2g.10gb", g3: "3g.20gb", g4: "4g.20gb",
        g7: "7g.40gb")

    /// Every geometry that is known.
    public static let all = [h200, h100, a100, a100With40GB]

    /// The geometry of a GPU; nil when it cannot be cut, or is not known.
    ///
    /// - Parameters:
    ///   - model: Its model, such as `A100` or `H100-SXM`.
    ///   - memoryMiB: Its memory, which tells GPUs of one model apart; 0 when not known.
    public static func of(_ model: GPUModel, memoryMiB: UInt64) -> MIGGeometry? {
        let fits = all.first { geometry in
            model.text == geometry.gpu || model.text.hasPrefix("\(geometry.gpu)-")
        }
        guard fits == a100 else {
            // A H100 of 94 or 96 GB has profiles of other names.
            return fits == h100 && memoryMiB > AllocatorLimits.h100MemoryMiB ? nil : fits
        }
        let isSmall = memoryMiB == 0 ? model.text.hasSuffix("40GB") : memoryMiB <= AllocatorLimits.smallA100MemoryMiB
        return isSmall ? a100With40GB : a100
    }

    /// The profile of a name; nil when the GPU has none such.
    public func profile(_ name: String) -> MIGProfile? {
        profiles.first { $0.name == name }
    }
}
