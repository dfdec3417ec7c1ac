// TraceTask+CSV.swift: tasks as a file that ``TraceTask/read(_:file:)`` reads.

internal import Basics
internal import GPUAllocator

extension TraceTask {
    /// The columns that ``csvRow`` fills.
    public static let writtenColumns =
        requiredColumns + ["gpu_spec", "hosts", "region", "allowed_regions", "sites", "creation_time", "deletion_time"]

    /// The task as a row under ``writtenColumns``, without a line end; nil when the columns cannot say what it asks for.
    ///
    /// The grammars of names leave nothing to quote.
    public var csvRow: String? {
        let gpus: UInt32
        let milli: UInt32
        var hosts: UInt32 = 1
        switch demand.shape {
        case .cpuOnly: (gpus, milli) = (0, 0)
        case .share(let part): (gpus, milli) = (1, part)
        case .gang(let count, let gpusPerHost):
            (gpus, milli, hosts) = (gpusPerHost, UInt32(AllocatorLimits.milliPerGPU), count)
        default: return nil
        }
        let fields = [
            name, "\(demand.cpuMilli)", "\(demand.memoryMiB)", "\(gpus)", "\(milli)",
            demand.models.map(\.text).joined(separator: "|"), "\(hosts)", home?.text ?? "",
            allowedRegions.map(\.text).joined(separator: "|"), demand.sites.map(\.text).joined(separator: "|"),
            "\(createdAt)", deletedAt.map { "\($0)" } ?? "",
        ]
        return fields.joined(separator: ",")
    }
}
