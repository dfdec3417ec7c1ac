// TraceFormat.swift: the forms in which public traces are published. What becomes of each column: docs/traces.md, "Formats".

internal import GPUAllocator

/// The form of a file of tasks.
public enum TraceFormat: String, Hashable, Sendable, CaseIterable {
    /// Hansa's own columns; those of Alibaba's trace of 2023 are among them.
    case hansa
    /// `pai_task_table.csv` of Alibaba's trace of 2020, with or without a header.
    case alibaba2020 = "alibaba-2020"
    /// The pod lists of Alibaba's trace of 2023.
    case alibaba2023 = "alibaba-2023"
    /// The instances of Alibaba's trace of 2025.
    case alibaba2025 = "alibaba-2025"
    /// `cluster_job_log` of Microsoft's Philly, JSON.
    case philly
    /// `cluster_log.csv` of SenseTime's Helios.
    case helios
    /// `trace_seren.csv` and `trace_kalos.csv` of Shanghai AI Laboratory's Acme.
    case acme
    /// The Standard Workload Format of the Parallel Workloads Archive.
    case swf

    /// What `text` looks like; ``hansa`` when it looks like nothing else.
    public init(of text: String) {
        let start = text.utf8.prefix(65_536)
        switch start.first(where: { !" \t\r\n\u{FEFF}".utf8.contains($0) }) {
        case UInt8(ascii: "["), UInt8(ascii: "{"): self = .philly
        default:
            if StandardWorkload.looksLike(start) {
                self = .swf
            } else {
                self = TraceFormat.ofColumns(text)
            }
        }
    }

    private static func ofColumns(_ text: String) -> TraceFormat {
        var reader = CSVReader(text, file: "")
        guard let header = try? reader.next() else { return .hansa }
        let columns = Set(CSVFile.columnNames(header.fields))
        return TableFormat.all.first { columns.isSuperset(of: $0.marks) }?.format ?? .hansa
    }
}

/// The tasks of a file, and what of it is none.
public struct TraceReading: Hashable, Sendable {
    /// Why rows are no tasks, and how many.
    public struct PassedOver: Hashable, Sendable {
        /// The reason, such as `it never started`.
        public var reason: String
        /// How many rows.
        public var count: Int
        /// The line of the first, or its number among the jobs of a JSON file.
        public var firstLine: Int
    }

    /// The form that was read.
    public var format: TraceFormat
    /// The tasks, in the order of the file.
    public internal(set) var tasks: [TraceTask] = []
    /// The rows that are no tasks, by reason, in the order in which the reasons came up.
    public internal(set) var passedOver: [PassedOver] = []

    private var names: Set<String> = []

    init(_ format: TraceFormat) { self.format = format }

    mutating func passOver(_ reason: String, line: Int) {
        if let index = passedOver.firstIndex(where: { $0.reason == reason }) {
            passedOver[index].count += 1
        } else {
            passedOver.append(PassedOver(reason: reason, count: 1, firstLine: line))
        }
    }

    /// Adds what a job asks for, under a name of its own.
    mutating func add(_ job: PublicJob, line: Int, file: String) throws(TraceError) {
        let demand: Demand
        do {
            demand = try job.demand()
        } catch {
            return passOver(error.description, line: line)
        }
        guard let start = job.createdAt else { return passOver("the trace has no time for it", line: line) }
        guard tasks.count + job.copies <= TraceLimits.rows else { throw .tooManyRows(file: file) }
        for copy in 0..<job.copies {
            var name = PublicJob.name(job.name)
            if job.copies > 1 { name += ".\(copy)" }
            if !names.insert(name).inserted {
                name += "-\(line)"
                names.insert(name)
            }
            tasks.append(
                TraceTask(name: name, demand: demand, createdAt: start, deletedAt: job.seconds.map { start + $0 }))
        }
    }
}

extension TraceTask {
    /// Reads a file of tasks of any form.
    ///
    /// - Parameter format: The form; nil = what the file looks like.
    public static func read(
        _ text: String, file: String, format: TraceFormat?
    ) throws(TraceError) -> TraceReading {
        let format = format ?? TraceFormat(of: text)
        var reading = TraceReading(format)
        switch format {
        case .hansa, .alibaba2023: reading.tasks = try read(text, file: file)
        case .philly: try PhillyLog.read(text, file: file, into: &reading)
        case .swf: try StandardWorkload.read(text, file: file, into: &reading)
        case .alibaba2020, .alibaba2025, .helios, .acme:
            try TableFormat.of(format).read(text, file: file, into: &reading)
        }
        return reading
    }
}
