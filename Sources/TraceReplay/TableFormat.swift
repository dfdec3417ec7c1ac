// TableFormat.swift: public traces that are tables: which columns they have, and what a row asks for.
//
// Sources: the README files of github.com/alibaba/clusterdata (cluster-trace-gpu-v2020, -v2025), S-Lab-System-Group/HeliosData
// and InternLM/AcmeTrace.

internal import GPUAllocator

/// A public trace that is a table.
struct TableFormat {
    let format: TraceFormat
    /// The columns by which its header is known.
    let marks: Set<String>
    let columns: CSVFile.Columns
    /// Reads a row; nil when it asks for nothing that can be told, with the reason.
    let job: @Sendable (CSVFile, CSVFile.Row) throws -> Result<PublicJob, Unusable>

    /// Why a row is no task.
    struct Unusable: Error {
        let reason: String
    }

    /// More particular ones first.
    static let all = [alibaba2020, alibaba2025, acme, helios]

    static func of(_ format: TraceFormat) -> TableFormat {
        all.first { $0.format == format } ?? alibaba2020
    }

    func read(_ text: String, file: String, into reading: inout TraceReading) throws(TraceError) {
        var columns = columns
        if let implied = columns.implied {
            var reader = CSVReader(text, file: file)
            let first = try reader.next().map { CSVFile.columnNames($0.fields) } ?? []
            if first.first == implied.first || first.count != implied.count { columns.implied = nil }
        }
        let csv = try CSVFile(text, file: file, columns)
        for row in csv.rows {
            let result: Result<PublicJob, Unusable>
            do {
                result = try job(csv, row)
            } catch let error as TraceError {
                throw error
            } catch {
                throw .malformedLine(file: file, line: row.line, problem: "\(error)")
            }
            switch result {
            case .success(let job): try reading.add(job, line: row.line, file: file)
            case .failure(let unusable): reading.passOver(unusable.reason, line: row.line)
            }
        }
    }

    // MARK: Alibaba

    /// One row for each task; `plan_cpu` and `plan_gpu` are in percent of a core and of a GPU, `plan_mem` in GB, for one instance.
    static let alibaba2020 = TableFormat(
        format: .alibaba2020, marks: ["inst_num", "plan_gpu"],
        columns: CSVFile.Columns(
            required: ["job_name", "task_name", "inst_num", "start_time", "plan_gpu"],
            optional: ["status", "end_time", "plan_cpu", "plan_mem", "gpu_type"], passesOthers: true,
            implied: [
                "job_name", "task_name", "inst_num", "status", "start_time", "end_time", "plan_cpu", "plan_mem",
                "plan_gpu", "gpu_type",
            ])
    ) { csv, row in
        guard let start = try csv.seconds(row, "start_time") else { return .failure(Unusable(reason: neverStarted)) }
        let end = try csv.seconds(row, "end_time")
        let copies = try csv.optionalUnits(row, "inst_num", per: 1) ?? 1
        guard copies <= TraceLimits.rows else { return .failure(Unusable(reason: "it has too many instances")) }
        let type = csv.text(row, "gpu_type")
        // MISC stands for models that the trace does not name.
        let models =
            CSVFile.missing.contains(type) || type == "MISC" || type == "CPU"
            ? [] : [try csv.name(row, "gpu_type", type) { try GPUModel($0) }]
        return .success(
            PublicJob(
                name: "\(csv.text(row, "job_name").prefix(12)).\(csv.text(row, "task_name"))", copies: Int(copies),
                gpuMilli: try csv.optionalUnits(row, "plan_gpu", per: 10) ?? 0, models: models,
                cpuMilli: try csv.optionalUnits(row, "plan_cpu", per: 10) ?? 0,
                memoryMiB: try csv.optionalUnits(row, "plan_mem", per: 1_024) ?? 0, createdAt: start,
                seconds: end.map { max($0, start) - start }))
    }

    /// One row for each instance, of the head or of the workers that have the GPUs; CPU in cores, memory in GiB.
    static let alibaba2025 = TableFormat(
        format: .alibaba2025, marks: ["instance_sn", "gpu_request"],
        columns: CSVFile.Columns(
            required: ["instance_sn", "cpu_request", "gpu_request", "memory_request", "creation_time"],
            optional: ["deletion_time"], passesOthers: true)
    ) { csv, row in
        let end = try csv.seconds(row, "deletion_time")
        // Without a time of creation the instance was there when the trace began.
        let start = try csv.seconds(row, "creation_time") ?? 0
        return .success(
            PublicJob(
                name: csv.text(row, "instance_sn"),
                gpuMilli: try csv.optionalUnits(row, "gpu_request", per: 1_000) ?? 0,
                cpuMilli: try csv.optionalUnits(row, "cpu_request", per: 1_000) ?? 0,
                memoryMiB: try csv.optionalUnits(row, "memory_request", per: 1_024) ?? 0, createdAt: start,
                seconds: end.map { max($0, start) - start }))
    }

    // MARK: Slurm's accounting: Helios and Acme

    static let helios = accounting(.helios, marks: ["gpu_num", "node_num", "vc"])
    static let acme = accounting(.acme, marks: ["gpu_num", "node_num", "type"])

    /// One row for each job; GPUs and CPUs of all its nodes together.
    private static func accounting(_ format: TraceFormat, marks: Set<String>) -> TableFormat {
        TableFormat(
            format: format, marks: marks,
            columns: CSVFile.Columns(
                required: ["job_id", "node_num", "gpu_num", "submit_time"],
                optional: ["cpu_num", "start_time", "end_time", "duration", "mem_per_pod_gb"], passesOthers: true)
        ) { csv, row in
            guard let submit = try csv.seconds(row, "submit_time") else {
                return .failure(Unusable(reason: neverStarted))
            }
            let nodes = max(1, try csv.optionalUnits(row, "node_num", per: 1) ?? 1)
            let gpuMilli = try csv.optionalUnits(row, "gpu_num", per: 1_000) ?? 0
            let cpuMilli = try csv.optionalUnits(row, "cpu_num", per: 1_000) ?? 0
            guard let seconds = try csv.runSeconds(row) else { return .failure(Unusable(reason: neverStarted)) }
            let isSplit = gpuMilli == 0 && nodes > 1
            guard nodes <= TraceLimits.rows else { return .failure(Unusable(reason: "it has too many nodes")) }
            return .success(
                PublicJob(
                    name: csv.text(row, "job_id"), copies: isSplit ? Int(nodes) : 1, hosts: isSplit ? 1 : nodes,
                    gpuMilli: gpuMilli, cpuMilli: cpuMilli / nodes,
                    memoryMiB: try csv.optionalUnits(row, "mem_per_pod_gb", per: 1_024) ?? 0, createdAt: submit,
                    seconds: seconds))
        }
    }

    static let neverStarted = "it never started, or the trace does not say when"
}

extension CSVFile {
    /// A time: seconds, or a date; nil when the field says that it is not known.
    fileprivate func seconds(_ row: Row, _ column: String) throws(TraceError) -> UInt64? {
        let text = text(row, column)
        if CSVFile.missing.contains(text) { return nil }
        if let date = CalendarText(text) { return date.seconds }
        guard let seconds = DecimalText(text)?.roundedUp(times: 1) else {
            throw wrong(row, column, "\"\(text)\" is neither seconds nor a time such as 2020-04-01 00:01:02")
        }
        return seconds
    }

    /// How long a job ran, in seconds: its duration, else from its start to its end; nil when neither is known.
    fileprivate func runSeconds(_ row: Row) throws(TraceError) -> UInt64? {
        let text = text(row, "duration")
        if !CSVFile.missing.contains(text), let seconds = DecimalText(text)?.roundedUp(times: 1) { return seconds }
        guard let start = try seconds(row, "start_time"), let end = try seconds(row, "end_time"), end >= start else {
            return nil
        }
        return end - start
    }
}
