// GPUReport.swift: what is known of one GPU beyond what is registered.

public import GPUAllocator

/// One GPU of a machine.
public struct GPUReport: Hashable, Sendable {
    /// What is registered.
    public var spec: GPUSpec
    /// NVLinks that are up.
    public var linksUp = 0
    /// NVLinks that answered, up or not.
    public var links = 0
    /// NVLinks that are up and lead to a switch.
    public var linksToSwitch = 0
    /// Names of its MIG instances, such as `1g.18gb`.
    public var instances: [String] = []
    /// The NVLink domain that spans hosts; empty for a host on its own.
    public var domain = ""

    /// Makes a report of a GPU of which nothing else is known.
    public init(spec: GPUSpec) {
        self.spec = spec
    }
}

extension GPUModel {
    /// The model of a marketing name: `NVIDIA H200` is `H200`, `NVIDIA A100-SXM4-80GB` is `A100-SXM4-80GB`.
    init?(marketingName name: String) {
        var words = name.split(separator: " ")
        while let first = words.first, ["NVIDIA", "Tesla"].contains(first) { words.removeFirst() }
        let text = words.joined(separator: "-").filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || "._+-".contains($0))
        }
        guard let model = try? GPUModel(String(text.prefix(AllocatorLimits.textBytes))) else { return nil }
        self = model
    }
}
