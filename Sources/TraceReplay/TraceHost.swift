// TraceHost.swift: the hosts of a trace. Columns: docs/traces.md, "Hosts", and docs/hosts.md, "CSV".

public import Basics
public import GPUAllocator

/// One host of a trace.
public struct TraceHost: Hashable, Sendable {
    /// The host as it is to be registered.
    public var spec: HostSpec
    /// The region that the trace puts it in; nil when it may go anywhere.
    public var region: RegionID?
    /// The line of the file that it is from; 0 when it is from none.
    public var line = 0

    /// Makes a host of a trace.
    public init(spec: HostSpec, region: RegionID? = nil) {
        self.spec = spec
        self.region = region
    }

    /// Columns that every host file has.
    public static let requiredColumns = ["sn", "cpu_milli", "memory_mib", "gpu", "model"]
    /// Columns that a host file may have.
    public static let optionalColumns =
        ["region", "site", "block", "rack", "gpu_memory_mib"] + machineColumns
    /// The site of hosts that name none.
    public static let defaultSite = "main"

    /// Reads a host file that the caller loaded; `file` is its name in errors.
    public static func read(_ text: String, file: String) throws(TraceError) -> [TraceHost] {
        let csv = try CSVFile(
            text, file: file, CSVFile.Columns(required: requiredColumns, optional: optionalColumns))
        var hosts: [TraceHost] = []
        var lines: [HostID: Int] = [:]
        for row in csv.rows {
            let host = try TraceHost(row, of: csv)
            if let first = lines.updateValue(row.line, forKey: host.spec.id) {
                throw .duplicate(file: file, line: row.line, name: host.spec.id.text, first: first)
            }
            hosts.append(host)
        }
        return hosts
    }

    private init(_ row: CSVFile.Row, of csv: CSVFile) throws(TraceError) {
        let gpus = try csv.number(row, "gpu")
        if gpus > AllocatorLimits.gpusPerHost {
            throw csv.wrong(row, "gpu", "\(gpus) GPUs; a host has at most \(AllocatorLimits.gpusPerHost)")
        }
        let memory = try csv.optionalNumber(row, "gpu_memory_mib") ?? 0
        var specs: [GPUSpec] = []
        if gpus > 0 {
            let model = try csv.name(row, "model", csv.text(row, "model")) { try GPUModel($0) }
            specs = (0..<UInt8(gpus)).map { GPUSpec(index: $0, model: model, memoryMiB: memory) }
        }
        let site = csv.text(row, "site")
        spec = HostSpec(
            id: try csv.name(row, "sn", csv.text(row, "sn")) { try HostID($0) },
            site: try csv.name(row, "site", site.isEmpty ? TraceHost.defaultSite : site) { try SiteID($0) },
            block: csv.text(row, "block"), rack: csv.text(row, "rack"), cpuMilli: try csv.number(row, "cpu_milli"),
            memoryMiB: try csv.number(row, "memory_mib"), gpus: specs)
        try csv.readMachine(row, into: &spec)
        region = try csv.optionalName(row, "region") { try RegionID($0) }
        line = row.line
    }
}
