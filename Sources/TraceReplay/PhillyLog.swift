// PhillyLog.swift: the job log of Microsoft's Philly trace: a JSON array of jobs with their attempts.
//
// Source: github.com/msr-fiddle/philly-traces, README. A job's GPUs are those of its last attempt that has any.

internal import DynamicMessages

/// `cluster_job_log` of the Philly trace.
enum PhillyLog {
    static func read(_ text: String, file: String, into reading: inout TraceReading) throws(TraceError) {
        var parser: JSONParser
        do throws(DynamicMessageError) {
            parser = try JSONParser(text, limit: TraceLimits.jsonBytes)
        } catch {
            throw .malformedLine(file: file, line: 1, problem: "\(error)")
        }
        var number = 0
        while let job = try next(&parser, isFirst: number == 0, file) {
            number += 1
            try add(job, number, file, &reading)
        }
    }

    private static func next(
        _ parser: inout JSONParser, isFirst: Bool, _ file: String
    ) throws(TraceError) -> JSONNode? {
        do throws(DynamicMessageError) {
            return try parser.nextElement(isFirst: isFirst)
        } catch {
            guard case .syntax(let line, _, let problem) = error else {
                throw .malformedLine(file: file, line: 1, problem: "\(error)")
            }
            throw .malformedLine(file: file, line: line, problem: problem)
        }
    }

    private static func add(
        _ job: JSONNode, _ number: Int, _ file: String, _ reading: inout TraceReading
    ) throws(TraceError) {
        guard let name = job["jobid"]?.scalarText, let attempts = job["attempts"]?.elements else {
            throw .malformedLine(
                file: file, line: 1, problem: "job \(number) has no \"jobid\" or no \"attempts\"; is this a Philly log?"
            )
        }
        guard let submit = time(job["submitted_time"]) else {
            return reading.passOver("the trace has no time for it", line: number)
        }
        guard let parts = attempts.last(where: { $0["detail"]?.elements.isEmpty == false })?["detail"]?.elements,
            let start = attempts.lazy.compactMap({ time($0["start_time"]) }).min(),
            let end = attempts.lazy.compactMap({ time($0["end_time"]) }).max(), end >= start
        else { return reading.passOver(TableFormat.neverStarted, line: number) }
        let gpus = parts.reduce(0) { $0 + ($1["gpus"]?.elements.count ?? 0) }
        try reading.add(
            PublicJob(
                name: name, hosts: UInt64(parts.count), gpuMilli: UInt64(gpus) * 1_000, createdAt: submit,
                seconds: end - start),
            line: number, file: file)
    }

    private static func time(_ node: JSONNode?) -> UInt64? {
        node?.scalarText.flatMap { CalendarText($0)?.seconds }
    }
}
