// PublicJob.swift: a job of a public trace, before it is a demand. Rules: docs/traces.md, "Formats".

internal import GPUAllocator

/// What a job of a public trace asks for.
struct PublicJob {
    /// Its name in the trace.
    var name: String
    /// How many separate tasks it is.
    var copies = 1
    /// Over so many hosts.
    var hosts: UInt64 = 1
    /// All its GPUs, in thousandths.
    var gpuMilli: UInt64 = 0
    /// The models that will do; none = any.
    var models: [GPUModel] = []
    /// CPU of one host, in thousandths of a core.
    var cpuMilli: UInt64 = 0
    /// Memory of one host, in MiB.
    var memoryMiB: UInt64 = 0
    /// When it asks, in seconds; nil when the trace has no time.
    var createdAt: UInt64?
    /// How long it runs, in seconds; nil when it stays.
    var seconds: UInt64?

    /// Whole GPUs are rounded up, to as many on each host; a part of one GPU stays a part.
    func demand() throws(AllocatorError) -> Demand {
        let whole = UInt64(AllocatorLimits.milliPerGPU)
        let shape: Demand.Shape
        if gpuMilli == 0 {
            shape = .cpuOnly
        } else if gpuMilli < whole, hosts == 1 {
            shape = .share(milli: UInt32(gpuMilli))
        } else {
            let gpus = (gpuMilli - 1) / whole + 1
            let hosts = min(hosts, gpus)
            shape = .gang(hosts: UInt32(clamping: hosts), gpusPerHost: UInt32(clamping: (gpus - 1) / hosts + 1))
        }
        let demand = Demand(
            shape: shape, models: shape == .cpuOnly ? [] : models, cpuMilli: cpuMilli, memoryMiB: memoryMiB)
        try demand.validate()
        return demand
    }

    /// A name as a task may have it: what an idempotency key has, and short enough for the name of the run before it.
    static func name(_ text: String) -> String {
        let kept = text.utf8.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
                byte
            default: UInt8(ascii: "-")
            }
        }
        let short = String(decoding: kept.suffix(TraceLimits.publicNameBytes), as: UTF8.self)
        let start = short.drop { !$0.isLetter && !$0.isNumber }
        return start.isEmpty ? "job" : String(start)
    }
}
