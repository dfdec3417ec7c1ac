// ProcessUsage.swift: what a process has used so far, as `/proc` tells it.

internal import Foundation

/// What a process of this machine has used so far.
public struct ProcessUsage: Hashable, Sendable {
    /// Time on all processors, user and system, in seconds; Linux tells hundredths.
    public var processorSeconds = 0.0
    /// Bytes that it had written to storage, pages that the kernel writes for it later included; 0 where that is not told.
    public var writtenBytes = 0.0
    /// Resident memory now, in MiB.
    public var residentMebibytes = 0.0

    /// Reads what the process has used; zeroes when it has ended.
    public init(pid: Int32) {
        let stat = ProcessUsage.read(pid, "stat")
        // The name of the program, in parentheses, may have spaces.
        let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
        if fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) {
            processorSeconds = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
        }
        writtenBytes = ProcessUsage.number("write_bytes:", in: ProcessUsage.read(pid, "io"))
        residentMebibytes = ProcessUsage.number("VmRSS:", in: ProcessUsage.read(pid, "status")) / 1024
    }

    private static func number(_ name: String, in text: String) -> Double {
        let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
        let words = line?.split(whereSeparator: { $0 == " " || $0 == "\t" })
        return words?.dropFirst().first.flatMap { Double($0) } ?? 0
    }

    private static func read(_ pid: Int32, _ file: String) -> String {
        (try? String(contentsOfFile: "/proc/\(pid)/\(file)", encoding: .utf8)) ?? ""
    }
}
