// TraceTask.swift: the tasks of a trace as demands. Columns: docs/traces.md, "Tasks".

public import Basics
public import GPUAllocator

/// One task of a trace.
public struct TraceTask: Hashable, Sendable {
    /// The name, unique in its file.
    public var name: String
    /// What it asks for.
    public var demand: Demand
    /// The region that asks; nil when the trace does not say.
    public var home: RegionID?
    /// Where it may run; empty = anywhere.
    public var allowedRegions: [RegionID]
    /// When it is created, in seconds from the start of the trace; 0 when the trace does not say.
    public var createdAt: UInt64
    /// When it is deleted, never before it is created; nil when it stays.
    public var deletedAt: UInt64?

    /// Makes a task of a trace.
    public init(
        name: String, demand: Demand, home: RegionID? = nil, allowedRegions: [RegionID] = [], createdAt: UInt64 = 0,
        deletedAt: UInt64? = nil
    ) {
        self.name = name
        self.demand = demand
        self.home = home
        self.allowedRegions = allowedRegions
        self.createdAt = createdAt
        self.deletedAt = deletedAt
    }

    /// Columns that every task file has.
    public static let requiredColumns = ["name", "cpu_milli", "memory_mib", "num_gpu", "gpu_milli"]
    /// Columns that a task file may have.
    ///
    /// `qos`, `pod_phase` and `scheduled_time` are read over.
    public static let optionalColumns = [
        "gpu_spec", "qos", "pod_phase", "creation_time", "deletion_time", "scheduled_time", "hosts", "region",
        "allowed_regions", "sites",
    ]

    /// Reads a task file that the caller loaded; `file` is its name in errors.
    public static func read(_ text: String, file: String) throws(TraceError) -> [TraceTask] {
        let csv = try CSVFile(
            text, file: file, CSVFile.Columns(required: requiredColumns, optional: optionalColumns))
        var tasks: [TraceTask] = []
        var lines: [String: Int] = [:]
        for row in csv.rows {
            let task = try TraceTask(row, of: csv)
            if let first = lines.updateValue(row.line, forKey: task.name) {
                throw .duplicate(file: file, line: row.line, name: task.name, first: first)
            }
            tasks.append(task)
        }
        return tasks
    }

    private init(_ row: CSVFile.Row, of csv: CSVFile) throws(TraceError) {
        // A task's name becomes an idempotency key, which has the grammar of a label.
        name = try csv.name(row, "name", csv.text(row, "name")) { try TenantID($0).text }
        let shape = try TraceTask.shape(row, of: csv)
        let models = try csv.list(row, "gpu_spec") { try GPUModel($0) }
        demand = Demand(
            shape: shape, models: shape == .cpuOnly ? [] : models, cpuMilli: try csv.number(row, "cpu_milli"),
            memoryMiB: try csv.number(row, "memory_mib"), sites: try csv.list(row, "sites") { try SiteID($0) })
        do {
            try demand.validate()
        } catch {
            throw .malformedLine(file: csv.file, line: row.line, problem: error.description)
        }
        home = try csv.optionalName(row, "region") { try RegionID($0) }
        allowedRegions = try csv.list(row, "allowed_regions") { try RegionID($0) }
        createdAt = try csv.optionalNumber(row, "creation_time") ?? 0
        deletedAt = try csv.optionalNumber(row, "deletion_time")
        if let deletedAt, deletedAt < createdAt {
            throw csv.wrong(row, "deletion_time", "it is deleted at \(deletedAt), before it is created at \(createdAt)")
        }
    }

    private static func shape(_ row: CSVFile.Row, of csv: CSVFile) throws(TraceError) -> Demand.Shape {
        let whole = UInt64(AllocatorLimits.milliPerGPU)
        let gpus = try csv.number(row, "num_gpu")
        let milli = try csv.number(row, "gpu_milli")
        let hosts = try csv.optionalNumber(row, "hosts") ?? 1
        switch gpus {
        case 0:
            if milli != 0 { throw csv.wrong(row, "gpu_milli", "\(milli) of no GPU; num_gpu is 0") }
            if hosts != 1 { throw csv.wrong(row, "hosts", "\(hosts) hosts without GPUs; only 1 is possible") }
            return .cpuOnly
        case 1 where (1..<whole).contains(milli):
            if hosts != 1 { throw csv.wrong(row, "hosts", "\(hosts) hosts for a part of one GPU; only 1 is possible") }
            return .share(milli: UInt32(milli))
        default:
            if milli != whole {
                let expected = gpus == 1 ? "1 to \(whole)" : "\(whole), whole GPUs,"
                throw csv.wrong(row, "gpu_milli", "\(milli) for \(gpus) GPUs; it must be \(expected) there")
            }
            return .gang(hosts: UInt32(clamping: hosts), gpusPerHost: UInt32(clamping: gpus))
        }
    }
}
